import type { ModelPart } from '#engine/assets/model-part.ts';
import { blob, extrude, lathe, tube } from '#engine/assets/parts.ts';
import { cos, pi, sin } from '#engine/math/trig.ts';
import type { ModelBuilder } from '#engine/assets/models/model-builder.ts';
import { starOutline } from '#engine/assets/models/pickups.ts';
import { eyes, toned } from './toned.ts';

interface Finned {
  readonly skin: string;
  readonly belly: string;
  /** Length and thickness of the body in metres; how high it floats. */
  readonly body: readonly [number, number];
  readonly floats: number;
  /** A tail that stands like a fish's or lies like a whale's. */
  readonly tail: 'upright' | 'flat';
  readonly fin: number;
}

function finned(fish: Finned): ModelPart[] {
  const [length, girth] = fish.body;
  const y = fish.floats + girth;
  const skin = toned(fish.skin);
  const dark = toned(fish.skin);
  const tailZ = length * 0.62;
  return [
    blob([girth * 0.72, girth, length * 0.5], { ...skin, at: [0, y, 0] }),
    blob([girth * 0.6, girth * 0.72, length * 0.42], {
      ...toned(fish.belly),
      at: [0, y - girth * 0.32, -length * 0.04],
    }),
    lathe([girth * 0.5, 0, girth * 0.12, length * 0.3], {
      ...skin,
      at: [0, y, length * 0.34],
      turn: [pi / 2, 0, 0],
      sides: 8,
    }),
    ...[-1, 1].map((side) =>
      fish.tail === 'upright'
        ? blob([girth * 0.1, girth * 0.62, girth * 0.34], {
            ...dark,
            at: [0, y + side * girth * 0.45, tailZ + girth * 0.15],
            turn: [side * -0.5, 0, 0],
          })
        : blob([girth * 0.62, girth * 0.1, girth * 0.34], {
            ...dark,
            at: [side * girth * 0.45, y, tailZ + girth * 0.15],
            turn: [0, side * 0.5, 0],
          }),
    ),
    lathe([girth * 0.42, 0, 0.01, fish.fin], {
      ...dark,
      at: [0, y + girth * 0.75, length * 0.06],
      turn: [0.4, 0, 0],
      scale: [0.25, 1, 1],
      sides: 6,
    }),
    ...[-1, 1].map((side) =>
      blob([girth * 0.5, girth * 0.1, girth * 0.28], {
        ...dark,
        at: [side * girth * 0.85, y - girth * 0.25, -length * 0.1],
        turn: [0, side * 0.5, side * -0.5],
      }),
    ),
    ...eyes([0, y + girth * 0.12, -length * 0.34], { apart: girth * 1.12, size: Math.max(0.04, girth * 0.14) }),
  ];
}

/** A round head on curling arms. */
function octopus(): ModelPart[] {
  const skin = toned('#c0568f');
  return [
    blob([0.34, 0.38, 0.34], { ...skin, at: [0, 0.55, 0] }),
    ...eyes([0, 0.52, -0.31], { apart: 0.28, size: 0.07 }),
    ...Array.from({ length: 8 }, (_, arm) => {
      const angle = (arm / 8) * 2 * pi + 0.2;
      const out = (reach: number): [number, number] => [cos(angle) * reach, sin(angle) * reach];
      const [ax, az] = out(0.28);
      const [bx, bz] = out(0.55);
      const [cx, cz] = out(0.66);
      return tube([ax * 0.6, 0.35, az * 0.6, ax, 0.14, az, bx, 0.07, bz, cx, 0.2, cz], {
        ...skin,
        radii: [0.12, 0.1, 0.07, 0.03],
      });
    }),
  ];
}

/** A broad shell, two claws, stalked eyes. */
function crab(): ModelPart[] {
  const shell = toned('#dd5a34');
  return [
    blob([0.36, 0.18, 0.26], { ...shell, at: [0, 0.26, 0] }),
    ...[-1, 1].flatMap((side): ModelPart[] => [
      tube([side * 0.3, 0.26, -0.14, side * 0.48, 0.32, -0.3, side * 0.34, 0.34, -0.46], {
        ...shell,
        radii: [0.07, 0.06, 0.06],
      }),
      blob([0.14, 0.12, 0.1], { ...shell, at: [side * 0.32, 0.4, -0.48] }),
      blob([0.06, 0.14, 0.06], { ...shell, at: [side * 0.22, 0.5, -0.52], turn: [0, 0, side * 0.6] }),
      tube([side * 0.1, 0.38, -0.18, side * 0.12, 0.5, -0.2], { ...shell, radii: [0.03, 0.03] }),
      blob([0.055, 0.06, 0.05], { at: [side * 0.12, 0.53, -0.21], colour: '#1d1a22', detail: 0 }),
      ...[-0.06, 0.08, 0.2].map((z) =>
        tube([side * 0.3, 0.22, z, side * 0.48, 0.22, z + 0.04, side * 0.54, 0.02, z + 0.06], {
          ...shell,
          radii: [0.045, 0.04, 0.02],
        }),
      ),
    ]),
  ];
}

/** A glowing bell with trailing threads. */
function jellyfish(): ModelPart[] {
  return [
    lathe([0.02, 0.5, 0.3, 0.5, 0.32, 0.6, 0.24, 0.78, 0.02, 0.86], {
      colour: '#b35ad0',
      colourTop: '#f0b4f2',
      emissive: 0.5,
      sides: 12,
    }),
    ...Array.from({ length: 7 }, (_, thread) => {
      const angle = (thread / 7) * 2 * pi;
      const x = cos(angle) * 0.2;
      const z = sin(angle) * 0.2;
      return tube([x, 0.52, z, x * 1.3, 0.32, z * 0.8, x * 0.8, 0.16, z * 1.2, x, 0.02, z], {
        colour: '#8a4fc7',
        colourTop: '#e7a8ee',
        emissive: 0.35,
        radii: [0.035, 0.03, 0.025, 0.01],
        sway: 0.4,
      });
    }),
  ];
}

/** A five-armed star that lies upright, so that it is seen. */
function starfish(): ModelPart[] {
  return [
    extrude(starOutline(0.4, 0.19), {
      at: [0, 0.42, 0],
      depth: 0.14,
      bevel: 0.06,
      colour: '#d0602e',
      colourTop: '#f6a05a',
    }),
    ...Array.from({ length: 5 }, (_, dot) => {
      const angle = pi / 2 + (dot / 5) * 2 * pi;
      return blob([0.04, 0.04, 0.03], {
        at: [cos(angle) * 0.2, 0.42 + sin(angle) * 0.2, -0.08],
        colour: '#ffe0b0',
        detail: 0,
      });
    }),
  ];
}

const fishHues = ['#f0803a', '#3f8fd0', '#e8c22a', '#d8506a'];

/** Everything that swims. */
export const swimmers = {
  fish: ({ rng }) =>
    finned({ skin: rng.pick(fishHues), belly: '#fbeccb', body: [0.55, 0.17], floats: 0.2, tail: 'upright', fin: 0.2 }),
  shark: () => finned({ skin: '#6f8190', belly: '#eef2f2', body: [2, 0.38], floats: 0.1, tail: 'upright', fin: 0.5 }),
  dolphin: () => finned({ skin: '#6a94b8', belly: '#e9f1f4', body: [1.5, 0.3], floats: 0.1, tail: 'flat', fin: 0.36 }),
  whale: () => finned({ skin: '#3f6688', belly: '#dbe7ea', body: [3.6, 0.85], floats: 0, tail: 'flat', fin: 0.4 }),
  octopus,
  crab,
  jellyfish,
  starfish,
} satisfies Record<string, ModelBuilder>;
