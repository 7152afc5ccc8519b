import { shadeColour } from '#engine/assets/colour.ts';
import type { ModelPart } from '#engine/assets/model-part.ts';
import { blob } from '#engine/assets/parts.ts';

/** A colour as the two ends of a soft shade: darker below, lighter above. */
export function toned(hex: string): { readonly colour: string; readonly colourTop: string } {
  return { colour: shadeColour(hex, -0.24), colourTop: shadeColour(hex, 0.14) };
}

/** Two dark eyes with a spark of light, `apart` metres from each other, looking to -z. */
export function eyes(
  at: readonly [number, number, number],
  look: { readonly apart: number; readonly size: number; readonly colour?: string; readonly emissive?: number },
): ModelPart[] {
  const { apart, size, colour = '#1d1a22', emissive = 0 } = look;
  return [-1, 1].flatMap((side) => [
    blob([size, size * 1.15, size * 0.6], {
      at: [(side * apart) / 2, at[1], at[2]],
      colour,
      emissive,
      detail: 0,
    }),
    blob([size * 0.32, size * 0.32, size * 0.3], {
      at: [(side * apart) / 2 + size * 0.25, at[1] + size * 0.45, at[2] - size * 0.42],
      colour: '#ffffff',
      emissive: 0.4,
      detail: 0,
    }),
  ]);
}
