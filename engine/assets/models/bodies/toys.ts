import { hslColour } from '#engine/assets/colour.ts';
import type { ModelPart } from '#engine/assets/model-part.ts';
import { blob, box, lathe, post, ring, tube } from '#engine/assets/parts.ts';
import { cos, pi, sin } from '#engine/math/trig.ts';
import type { ModelBuilder } from '#engine/assets/models/model-builder.ts';
import { toned } from './toned.ts';

const oak = toned('#8a6240');

const iron = { colour: '#5a616c', colourTop: '#c2cad4' };

const brass = { colour: '#a8762a', colourTop: '#ffdf8a', emissive: 0.15 };

/** A lute-shaped body and six strings. */
function guitar(): ModelPart[] {
  return [
    blob([0.27, 0.24, 0.09], { ...toned('#b5652e'), at: [0, 0.24, 0] }),
    blob([0.21, 0.19, 0.09], { ...toned('#b5652e'), at: [0, 0.5, 0] }),
    lathe([0.09, 0, 0.09, 0.02], { at: [0, 0.42, -0.09], turn: [-pi / 2, 0, 0], colour: '#2c1c14', sides: 12 }),
    box([0.09, 0.56, 0.06], { ...toned('#4a3020'), at: [0, 0.58, -0.03], bevel: 0.015 }),
    box([0.15, 0.17, 0.06], { ...toned('#2c1c14'), at: [0, 1.12, -0.02], bevel: 0.02 }),
    ...[-0.02, 0.02].map((x) => box([0.008, 0.9, 0.01], { at: [x, 0.2, -0.1], colour: '#e9e4d2' })),
  ];
}

/** A red shell with golden rims. */
function drum(): ModelPart[] {
  return [
    post([0.36, 0.36, 0.46], { ...toned('#c2362f'), at: [0, 0.06, 0], sides: 16 }),
    lathe([0.01, 0, 0.35, 0.02], { at: [0, 0.52, 0], colour: '#e8dcc4', colourTop: '#fff8ea', sides: 16 }),
    ...[0.08, 0.5].map((y) =>
      ring(0.36, { ...brass, at: [0, y, 0], turn: [pi / 2, 0, 0], thickness: 0.04, sides: 18 }),
    ),
    ...[-1, 1].map((side) =>
      post([0.025, 0.025, 0.5], { ...oak, at: [side * 0.05, 0.56, side * 0.1], turn: [0.2, 0, side * 1.2], sides: 6 }),
    ),
  ];
}

/** A note with its flag. */
function musicNote(): ModelPart[] {
  const ink = { colour: '#3a2f6a', colourTop: '#a88af0', emissive: 0.5 };
  return [
    blob([0.17, 0.12, 0.1], { ...ink, at: [-0.14, 0.16, 0], turn: [0, 0, 0.4] }),
    blob([0.17, 0.12, 0.1], { ...ink, at: [0.26, 0.26, 0], turn: [0, 0, 0.4] }),
    post([0.03, 0.03, 0.7], { ...ink, at: [0, 0.2, 0], sides: 6 }),
    post([0.03, 0.03, 0.7], { ...ink, at: [0.4, 0.28, 0], sides: 6 }),
    box([0.46, 0.12, 0.06], { ...ink, at: [0.2, 0.86, 0], turn: [0, 0, 0.2], bevel: 0.02 }),
  ];
}

/** A rubber bubble on a string. */
const balloon: ModelBuilder = ({ rng }) => {
  const hue = rng.pick([0, 45, 130, 210, 300]);
  return [
    lathe([0.02, 0.42, 0.24, 0.66, 0.3, 0.9, 0.2, 1.12, 0.01, 1.18], {
      colour: hslColour({ hue, saturation: 0.75, lightness: 0.45 }),
      colourTop: hslColour({ hue, saturation: 0.85, lightness: 0.72 }),
      emissive: 0.12,
      sides: 14,
    }),
    lathe([0.05, 0, 0.01, 0.06], {
      colour: hslColour({ hue, saturation: 0.7, lightness: 0.4 }),
      at: [0, 0.38, 0],
      sides: 6,
    }),
    tube([0, 0.4, 0, 0.05, 0.2, 0, 0, 0.02, 0], { colour: '#e9e4da', radii: [0.01, 0.01, 0.01], sides: 4 }),
  ];
};

/** Panels of two colours. */
function ball(): ModelPart[] {
  return [
    blob([0.34, 0.34, 0.34], { ...toned('#f2efe6'), at: [0, 0.38, 0], detail: 2 }),
    ...[0, 1, 2].map((band) =>
      ring(0.335, {
        at: [0, 0.38, 0],
        turn: [band * 1.05, band * 0.9, 0],
        thickness: 0.045,
        ...toned(['#d8362f', '#2f7ac2', '#f0b62a'][band] ?? '#d8362f'),
        sides: 20,
      }),
    ),
  ];
}

/** Brown and round-eared. */
function teddyBear(): ModelPart[] {
  const fur = toned('#b5793f');
  const pale = toned('#e9cfa2');
  return [
    blob([0.26, 0.28, 0.24], { ...fur, at: [0, 0.3, 0] }),
    blob([0.17, 0.19, 0.08], { ...pale, at: [0, 0.29, -0.19] }),
    blob([0.23, 0.21, 0.21], { ...fur, at: [0, 0.72, 0] }),
    blob([0.11, 0.09, 0.09], { ...pale, at: [0, 0.67, -0.19] }),
    blob([0.04, 0.03, 0.03], { at: [0, 0.71, -0.27], colour: '#2c1c18', detail: 0 }),
    ...[-1, 1].flatMap((side) => [
      blob([0.035, 0.04, 0.025], { at: [side * 0.09, 0.78, -0.19], colour: '#1d1a22', detail: 0 }),
      blob([0.09, 0.09, 0.05], { ...fur, at: [side * 0.18, 0.9, 0] }),
      blob([0.1, 0.16, 0.1], { ...fur, at: [side * 0.28, 0.38, -0.06], turn: [0.3, 0, side * 0.5] }),
      blob([0.12, 0.11, 0.18], { ...fur, at: [side * 0.18, 0.11, -0.18] }),
    ]),
    ...[-1, 1].map((side) => blob([0.1, 0.06, 0.04], { ...toned('#d8362f'), at: [side * 0.08, 0.54, -0.2] })),
  ];
}

/** Six arms of ice. */
function snowflake(): ModelPart[] {
  const ice = { colour: '#7ab8e8', colourTop: '#eefaff', emissive: 0.5 };
  return [0, 1, 2, 3, 4, 5].flatMap((arm) => {
    const angle = (arm / 6) * 2 * pi + pi / 2;
    const at = (reach: number, aside = 0): [number, number, number] => [
      cos(angle) * reach - sin(angle) * aside,
      0.5 + sin(angle) * reach + cos(angle) * aside,
      0,
    ];
    return [
      tube([at(0), at(0.44)], { ...ice, radii: [0.045, 0.03], sides: 5 }),
      ...[-1, 1].map((side) => tube([at(0.2), at(0.34, side * 0.14)], { ...ice, radii: [0.03, 0.02], sides: 5 })),
    ];
  });
}

/** Round wood with an axle. */
function wheel(): ModelPart[] {
  return [
    ring(0.38, { ...oak, at: [0, 0.44, 0], thickness: 0.07, sides: 18 }),
    ...[0, 1, 2, 3].map((spoke) =>
      box([0.06, 0.74, 0.06], {
        ...toned('#b3905f'),
        at: [0.37 * sin(spoke * 0.785), 0.44 - 0.37 * cos(spoke * 0.785), 0],
        turn: [0, 0, spoke * 0.785],
        bevel: 0.01,
      }),
    ),
    lathe([0.1, 0, 0.1, 0.16], { ...iron, at: [0, 0.44, 0.08], turn: [-pi / 2, 0, 0], sides: 10 }),
  ];
}

/** A pointed hat with a band. */
const hat: ModelBuilder = ({ rng }) => {
  const felt = rng.pick(['#3a55a8', '#6a3a86', '#8a4a30']);
  return [
    lathe([0.42, 0.04, 0.42, 0.08], { ...toned(felt), sides: 16 }),
    lathe([0.25, 0.08, 0.2, 0.4, 0.02, 0.82], { ...toned(felt), turn: [0, 0, 0.08], sides: 12 }),
    ring(0.24, { ...brass, at: [0, 0.14, 0], turn: [pi / 2, 0, 0], thickness: 0.04, sides: 16 }),
  ];
};

/** Things to play and to dress with. */
export const toys = {
  guitar,
  drum,
  'music-note': musicNote,
  balloon,
  ball,
  'teddy-bear': teddyBear,
  snowflake,
  wheel,
  hat,
} satisfies Record<string, ModelBuilder>;
