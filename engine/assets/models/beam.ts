import { shadeColour } from '#engine/assets/colour.ts';
import type { ModelPart } from '#engine/assets/model-part.ts';
import { box, post } from '#engine/assets/parts.ts';
import type { ModelKit } from './model-builder.ts';
import { paints } from './model-builder.ts';

const underMetres = 1.1;

/** A striped bar between two posts, low enough to hit a standing head; fills `size` in x and y. */
export function beam({ request, palette }: ModelKit): ModelPart[] {
  const { x, y } = request.size ?? { x: 3.4, y: 2.4, z: 0.5 };
  const parts: ModelPart[] = [-1, 1].map((side) =>
    post([0.2, 0.16, y], {
      at: [side * (x / 2), 0, 0],
      colour: paints.woodDark,
      colourTop: paints.woodLight,
      sides: 7,
    }),
  );
  const bands = Math.max(4, Math.floor(x / 0.7));
  for (let band = 0; band < bands; band += 1)
    parts.push(
      box([x / bands, 0.5, 0.34], {
        at: [-x / 2 + ((band + 0.5) * x) / bands, underMetres, 0],
        colour: band % 2 === 0 ? '#e2544a' : '#fff4e0',
        colourTop: band % 2 === 0 ? '#f47a6a' : '#fffaf0',
        bevel: 0.03,
      }),
    );
  for (let plank = 0; plank < 2; plank += 1)
    parts.push(
      box([x, 0.22, 0.18], {
        at: [0, underMetres + 0.75 + plank * 0.55, 0],
        colour: shadeColour(palette.rock, -0.2),
        colourTop: paints.wood,
        bevel: 0.04,
      }),
    );
  return parts;
}
