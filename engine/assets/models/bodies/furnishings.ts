import { wood, oak, iron, legs } from './carpentry.ts';
import { shadeColour } from '#engine/assets/colour.ts';
import type { ModelPart } from '#engine/assets/model-part.ts';
import { blob, box, extrude, lathe, post, ring } from '#engine/assets/parts.ts';
import { cos, pi, sin } from '#engine/math/trig.ts';
import type { ModelBuilder } from '#engine/assets/models/model-builder.ts';
import { paints } from '#engine/assets/models/model-builder.ts';
import { toned } from './toned.ts';

/** A board on four legs with a cloth runner. */
function table(): ModelPart[] {
  return [
    ...legs([0.68, 0.36], 0.72),
    box([1.6, 0.09, 0.95], { ...wood, at: [0, 0.72, 0], bevel: 0.025 }),
    box([0.4, 0.012, 0.97], { ...toned('#c25a4a'), at: [0, 0.81, 0], bevel: 0.003 }),
    lathe([0.05, 0, 0.13, 0.03, 0.16, 0.1], { ...toned('#d9cdb8'), at: [-0.45, 0.81, 0.1], sides: 10 }),
  ];
}

/** Seat, back and four legs. */
function chair(): ModelPart[] {
  return [
    ...legs([0.2, 0.2], 0.45),
    box([0.52, 0.07, 0.52], { ...wood, at: [0, 0.45, 0], bevel: 0.02 }),
    ...[-0.2, 0.2].map((x) => box([0.07, 0.62, 0.07], { ...oak, at: [x, 0.48, 0.22], bevel: 0.015 })),
    ...[0.68, 0.94].map((y) => box([0.48, 0.12, 0.05], { ...wood, at: [0, y, 0.22], bevel: 0.02 })),
  ];
}

/** A frame, a mattress, a pillow and a blanket. */
const bed: ModelBuilder = ({ palette }) => [
  box([1.25, 0.32, 2], { ...oak, bevel: 0.03 }),
  box([1.25, 0.85, 0.12], { ...oak, at: [0, 0, 0.98], bevel: 0.03 }),
  box([1.15, 0.2, 1.85], { at: [0, 0.3, 0], colour: '#e3dccf', colourTop: '#ffffff', bevel: 0.06 }),
  box([1.2, 0.09, 1.2], { ...toned(palette.accent), at: [0, 0.46, -0.36], bevel: 0.04 }),
  box([0.8, 0.16, 0.36], { at: [0, 0.48, 0.64], colour: '#dfe6ee', colourTop: '#ffffff', bevel: 0.07 }),
];

/** Shelves full of coloured backs. */
const bookshelf: ModelBuilder = ({ rng }) => [
  box([1.4, 2, 0.12], { ...oak, at: [0, 0, 0.2], bevel: 0.02 }),
  ...[-0.68, 0.68].map((x) => box([0.09, 2, 0.48], { ...oak, at: [x, 0, 0], bevel: 0.02 })),
  ...[0.02, 0.5, 0.98, 1.46, 1.93].map((y) => box([1.4, 0.07, 0.48], { ...wood, at: [0, y, 0], bevel: 0.015 })),
  ...[0.09, 0.57, 1.05, 1.53].flatMap((y) =>
    Array.from({ length: 8 }, (_, slot) =>
      box([0.12, rng.range(0.26, 0.37), 0.3], {
        ...toned(rng.pick(['#8a3340', '#2f5a80', '#4a6b3a', '#c9963a', '#6a4a8a', '#d9cdb8'])),
        at: [-0.56 + slot * 0.16, y, -0.02],
        turn: [0, 0, rng.chance(0.15) ? 0.16 : 0],
        bevel: 0.01,
      }),
    ),
  ),
];

/** Staves and iron hoops. */
function barrel(): ModelPart[] {
  return [
    lathe([0.34, 0, 0.44, 0.3, 0.46, 0.5, 0.44, 0.7, 0.34, 1], { ...oak, sides: 12, smooth: false }),
    lathe([0.01, 0, 0.32, 0.01], { ...wood, at: [0, 0.99, 0], sides: 12 }),
    ...[0.18, 0.82].map((y) =>
      ring(0.41, { at: [0, y, 0], turn: [pi / 2, 0, 0], thickness: 0.035, ...iron, sides: 16 }),
    ),
  ];
}

/** Painted clay with a rim. */
const pot: ModelBuilder = ({ rng }) => {
  const clay = rng.pick(['#b8623e', '#3f6f9a', '#c9a860', '#8a4a6a']);
  return [
    lathe([0.2, 0, 0.38, 0.25, 0.4, 0.42, 0.24, 0.66, 0.2, 0.72, 0.3, 0.82], { ...toned(clay), sides: 12 }),
    ring(0.395, { at: [0, 0.4, 0], turn: [pi / 2, 0, 0], thickness: 0.03, colour: shadeColour(clay, 0.5), sides: 16 }),
  ];
};

/** Gilded, high-backed and cushioned. */
function throne(): ModelPart[] {
  const gold = { colour: '#b8862a', colourTop: '#ffdf7a' };
  return [
    box([1.5, 0.24, 1.3], { ...toned('#8f8a92'), bevel: 0.04 }),
    box([1, 0.42, 0.85], { ...gold, at: [0, 0.24, 0], bevel: 0.04 }),
    box([0.86, 0.12, 0.74], { ...toned('#a82f3a'), at: [0, 0.66, -0.02], bevel: 0.05 }),
    extrude([-0.5, 0, 0.5, 0, 0.5, 1.2, 0.25, 1.45, 0, 1.65, -0.25, 1.45, -0.5, 1.2], {
      ...gold,
      at: [0, 0.4, 0.4],
      depth: 0.16,
      bevel: 0.03,
    }),
    box([0.66, 0.95, 0.06], { ...toned('#a82f3a'), at: [0, 0.72, 0.3], bevel: 0.03 }),
    ...[-0.5, 0.5].map((x) => box([0.16, 0.42, 0.8], { ...gold, at: [x, 0.62, -0.02], bevel: 0.04 })),
    blob([0.12, 0.14, 0.06], {
      at: [0, 1.78, 0.3],
      colour: '#3fb8d8',
      colourTop: '#d8f8ff',
      emissive: 0.6,
      smooth: false,
    }),
  ];
}

/** A black grand with its lid up. */
function piano(): ModelPart[] {
  const black = { colour: '#17151c', colourTop: '#3a3742' };
  return [
    extrude([-0.75, -0.7, 0.75, -0.7, 0.75, 0.1, 0.5, 0.6, 0.1, 0.95, -0.4, 1, -0.75, 0.7], {
      ...black,
      at: [0, 0.78, 0],
      turn: [pi / 2, 0, 0],
      depth: 0.3,
      bevel: 0.03,
    }),
    box([1.5, 0.06, 0.26], { at: [0, 0.86, -0.82], colour: '#e9e4da', colourTop: '#ffffff', bevel: 0.01 }),
    ...Array.from({ length: 9 }, (_, key) =>
      box([0.06, 0.05, 0.15], { at: [-0.6 + key * 0.15, 0.91, -0.77], colour: '#17151c', bevel: 0.01 }),
    ),
    box([1.4, 0.05, 1.3], { ...black, at: [-0.42, 1.25, 0.12], turn: [0, 0, 0.75], bevel: 0.02 }),
    ...(
      [
        [-0.6, -0.5],
        [0.6, -0.5],
        [-0.2, 0.7],
      ] as const
    ).map(([x, z]) => post([0.06, 0.09, 0.66], { ...black, at: [x, 0, z], sides: 8 })),
    box([0.8, 0.1, 0.34], { ...toned('#6d2f34'), at: [0, 0.42, -1.25], bevel: 0.04 }),
    ...[-0.32, 0.32].map((x) => box([0.07, 0.42, 0.26], { ...black, at: [x, 0, -1.25], bevel: 0.01 })),
  ];
}

/** Glass in a carved frame on feet. */
function mirror(): ModelPart[] {
  return [
    lathe([0.46, 0, 0.46, 0.08], {
      at: [0, 1.1, 0.02],
      turn: [-pi / 2, 0, 0],
      scale: [1, 1, 1.6],
      colour: '#8fb8cc',
      colourTop: '#eefaff',
      emissive: 0.2,
      sides: 18,
    }),
    ring(0.48, {
      at: [0, 1.1, -0.02],
      scale: [1, 1.6, 1],
      thickness: 0.075,
      colour: '#b8862a',
      colourTop: '#ffdf7a',
      sides: 20,
    }),
    ...[-0.42, 0.42].map((x) => box([0.1, 0.36, 0.5], { ...oak, at: [x, 0, 0.06], bevel: 0.03 })),
  ];
}

/** A grandfather's clock with pendulum. */
function clock(): ModelPart[] {
  return [
    box([0.72, 0.4, 0.5], { ...oak, bevel: 0.03 }),
    box([0.54, 1.05, 0.38], { ...oak, at: [0, 0.4, 0], bevel: 0.03 }),
    box([0.34, 0.8, 0.04], { at: [0, 0.52, -0.2], colour: '#2a2024', colourTop: '#4a3c34' }),
    lathe([0.09, 0, 0.09, 0.03], {
      at: [0.04, 0.66, -0.22],
      turn: [-pi / 2, 0, 0],
      colour: '#d9a441',
      emissive: 0.2,
      sides: 10,
    }),
    box([0.7, 0.62, 0.44], { ...oak, at: [0, 1.45, 0], bevel: 0.03 }),
    lathe([0.25, 0, 0.25, 0.04], {
      at: [0, 1.76, -0.22],
      turn: [-pi / 2, 0, 0],
      colour: '#f2ecda',
      colourTop: '#ffffff',
      sides: 16,
    }),
    box([0.025, 0.2, 0.02], { at: [0, 1.76, -0.27], colour: '#2a2024' }),
    box([0.025, 0.15, 0.02], { at: [0, 1.76, -0.27], turn: [0, 0, -1.2], colour: '#2a2024' }),
    extrude([-0.4, 0, 0.4, 0, 0, 0.26], { ...oak, at: [0, 2.07, 0], depth: 0.46, bevel: 0.02 }),
  ];
}

/** Black iron over embers, something green inside. */
function cauldron(): ModelPart[] {
  return [
    lathe([0.2, 0.1, 0.5, 0.26, 0.58, 0.5, 0.5, 0.76, 0.56, 0.84], { ...iron, sides: 12 }),
    lathe([0.01, 0, 0.5, 0.01], {
      at: [0, 0.76, 0],
      colour: '#4fae3a',
      colourTop: '#b8f27a',
      emissive: 0.6,
      sides: 12,
    }),
    ...[-0.18, 0.12, 0.24].map((x, bubble) =>
      blob([0.09, 0.08, 0.09], {
        at: [x, 0.8, bubble * 0.12 - 0.14],
        colour: '#7ad04a',
        colourTop: '#e0ffb0',
        emissive: 0.7,
      }),
    ),
    ...[0, 1, 2].map((foot) =>
      post([0.05, 0.07, 0.2], { ...iron, at: [cos(foot * 2.1) * 0.32, 0, sin(foot * 2.1) * 0.32], sides: 6 }),
    ),
    ...[0, 1, 2, 3].map((ember) =>
      blob([0.12, 0.07, 0.1], {
        at: [cos(ember * 1.6) * 0.2, 0.05, sin(ember * 1.6) * 0.2],
        colour: '#7a2a1a',
        colourTop: '#ff8a2a',
        emissive: 0.8,
      }),
    ),
  ];
}

/** A smith's block with a horn. */
function anvil(): ModelPart[] {
  return [
    lathe([0.42, 0, 0.36, 0.4], { ...toned('#6d4e34'), sides: 9 }),
    box([0.4, 0.14, 0.4], { ...iron, at: [0, 0.4, 0], taper: 0.7, bevel: 0.03 }),
    box([0.66, 0.2, 0.32], { ...iron, at: [0.04, 0.54, 0], bevel: 0.03 }),
    lathe([0.14, 0, 0.02, 0.36], { ...iron, at: [-0.28, 0.64, 0], turn: [0, 0, pi / 2], sides: 8 }),
  ];
}

/** Wax and flame on a dish. */
function candle(): ModelPart[] {
  return [
    lathe([0.2, 0, 0.24, 0.05], { ...toned(paints.brass), sides: 12 }),
    post([0.1, 0.09, 0.42], { at: [0, 0.04, 0], colour: '#d9cdb0', colourTop: '#fff8e4', sides: 10 }),
    blob([0.06, 0.12, 0.06], { at: [0, 0.58, 0], colour: '#ff9a2a', colourTop: '#fff4b0', emissive: 1.6 }),
  ];
}

/** A parcel with ribbon and bow. */
const gift: ModelBuilder = ({ rng }) => {
  const paper = rng.pick(['#c2362f', '#2f7ac2', '#3f9a5a', '#8a4fc7']);
  return [
    box([0.6, 0.5, 0.6], { ...toned(paper), bevel: 0.03 }),
    box([0.64, 0.1, 0.64], { ...toned(shadeColour(paper, 0.12)), at: [0, 0.46, 0], bevel: 0.02 }),
    box([0.12, 0.58, 0.66], { at: [0, 0, 0], colour: '#d9a441', colourTop: '#fff0b0', bevel: 0.01 }),
    box([0.66, 0.58, 0.12], { at: [0, 0, 0], colour: '#d9a441', colourTop: '#fff0b0', bevel: 0.01 }),
    ...[-1, 1].map((side) =>
      blob([0.15, 0.1, 0.07], {
        at: [side * 0.13, 0.64, 0],
        turn: [0, 0, side * 0.5],
        colour: '#d9a441',
        colourTop: '#fff0b0',
      }),
    ),
  ];
};

/** A screen and keys on a desk. */
function computer(): ModelPart[] {
  return [
    box([1, 0.06, 0.6], { ...wood, at: [0, 0.7, 0], bevel: 0.015 }),
    ...legs([0.44, 0.24], 0.7),
    box([0.7, 0.46, 0.07], { at: [0, 0.88, 0.12], colour: '#2a2e38', colourTop: '#3f4654', bevel: 0.02 }),
    box([0.62, 0.38, 0.02], {
      at: [0, 0.92, 0.075],
      colour: '#1f6f8a',
      colourTop: '#7af0d8',
      emissive: 0.8,
      bevel: 0.005,
    }),
    box([0.08, 0.14, 0.08], { ...iron, at: [0, 0.76, 0.14] }),
    box([0.6, 0.03, 0.2], { ...toned('#d9dde2'), at: [0, 0.76, -0.14], bevel: 0.01 }),
  ];
}

/** Soft, with arms and cushions. */
const sofa: ModelBuilder = ({ palette }) => [
  box([1.9, 0.36, 0.8], { ...toned(palette.accent), at: [0, 0.12, 0], bevel: 0.08 }),
  box([1.9, 0.6, 0.24], { ...toned(palette.accent), at: [0, 0.36, 0.32], bevel: 0.09 }),
  ...[-0.86, 0.86].map((x) =>
    box([0.24, 0.5, 0.8], { ...toned(shadeColour(palette.accent, -0.1)), at: [x, 0.16, 0], bevel: 0.09 }),
  ),
  ...[-0.38, 0.38].map((x) =>
    box([0.72, 0.14, 0.62], { ...toned(shadeColour(palette.accent, 0.15)), at: [x, 0.46, -0.06], bevel: 0.06 }),
  ),
];

/** Dark wood with a cross on the lid. */
function coffin(): ModelPart[] {
  return [
    extrude([-0.28, -1, 0.28, -1, 0.46, 0.35, 0.26, 1, -0.26, 1, -0.46, 0.35], {
      ...toned('#5a3f30'),
      at: [0, 0.24, 0],
      turn: [pi / 2, 0, 0],
      depth: 0.46,
      bevel: 0.04,
    }),
    box([0.09, 0.03, 1.1], { at: [0, 0.48, 0], colour: '#d9a441' }),
    box([0.46, 0.03, 0.09], { at: [0, 0.48, -0.22], colour: '#d9a441' }),
  ];
}

/** Furniture and playthings that stand about. */
export const furnishings = {
  table,
  chair,
  bed,
  bookshelf,
  barrel,
  pot,
  throne,
  piano,
  mirror,
  clock,
  cauldron,
  anvil,
  candle,
  gift,
  computer,
  sofa,
  coffin,
} satisfies Record<string, ModelBuilder>;
