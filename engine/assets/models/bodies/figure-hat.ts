import { eyes, toned } from './toned.ts';
import type { ModelPart } from '#engine/assets/model-part.ts';
import { blob, box, lathe, ring, tube } from '#engine/assets/parts.ts';
import { pi } from '#engine/math/trig.ts';
import type { Figure } from './figure.ts';

type Hat = NonNullable<Figure['hat']>;

type Wear = { one: Figure; cloth: ReturnType<typeof toned> };

function pointed({ one, cloth }: Wear): ModelPart[] {
  return [
    lathe(one.hat === 'witch' ? [0.42, 0, 0.4, 0.04] : [0.32, 0, 0.31, 0.05], {
      ...cloth,
      at: [0, 1.58, 0],
      sides: 14,
    }),
    lathe([0.25, 0, 0.18, 0.22, 0.02, 0.62], { ...cloth, at: [0, 1.6, 0], turn: [0.14, 0, 0.08], sides: 10 }),
    ring(0.235, { at: [0, 1.65, 0], turn: [pi / 2, 0, 0], thickness: 0.035, colour: '#f2c14e' }),
  ];
}

const hats: Readonly<Record<Hat, (wear: Wear) => ModelPart[]>> = {
  wizard: pointed,
  witch: pointed,
  pirate: ({ cloth }) => [
    lathe([0.36, 0, 0.4, 0.08, 0.2, 0.1, 0.18, 0.22, 0.02, 0.28], { ...cloth, at: [0, 1.55, 0], sides: 12 }),
    blob([0.06, 0.06, 0.03], { at: [0, 1.66, -0.22], colour: '#f4efe2', detail: 0 }),
  ],
  helmet: ({ cloth }) => [
    lathe([0.28, 0, 0.27, 0.16, 0.16, 0.3, 0.01, 0.34], { ...cloth, at: [0, 1.44, 0.01], sides: 12 }),
    box([0.06, 0.2, 0.06], { ...cloth, at: [0, 1.34, -0.26], bevel: 0.015 }),
  ],
  horns: ({ one }) => [
    lathe([0.26, 0, 0.2, 0.16, 0.01, 0.22], { ...toned(one.hatColour ?? one.skin), at: [0, 1.5, 0], sides: 12 }),
    ...[-1, 1].map((side) =>
      tube([side * 0.2, 1.62, 0, side * 0.36, 1.72, 0, side * 0.36, 1.94, -0.02], {
        ...toned('#efe4c8'),
        radii: [0.07, 0.055, 0.01],
      }),
    ),
  ],
  hood: ({ one, cloth }) => [
    lathe([0.29, 0, 0.29, 0.2, 0.2, 0.36, 0.02, 0.44], {
      ...cloth,
      at: [0, 1.3, 0.05],
      turn: [-0.12, 0, 0],
      sides: 12,
    }),
    box([0.4, 0.13, 0.06], { ...toned(one.skin), at: [0, 1.39, -0.22], bevel: 0.03 }),
    ...eyes([0, 1.46, -0.27], { apart: 0.19, size: 0.042 }),
  ],
  crown: () => [
    lathe([0.2, 0, 0.22, 0.14], {
      colour: '#d99a2b',
      colourTop: '#ffe08a',
      emissive: 0.25,
      at: [0, 1.6, 0],
      sides: 12,
    }),
    ...Array.from({ length: 6 }, (_, spike) =>
      lathe([0.05, 0, 0.004, 0.13], {
        colour: '#ffd35a',
        emissive: 0.3,
        at: [0, 1.72, 0],
        turn: [0.28, spike * 1.047, 0],
        sides: 4,
        smooth: false,
      }),
    ),
  ],
  ears: ({ one, cloth }) => [
    lathe([0.25, 0, 0.2, 0.16, 0.01, 0.2], { ...cloth, at: [0, 1.5, 0.02], sides: 10 }),
    ...[-1, 1].map((side) =>
      lathe([0.07, 0, 0.004, 0.26], {
        ...toned(one.skin),
        at: [side * 0.22, 1.44, 0],
        turn: [0, 0, side * -1.1],
        sides: 5,
      }),
    ),
  ],
  cap: ({ cloth }) => [
    lathe([0.27, 0, 0.24, 0.14, 0.01, 0.2], { ...cloth, at: [0, 1.52, 0.01], sides: 12 }),
    blob([0.2, 0.03, 0.16], { ...cloth, at: [0, 1.55, -0.25] }),
  ],
  hair: ({ cloth }) => [
    blob([0.27, 0.19, 0.26], { ...cloth, at: [0, 1.58, 0.04], rough: 0.12 }),
    blob([0.28, 0.24, 0.14], { ...cloth, at: [0, 1.42, 0.16], rough: 0.1 }),
  ],
  wraps: () =>
    [1.3, 1.56].map((y) =>
      ring(0.225, { ...toned('#cdbd92'), at: [0, y, 0], turn: [pi / 2, 0.1, 0], thickness: 0.035 }),
    ),
};

/** What somebody wears on the head. */
export function hatOf(one: Figure): ModelPart[] {
  return one.hat === undefined ? [] : hats[one.hat]({ one, cloth: toned(one.hatColour ?? '#8a6a4a') });
}
