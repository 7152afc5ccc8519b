import type { ModelPart } from '#engine/assets/model-part.ts';
import { lathe } from '#engine/assets/parts.ts';
import { pi } from '#engine/math/trig.ts';
import { toned } from './toned.ts';

/** Tyres and seats. */
export const rubber = { colour: '#1f1e24', colourTop: '#3a3842' };

/** Bare metal. */
export const steel = toned('#9aa4b0');

/** Glass that is lit at night. */
export const pane = { colour: '#4a708c', colourTop: '#bfe0f0', nightGlow: 0.5 };

/** A pair of wheels at each place along z; metres. */
export function wheels(at: {
  readonly x: number;
  readonly zs: readonly number[];
  readonly radius: number;
}): ModelPart[] {
  return at.zs.flatMap((z) =>
    [-1, 1].flatMap((side) => [
      lathe([at.radius, 0, at.radius, 0.24], {
        ...rubber,
        at: [side * at.x + 0.12, at.radius, z],
        turn: [0, 0, pi / 2],
        sides: 14,
      }),
      lathe([at.radius * 0.5, 0, at.radius * 0.45, 0.28], {
        ...steel,
        at: [side * at.x + 0.14, at.radius, z],
        turn: [0, 0, pi / 2],
        sides: 10,
      }),
    ]),
  );
}
