import { hslColour, styleColour } from '#engine/assets/colour.ts';
import type { ModelPart } from '#engine/assets/model-part.ts';
import { createRng } from '#engine/math/rng.ts';
import { bodyParts, limbParts } from './body.ts';
import { faceParts, hairParts } from './face.ts';
import { hatParts } from './hats.ts';
import { roleParts } from './roles.ts';
import type { CharacterLook, Wardrobe } from './wardrobe.ts';
import { hairs, skins } from './wardrobe.ts';

/** Parts of a person of 1.7 m with a large head and clear hands; every part names its bone. */
export function characterParts(look: CharacterLook): ModelPart[] {
  const rng = createRng(`character/${look.variation}`);
  const wear: Wardrobe = {
    skin: rng.pick(skins),
    hair: rng.pick(hairs),
    cloth: hslColour({ hue: look.hue, saturation: 0.52, lightness: 0.5 }),
    clothDark: hslColour({ hue: look.hue, saturation: 0.5, lightness: 0.34 }),
    trim: hslColour({ hue: (look.hue + 165) % 360, saturation: 0.62, lightness: 0.62 }),
    legs: hslColour({ hue: (look.hue + 205) % 360, saturation: 0.22, lightness: 0.32 }),
    rng,
    look,
  };
  const parts = [
    ...bodyParts(wear),
    ...limbParts(wear),
    ...faceParts(wear),
    ...hairParts(wear),
    ...hatParts(wear),
    ...roleParts(wear),
  ];
  return parts.map((part) => ({
    ...part,
    colour: styleColour(part.colour, look.style),
    ...(part.colourTop === undefined ? {} : { colourTop: styleColour(part.colourTop, look.style) }),
  }));
}
