import { mixColours, shadeColour } from '#engine/assets/colour.ts';
import type { ModelPart, Triple } from '#engine/assets/model-part.ts';
import { blob, box, extrude, lathe, post, tube } from '#engine/assets/parts.ts';
import { pi } from '#engine/math/trig.ts';
import type { ModelKit } from './model-builder.ts';
import { paints } from './model-builder.ts';
import { framedWindow } from './windows.ts';

/** A flat-roofed house of clay with parapet, beam ends, a dome or a roof terrace, and a cloth shade over the door. */
export function adobe(kit: ModelKit): ModelPart[] {
  const { rng, palette } = kit;
  const clay = rng.pick(['#e6bf8c', '#dcae7b', '#efd2a4', '#d99f72']);
  const cloth = rng.pick([palette.accent, '#c2583f', '#3f8f8a']);
  const wall = { colour: shadeColour(clay, -0.16), colourTop: clay, bevel: 0.16 };
  const [width, depth, height] = [rng.range(4.6, 5.2), 4.4, rng.range(2.9, 3.3)];
  const parts: ModelPart[] = [
    box([width, height + 0.4, depth], { ...wall, at: [0, -0.1, 0], taper: 0.95 }),
    ...parapet({ width: width * 0.96, depth: depth * 0.96, y: height + 0.22, clay }),
    ...door(depth / 2, clay),
    ...framedWindow({ at: [1.35, 1.25, -depth / 2 + 0.04], turn: 0, width: 0.62, height: 0.8, trim: '#3f8f8a' }),
    ...framedWindow({ at: [width / 2 - 0.05, 1.25, 0.4], turn: -pi / 2, width: 0.62, height: 0.8, trim: '#3f8f8a' }),
    ...framedWindow({ at: [-width / 2 + 0.05, 1.25, -0.2], turn: pi / 2, width: 0.62, height: 0.8, trim: '#3f8f8a' }),
    ...framedWindow({ at: [0.6, 1.25, depth / 2 - 0.04], turn: pi, width: 0.62, height: 0.8, trim: '#3f8f8a' }),
    ...shade({ z: -depth / 2, cloth }),
  ];
  for (let beam = 0; beam < 6; beam += 1) {
    const x = -width / 2 + 0.5 + (beam * (width - 1)) / 5;
    parts.push(
      tube(
        [
          [x, height - 0.2, -depth / 2 - 0.3],
          [x, height - 0.2, depth / 2 + 0.3],
        ],
        { radii: [0.09], sides: 6, colour: paints.woodDark, colourTop: paints.wood },
      ),
    );
  }
  const upper: Triple = [-0.9, height + 0.2, 0.6];
  if (rng.chance(0.5)) {
    const glaze = mixColours([palette.accent, '#4fa0a8'], 0.4);
    parts.push(
      lathe([1.25, 0, 1.22, 0.4, 1, 0.95, 0.6, 1.35, 0.05, 1.5], {
        at: upper,
        colour: shadeColour(glaze, -0.2),
        colourTop: shadeColour(glaze, 0.2),
        sides: 14,
      }),
      post([0.05, 0.02, 0.5], { at: [upper[0], upper[1] + 1.45, upper[2]], colour: paints.brass, sides: 5 }),
      blob([0.11, 0.11, 0.11], { at: [upper[0], upper[1] + 1.6, upper[2]], colour: paints.gold }),
    );
  } else {
    parts.push(
      box([2.3, 1.9, 2.5], { ...wall, at: upper, taper: 0.95 }),
      ...framedWindow({
        at: [upper[0], upper[1] + 0.7, upper[2] - 1.22],
        turn: 0,
        width: 0.55,
        height: 0.7,
        trim: '#3f8f8a',
      }),
    );
  }
  return parts;
}

function parapet({ width, depth, y, clay }: { width: number; depth: number; y: number; clay: string }): ModelPart[] {
  const rim = { colour: shadeColour(clay, -0.1), colourTop: shadeColour(clay, 0.12), bevel: 0.09 };
  const sides = [-1, 1].flatMap((side) => [
    box([width, 0.42, 0.28], { ...rim, at: [0, y, (side * (depth - 0.26)) / 2] }),
    box([0.28, 0.42, depth], { ...rim, at: [(side * (width - 0.26)) / 2, y, 0] }),
  ]);
  const corners = [-1, 1].flatMap((x) =>
    [-1, 1].map((z) => box([0.42, 0.75, 0.42], { ...rim, at: [(x * (width - 0.3)) / 2, y, (z * (depth - 0.3)) / 2] })),
  );
  return [...sides, ...corners];
}

function door(front: number, clay: string): ModelPart[] {
  const arch = (half: number, height: number): number[] => [
    -half,
    0,
    half,
    0,
    half,
    height * 0.66,
    half * 0.7,
    height * 0.9,
    0,
    height,
    -half * 0.7,
    height * 0.9,
    -half,
    height * 0.66,
  ];
  return [
    extrude(arch(0.78, 2.3), {
      at: [-0.7, 0.1, -front + 0.02],
      depth: 0.3,
      bevel: 0.05,
      colour: shadeColour(clay, 0.25),
    }),
    extrude(arch(0.56, 2.02), {
      at: [-0.7, 0.1, -front - 0.1],
      depth: 0.2,
      bevel: 0.03,
      colour: '#6b4a34',
      colourTop: '#94694a',
    }),
    blob([0.07, 0.07, 0.07], { at: [-0.4, 1.1, -front - 0.24], colour: paints.brass, detail: 0 }),
    box([1.9, 0.24, 1], {
      at: [-0.7, -0.08, -front - 0.4],
      colour: shadeColour(clay, -0.28),
      colourTop: shadeColour(clay, -0.1),
    }),
    lathe([0.24, 0, 0.34, 0.25, 0.3, 0.55, 0.16, 0.72, 0.2, 0.8], {
      at: [0.5, 0, -front - 0.5],
      colour: '#a3583a',
      colourTop: '#c97a4f',
      sides: 10,
    }),
  ];
}

function shade({ z, cloth }: { z: number; cloth: string }): ModelPart[] {
  const poles = [-1.7, 0.5].map((x) =>
    post([0.06, 0.05, 2.35], { at: [x, 0, z - 1.35], colour: paints.wood, sides: 6 }),
  );
  const strips = Array.from({ length: 5 }, (_, strip) => {
    const colour = strip % 2 === 0 ? cloth : '#f6ead0';
    return box([0.5, 0.05, 1.6], {
      at: [-1.6 + strip * 0.5, 2.5, z - 0.66],
      turn: [-0.16, 0, 0],
      colour,
      bevel: 0.01,
      sway: 0.06,
      emissive: 0.02,
    });
  });
  return [...poles, ...strips];
}
