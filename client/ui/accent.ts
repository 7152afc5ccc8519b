/** Accent of pages that show no world. */
export const houseAccent = '#ffc466';

const panel: readonly [number, number, number] = [16, 21, 34];

/** Lightens a world's accent ("#rrggbb") until text in it reads on the dark panels (WCAG AA, 4.5 to 1). */
export function readableAccent(accent: string): string {
  const parsed = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(accent);
  if (parsed === null) return houseAccent;
  const channel = (index: number): number => Number.parseInt(parsed[index] ?? '00', 16);
  let colour: [number, number, number] = [channel(1), channel(2), channel(3)];
  for (let step = 0; step < 20 && contrast(colour, panel) < 4.5; step += 1) {
    colour = [lighten(colour[0]), lighten(colour[1]), lighten(colour[2])];
  }
  return `#${colour.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** Contrast of two colours (channels 0..255) after WCAG 2.2. */
export function contrast(first: readonly [number, number, number], second: readonly [number, number, number]): number {
  const lights = [luminance(first), luminance(second)].toSorted((a, b) => b - a);
  return ((lights[0] ?? 0) + 0.05) / ((lights[1] ?? 0) + 0.05);
}

function luminance([red, green, blue]: readonly [number, number, number]): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(value: number): number {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function lighten(value: number): number {
  return Math.min(255, Math.round(value + (255 - value) * 0.12 + 1));
}
