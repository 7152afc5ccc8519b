import type { ModelPart, Triple } from '#engine/assets/model-part.ts';
import { blob, lathe, post, ring, tube } from '#engine/assets/parts.ts';

import { cos, pi, sin } from '#engine/math/trig.ts';
import type { ModelKit } from './model-builder.ts';
import { paints } from './model-builder.ts';

/** A lantern to hang or carry: brass cage round a warm light. `at` is its base. */
export function lanternHead({ at, scale }: { at: Triple; scale: number }): ModelPart[] {
  const s = scale;
  const lift = (x: number, y: number, z: number): Triple => [at[0] + x * s, at[1] + y * s, at[2] + z * s];
  const parts: ModelPart[] = [
    lathe([0.2, 0, 0.24, 0.06, 0.16, 0.1], {
      at: lift(0, 0, 0),
      scale: [s, s, s],
      colour: '#6b4a24',
      colourTop: paints.brass,
      sides: 6,
      smooth: false,
    }),
    lathe([0.14, 0, 0.18, 0.2, 0.14, 0.42], {
      at: lift(0, 0.1, 0),
      scale: [s, s, s],
      colour: '#ffb13d',
      colourTop: '#ffe29a',
      emissive: 0.85,
      nightGlow: 0.9,
      sides: 6,
      smooth: false,
    }),
    lathe([0.24, 0, 0.16, 0.12, 0.06, 0.22, 0.05, 0.28], {
      at: lift(0, 0.5, 0),
      scale: [s, s, s],
      colour: '#6b4a24',
      colourTop: paints.brass,
      sides: 6,
      smooth: false,
    }),
    ring(0.09 * s, { at: lift(0, 0.86, 0), thickness: 0.02 * s, sides: 8, colour: paints.brass }),
  ];
  for (let bar = 0; bar < 6; bar += 2) {
    const angle = (bar / 6) * 2 * pi;
    parts.push(
      post([0.02, 0.02, 0.44], {
        at: lift(cos(angle) * 0.19, 0.08, sin(angle) * 0.19),
        scale: [s, s, s],
        colour: paints.brass,
        sides: 4,
      }),
    );
  }
  return parts;
}

/** A wrought-iron lamp post with an arm and a hanging lantern. */
export function lampPost({ rng }: ModelKit): ModelPart[] {
  const side = rng.chance(0.5) ? 1 : -1;
  return [
    lathe([0.26, -0.2, 0.26, 0.14, 0.16, 0.3, 0.12, 0.5], {
      colour: paints.iron,
      colourTop: '#565b6b',
      sides: 8,
      smooth: false,
    }),
    post([0.085, 0.06, 2.9], { at: [0, 0.3, 0], colour: paints.iron, colourTop: '#5c6172', sides: 7 }),
    lathe([0.12, 0, 0.13, 0.08, 0.06, 0.16], { at: [0, 2.6, 0], colour: '#5c6172', sides: 8 }),
    tube(
      [
        [0, 3.1, 0],
        [side * 0.25, 3.36, 0],
        [side * 0.6, 3.3, 0],
      ],
      { radii: [0.05, 0.045, 0.035], sides: 6, colour: '#4a4e5c' },
    ),
    ring(0.2, { at: [side * 0.2, 2.98, 0], thickness: 0.025, sides: 12, colour: '#4a4e5c' }),
    blob([0.08, 0.1, 0.08], { at: [0, 3.28, 0], colour: paints.brass }),
    ...lanternHead({ at: [side * 0.6, 2.36, 0], scale: 1.05 }),
  ];
}

/** A ring of stones, crossed logs and flames that always glow. */
export function campfire({ rng }: ModelKit): ModelPart[] {
  const parts: ModelPart[] = [];
  for (let stone = 0; stone < 9; stone += 1) {
    const angle = (stone / 9) * 2 * pi;
    parts.push(
      blob([0.19, 0.15, 0.17], {
        at: [cos(angle) * 0.62, 0.06, sin(angle) * 0.62],
        rough: 0.2,
        seed: rng.int(1, 999),
        smooth: false,
        detail: 0,
        colour: '#4d474a',
        colourTop: '#8b8480',
      }),
    );
  }
  for (let log = 0; log < 4; log += 1) {
    const angle = log * 1.57 + 0.3;
    parts.push(
      tube(
        [
          [cos(angle) * 0.5, 0.06, sin(angle) * 0.5],
          [-cos(angle) * 0.06, 0.42, -sin(angle) * 0.06],
        ],
        { radii: [0.1, 0.07], sides: 6, colour: '#33211a', colourTop: '#6b4430' },
      ),
    );
  }
  const flames = [
    { size: 0.3, height: 1, colour: '#ff5a1c', top: '#ffae34', x: 0, z: 0 },
    { size: 0.2, height: 0.72, colour: '#ff7a24', top: '#ffd25a', x: 0.16, z: 0.1 },
    { size: 0.18, height: 0.6, colour: '#ff6a1c', top: '#ffc84a', x: -0.15, z: -0.06 },
    { size: 0.14, height: 0.62, colour: '#ffd25a', top: '#fff3c0', x: 0.02, z: -0.12 },
  ];
  for (const flame of flames) {
    const { size, height } = flame;
    parts.push(
      lathe(
        [
          [size * 0.5, 0],
          [size, height * 0.25],
          [size * 0.66, height * 0.58],
          [0.02, height],
        ],
        {
          at: [flame.x, 0.16, flame.z],
          colour: flame.colour,
          colourTop: flame.top,
          emissive: 1.5,
          sway: 0.6,
          sides: 6,
        },
      ),
    );
  }
  return parts;
}
