import { rubber, steel, pane, wheels } from './vehicle-parts.ts';
import type { ModelPart } from '#engine/assets/model-part.ts';
import { blob, box, lathe, post, ring, tube } from '#engine/assets/parts.ts';
import { pi } from '#engine/math/trig.ts';
import type { ModelBuilder } from '#engine/assets/models/model-builder.ts';
import { toned } from './toned.ts';

const paintHues = ['#d8443a', '#2f7ac2', '#f0b62a', '#3f9a6a', '#f2f0ea'];

function lamps(at: { readonly x: number; readonly y: number; readonly z: number }): ModelPart[] {
  return [-1, 1].map((side) =>
    blob([0.12, 0.12, 0.06], {
      at: [side * at.x, at.y, at.z],
      colour: '#fff2c0',
      emissive: 0.4,
      nightGlow: 1.4,
      detail: 0,
    }),
  );
}

/** A small round car. */
const car: ModelBuilder = ({ rng }) => {
  const paint = toned(rng.pick(paintHues));
  return [
    box([1.55, 0.5, 3], { ...paint, at: [0, 0.32, 0], bevel: 0.16 }),
    box([1.35, 0.55, 1.6], { ...paint, at: [0, 0.78, 0.15], taper: [0.8, 0.72], bevel: 0.12 }),
    box([1.15, 0.36, 0.1], { ...pane, at: [0, 0.86, -0.58], turn: [-0.4, 0, 0], bevel: 0.02 }),
    ...[-1, 1].map((side) =>
      box([0.06, 0.34, 1.15], { ...pane, at: [side * 0.62, 0.88, 0.15], turn: [0, 0, side * 0.2], bevel: 0.02 }),
    ),
    box([1.5, 0.14, 0.12], { ...steel, at: [0, 0.36, -1.52], bevel: 0.03 }),
    ...lamps({ x: 0.52, y: 0.62, z: -1.5 }),
    ...wheels({ x: 0.72, zs: [-0.95, 0.95], radius: 0.34 }),
  ];
};

/** A cab and a load of crates. */
const truck: ModelBuilder = ({ rng }) => {
  const paint = toned(rng.pick(paintHues));
  return [
    box([1.8, 0.3, 4.2], { ...toned('#3f434e'), at: [0, 0.4, 0], bevel: 0.04 }),
    box([1.8, 1.3, 1.3], { ...paint, at: [0, 0.6, -1.4], bevel: 0.12 }),
    box([1.5, 0.5, 0.08], { ...pane, at: [0, 1.25, -2.06], bevel: 0.02 }),
    box([1.9, 1.5, 2.6], { ...toned('#e9e4da'), at: [0, 0.66, 0.75], bevel: 0.05 }),
    box([1.94, 0.3, 2.62], { ...paint, at: [0, 1.2, 0.75], bevel: 0.02 }),
    ...lamps({ x: 0.66, y: 0.82, z: -2.06 }),
    ...wheels({ x: 0.86, zs: [-1.3, 0.6, 1.5], radius: 0.42 }),
  ];
};

/** Long, with a row of windows. */
const bus: ModelBuilder = ({ rng }) => {
  const paint = toned(rng.pick(['#f0b62a', '#d8443a', '#2f7ac2']));
  return [
    box([2, 1.9, 5], { ...paint, at: [0, 0.42, 0], bevel: 0.16 }),
    box([2.04, 0.22, 5.02], { ...toned('#f4efe4'), at: [0, 0.92, 0], bevel: 0.02 }),
    ...[-1, 1].flatMap((side) =>
      [-1.7, -0.85, 0, 0.85, 1.7].map((z) => box([0.06, 0.6, 0.66], { ...pane, at: [side * 1, 1.35, z], bevel: 0.03 })),
    ),
    box([1.7, 0.7, 0.08], { ...pane, at: [0, 1.3, -2.5], bevel: 0.03 }),
    ...lamps({ x: 0.74, y: 0.72, z: -2.5 }),
    ...wheels({ x: 0.92, zs: [-1.6, 1.5], radius: 0.44 }),
  ];
};

/** An old steam locomotive. */
function train(): ModelPart[] {
  const green = toned('#2f6a4a');
  const red = toned('#b23a34');
  return [
    box([1.6, 0.3, 5], { ...red, at: [0, 0.5, 0], bevel: 0.04 }),
    lathe([0.72, 0, 0.72, 3], { ...green, at: [0, 1.4, 0.7], turn: [-pi / 2, 0, 0], sides: 16 }),
    lathe([0.76, 0, 0.7, 0.16], { ...toned('#2c2e36'), at: [0, 1.4, -2.28], turn: [-pi / 2, 0, 0], sides: 16 }),
    box([1.7, 1.9, 1.5], { ...green, at: [0, 0.8, 1.55], bevel: 0.06 }),
    box([2, 0.14, 1.8], { ...toned('#2c2e36'), at: [0, 2.7, 1.55], bevel: 0.05 }),
    ...[-1, 1].map((side) => box([0.06, 0.6, 0.8], { ...pane, at: [side * 0.86, 1.85, 1.5], bevel: 0.03 })),
    lathe([0.2, 0, 0.2, 0.5, 0.34, 0.8, 0.3, 0.9], { ...toned('#2c2e36'), at: [0, 2.05, -1.7], sides: 12 }),
    lathe([0.3, 0, 0.26, 0.2, 0.01, 0.34], { colour: '#a8762a', colourTop: '#ffdf8a', at: [0, 2.05, -0.5], sides: 12 }),
    ...[0, 1, 2].map((puff) =>
      blob([0.3 + puff * 0.12, 0.26 + puff * 0.1, 0.3 + puff * 0.12], {
        at: [puff * 0.15, 3.2 + puff * 0.5, -1.6 + puff * 0.4],
        colour: '#c9ccd2',
        colourTop: '#ffffff',
        rough: 0.1,
        seed: puff,
        sway: 0.3,
      }),
    ),
    box([1.5, 0.5, 0.5], { ...red, at: [0, 0.2, -2.5], taper: [0.8, 0.3], bevel: 0.05 }),
    blob([0.2, 0.2, 0.1], { at: [0, 2.1, -2.3], colour: '#fff2c0', emissive: 0.6, nightGlow: 1.6 }),
    ...wheels({ x: 0.74, zs: [-1.6, -0.6, 0.4, 1.6], radius: 0.46 }),
  ];
}

/** Big wheels behind, small before. */
function tractor(): ModelPart[] {
  const red = toned('#c2362f');
  return [
    box([0.8, 0.65, 1.7], { ...red, at: [0, 0.7, -0.6], bevel: 0.1 }),
    box([1.2, 0.24, 1], { ...red, at: [0, 0.9, 0.7], bevel: 0.06 }),
    box([0.5, 0.12, 0.5], { ...rubber, at: [0, 1.12, 0.7], bevel: 0.04 }),
    ...[-0.5, 0.5].flatMap((x) =>
      [0.25, 1.1].map((z) => post([0.04, 0.04, 0.95], { ...rubber, at: [x, 1.1, z], sides: 6 })),
    ),
    box([1.25, 0.1, 1.2], { ...toned('#f2efe6'), at: [0, 2.05, 0.68], bevel: 0.04 }),
    post([0.06, 0.06, 0.7], { ...steel, at: [0.22, 1.3, -1], sides: 8 }),
    ...lamps({ x: 0.28, y: 1.1, z: -1.46 }),
    ...wheels({ x: 0.72, zs: [0.75], radius: 0.68 }),
    ...wheels({ x: 0.55, zs: [-1.05], radius: 0.36 }),
  ];
}

/** Two wheels and a frame. */
const bicycle: ModelBuilder = ({ rng }) => {
  const paint = toned(rng.pick(paintHues));
  const bar = (line: readonly number[]): ModelPart => tube(line, { ...paint, radii: [0.035, 0.035], sides: 6 });
  return [
    ...[-0.55, 0.55].map((z) =>
      ring(0.36, { at: [0, 0.4, z], turn: [0, pi / 2, 0], thickness: 0.045, ...rubber, sides: 20 }),
    ),
    bar([0, 0.4, 0.55, 0, 0.45, 0, 0, 0.9, 0.2]),
    bar([0, 0.4, 0.55, 0, 0.9, 0.2]),
    bar([0, 0.45, 0, 0, 0.9, -0.42]),
    bar([0, 0.88, 0.18, 0, 0.88, -0.4]),
    bar([0, 0.4, -0.55, 0, 1.06, -0.38]),
    tube([-0.28, 1.08, -0.3, 0, 1.08, -0.4, 0.28, 1.08, -0.3], { ...steel, radii: [0.03, 0.03, 0.03] }),
    blob([0.1, 0.05, 0.18], { ...rubber, at: [0, 1, 0.24] }),
  ];
};

/** A yellow hull with portholes. */
function submarine(): ModelPart[] {
  const hull = toned('#f0b62a');
  return [
    blob([0.85, 0.8, 2], { ...hull, at: [0, 0.9, 0] }),
    box([0.7, 0.7, 1], { ...hull, at: [0, 1.5, 0], bevel: 0.12 }),
    tube([0, 2.1, 0.1, 0, 2.7, 0.1, 0, 2.7, -0.3], { ...steel, radii: [0.07, 0.07, 0.08] }),
    ...[-1, 1].flatMap((side) =>
      [-0.8, 0, 0.8].flatMap((z) => [
        ring(0.2, { at: [side * 0.8, 1, z], turn: [0, pi / 2, 0], thickness: 0.05, ...steel }),
        blob([0.06, 0.18, 0.18], { ...pane, at: [side * 0.8, 1, z] }),
      ]),
    ),
    ...[-1, 1].map((side) => box([0.9, 0.1, 0.5], { ...toned('#d8443a'), at: [side * 0.4, 0.9, 1.85], bevel: 0.03 })),
    box([0.1, 0.9, 0.5], { ...toned('#d8443a'), at: [0, 0.5, 1.9], bevel: 0.03 }),
  ];
}

/** Three masts of canvas and a black flag. */
function pirateShip(): ModelPart[] {
  const hull = toned('#6d4a30');
  const sail = toned('#efe4c8');
  return [
    box([2.4, 1.3, 5.6], { ...hull, at: [0, 0, 0], taper: [1.2, 1.12], bevel: 0.12 }),
    box([2.9, 0.9, 1.6], { ...hull, at: [0, 1.3, 2.2], bevel: 0.06 }),
    box([2.7, 0.6, 1.2], { ...hull, at: [0, 1.3, -2.3], bevel: 0.06 }),
    box([2.8, 0.14, 6.1], { colour: '#b8862a', colourTop: '#f0cf7a', at: [0, 1.2, 0], bevel: 0.02 }),
    ...[-1.5, 0.6].flatMap((z, mast): ModelPart[] => [
      post([0.13, 0.08, 4.6 - mast * 0.4], { ...toned('#8a6240'), at: [0, 1.3, z], sides: 8 }),
      box([2.8, 1.3, 0.12], { ...sail, at: [0, 2.4, z - 0.14], taper: [0.82, 1], bevel: 0.05, sway: 0.12 }),
      box([2, 0.9, 0.12], { ...sail, at: [0, 3.9, z - 0.14], taper: [0.8, 1], bevel: 0.05, sway: 0.12 }),
    ]),
    box([0.9, 0.55, 0.05], { colour: '#17151c', colourTop: '#2f2c36', at: [0.5, 5.5, -1.5], bevel: 0.01, sway: 0.4 }),
    blob([0.12, 0.13, 0.04], { at: [0.5, 5.8, -1.54], colour: '#f4efe2', detail: 0 }),
    tube([0, 1.8, -2.8, 0, 2.4, -4.2], { ...toned('#8a6240'), radii: [0.1, 0.05] }),
    ...[-1, 1].flatMap((side) =>
      [-1, 0.2, 1.2].map((z) => box([0.1, 0.34, 0.34], { colour: '#2c2420', at: [side * 1.36, 0.6, z], bevel: 0.02 })),
    ),
  ];
}

/** Runners and a seat. */
function sled(): ModelPart[] {
  return [
    ...[-0.3, 0.3].map((x) =>
      tube([x, 0.06, 0.7, x, 0.06, -0.5, x, 0.2, -0.8, x, 0.42, -0.78], { ...steel, radii: [0.04, 0.04, 0.04, 0.03] }),
    ),
    ...[-0.4, 0.1, 0.5].map((z) => box([0.62, 0.24, 0.08], { ...toned('#8a6240'), at: [0, 0.06, z], bevel: 0.02 })),
    box([0.72, 0.08, 1.3], { ...toned('#c2362f'), at: [0, 0.3, 0.05], bevel: 0.03 }),
  ];
}

/** Everything that would drive, fly or sail. */
export const vehicles = {
  car,
  truck,
  bus,
  train,
  tractor,
  bicycle,
  submarine,
  'pirate-ship': pirateShip,
  sled,
} satisfies Record<string, ModelBuilder>;
