import type { ModelPart } from '#engine/assets/model-part.ts';
import { blob, lathe, tube } from '#engine/assets/parts.ts';
import { cos, sin } from '#engine/math/trig.ts';
import type { ModelBuilder } from '#engine/assets/models/model-builder.ts';
import { eyes, toned } from './toned.ts';

const wingHues = ['#f08a2a', '#4f86e0', '#c95ad0', '#f2c632'];

/** Four bright wings on a thin body, in the air. */
const butterfly: ModelBuilder = ({ rng }) => {
  const hue = rng.pick(wingHues);
  return [
    blob([0.04, 0.04, 0.17], { ...toned('#3a2f34'), at: [0, 0.55, 0] }),
    ...[-1, 1].flatMap((side): ModelPart[] => [
      blob([0.22, 0.03, 0.2], {
        ...toned(hue),
        at: [side * 0.22, 0.62, -0.08],
        turn: [0, side * 0.3, side * 0.5],
        emissive: 0.25,
      }),
      blob([0.16, 0.03, 0.15], {
        ...toned(hue),
        at: [side * 0.18, 0.58, 0.14],
        turn: [0, 0, side * 0.4],
        emissive: 0.25,
      }),
      blob([0.09, 0.035, 0.08], {
        at: [side * 0.26, 0.65, -0.09],
        turn: [0, 0, side * 0.5],
        colour: '#fff3d0',
        detail: 0,
      }),
      tube([side * 0.02, 0.57, -0.15, side * 0.08, 0.68, -0.26], { colour: '#3a2f34', radii: [0.012, 0.012] }),
    ]),
  ];
};

/** Striped, round and winged. */
function bee(): ModelPart[] {
  return [
    blob([0.15, 0.15, 0.2], { ...toned('#f2b92a'), at: [0, 0.5, 0] }),
    ...[-0.04, 0.08].map((z) => blob([0.155, 0.155, 0.035], { at: [0, 0.5, z], colour: '#2c2620' })),
    blob([0.11, 0.11, 0.1], { ...toned('#3a3028'), at: [0, 0.52, -0.2] }),
    ...eyes([0, 0.55, -0.28], { apart: 0.11, size: 0.032, colour: '#f7f2e4' }),
    ...[-1, 1].map((side) =>
      blob([0.17, 0.02, 0.09], {
        at: [side * 0.18, 0.66, 0.02],
        turn: [0, side * -0.3, side * 0.5],
        colour: '#cfe4f2',
        colourTop: '#ffffff',
        emissive: 0.2,
      }),
    ),
    lathe([0.03, 0, 0.003, 0.1], { at: [0, 0.5, 0.18], turn: [1.57, 0, 0], colour: '#2c2620', sides: 5 }),
  ];
}

/** Eight bent legs and many eyes. */
function spider(): ModelPart[] {
  const hide = toned('#3f3647');
  return [
    blob([0.34, 0.3, 0.4], { ...hide, at: [0, 0.42, 0.26], rough: 0.05 }),
    blob([0.22, 0.19, 0.22], { ...hide, at: [0, 0.36, -0.22] }),
    blob([0.1, 0.05, 0.16], { at: [0, 0.7, 0.26], colour: '#c23a34', colourTop: '#f0705a' }),
    ...eyes([0, 0.44, -0.4], { apart: 0.14, size: 0.05, colour: '#e8442e', emissive: 0.9 }),
    ...eyes([0, 0.36, -0.42], { apart: 0.24, size: 0.035, colour: '#e8442e', emissive: 0.9 }),
    ...[-1, 1].flatMap((side) =>
      [-0.32, -0.14, 0.06, 0.26].map((z, leg) =>
        tube([side * 0.16, 0.36, -0.16 + leg * 0.07, side * 0.5, 0.62, z, side * 0.74, 0.02, z * 1.7], {
          ...hide,
          radii: [0.06, 0.05, 0.02],
        }),
      ),
    ),
    ...[-1, 1].map((side) =>
      lathe([0.04, 0, 0.004, 0.13], { at: [side * 0.07, 0.3, -0.4], turn: [2.8, 0, 0], colour: '#f0e6d0', sides: 5 }),
    ),
  ];
}

/** A spiral house and two feelers. */
function snail(): ModelPart[] {
  const skin = toned('#c9b27a');
  return [
    blob([0.13, 0.1, 0.36], { ...skin, at: [0, 0.1, -0.04] }),
    blob([0.12, 0.14, 0.12], { ...skin, at: [0, 0.2, -0.34] }),
    blob([0.17, 0.24, 0.24], { ...toned('#a8623e'), at: [0, 0.34, 0.06] }),
    blob([0.19, 0.15, 0.15], { ...toned('#d69a5e'), at: [0, 0.34, 0.06] }),
    blob([0.2, 0.07, 0.07], { ...toned('#8a4a30'), at: [0, 0.34, 0.06] }),
    ...[-1, 1].flatMap((side) => [
      tube([side * 0.05, 0.28, -0.36, side * 0.1, 0.44, -0.42], { ...skin, radii: [0.02, 0.018] }),
      blob([0.035, 0.035, 0.035], { at: [side * 0.1, 0.46, -0.42], colour: '#1d1a22', detail: 0 }),
    ]),
  ];
}

/** Coiled, its head raised. */
function snake(): ModelPart[] {
  const skin = toned('#5f9a3f');
  const coil: number[] = [];
  for (let step = 0; step <= 14; step += 1) {
    const angle = step * 0.78;
    const reach = 0.46 - step * 0.022;
    coil.push(cos(angle) * reach, 0.09 + step * 0.016, sin(angle) * reach);
  }
  return [
    tube(coil, {
      ...skin,
      radii: coil.filter((_, at) => at % 3 === 0).map((_, step) => 0.045 + Math.min(step, 6) * 0.011),
      sides: 7,
    }),
    tube([0.06, 0.3, -0.12, 0, 0.5, -0.12, 0, 0.66, -0.24], { ...skin, radii: [0.11, 0.1, 0.1], sides: 7 }),
    blob([0.13, 0.1, 0.18], { ...skin, at: [0, 0.7, -0.32] }),
    ...eyes([0, 0.76, -0.43], { apart: 0.15, size: 0.035, colour: '#f2c62a' }),
    tube([0, 0.67, -0.48, 0, 0.66, -0.62], { colour: '#d8362f', radii: [0.014, 0.01] }),
  ];
}

/** Spread wings and sharp ears, in the air. */
function bat(): ModelPart[] {
  const fur = toned('#4a3f55');
  return [
    blob([0.15, 0.18, 0.14], { ...fur, at: [0, 0.75, 0] }),
    blob([0.12, 0.11, 0.11], { ...fur, at: [0, 0.95, -0.04] }),
    ...eyes([0, 0.97, -0.13], { apart: 0.1, size: 0.035, colour: '#f2b52a', emissive: 0.8 }),
    ...[-1, 1].flatMap((side): ModelPart[] => [
      lathe([0.06, 0, 0.004, 0.16], {
        ...fur,
        at: [side * 0.07, 1.02, -0.03],
        turn: [0, 0, side * -0.25],
        sides: 4,
        smooth: false,
      }),
      ...[0, 1, 2].map((finger) =>
        blob([0.2, 0.16 - finger * 0.02, 0.03], {
          ...toned('#5f4a62'),
          at: [side * (0.25 + finger * 0.2), 0.82 - finger * 0.03, 0.02],
          turn: [0, side * 0.15, side * (0.5 - finger * 0.5)],
        }),
      ),
      tube([side * 0.12, 0.86, 0, side * 0.4, 1.04, 0, side * 0.78, 0.86, 0.02], {
        ...fur,
        radii: [0.03, 0.028, 0.015],
      }),
    ]),
  ];
}

/** Claws before, a sting raised over the back. */
function scorpion(): ModelPart[] {
  const hide = toned('#8a5a34');
  return [
    blob([0.22, 0.14, 0.36], { ...hide, at: [0, 0.24, 0] }),
    ...eyes([0, 0.34, -0.3], { apart: 0.12, size: 0.035 }),
    tube([0, 0.26, 0.32, 0, 0.42, 0.56, 0, 0.68, 0.5, 0, 0.74, 0.22], { ...hide, radii: [0.12, 0.1, 0.08, 0.06] }),
    lathe([0.07, 0, 0.004, 0.18], { at: [0, 0.76, 0.22], turn: [-2.1, 0, 0], colour: '#2c2620', sides: 5 }),
    ...[-1, 1].flatMap((side): ModelPart[] => [
      tube([side * 0.16, 0.22, -0.24, side * 0.38, 0.24, -0.4, side * 0.28, 0.26, -0.58], {
        ...hide,
        radii: [0.06, 0.05, 0.05],
      }),
      blob([0.11, 0.08, 0.14], { ...hide, at: [side * 0.27, 0.27, -0.64] }),
      ...[-0.14, 0.02, 0.18].map((z) =>
        tube([side * 0.16, 0.2, z, side * 0.38, 0.24, z, side * 0.46, 0.02, z + 0.04], {
          ...hide,
          radii: [0.04, 0.035, 0.015],
        }),
      ),
    ]),
  ];
}

/** Red with black dots. */
function ladybird(): ModelPart[] {
  return [
    blob([0.2, 0.17, 0.24], { ...toned('#d8362f'), at: [0, 0.17, 0.02] }),
    blob([0.13, 0.11, 0.1], { ...toned('#2c2620'), at: [0, 0.14, -0.22] }),
    ...eyes([0, 0.19, -0.3], { apart: 0.12, size: 0.03, colour: '#f7f2e4' }),
    blob([0.012, 0.175, 0.23], { at: [0, 0.175, 0.03], colour: '#2c2620' }),
    ...[-1, 1].flatMap((side) =>
      [-0.06, 0.1].map((z) =>
        blob([0.05, 0.03, 0.05], {
          at: [side * 0.11, 0.3, z],
          turn: [0, 0, side * -0.6],
          colour: '#2c2620',
          detail: 0,
        }),
      ),
    ),
  ];
}

/** A wide-winged serpent with horns and a spiked tail. */
function dragon(): ModelPart[] {
  const scale = toned('#b83a34');
  const belly = toned('#f0c987');
  return [
    blob([0.55, 0.6, 0.95], { ...scale, at: [0, 0.95, 0.1] }),
    blob([0.42, 0.5, 0.75], { ...belly, at: [0, 0.82, -0.05] }),
    tube([0, 1.2, -0.5, 0, 1.8, -0.9, 0, 2.2, -1.05], { ...scale, radii: [0.42, 0.3, 0.24], sides: 8 }),
    blob([0.32, 0.28, 0.36], { ...scale, at: [0, 2.3, -1.15] }),
    blob([0.22, 0.16, 0.34], { ...scale, at: [0, 2.2, -1.5] }),
    blob([0.2, 0.07, 0.3], { ...belly, at: [0, 2.08, -1.45] }),
    ...eyes([0, 2.42, -1.42], { apart: 0.36, size: 0.07, colour: '#f2c62a', emissive: 0.8 }),
    tube([0, 0.9, 0.9, 0, 0.5, 1.6, 0.4, 0.4, 2.1, 0.8, 0.7, 2.3], {
      ...scale,
      radii: [0.42, 0.26, 0.16, 0.05],
      sides: 7,
    }),
    lathe([0.2, 0, 0.01, 0.34], { ...scale, at: [0.85, 0.72, 2.32], turn: [0.9, 0.6, 0], sides: 4, smooth: false }),
    ...[-1, 1].flatMap((side): ModelPart[] => [
      tube([side * 0.18, 2.5, -1, side * 0.26, 2.8, -0.8, side * 0.22, 2.95, -0.55], {
        ...belly,
        radii: [0.08, 0.06, 0.01],
      }),
      tube([side * 0.4, 1.4, 0, side * 1.1, 2.2, 0.2, side * 1.9, 1.7, 0.5], { ...scale, radii: [0.11, 0.09, 0.03] }),
      ...[0, 1, 2].map((rib) =>
        blob([0.46 - rib * 0.06, 0.05, 0.5 - rib * 0.04], {
          ...toned('#d9713a'),
          at: [side * (0.75 + rib * 0.42), 1.75 - Math.abs(rib - 1) * 0.16, 0.5],
          turn: [0.3, 0, side * (0.6 - rib * 0.6)],
        }),
      ),
      ...[-0.4, 0.6].map((z) => blob([0.24, 0.42, 0.28], { ...scale, at: [side * 0.45, 0.4, z] })),
      ...[-0.55, 0.45].map((z) => blob([0.2, 0.1, 0.26], { ...belly, at: [side * 0.46, 0.09, z] })),
    ]),
    ...Array.from({ length: 7 }, (_, spike) =>
      lathe([0.12, 0, 0.006, 0.28], {
        ...belly,
        at: [0, 1.62 - Math.abs(spike - 1) * 0.12, -0.5 + spike * 0.32],
        turn: [0.3, 0, 0],
        sides: 4,
        smooth: false,
      }),
    ),
  ];
}

/** A two-legged hunter of old with a great jaw. */
function dinosaur(): ModelPart[] {
  const hide = toned('#6f9a4a');
  return [
    blob([0.48, 0.6, 0.85], { ...hide, at: [0, 1.5, 0.1], turn: [0.2, 0, 0] }),
    blob([0.36, 0.48, 0.6], { ...toned('#e3dca0'), at: [0, 1.32, -0.1] }),
    tube([0, 1.8, -0.5, 0, 2.25, -0.75, 0, 2.5, -0.95], { ...hide, radii: [0.42, 0.34, 0.32], sides: 8 }),
    blob([0.34, 0.32, 0.4], { ...hide, at: [0, 2.6, -1.05] }),
    box3([0.46, 0.26, 0.62], [0, 2.52, -1.5], '#6f9a4a'),
    box3([0.42, 0.14, 0.56], [0, 2.34, -1.42], '#e3dca0'),
    ...Array.from({ length: 8 }, (_, tooth) =>
      lathe([0.045, 0, 0.004, 0.13], {
        at: [tooth % 2 === 0 ? 0.18 : -0.18, 2.56, -1.3 - Math.floor(tooth / 2) * 0.14],
        turn: [3.14, 0, 0],
        colour: '#ffffff',
        sides: 4,
        smooth: false,
      }),
    ),
    ...eyes([0, 2.78, -1.34], { apart: 0.44, size: 0.08, colour: '#e8b22a' }),
    tube([0, 1.5, 0.8, 0, 1.25, 1.6, 0, 1.1, 2.4], { ...hide, radii: [0.42, 0.26, 0.05], sides: 8 }),
    ...[-1, 1].flatMap((side): ModelPart[] => [
      blob([0.28, 0.55, 0.4], { ...hide, at: [side * 0.42, 1.05, 0.2] }),
      tube([side * 0.44, 0.8, 0.15, side * 0.46, 0.4, 0.35, side * 0.46, 0.1, 0.1], {
        ...hide,
        radii: [0.2, 0.15, 0.14],
      }),
      blob([0.2, 0.1, 0.36], { ...hide, at: [side * 0.46, 0.09, -0.1] }),
      tube([side * 0.36, 1.72, -0.55, side * 0.44, 1.5, -0.75, side * 0.4, 1.45, -0.9], {
        ...hide,
        radii: [0.1, 0.08, 0.06],
      }),
    ]),
  ];
}

function box3(size: readonly [number, number, number], at: readonly [number, number, number], hex: string): ModelPart {
  return blob([size[0] / 2, size[1] / 2, size[2] / 2], { ...toned(hex), at });
}

/** Insects, reptiles and what else creeps or flutters. */
export const crawlers = {
  butterfly,
  bee,
  spider,
  snail,
  snake,
  bat,
  scorpion,
  ladybird,
  dragon,
  dinosaur,
} satisfies Record<string, ModelBuilder>;
