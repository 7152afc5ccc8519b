import { shadeColour } from '#engine/assets/colour.ts';
import type { ModelPart } from '#engine/assets/model-part.ts';
import { blob, box, extrude, gable, gableWall, lathe, moveParts, post, ring } from '#engine/assets/parts.ts';
import { cos, pi, sin } from '#engine/math/trig.ts';
import type { ModelBuilder } from '#engine/assets/models/model-builder.ts';
import { paints } from '#engine/assets/models/model-builder.ts';
import { toned } from './toned.ts';

/** A dome of snow blocks with a tunnel. */
function igloo(): ModelPart[] {
  const snow = { colour: '#bcd4ea', colourTop: '#ffffff' };
  return [
    lathe([2, 0, 1.98, 0.5, 1.75, 1.15, 1.2, 1.7, 0.5, 1.98, 0.01, 2.04], { ...snow, sides: 14, smooth: false }),
    ...[0.42, 0.85, 1.28].map((y, row) =>
      ring([1.99, 1.87, 1.66][row] ?? 1.9, {
        at: [0, y, 0],
        turn: [pi / 2, 0, 0],
        thickness: 0.025,
        sides: 20,
        colour: '#9fbdd8',
      }),
    ),
    extrude([-0.8, 0, 0.8, 0, 0.8, 0.7, 0.5, 1.15, 0, 1.3, -0.5, 1.15, -0.8, 0.7], {
      ...snow,
      at: [0, 0, -2.1],
      depth: 1.1,
      bevel: 0.06,
    }),
    extrude([-0.48, 0, 0.48, 0, 0.48, 0.6, 0.28, 0.86, 0, 0.95, -0.28, 0.86, -0.48, 0.6], {
      at: [0, 0, -2.68],
      depth: 0.1,
      colour: '#26384c',
      colourTop: '#3f5a78',
    }),
  ];
}

/** Canvas over poles, the flap open. */
const tent: ModelBuilder = ({ rng }) => {
  const cloth = rng.pick(['#d9803a', '#4f86a8', '#6f9a4a', '#c9484a']);
  return [
    gable([2.5, 1.75, 2.5], { ...toned(cloth), at: [0, 0.02, 0], over: 0.06, thick: 0.09 }),
    ...[-1.1, 1.12].map((z) => gableWall([2.3, 1.62, 0.05], { ...toned(shadeColour(cloth, -0.15)), at: [0, 0, z] })),
    gableWall([1.5, 1.45, 0.06], { at: [0, 0, -1.16], colour: '#2b2430', colourTop: '#4a3c3a' }),
    post([0.05, 0.04, 1.95], { ...toned(paints.wood), at: [0, 0, -1.25], sides: 6 }),
    post([0.05, 0.04, 1.95], { ...toned(paints.wood), at: [0, 0, 1.2], sides: 6 }),
  ];
};

/** Four towers, a keep, walls and a gate. */
const castle: ModelBuilder = ({ palette }) => {
  const stone = toned('#a8a29a');
  const roof = toned(palette.accent);
  const teeth = (width: number, y: number): ModelPart[] =>
    Array.from({ length: 5 }, (_, tooth) =>
      box([width / 8, 0.4, 0.5], { ...stone, at: [(tooth - 2) * (width / 4.6), y, 0], bevel: 0.03 }),
    );
  const turret = [
    lathe([1.15, 0, 1, 0.5, 0.98, 5, 1.25, 5.4, 1.25, 6], { ...stone, sides: 12 }),
    lathe([1.4, 6, 0.02, 8.2], { ...roof, sides: 12 }),
    box([0.3, 0.7, 0.1], { at: [0, 4, -1], colour: '#2c2a34', nightGlow: 1.1, colourTop: '#ffcf7a' }),
  ];
  return [
    ...[-1, 1].flatMap((x) => [-1, 1].flatMap((z) => moveParts(turret, { at: [x * 3.6, 0, z * 3.2] }))),
    ...[-1, 1].flatMap((z) => [
      box([6.2, 3.6, 0.7], { ...stone, at: [0, 0, z * 3.2], bevel: 0.05 }),
      ...moveParts(teeth(6, 3.6), { at: [0, 0, z * 3.2] }),
    ]),
    ...[-1, 1].map((x) => box([0.7, 3.6, 5.6], { ...stone, at: [x * 3.6, 0, 0], bevel: 0.05 })),
    box([3.4, 6.4, 3], { ...toned('#b3ada4'), at: [0, 0, 0.6], bevel: 0.06 }),
    ...moveParts(teeth(3.4, 6.4), { at: [0, 0, -0.7] }),
    gable([3.4, 1.6, 2.2], { ...roof, at: [0, 6.5, 0.8], over: 0.15 }),
    extrude([-1, 0, 1, 0, 1, 1.6, 0.6, 2.3, 0, 2.6, -0.6, 2.3, -1, 1.6], {
      at: [0, 0, -3.55],
      depth: 0.2,
      colour: '#4a3626',
      colourTop: '#7d5a3a',
    }),
    ...[-0.8, 0.8].map((x) =>
      box([0.4, 0.8, 0.1], { at: [x, 4.2, -0.95], colour: '#2c2a34', colourTop: '#ffcf7a', nightGlow: 1.2 }),
    ),
    post([0.06, 0.05, 2], { ...toned(paints.wood), at: [0, 8, 0.8], sides: 6 }),
    box([0.9, 0.5, 0.05], { ...roof, at: [0.5, 9.3, 0.8], sway: 0.4, bevel: 0.01 }),
  ];
};

/** A nave, a steeple and tall windows that glow. */
function church(): ModelPart[] {
  const wall = toned('#efe7d6');
  const roof = toned('#5a6478');
  return [
    box([3.2, 3.2, 4.6], { ...wall, at: [0, 0, 0.6], bevel: 0.05 }),
    gable([3.2, 1.9, 4.6], { ...roof, at: [0, 3.2, 0.6] }),
    gableWall([3.2, 1.9, 0.2], { ...wall, at: [0, 3.2, -1.6] }),
    box([1.7, 5.6, 1.7], { ...wall, at: [0, 0, -2.1], bevel: 0.05 }),
    lathe([1.35, 0, 0.02, 3], { ...roof, at: [0, 5.6, -2.1], turn: [0, pi / 4, 0], sides: 4, smooth: false }),
    box([0.1, 0.8, 0.1], { at: [0, 8.4, -2.1], colour: '#d9a441', emissive: 0.3 }),
    box([0.5, 0.1, 0.1], { at: [0, 8.8, -2.1], colour: '#d9a441', emissive: 0.3 }),
    box([0.9, 1.7, 0.15], { ...toned('#6d4a30'), at: [0, 0, -2.96], bevel: 0.03 }),
    ring(0.36, { at: [0, 3.6, -2.98], thickness: 0.08, colour: '#c9a860' }),
    lathe([0.32, 0, 0.32, 0.06], {
      at: [0, 3.6, -2.94],
      turn: [-pi / 2, 0, 0],
      colour: '#7a4fa8',
      colourTop: '#f2a0c8',
      nightGlow: 1.3,
      sides: 12,
    }),
    ...[-1, 1].flatMap((side) =>
      [-0.6, 0.8, 2.1].map((z) =>
        box([0.08, 1.5, 0.5], {
          at: [side * 1.62, 1, z],
          colour: '#3f6fa8',
          colourTop: '#f2c86a',
          nightGlow: 1.3,
          bevel: 0.02,
        }),
      ),
    ),
  ];
}

/** Curved roofs one above the other. */
function pagoda(): ModelPart[] {
  const wood = toned('#b23a2e');
  return [
    box([4.4, 0.4, 4.4], { ...toned('#9a938a'), bevel: 0.05 }),
    ...[0, 1, 2, 3].flatMap((floor): ModelPart[] => {
      const half = 1.75 - floor * 0.32;
      const y = 0.4 + floor * 2;
      return [
        box([half * 2, 1.25, half * 2], { ...wood, at: [0, y, 0], bevel: 0.04 }),
        ...[0, 1, 2, 3].map((side) =>
          box([0.5, 0.7, 0.06], {
            at: [sin((side * pi) / 2) * half * -1.01, y + 0.2, cos((side * pi) / 2) * half * -1.01],
            turn: [0, (side * pi) / 2, 0],
            colour: '#f2d9a0',
            colourTop: '#fff0c8',
            nightGlow: 1.2,
          }),
        ),
        lathe([half * 2.05, 0, half * 1.5, 0.26, half * 1.05, 0.75], {
          ...toned('#3d4a55'),
          at: [0, y + 1.22, 0],
          turn: [0, pi / 4, 0],
          sides: 4,
          smooth: false,
        }),
      ];
    }),
    lathe([0.2, 0, 0.1, 0.5, 0.16, 0.7, 0.01, 1.3], {
      at: [0, 8.2, 0],
      colour: '#c98a2a',
      colourTop: '#ffdf7a',
      sides: 8,
    }),
  ];
}

/** Glass and steel, its windows lit at night. */
const skyscraper: ModelBuilder = ({ rng }) => {
  const tall = rng.range(13, 16);
  const glass = rng.pick(['#4a6a8a', '#5a5f80', '#3f7a86']);
  return [
    box([4.4, 1, 4.4], { ...toned('#6a6f7a'), bevel: 0.05 }),
    box([3.8, tall * 0.72, 3.8], { ...toned(glass), at: [0, 1, 0], bevel: 0.05 }),
    box([2.8, tall * 0.22, 2.8], { ...toned(glass), at: [0, 1 + tall * 0.72, 0], bevel: 0.05 }),
    post([0.08, 0.03, 2], { ...toned('#9aa4b0'), at: [0, 1 + tall * 0.94, 0], sides: 6 }),
    ...Array.from({ length: 8 }, (_, floor) => floor).flatMap((floor) =>
      [0, 1, 2, 3].map((side) =>
        box([3.2, tall * 0.035, 0.08], {
          at: [sin((side * pi) / 2) * -1.9, 1.6 + floor * tall * 0.085, cos((side * pi) / 2) * -1.9],
          turn: [0, (side * pi) / 2, 0],
          colour: '#bcd8e8',
          colourTop: floor % 3 === side % 3 ? '#ffdf9a' : '#cfe4f0',
          nightGlow: floor % 3 === side % 3 ? 1.2 : 0.35,
        }),
      ),
    ),
  ];
};

/** Big and red, with white beams and a hay door. */
function barn(): ModelPart[] {
  const red = toned('#a83a2e');
  const white = toned('#f2ece0');
  return [
    box([4.6, 2.9, 5], { ...red, bevel: 0.04 }),
    gable([4.6, 2, 5], { ...toned('#5a5058'), at: [0, 2.9, 0], over: 0.3 }),
    ...[-2.4, 2.4].map((z) => gableWall([4.6, 2, 0.15], { ...red, at: [0, 2.9, z] })),
    box([1.9, 2.2, 0.1], { ...toned('#8a2c24'), at: [0, 0, -2.52], bevel: 0.02 }),
    ...[-1, 1].map((side) =>
      box([0.14, 2.6, 0.08], { ...white, at: [0, 0, -2.6], turn: [0, 0, side * 0.7], bevel: 0.01 }),
    ),
    ...[-1, 1].map((side) => box([0.14, 2.25, 0.1], { ...white, at: [side * 1, 0, -2.56], bevel: 0.01 })),
    box([2.1, 0.14, 0.1], { ...white, at: [0, 2.2, -2.56], bevel: 0.01 }),
    box([0.9, 0.9, 0.1], { ...white, at: [0, 3.2, -2.52], bevel: 0.02 }),
  ];
}

/** Panes in a white frame with green inside. */
function greenhouse(): ModelPart[] {
  const frame = toned('#eef2ee');
  return [
    box([3, 1.6, 4], { at: [0, 0.2, 0], colour: '#8fc2b0', colourTop: '#d8f2e6', bevel: 0.03 }),
    gable([3, 1.1, 4], { at: [0, 1.8, 0], over: 0.05, thick: 0.08, colour: '#9fd0c0', colourTop: '#e8faf2' }),
    box([3.2, 0.25, 4.2], { ...toned('#a8968a'), bevel: 0.04 }),
    ...[-1.5, -0.5, 0.5, 1.5].flatMap((x) =>
      [-2.02, 2.02].map((z) => box([0.09, 1.65, 0.06], { ...frame, at: [x, 0.2, z], bevel: 0.01 })),
    ),
    ...[-1.3, 0, 1.3].flatMap((z) =>
      [-1.52, 1.52].map((x) => box([0.06, 1.65, 0.09], { ...frame, at: [x, 0.2, z], bevel: 0.01 })),
    ),
    ...[-0.8, 0.2, 0.9].map((x, index) =>
      blob([0.45, 0.5, 0.3], { ...toned('#4f9a48'), at: [x, 0.9, -1.9 + index * 0.02], rough: 0.2 }),
    ),
  ];
}

/** A cabin in the crown of a great tree. */
function treehouse(): ModelPart[] {
  return [
    lathe([0.9, 0, 0.55, 0.6, 0.5, 3, 0.62, 4.6], { ...toned('#6d4e38'), sides: 9 }),
    box([3.2, 0.2, 3.2], { ...toned('#a87f52'), at: [0, 2.5, 0], bevel: 0.04 }),
    box([2.1, 1.6, 2.1], { ...toned('#b98f5f'), at: [0, 2.7, 0], bevel: 0.04 }),
    gable([2.1, 1, 2.1], { ...toned('#8a4a3a'), at: [0, 4.3, 0] }),
    box([0.6, 1.05, 0.08], { ...toned('#5a3f2a'), at: [0, 2.7, -1.06], bevel: 0.02 }),
    box([0.45, 0.45, 0.08], { at: [0.7, 3.4, -1.06], colour: '#56748c', colourTop: '#ffdf9a', nightGlow: 1.2 }),
    ...[-1, 1].map((side) =>
      box([0.07, 2.6, 0.07], { ...toned('#7d5a3a'), at: [side * 0.25, 0, -1.75], turn: [0.04, 0, 0], bevel: 0.01 }),
    ),
    ...[0.4, 0.9, 1.4, 1.9, 2.4].map((y) =>
      box([0.5, 0.06, 0.06], { ...toned('#7d5a3a'), at: [0, y, -1.72], bevel: 0.01 }),
    ),
    ...(
      [
        [-1.3, 4.9, 0.5],
        [1.3, 5, 0.3],
        [0, 5.7, 0.6],
        [0.2, 5, 1.5],
        [-0.6, 5.2, -0.9],
      ] as const
    ).map((at, seed) => blob([1.15, 0.85, 1.1], { ...toned('#5a9a4a'), at, rough: 0.16, seed, sway: 0.25 })),
  ];
}

/** Open on all sides, a pointed roof over posts. */
function gazebo(): ModelPart[] {
  const white = toned('#f1ece2');
  return [
    lathe([2.1, 0, 2.1, 0.25], { ...toned('#b8a890'), sides: 8, smooth: false }),
    ...Array.from({ length: 8 }, (_, side) => {
      const angle = ((side + 0.5) / 8) * 2 * pi;
      return post([0.09, 0.09, 2], { ...white, at: [cos(angle) * 1.75, 0.25, sin(angle) * 1.75], sides: 8 });
    }),
    ring(1.75, { at: [0, 0.95, 0], turn: [pi / 2, 0, 0], thickness: 0.05, ...white, sides: 8, arcRadians: 5.4 }),
    lathe([2.4, 0, 1.2, 0.6, 0.02, 1.2], { ...toned('#6a8a9a'), at: [0, 2.2, 0], sides: 8, smooth: false }),
    blob([0.12, 0.16, 0.12], { at: [0, 3.45, 0], colour: '#d9a441', emissive: 0.3 }),
  ];
}

/** Houses of every kind. */
export const dwellings = {
  igloo,
  tent,
  castle,
  church,
  pagoda,
  skyscraper,
  barn,
  greenhouse,
  treehouse,
  gazebo,
} satisfies Record<string, ModelBuilder>;
