import { mixColours, shadeColour } from '#engine/assets/colour.ts';
import type { ModelPart } from '#engine/assets/model-part.ts';
import { box, extrude } from '#engine/assets/parts.ts';
import { pi } from '#engine/math/trig.ts';
import type { ModelKit } from './model-builder.ts';
import { paints } from './model-builder.ts';

/** A flat pad on the road with three glowing arrows that point to -z, the way it throws. */
export function boostPad({ palette }: ModelKit): ModelPart[] {
  const glow = mixColours([palette.accent, '#37e0ff'], 0.6);
  const parts: ModelPart[] = [
    box([2.5, 0.1, 2.7], { colour: paints.iron, colourTop: '#2b2f3b', bevel: 0.04 }),
    ...[-1.2, 1.2].map((x) => box([0.14, 0.16, 2.7], { at: [x, 0, 0], colour: glow, emissive: 0.9, bevel: 0.03 })),
  ];
  for (let arrow = 0; arrow < 3; arrow += 1)
    parts.push(
      extrude([-0.8, -0.35, 0, 0.1, 0.8, -0.35, 0.8, 0, 0, 0.45, -0.8, 0], {
        at: [0, 0.12, 0.75 - arrow * 0.75],
        turn: [-pi / 2, 0, 0],
        depth: 0.06,
        colour: shadeColour(glow, -0.1 + arrow * 0.15),
        colourTop: shadeColour(glow, 0.3),
        emissive: 0.7 + arrow * 0.3,
      }),
    );
  return parts;
}
