import { shadeColour } from '#engine/assets/colour.ts';
import type { ModelPart } from '#engine/assets/model-part.ts';
import { blob, box, extrude, gable, gableWall, lathe, post } from '#engine/assets/parts.ts';
import { cos, pi, sin } from '#engine/math/trig.ts';
import type { ModelBuilder } from '#engine/assets/models/model-builder.ts';
import { toned } from './toned.ts';

const sand = toned('#d9b878');

const marble = toned('#e6e0d2');

/** Steps of sandstone with a dark door and a golden top. */
function pyramid(): ModelPart[] {
  const steps = 9;
  return [
    ...Array.from({ length: steps }, (_, step): ModelPart => {
      const half = 4.6 * (1 - step / steps);
      return box([half * 2, 0.64, half * 2], {
        ...toned(shadeColour('#d9b878', step % 2 === 0 ? 0.04 : -0.05)),
        at: [0, step * 0.6, 0],
        taper: 0.94,
        bevel: 0.05,
      });
    }),
    lathe([0.66, 0, 0.01, 0.75], {
      at: [0, 5.4, 0],
      turn: [0, pi / 4, 0],
      colour: '#d99a2b',
      colourTop: '#ffe38a',
      emissive: 0.3,
      sides: 4,
      smooth: false,
    }),
    box([1.5, 1.9, 0.5], { ...sand, at: [0, 0, -4.55], taper: [0.8, 1], bevel: 0.05 }),
    box([0.9, 1.4, 0.2], { at: [0, 0, -4.76], colour: '#2e2620', colourTop: '#4a3c2c', bevel: 0.02 }),
  ];
}

/** Marble steps, columns all round, a low gable. */
function temple(): ModelPart[] {
  return [
    ...[0, 1, 2].map((step) =>
      box([7 - step * 0.5, 0.28, 5.4 - step * 0.5], { ...marble, at: [0, step * 0.26, 0], bevel: 0.03 }),
    ),
    ...[-2.5, -1.25, 0, 1.25, 2.5].flatMap((x) =>
      [-1.9, 1.9].map((z) =>
        lathe([0.36, 0, 0.3, 0.12, 0.26, 2.7, 0.38, 2.95], { ...marble, at: [x, 0.78, z], sides: 10 }),
      ),
    ),
    ...[-2.5, 2.5].map((x) =>
      lathe([0.36, 0, 0.3, 0.12, 0.26, 2.7, 0.38, 2.95], { ...marble, at: [x, 0.78, 0], sides: 10 }),
    ),
    box([3.6, 2.9, 2.4], { ...toned('#d3c8b2'), at: [0, 0.78, 0.3], bevel: 0.04 }),
    box([0.9, 2, 0.1], { at: [0, 0.78, -0.92], colour: '#3a2c24', colourTop: '#6d4e34' }),
    box([6, 0.36, 4.6], { ...marble, at: [0, 3.7, 0], bevel: 0.04 }),
    gable([6, 1.1, 4.4], { ...toned('#c2664a'), at: [0, 4.05, 0], over: 0.2 }),
    gableWall([6, 1.1, 0.2], { ...marble, at: [0, 4.05, -2.15] }),
  ];
}

/** A red gate before a holy place. */
function shrine(): ModelPart[] {
  const red = toned('#d0402e');
  return [
    ...[-1.25, 1.25].flatMap((x) => [
      post([0.2, 0.16, 2.9], { ...red, at: [x, 0, 0], turn: [0, 0, x * -0.03], sides: 10 }),
      post([0.28, 0.24, 0.3], { ...toned('#3a363c'), at: [x, 0, 0], sides: 10 }),
    ]),
    box([3.1, 0.22, 0.26], { ...red, at: [0, 2.2, 0], bevel: 0.03 }),
    box([3.9, 0.26, 0.4], { ...toned('#34303a'), at: [0, 3.1, 0], bevel: 0.04 }),
    box([3.6, 0.24, 0.32], { ...red, at: [0, 2.84, 0], bevel: 0.03 }),
    box([0.4, 0.5, 0.12], { ...toned('#d9a441'), at: [0, 2.38, 0], bevel: 0.02 }),
    ...[-1.7, 1.7].map((x) =>
      box([0.6, 0.2, 0.4], {
        ...toned('#34303a'),
        at: [x * 1.08, 3.16, 0],
        turn: [0, 0, x > 0 ? 0.22 : -0.22],
        bevel: 0.04,
      }),
    ),
  ];
}

/** A fluted column on its base. */
function pillar(): ModelPart[] {
  return [
    box([1.1, 0.26, 1.1], { ...marble, bevel: 0.04 }),
    lathe([0.46, 0.26, 0.42, 0.4, 0.36, 2.9, 0.42, 3], { ...marble, sides: 12, smooth: false }),
    lathe([0.42, 0, 0.56, 0.26], { ...marble, at: [0, 3, 0], sides: 12 }),
    box([1.1, 0.22, 1.1], { ...marble, at: [0, 3.26, 0], bevel: 0.04 }),
    blob([0.2, 0.14, 0.2], { ...toned('#6f9a55'), at: [0.36, 0.3, -0.42], rough: 0.2 }),
  ];
}

/** A four-sided needle with a golden tip. */
function obelisk(): ModelPart[] {
  return [
    box([1.6, 0.4, 1.6], { ...sand, bevel: 0.05 }),
    box([0.95, 4, 0.95], { ...sand, at: [0, 0.4, 0], taper: 0.66, bevel: 0.04 }),
    lathe([0.46, 0, 0.01, 0.7], {
      at: [0, 4.4, 0],
      turn: [0, pi / 4, 0],
      colour: '#d99a2b',
      colourTop: '#ffe38a',
      emissive: 0.35,
      sides: 4,
      smooth: false,
    }),
    ...[1.2, 1.9, 2.6].map((y) =>
      box([0.3, 0.3, 0.04], {
        at: [0, y, -0.46 + y * 0.035],
        turn: [0.035, 0, 0],
        colour: '#8a6a3a',
        colourTop: '#4fb8c8',
        emissive: 0.5,
      }),
    ),
  ];
}

/** Two pillars joined by an arch of stone. */
function arch(): ModelPart[] {
  const stone = toned('#b0a594');
  return [
    ...[-1.3, 1.3].flatMap((x) => [
      box([0.8, 2.5, 0.8], { ...stone, at: [x, 0, 0], bevel: 0.06 }),
      box([1, 0.2, 1], { ...stone, at: [x, 2.4, 0], bevel: 0.04 }),
    ]),
    ...Array.from({ length: 9 }, (_, block) => {
      const angle = pi * (block / 8);
      return box([0.56, 0.6, 0.76], {
        ...stone,
        at: [cos(angle) * 1.3, 2.45 + sin(angle) * 1.15, 0],
        turn: [0, 0, angle - pi / 2],
        bevel: 0.05,
      });
    }),
    blob([0.3, 0.2, 0.3], { ...toned('#5f8a48'), at: [-1.2, 2.75, -0.3], rough: 0.25 }),
  ];
}

/** A rounded slab with moss. */
function tombstone(): ModelPart[] {
  return [
    extrude([-0.4, 0, 0.4, 0, 0.4, 0.75, 0.28, 1, 0, 1.12, -0.28, 1, -0.4, 0.75], {
      ...toned('#8f8e94'),
      depth: 0.22,
      bevel: 0.04,
      turn: [0.04, 0, 0.03],
    }),
    box([0.4, 0.05, 0.04], { at: [0, 0.78, -0.13], colour: '#5f5e66' }),
    box([0.06, 0.3, 0.04], { at: [0, 0.6, -0.13], colour: '#5f5e66' }),
    box([0.95, 0.1, 1.3], { ...toned('#6d5a44'), at: [0, 0, -0.7], bevel: 0.05 }),
    blob([0.16, 0.08, 0.14], { ...toned('#6f9a55'), at: [0.3, 0.08, -0.14], rough: 0.2 }),
  ];
}

/** A stone table with candles. */
function altar(): ModelPart[] {
  return [
    box([1.2, 0.75, 0.7], { ...toned('#8f8a92'), bevel: 0.05, taper: 0.92 }),
    box([1.7, 0.18, 1], { ...toned('#a8a2a8'), at: [0, 0.72, 0], bevel: 0.04 }),
    box([0.5, 0.02, 1.02], { ...toned('#a82f3a'), at: [0, 0.9, 0], bevel: 0.005 }),
    ...[-0.62, 0.62].flatMap((x) => [
      post([0.07, 0.07, 0.3], { at: [x, 0.9, 0], colour: '#e9dfc4', sides: 8 }),
      blob([0.05, 0.09, 0.05], { at: [x, 1.28, 0], colour: '#ff9a2a', colourTop: '#fff0a0', emissive: 1.4 }),
    ]),
  ];
}

/** Things that are built to stand for long. */
export const monuments = {
  pyramid,
  temple,
  shrine,
  pillar,
  obelisk,
  arch,
  tombstone,
  altar,
} satisfies Record<string, ModelBuilder>;
