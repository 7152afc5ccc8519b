import { shadeColour } from '#engine/assets/colour.ts';
import { critterShapes, type CritterShape } from '#engine/assets/critter-shape.ts';
import type { ModelPart, Triple } from '#engine/assets/model-part.ts';
import { blob, lathe } from '#engine/assets/parts.ts';
import type { ModelKit } from './model-builder.ts';

interface Coat {
  readonly colour: string;
  readonly colourTop: string;
}

const furs = {
  'long-eared': ['#d9c3a4', '#b9b2ac', '#f0e9df'],
  pointed: ['#e09a4f', '#8a7d78', '#6b4f3c'],
  bird: ['#ffd75a', '#f4f1ea', '#7d9bc4'],
  woolly: ['#f4efe4', '#e6dccb', '#f7f3ea'],
  round: ['#b98a5e', '#8f8a94', '#d8b98c'],
} as const satisfies Record<CritterShape, readonly string[]>;

/** A small animal that looks to -z; its variation is its build. */
export function critter({ request, rng }: ModelKit): ModelPart[] {
  const shape = critterShapes[request.variation % critterShapes.length] ?? 'round';
  const fur = rng.pick(furs[shape]);
  const coat = { colour: shadeColour(fur, -0.22), colourTop: shadeColour(fur, 0.1) };
  return shape === 'bird' ? bird(coat) : fourLegged(shape, coat);
}

function bird(coat: Coat): ModelPart[] {
  return [
    blob([0.27, 0.3, 0.32], { ...coat, at: [0, 0.36, 0.04] }),
    blob([0.2, 0.2, 0.2], { ...coat, at: [0, 0.72, -0.16] }),
    blob([0.1, 0.06, 0.2], { ...coat, at: [0, 0.46, 0.38], turn: [0.6, 0, 0] }),
    lathe([0.08, 0, 0.05, 0.08, 0.01, 0.18], { at: [0, 0.7, -0.33], turn: [-1.57, 0, 0], colour: '#f2953b', sides: 6 }),
    ...pair((side) => blob([0.08, 0.19, 0.22], { ...coat, at: [side * 0.27, 0.4, 0.06], turn: [0.2, 0, side * 0.3] })),
    ...pair((side) => blob([0.08, 0.04, 0.13], { at: [side * 0.12, 0.04, -0.06], colour: '#f2953b', detail: 0 })),
    ...eyes([0.11, 0.76, -0.33]),
  ];
}

function fourLegged(shape: Exclude<CritterShape, 'bird'>, coat: Coat): ModelPart[] {
  const wool = shape === 'woolly' ? { rough: 0.2, smooth: false } : {};
  const face = shape === 'woolly' ? { colour: '#4a4038', colourTop: '#5c5148' } : coat;
  return [
    blob([0.27, 0.26, 0.38], { ...coat, ...wool, at: [0, 0.4, 0.1] }),
    blob([0.24, 0.23, 0.23], { ...face, at: [0, 0.66, -0.26] }),
    blob([0.13, 0.1, 0.1], { at: [0, 0.6, -0.46], colour: shadeColour(face.colourTop, 0.25) }),
    blob([0.045, 0.035, 0.03], { at: [0, 0.64, -0.55], colour: '#2b2226', detail: 0 }),
    ...[-0.16, 0.32].flatMap((z) =>
      pair((side) => blob([0.085, 0.16, 0.1], { ...face, at: [side * 0.17, 0.14, z], detail: 0 })),
    ),
    ...pair((side) => ear(shape, { side, coat: face })),
    tail(shape, coat),
    ...eyes([0.13, 0.71, -0.44]),
  ];
}

function ear(shape: CritterShape, { side, coat }: { side: number; coat: Coat }): ModelPart {
  if (shape === 'long-eared')
    return blob([0.07, 0.25, 0.05], { ...coat, at: [side * 0.12, 1.06, -0.2], turn: [0.15, 0, side * -0.2] });
  if (shape === 'pointed')
    return lathe([0.1, 0, 0.06, 0.12, 0.01, 0.24], {
      ...coat,
      at: [side * 0.15, 0.82, -0.24],
      turn: [0, 0, side * -0.25],
      sides: 4,
      smooth: false,
    });
  if (shape === 'woolly')
    return blob([0.13, 0.06, 0.05], { ...coat, at: [side * 0.27, 0.74, -0.24], turn: [0, 0, side * -0.4] });
  return blob([0.09, 0.09, 0.05], { ...coat, at: [side * 0.18, 0.87, -0.24] });
}

function tail(shape: CritterShape, coat: Coat): ModelPart {
  if (shape === 'pointed') return blob([0.07, 0.07, 0.26], { ...coat, at: [0, 0.6, 0.56], turn: [0.8, 0, 0] });
  return blob([0.1, 0.1, 0.1], { ...coat, at: [0, 0.44, 0.48] });
}

function eyes([x, y, z]: Triple): ModelPart[] {
  return pair((side) => blob([0.035, 0.045, 0.03], { at: [side * x, y, z], colour: '#1f1a20', detail: 0 }));
}

function pair(make: (side: 1 | -1) => ModelPart): ModelPart[] {
  return [make(-1), make(1)];
}
