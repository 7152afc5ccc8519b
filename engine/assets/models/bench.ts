import { mixColours, shadeColour } from '#engine/assets/colour.ts';
import type { ModelPart } from '#engine/assets/model-part.ts';
import { box } from '#engine/assets/parts.ts';
import type { ModelKit } from './model-builder.ts';
import { paints } from './model-builder.ts';

/** A park bench of slats on iron legs, a blanket over one end; who sits on it looks to -z. */
export function bench({ rng, palette }: ModelKit): ModelPart[] {
  const wood = mixColours([palette.accent, paints.woodLight], 0.75);
  const plank = (at: readonly [number, number, number], lean: number): ModelPart =>
    box([1.7, 0.06, 0.17], {
      at,
      turn: [lean, 0, 0],
      colour: shadeColour(wood, rng.range(-0.22, -0.08)),
      colourTop: shadeColour(wood, rng.range(-0.02, 0.12)),
      bevel: 0.02,
    });
  const parts: ModelPart[] = [-0.2, 0, 0.2].map((z) => plank([0, 0.4, z], 0));
  for (const height of [0.62, 0.82]) parts.push(plank([0, height, 0.3 + (height - 0.6) * 0.2], -1.4));
  for (const side of [-0.68, 0.68]) {
    parts.push(
      box([0.08, 0.42, 0.5], { at: [side, 0, 0], colour: paints.iron, bevel: 0.03 }),
      box([0.08, 0.56, 0.08], { at: [side, 0.4, 0.32], turn: [-0.18, 0, 0], colour: paints.iron, bevel: 0.02 }),
      box([0.1, 0.05, 0.46], { at: [side, 0.6, 0.06], colour: paints.woodDark, colourTop: paints.wood, bevel: 0.02 }),
    );
  }
  parts.push(
    box([0.5, 0.05, 0.62], {
      at: [0.45, 0.47, 0],
      colour: shadeColour(palette.accent, -0.15),
      colourTop: palette.accent,
      bevel: 0.03,
    }),
  );
  return parts;
}
