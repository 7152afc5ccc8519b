import { quadruped } from './quadruped.ts';
import type { ModelPart } from '#engine/assets/model-part.ts';
import { blob, box, lathe, tube } from '#engine/assets/parts.ts';
import { cos, pi, sin } from '#engine/math/trig.ts';
import type { ModelBuilder } from '#engine/assets/models/model-builder.ts';
import type { Quadruped } from './quadruped.ts';
import { eyes, toned } from './toned.ts';
import { herd } from './herd.ts';

const woolAt = [
  [0.2, 0.72, -0.2],
  [-0.2, 0.72, -0.18],
  [0.22, 0.68, 0.2],
  [-0.22, 0.7, 0.22],
  [0, 0.86, 0],
  [0.32, 0.5, 0],
  [-0.32, 0.5, 0.02],
  [0, 0.6, 0.42],
] as const;

const extras: Partial<Record<keyof typeof herd, () => ModelPart[]>> = {
  lion: () =>
    Array.from({ length: 11 }, (_, tuft) => {
      const angle = (tuft / 11) * 2 * pi;
      return blob([0.17, 0.17, 0.2], {
        ...toned('#8a4a20'),
        at: [cos(angle) * 0.36, 1.04 + sin(angle) * 0.36, -0.62],
        rough: 0.12,
        seed: tuft,
      });
    }),
  sheep: () => [
    ...woolAt.map((at, seed) => blob([0.25, 0.23, 0.25], { ...toned('#fbf7ee'), at, rough: 0.12, seed })),
    blob([0.17, 0.14, 0.15], { ...toned('#fbf7ee'), at: [0, 0.98, -0.46], rough: 0.12 }),
  ],
  camel: () => [-0.2, 0.3].map((z) => blob([0.26, 0.34, 0.28], { ...toned('#bf8d52'), at: [0, 1.62, z], rough: 0.05 })),
  elephant: () => [
    tube([0, 1.7, -1.55, 0, 1.2, -1.85, 0, 0.6, -1.85, 0, 0.4, -2.1], {
      ...toned('#8f929c'),
      radii: [0.22, 0.17, 0.13, 0.1],
      sides: 8,
    }),
    ...[-1, 1].map((side) =>
      blob([0.1, 0.52, 0.42], { ...toned('#a3a1ac'), at: [side * 0.62, 1.78, -0.85], turn: [0, side * 0.5, 0] }),
    ),
  ],
  panda: () =>
    [-1, 1].flatMap((side) => [
      blob([0.11, 0.13, 0.06], { at: [side * 0.17, 1.08, -0.96], colour: '#2c2930' }),
      blob([0.14, 0.15, 0.08], { at: [side * 0.25, 1.32, -0.62], colour: '#2c2930' }),
    ]),
  pig: () => [lathe([0.13, 0, 0.13, 0.06], { at: [0, 0.47, -0.9], turn: [-1.57, 0, 0], colour: '#d9727e', sides: 10 })],
  hedgehog: () =>
    Array.from({ length: 26 }, (_, index): ModelPart => {
      const around = (index * 2.4) % 6.28;
      const along = -0.12 + ((index * 7) % 26) * 0.013;
      const side = ((index % 9) - 4) / 4;
      return lathe([0.035, 0, 0.004, 0.17], {
        colour: '#4a3628',
        colourTop: '#d9c4a2',
        at: [side * 0.14, 0.32 - Math.abs(side) * 0.12, along],
        turn: [0.5 + around * 0.02, 0, -side * 0.9],
        sides: 4,
        smooth: false,
      });
    }),
};

const coatHues: readonly (readonly [string, readonly string[]])[] = [
  ['cat', ['#e0954a', '#6a6670', '#f3ece0', '#39343c']],
  ['dog', ['#b5793f', '#e9d2a8', '#5a4438', '#8d8a88']],
  ['horse', ['#8a5a3a', '#5a3a2c', '#c9a06a', '#d9d4cc']],
  ['rabbit', ['#cbb59b', '#f6f0e6', '#8d7a6a']],
];

function makeBeast(kind: keyof typeof herd): ModelBuilder {
  return ({ rng }) => {
    const coats = coatHues.find(([of]) => of === kind)?.[1];
    const animal: Quadruped = herd[kind];
    return [
      ...quadruped(coats === undefined ? animal : { ...animal, coat: rng.pick(coats) }),
      ...(extras[kind]?.() ?? []),
    ];
  };
}

/** A round shell on short legs. */
function turtle(): ModelPart[] {
  const skin = toned('#7fae5a');
  return [
    blob([0.42, 0.28, 0.48], { ...toned('#4c7a46'), at: [0, 0.3, 0.02], rough: 0.03 }),
    box([0.8, 0.1, 0.92], { ...toned('#c9b26a'), at: [0, 0.16, 0.02], bevel: 0.05 }),
    ...[-0.2, 0.02, 0.24].map((z) => blob([0.18, 0.08, 0.1], { ...toned('#6b9a58'), at: [0, 0.54, z], detail: 0 })),
    blob([0.15, 0.15, 0.18], { ...skin, at: [0, 0.32, -0.6] }),
    ...eyes([0, 0.38, -0.74], { apart: 0.16, size: 0.04 }),
    ...[-1, 1].flatMap((side) =>
      [-0.32, 0.34].map((z) => blob([0.14, 0.12, 0.15], { ...skin, at: [side * 0.36, 0.1, z] })),
    ),
  ];
}

/** A wide mouth, eyes on top, folded legs. */
function frog(): ModelPart[] {
  const skin = toned('#5fae48');
  return [
    blob([0.26, 0.2, 0.28], { ...skin, at: [0, 0.2, 0] }),
    blob([0.2, 0.12, 0.2], { ...toned('#e6e8a8'), at: [0, 0.14, -0.1] }),
    ...[-1, 1].flatMap((side): ModelPart[] => [
      blob([0.09, 0.1, 0.09], { ...skin, at: [side * 0.13, 0.4, -0.12] }),
      blob([0.05, 0.06, 0.04], { at: [side * 0.13, 0.42, -0.19], colour: '#1d1a22', detail: 0 }),
      blob([0.12, 0.1, 0.2], { ...skin, at: [side * 0.28, 0.12, 0.12] }),
      blob([0.08, 0.04, 0.12], { ...skin, at: [side * 0.26, 0.04, -0.18] }),
    ]),
    box([0.26, 0.02, 0.03], { at: [0, 0.22, -0.27], colour: '#2f5a2c', bevel: 0.01 }),
  ];
}

/** Long jaws, a ridge of scales and a heavy tail. */
function crocodile(): ModelPart[] {
  const hide = toned('#5a7a48');
  return [
    blob([0.36, 0.24, 0.8], { ...hide, at: [0, 0.34, 0] }),
    tube([0, 0.36, 0.6, 0, 0.3, 1.2, 0.25, 0.2, 1.75], { ...hide, radii: [0.26, 0.16, 0.03], sides: 7 }),
    box([0.36, 0.14, 0.75], { ...hide, at: [0, 0.36, -1.05], taper: [0.7, 0.9], bevel: 0.04 }),
    box([0.34, 0.1, 0.7], { ...toned('#c9c58a'), at: [0, 0.25, -1.02], bevel: 0.04 }),
    ...Array.from({ length: 6 }, (_, tooth) =>
      lathe([0.03, 0, 0.003, 0.09], {
        at: [tooth % 2 === 0 ? 0.15 : -0.15, 0.3, -0.8 - tooth * 0.1],
        colour: '#ffffff',
        sides: 4,
        smooth: false,
      }),
    ),
    ...eyes([0, 0.56, -0.68], { apart: 0.26, size: 0.06, colour: '#e8c22a' }),
    ...Array.from({ length: 7 }, (_, scale) =>
      lathe([0.09, 0, 0.005, 0.14], { ...hide, at: [0, 0.52, -0.4 + scale * 0.22], sides: 4, smooth: false }),
    ),
    ...[-1, 1].flatMap((side) =>
      [-0.4, 0.45].map((z) => blob([0.14, 0.16, 0.18], { ...hide, at: [side * 0.36, 0.14, z] })),
    ),
  ];
}

/** Swinging arms, a heart-shaped face and a curled tail. */
function monkey(): ModelPart[] {
  const fur = toned('#7a4f33');
  const face = toned('#e8bd8e');
  return [
    blob([0.22, 0.28, 0.2], { ...fur, at: [0, 0.42, 0] }),
    blob([0.15, 0.2, 0.08], { ...face, at: [0, 0.42, -0.14] }),
    blob([0.2, 0.19, 0.19], { ...fur, at: [0, 0.82, -0.02] }),
    blob([0.15, 0.14, 0.08], { ...face, at: [0, 0.8, -0.16] }),
    ...eyes([0, 0.85, -0.22], { apart: 0.13, size: 0.035 }),
    ...[-1, 1].flatMap((side): ModelPart[] => [
      blob([0.08, 0.09, 0.05], { ...face, at: [side * 0.22, 0.84, -0.02] }),
      tube([side * 0.2, 0.58, 0, side * 0.36, 0.4, -0.06, side * 0.28, 0.2, -0.14], {
        ...fur,
        radii: [0.08, 0.07, 0.07],
      }),
      tube([side * 0.12, 0.24, 0, side * 0.2, 0.12, -0.1, side * 0.14, 0.05, -0.12], {
        ...fur,
        radii: [0.1, 0.08, 0.08],
      }),
    ]),
    tube([0, 0.25, 0.16, 0, 0.3, 0.42, 0.1, 0.62, 0.44, 0.05, 0.66, 0.28], {
      ...fur,
      radii: [0.05, 0.05, 0.045, 0.03],
    }),
  ];
}

/** Everything on four legs, and its cousins. */
export const beasts = {
  ...(Object.fromEntries((Object.keys(herd) as (keyof typeof herd)[]).map((kind) => [kind, makeBeast(kind)])) as Record<
    keyof typeof herd,
    ModelBuilder
  >),
  turtle,
  frog,
  crocodile,
  monkey,
} satisfies Record<string, ModelBuilder>;
