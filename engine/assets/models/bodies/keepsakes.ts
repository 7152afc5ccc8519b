import { shadeColour } from '#engine/assets/colour.ts';
import type { ModelPart } from '#engine/assets/model-part.ts';
import { blob, box, extrude, lathe, post, ring, tube } from '#engine/assets/parts.ts';
import { cos, pi, sin } from '#engine/math/trig.ts';
import type { ModelBuilder } from '#engine/assets/models/model-builder.ts';
import { paints } from '#engine/assets/models/model-builder.ts';
import { toned } from './toned.ts';

const gold = { colour: '#c9902a', colourTop: '#ffe08a', emissive: 0.3 };

const page = { colour: '#d9c79a', colourTop: '#fbf3dc' };

/** A curved quill. */
const feather: ModelBuilder = ({ rng }) => {
  const hue = rng.pick(['#e8eef4', '#4f9ad8', '#e0704a', '#6fae5a']);
  return [
    tube([0.12, 0.05, 0, 0, 0.45, 0, 0.1, 0.95, 0], { colour: '#e9dfc4', radii: [0.02, 0.025, 0.008] }),
    ...[-1, 1].flatMap((side) =>
      [0, 1, 2, 3].map((barb) =>
        blob([0.13 - barb * 0.018, 0.15, 0.025], {
          ...toned(hue),
          at: [0.02 + side * 0.08, 0.36 + barb * 0.16, 0],
          turn: [0, 0, side * -0.5],
        }),
      ),
    ),
  ];
};

/** A cap and a nut. */
function acorn(): ModelPart[] {
  return [
    lathe([0.01, 0.05, 0.2, 0.26, 0.22, 0.46], { ...toned('#b5793a'), sides: 12 }),
    lathe([0.27, 0.42, 0.26, 0.56, 0.14, 0.68, 0.01, 0.72], { ...toned('#6d4a2c'), sides: 12 }),
    post([0.03, 0.02, 0.14], { ...toned('#6d4a2c'), at: [0, 0.7, 0], sides: 6 }),
  ];
}

/** Parchment between two rods, tied with red. */
function scroll(): ModelPart[] {
  return [
    box([0.62, 0.6, 0.05], { ...page, at: [0, 0.2, 0], bevel: 0.015 }),
    ...[0.16, 0.84].map((y) =>
      post([0.085, 0.085, 0.8], { ...toned('#c9ab70'), at: [0.4, y, 0], turn: [0, 0, pi / 2], sides: 10 }),
    ),
    ...[0.36, 0.48, 0.6].map((y, line) =>
      box([0.42 - line * 0.08, 0.03, 0.02], { at: [-0.03 * line, y, -0.03], colour: '#7d6040' }),
    ),
    blob([0.08, 0.08, 0.04], { at: [0.16, 0.3, -0.04], ...toned('#c2362f') }),
  ];
}

/** Spotted, in a small nest. */
const egg: ModelBuilder = ({ rng }) => {
  const shell = rng.pick(['#f2e6cc', '#a8d8d0', '#e8b4c8', '#b8c8f0']);
  return [
    lathe([0.01, 0.06, 0.22, 0.2, 0.26, 0.38, 0.2, 0.58, 0.1, 0.7, 0.005, 0.74], { ...toned(shell), sides: 14 }),
    ...[
      [0.12, 0.3],
      [-0.14, 0.42],
      [0.02, 0.56],
      [-0.04, 0.24],
    ].map(([x = 0, y = 0]) =>
      blob([0.05, 0.05, 0.04], {
        at: [x, y, -0.21 + Math.abs(y - 0.38) * 0.2],
        colour: shadeColour(shell, -0.35),
        detail: 0,
      }),
    ),
    ring(0.25, { at: [0, 0.08, 0], turn: [pi / 2, 0, 0], thickness: 0.08, ...toned('#8a6a40') }),
  ];
};

/** Two knobs and a shaft. */
function bone(): ModelPart[] {
  const white = toned('#efe8d4');
  return [
    post([0.09, 0.09, 0.56], { ...white, at: [0.2, 0.2, 0], turn: [0, 0, 0.72], sides: 8 }),
    ...(
      [
        [0.26, 0.16],
        [0.14, 0.08],
        [-0.22, 0.66],
        [-0.1, 0.7],
      ] as const
    ).map(([x, y]) => blob([0.12, 0.12, 0.1], { ...white, at: [x, y + 0.02, 0] })),
  ];
}

/** A sealed envelope. */
function letter(): ModelPart[] {
  return [
    box([0.78, 0.52, 0.05], { ...page, at: [0, 0.22, 0], bevel: 0.015 }),
    extrude([-0.38, 0.72, 0, 0.42, 0.38, 0.72], {
      colour: '#c9b78a',
      colourTop: '#efe4c4',
      at: [0, 0, -0.035],
      depth: 0.03,
    }),
    blob([0.09, 0.09, 0.04], { at: [0, 0.44, -0.05], ...toned('#b8282f') }),
  ];
}

/** Land, sea and a red cross on parchment. */
function map(): ModelPart[] {
  return [
    box([0.92, 0.64, 0.03], { ...page, at: [0, 0.2, 0], bevel: 0.01 }),
    ...[-1, 1].map((side) => post([0.06, 0.06, 0.68], { ...toned('#d9c38a'), at: [side * 0.47, 0.18, 0], sides: 8 })),
    blob([0.2, 0.14, 0.02], { at: [-0.16, 0.58, -0.015], ...toned('#8aae6a') }),
    blob([0.14, 0.1, 0.02], { at: [0.2, 0.4, -0.015], ...toned('#8aae6a') }),
    ...[0, 1, 2].map((step) =>
      box([0.06, 0.025, 0.02], {
        at: [-0.16 + step * 0.12, 0.42 + Math.abs(step - 1) * 0.03, -0.02],
        colour: '#8a5f3a',
      }),
    ),
    ...[-1, 1].map((side) =>
      box([0.14, 0.035, 0.02], { at: [0.24, 0.54, -0.025], turn: [0, 0, side * 0.78], colour: '#d8282f' }),
    ),
  ];
}

/** A bell with its clapper. */
function bell(): ModelPart[] {
  return [
    lathe([0.36, 0.12, 0.3, 0.22, 0.24, 0.5, 0.18, 0.7, 0.01, 0.78], { ...gold, sides: 14 }),
    ring(0.35, { ...gold, at: [0, 0.13, 0], turn: [pi / 2, 0, 0], thickness: 0.04, sides: 16 }),
    blob([0.09, 0.1, 0.09], { at: [0, 0.08, 0], ...toned('#5a4a34') }),
    ring(0.08, { ...gold, at: [0, 0.84, 0], thickness: 0.03 }),
  ];
}

/** A dial with a red needle. */
function compass(): ModelPart[] {
  return [
    lathe([0.38, 0, 0.38, 0.12], { ...gold, at: [0, 0.46, 0.06], turn: [-pi / 2, 0, 0], sides: 20 }),
    lathe([0.01, 0, 0.32, 0.01], {
      at: [0, 0.46, -0.07],
      turn: [-pi / 2, 0, 0],
      colour: '#f0e8d2',
      colourTop: '#ffffff',
      sides: 20,
    }),
    lathe([0.07, 0, 0.004, 0.27], {
      at: [0, 0.46, -0.09],
      turn: [0, 0, -0.5],
      scale: [1, 1, 0.3],
      colour: '#d8282f',
      sides: 4,
      smooth: false,
    }),
    lathe([0.07, 0, 0.004, 0.27], {
      at: [0, 0.46, -0.09],
      turn: [0, 0, pi - 0.5],
      scale: [1, 1, 0.3],
      colour: '#3a4654',
      sides: 4,
      smooth: false,
    }),
    ring(0.07, { ...gold, at: [0, 0.9, 0], thickness: 0.03 }),
  ];
}

/** A carved face with feathers. */
function mask(): ModelPart[] {
  return [
    extrude([0, 0.05, 0.26, 0.25, 0.34, 0.6, 0.26, 0.85, 0, 0.92, -0.26, 0.85, -0.34, 0.6, -0.26, 0.25], {
      ...toned('#b8763a'),
      depth: 0.14,
      bevel: 0.05,
    }),
    ...[-0.14, 0.14].map((x) =>
      box([0.16, 0.07, 0.06], { at: [x, 0.56, -0.08], turn: [0, 0, x * 1.4], colour: '#1f1a1c', bevel: 0.02 }),
    ),
    box([0.24, 0.07, 0.06], { at: [0, 0.24, -0.08], colour: '#1f1a1c', bevel: 0.02 }),
    box([0.09, 0.26, 0.1], { ...toned('#8f5528'), at: [0, 0.36, -0.1], taper: [0.5, 0.6], bevel: 0.03 }),
    ...[-2, -1, 0, 1, 2].map((step) =>
      blob([0.06, 0.2, 0.03], {
        ...toned(['#d8362f', '#f0b62a', '#3f9a5a'][Math.abs(step)] ?? '#d8362f'),
        at: [step * 0.12, 1.02 - Math.abs(step) * 0.05, 0],
        turn: [0, 0, -step * 0.2],
      }),
    ),
  ];
}

/** A hollow-eyed head. */
function skull(): ModelPart[] {
  const white = toned('#ece4cf');
  return [
    blob([0.3, 0.28, 0.32], { ...white, at: [0, 0.5, 0] }),
    box([0.3, 0.2, 0.26], { ...white, at: [0, 0.12, -0.08], bevel: 0.05 }),
    ...[-0.12, 0.12].map((x) => blob([0.085, 0.09, 0.06], { at: [x, 0.48, -0.27], colour: '#1d1a1e' })),
    blob([0.04, 0.06, 0.04], { at: [0, 0.36, -0.31], colour: '#1d1a1e', detail: 0 }),
    ...[-0.08, 0, 0.08].map((x) => box([0.012, 0.1, 0.02], { at: [x, 0.14, -0.215], colour: '#7d7464' })),
  ];
}

/** Sand between two bulbs. */
function hourglass(): ModelPart[] {
  return [
    ...[0, 0.86].map((y) => lathe([0.28, 0, 0.28, 0.09], { ...gold, at: [0, y, 0], sides: 12 })),
    lathe([0.22, 0.09, 0.2, 0.3, 0.04, 0.47, 0.2, 0.64, 0.22, 0.86], {
      colour: '#9fc6d8',
      colourTop: '#e4f6ff',
      sides: 12,
    }),
    lathe([0.2, 0, 0.01, 0.2], { ...toned('#e8c06a'), at: [0, 0.1, 0], scale: [1.08, 1, 1.08], sides: 12 }),
    ...[0, 1, 2].map((bar) =>
      post([0.025, 0.025, 0.8], { ...gold, at: [cos(bar * 2.1) * 0.25, 0.07, sin(bar * 2.1) * 0.25], sides: 6 }),
    ),
  ];
}

/** A round bag tied with cord. */
function bag(): ModelPart[] {
  return [
    lathe([0.16, 0, 0.36, 0.16, 0.34, 0.4, 0.12, 0.6, 0.22, 0.74], { ...toned('#a8763f'), sides: 12 }),
    ring(0.13, { at: [0, 0.6, 0], turn: [pi / 2, 0, 0], thickness: 0.035, colour: paints.rope }),
    lathe([0.12, 0, 0.12, 0.02], { ...gold, at: [0, 0.34, -0.34], turn: [-pi / 2 + 0.15, 0, 0], sides: 12 }),
  ];
}

/** Small things with a story. */
export const keepsakes = {
  scroll,
  letter,
  map,
  bell,
  compass,
  hourglass,
  mask,
  skull,
  bag,
  bone,
  egg,
  feather,
  acorn,
} satisfies Record<string, ModelBuilder>;
