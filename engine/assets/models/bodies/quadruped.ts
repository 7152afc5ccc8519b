import { hornsOf, maneOf, marksOf } from './quadruped-marks.ts';
import { shadeColour } from '#engine/assets/colour.ts';
import type { ModelPart, Triple } from '#engine/assets/model-part.ts';
import { blob, lathe, post, tube } from '#engine/assets/parts.ts';
import { eyes, toned } from './toned.ts';

/** Measures and marks of an animal on four legs; lengths in metres. */
export interface Quadruped {
  readonly coat: string;
  /** Colour of snout, belly and tip of the tail; the coat where nothing is said. */
  readonly pale?: string;
  /** Length of the body, height of the legs, thickness of the body. */
  readonly body: Triple;
  /** How far the head stands above the back and before the chest. */
  readonly neck: readonly [number, number];
  readonly head: number;
  readonly snout: number;
  readonly ears: 'point' | 'round' | 'long' | 'flop' | 'none';
  readonly tail: 'thin' | 'bushy' | 'bob' | 'long' | 'none';
  readonly horns?: 'goat' | 'antlers' | 'one' | 'tusks' | 'cow';
  readonly mane?: string;
  readonly marks?: { readonly kind: 'stripes' | 'spots'; readonly colour: string };
  /** Thickness of a leg as a share of the usual. */
  readonly stout?: number;
}

/** An animal on four legs by its measures; it looks to -z and stands on y = 0. */
export function quadruped(animal: Quadruped): ModelPart[] {
  const [length, legs, girth] = animal.body;
  const coat = toned(animal.coat);
  const pale = toned(animal.pale ?? animal.coat);
  const back = legs + girth;
  const head: Triple = [0, back + animal.neck[0], -length / 2 - animal.neck[1]];
  const chest: Triple = [0, back * 0.94, -length * 0.34];
  return [
    blob([girth * 0.82, girth * 0.86, length * 0.56], { ...coat, at: [0, legs + girth * 0.72, 0] }),
    blob([girth * 0.86, girth * 0.94, length * 0.3], { ...coat, at: [0, legs + girth * 0.8, -length * 0.24] }),
    blob([girth * 0.6, girth * 0.5, length * 0.4], { ...pale, at: [0, legs + girth * 0.42, 0] }),
    tube([chest, [0, (chest[1] + head[1]) / 2, (chest[2] + head[2]) / 2 - 0.02], head], {
      ...coat,
      radii: [girth * 0.62, girth * 0.48, animal.head * 0.7],
      sides: 8,
    }),
    blob([animal.head, animal.head * 0.95, animal.head * 1.05], { ...coat, at: head }),
    ...snoutOf(animal, head),
    ...eyes([0, head[1] + animal.head * 0.22, head[2] - animal.head * 0.86], {
      apart: animal.head * 1.02,
      size: Math.max(0.035, animal.head * 0.16),
    }),
    ...earsOf(animal, head),
    ...legsOf(animal),
    ...tailOf(animal),
    ...hornsOf(animal, head),
    ...maneOf(animal, { head, chest }),
    ...marksOf(animal),
  ];
}

function snoutOf(animal: Quadruped, head: Triple): ModelPart[] {
  if (animal.snout === 0) return [];
  const size = animal.head;
  const z = head[2] - size * 0.75 - animal.snout * 0.5;
  return [
    blob([size * 0.52, size * 0.42, size * 0.4 + animal.snout * 0.6], {
      ...toned(animal.pale ?? animal.coat),
      at: [0, head[1] - size * 0.24, z],
    }),
    blob([size * 0.2, size * 0.15, size * 0.14], {
      at: [0, head[1] - size * 0.08, z - size * 0.34 - animal.snout * 0.55],
      colour: '#3a2b30',
      detail: 0,
    }),
  ];
}

function earsOf(animal: Quadruped, head: Triple): ModelPart[] {
  const size = animal.head;
  const coat = toned(animal.coat);
  const inner = shadeColour(animal.pale ?? '#e7a8a0', 0.1);
  return [-1, 1].flatMap((side): ModelPart[] => {
    const at: Triple = [side * size * 0.58, head[1] + size * 0.55, head[2] + size * 0.1];
    switch (animal.ears) {
      case 'point':
        return [
          lathe([size * 0.34, 0, size * 0.24, size * 0.4, 0.005, size * 0.85], {
            ...coat,
            at,
            turn: [0, 0, side * -0.22],
            sides: 5,
            smooth: false,
          }),
        ];
      case 'round':
        return [
          blob([size * 0.34, size * 0.36, size * 0.16], { ...coat, at: [at[0] * 1.2, at[1] + size * 0.12, at[2]] }),
          blob([size * 0.2, size * 0.22, size * 0.1], {
            at: [at[0] * 1.2, at[1] + size * 0.12, at[2] - size * 0.12],
            colour: inner,
            detail: 0,
          }),
        ];
      case 'long':
        return [
          blob([size * 0.22, size * 0.85, size * 0.16], {
            ...coat,
            at: [at[0] * 0.8, at[1] + size * 0.75, at[2]],
            turn: [0.15, 0, side * -0.16],
          }),
          blob([size * 0.11, size * 0.6, size * 0.08], {
            at: [at[0] * 0.82, at[1] + size * 0.75, at[2] - size * 0.14],
            turn: [0.15, 0, side * -0.16],
            colour: inner,
            detail: 0,
          }),
        ];
      case 'flop':
        return [
          blob([size * 0.2, size * 0.48, size * 0.3], {
            ...toned(shadeColour(animal.coat, -0.18)),
            at: [at[0] * 1.55, head[1] + size * 0.12, at[2]],
            turn: [0, 0, side * 0.25],
          }),
        ];
      case 'none':
        return [];
    }
  });
}

function legsOf(animal: Quadruped): ModelPart[] {
  const [length, legs, girth] = animal.body;
  const thick = girth * 0.26 * (animal.stout ?? 1);
  const hoof = shadeColour(animal.coat, -0.55);
  return [-1, 1].flatMap((side) =>
    [-0.33, 0.36].flatMap((along): ModelPart[] => [
      post([thick * 0.82, thick * 1.25, legs + girth * 0.35], {
        ...toned(animal.coat),
        at: [side * girth * 0.5, 0, along * length],
        sides: 8,
      }),
      post([thick * 1.02, thick * 0.9, Math.min(0.14, legs * 0.25)], {
        at: [side * girth * 0.5, 0, along * length - thick * 0.2],
        colour: hoof,
        sides: 8,
      }),
    ]),
  );
}

function tailOf(animal: Quadruped): ModelPart[] {
  const [length, legs, girth] = animal.body;
  const from: Triple = [0, legs + girth * 1.1, length * 0.5];
  const coat = toned(animal.coat);
  switch (animal.tail) {
    case 'thin':
      return [
        tube(
          [
            from,
            [0.04, from[1] + girth * 0.1, from[2] + girth * 0.5],
            [0, from[1] - girth * 0.6, from[2] + girth * 0.75],
          ],
          {
            ...coat,
            radii: [girth * 0.13, girth * 0.09, girth * 0.08],
          },
        ),
        blob([girth * 0.15, girth * 0.24, girth * 0.15], {
          ...toned(animal.mane ?? shadeColour(animal.coat, -0.3)),
          at: [0, from[1] - girth * 0.75, from[2] + girth * 0.75],
        }),
      ];
    case 'bushy':
      return [
        blob([girth * 0.36, girth * 0.4, girth * 0.85], {
          ...coat,
          at: [0, from[1] + girth * 0.2, from[2] + girth * 0.55],
          turn: [-0.6, 0, 0],
        }),
        blob([girth * 0.24, girth * 0.28, girth * 0.4], {
          ...toned(animal.pale ?? '#f3ead8'),
          at: [0, from[1] + girth * 0.68, from[2] + girth * 1.12],
          turn: [-0.6, 0, 0],
        }),
      ];
    case 'bob':
      return [blob([girth * 0.24, girth * 0.26, girth * 0.24], { ...toned(animal.pale ?? animal.coat), at: from })];
    case 'long':
      return [
        tube(
          [
            from,
            [0, from[1] + girth * 0.5, from[2] + girth * 0.8],
            [girth * 0.2, from[1] + girth * 1.5, from[2] + girth * 0.9],
            [girth * 0.1, from[1] + girth * 1.9, from[2] + girth * 0.55],
          ],
          { ...coat, radii: [girth * 0.17, girth * 0.14, girth * 0.12, girth * 0.08] },
        ),
      ];
    case 'none':
      return [];
  }
}
