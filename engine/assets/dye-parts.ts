import { mixColours } from './colour.ts';
import type { ModelPart } from './model-part.ts';

/** Colours that a trait lays over a model, as "#rrggbb". */
export const traitColours: Readonly<Record<string, string>> = {
  red: '#d8362f',
  orange: '#ee8a2a',
  yellow: '#f4cf3a',
  golden: '#f0b429',
  green: '#3f9d4b',
  blue: '#2f6fd0',
  purple: '#8a4fc7',
  pink: '#ee7fb2',
  white: '#f4f4f0',
  black: '#2b2a30',
  silver: '#bcc4cc',
  brown: '#7d5233',
};

const dyeStrength = 0.72;
const glowStrength = 0.7;

/** Parts in the colour of the first trait that is one; "glowing" things shine by themselves. */
export function dyeParts(parts: readonly ModelPart[], traits: readonly string[]): readonly ModelPart[] {
  const dye = traits.map((trait) => traitColours[trait]).find((colour) => colour !== undefined);
  const glowing = traits.includes('glowing') || traits.includes('magic');
  if (dye === undefined && !glowing) return parts;
  return parts.map((part) => ({
    ...part,
    ...(dye === undefined ? {} : dyed(part, dye)),
    ...(glowing ? { emissive: Math.max(part.emissive ?? 0, glowStrength) } : {}),
  }));
}

function dyed(part: ModelPart, dye: string): Pick<ModelPart, 'colour' | 'colourTop'> {
  const colour = mixColours([part.colour, dye], dyeStrength);
  return part.colourTop === undefined
    ? { colour }
    : { colour, colourTop: mixColours([part.colourTop, dye], dyeStrength) };
}
