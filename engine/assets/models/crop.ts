import { mixColours, shadeColour } from '#engine/assets/colour.ts';
import type { ModelPart } from '#engine/assets/model-part.ts';
import { blob, box } from '#engine/assets/parts.ts';
import { cos, pi, sin } from '#engine/math/trig.ts';
import type { ModelKit } from './model-builder.ts';

const plantsPerBed = 5;

/** A heaped bed of earth; the plants on it are the bone "plants", which the client lets grow with the bed's state. */
export function crop({ rng, palette }: ModelKit): ModelPart[] {
  const earth = '#6b4a32';
  const leaf = mixColours([palette.foliage[0], '#5f9e3a'], 0.6);
  const fruit = rng.pick(['#e8862e', '#d94f3a', '#e6c34a', '#8a4fa3']);
  const parts: ModelPart[] = [
    box([2, 0.16, 1.3], { colour: shadeColour(earth, -0.15), colourTop: earth, bevel: 0.08 }),
    ...[-0.35, 0.35].map((z) =>
      box([1.9, 0.12, 0.34], { at: [0, 0.14, z], colour: earth, colourTop: shadeColour(earth, 0.12), bevel: 0.06 }),
    ),
  ];
  for (let plant = 0; plant < plantsPerBed; plant += 1) {
    const x = -0.76 + plant * 0.38 + rng.range(-0.04, 0.04);
    const z = (plant % 2 === 0 ? -0.33 : 0.33) + rng.range(-0.04, 0.04);
    for (let side = 0; side < 3; side += 1) {
      const angle = (side / 3) * 2 * pi + plant;
      parts.push(
        blob([0.13, 0.22, 0.07], {
          at: [x + cos(angle) * 0.1, 0.42, z + sin(angle) * 0.1],
          turn: [sin(angle) * 0.5, 0, -cos(angle) * 0.5],
          colour: shadeColour(leaf, -0.2),
          colourTop: shadeColour(leaf, 0.15),
          bone: 'plants',
        }),
      );
    }
    parts.push(
      blob([0.11, 0.11, 0.11], { at: [x, 0.36, z], colour: fruit, colourTop: shadeColour(fruit, 0.2), bone: 'plants' }),
    );
  }
  return parts;
}
