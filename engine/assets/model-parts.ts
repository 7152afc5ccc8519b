import { createRng } from '#engine/math/rng.ts';
import { styleColour } from './colour.ts';
import { dyeParts } from './dye-parts.ts';
import type { ModelPart, ModelRequest } from './model-part.ts';
import { modelBuilders } from './models/index.ts';

/** The parts of a model as data: same request, same parts. Colours are already in the style. */
export function modelParts(request: ModelRequest): ModelPart[] {
  const rng = createRng(`${request.look}/${request.variation}`);
  const parts = modelBuilders[request.look]({ request, palette: request.palette, rng });
  return dyeParts(parts, request.traits ?? []).map((part) => ({
    ...part,
    colour: styleColour(part.colour, request.style),
    ...(part.colourTop === undefined ? {} : { colourTop: styleColour(part.colourTop, request.style) }),
  }));
}
