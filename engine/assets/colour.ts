import type { StyleKind } from '#engine/level/world-spec.ts';

/** Red, green and blue, each 0..1. */
export type Rgb = readonly [number, number, number];

/** Reads "#rrggbb" into sRGB parts of 0..1; anything else gives mid grey. */
export function parseColour(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1, 7), 16);
  if (!Number.isFinite(value)) return [0.5, 0.5, 0.5];
  return [((value >> 16) & 255) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

/** Writes sRGB parts of 0..1 as "#rrggbb"; parts outside are clamped. */
export function formatColour(rgb: Rgb): string {
  return `#${rgb.map((part) => byteHex(part)).join('')}`;
}

function byteHex(part: number): string {
  const byte = Math.round(Math.min(1, Math.max(0, part)) * 255);
  return byte.toString(16).padStart(2, '0');
}

/** Linear-light form of a colour, as renderers and glTF vertex colours want it (cubic fit, error below 0.002). */
export function linearColour(hex: string): Rgb {
  const [red, green, blue] = parseColour(hex);
  return [linearPart(red), linearPart(green), linearPart(blue)];
}

function linearPart(part: number): number {
  return part * (part * (part * 0.305306011 + 0.682171111) + 0.012522878);
}

/** Point of the way from one colour to another; `part` 0 gives the first. */
export function mixColours(pair: readonly [string, string], part: number): string {
  const from = parseColour(pair[0]);
  const to = parseColour(pair[1]);
  return formatColour([
    from[0] + (to[0] - from[0]) * part,
    from[1] + (to[1] - from[1]) * part,
    from[2] + (to[2] - from[2]) * part,
  ]);
}

/** Lighter (0..1, towards white) or darker (-1..0, towards a deep blue-black, which keeps shadows cool). */
export function shadeColour(hex: string, amount: number): string {
  return amount >= 0 ? mixColours([hex, '#ffffff'], amount) : mixColours([hex, '#14121f'], -amount);
}

/** More (above 1) or less (below 1) colourful at the same brightness. */
export function saturateColour(hex: string, factor: number): string {
  const [red, green, blue] = parseColour(hex);
  const grey = brightness([red, green, blue]);
  return formatColour([grey + (red - grey) * factor, grey + (green - grey) * factor, grey + (blue - grey) * factor]);
}

function brightness(rgb: Rgb): number {
  return rgb[0] * 0.299 + rgb[1] * 0.587 + rgb[2] * 0.114;
}

/** What `hslColour` takes: hue in degrees, saturation and lightness 0..1. */
export interface Hsl {
  readonly hue: number;
  readonly saturation: number;
  readonly lightness: number;
}

/** "#rrggbb" of a hue, saturation and lightness. */
export function hslColour({ hue, saturation, lightness }: Hsl): string {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const part = (offset: number): number => {
    const step = (((offset + hue / 30) % 12) + 12) % 12;
    return lightness - reach * Math.max(-1, Math.min(step - 3, 9 - step, 1));
  };
  return formatColour([part(0), part(8), part(4)]);
}

/** How a style turns any colour into its own; the layout never sees it. */
export function styleColour(hex: string, style: StyleKind): string {
  switch (style) {
    case 'storybook':
      return hex;
    case 'toon':
      return saturateColour(hex, 1.25);
    case 'pastel':
      return mixColours([saturateColour(hex, 0.95), '#fff2f4'], 0.24);
    case 'noir':
      return noirColour(hex);
    case 'neon':
      return mixColours([saturateColour(hex, 1.5), '#160a38'], 0.55);
  }
}

/** Everything turns grey but strong warm colours, which stay as the one accent. */
function noirColour(hex: string): string {
  const [red, green, blue] = parseColour(hex);
  const warmth = red - Math.max(green, blue);
  return warmth > 0.28 ? saturateColour(hex, 1.15) : saturateColour(hex, 0.08);
}
