import { shadeColour } from '#engine/assets/colour.ts';
import type { ModelPart, Triple } from '#engine/assets/model-part.ts';
import { tube } from '#engine/assets/parts.ts';

import { cos, sin } from '#engine/math/trig.ts';
import type { ModelKit } from './model-builder.ts';

/** A bent trunk with roots; `top` is where it ends, in metres. */
export function trunk(
  kit: ModelKit,
  { height, radius, colour }: { height: number; radius: number; colour: string },
): { parts: ModelPart[]; top: Triple } {
  const lean = kit.rng.range(-0.3, 0.3);
  const bend = kit.rng.range(-0.25, 0.25);
  const top: Triple = [lean, height, bend];
  const parts = [
    tube([[0, -0.3, 0], [lean * 0.1, height * 0.35, bend * 0.5], top], {
      radii: [radius * 1.5, radius, radius * 0.6],
      sides: 7,
      colour: shadeColour(colour, -0.25),
      colourTop: colour,
    }),
  ];
  for (let root = 0; root < 3; root += 1) {
    const angle = root * 2.1 + kit.rng.range(0, 1);
    parts.push(
      tube(
        [
          [cos(angle) * radius * 0.6, 0.4, sin(angle) * radius * 0.6],
          [cos(angle) * radius * 2.4, -0.08, sin(angle) * radius * 2.4],
        ],
        {
          radii: [radius * 0.6, radius * 0.25],
          sides: 5,
          colour: shadeColour(colour, -0.25),
        },
      ),
    );
  }
  return { parts, top };
}
