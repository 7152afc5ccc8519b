import type { Palette } from '#engine/level/level.ts';
import type { TintKind } from '#engine/level/spec-fields.ts';
import type { BiomeKind, MoodKind, StyleKind, TimeOfDay } from '#engine/level/world-spec.ts';
import { clamp } from '#engine/math/scalar.ts';

type Rgb = readonly [number, number, number];

/** Calm ground x3, foliage x2, water, rock, one accent, sky and horizon of a clear day, per biome. */
const biomePalettes = {
  meadow: palette('7fb35a 9cc46a b79a6b 4f8f4a 79b04f 3f9fb5 8d9188 f2a541 6fb7e8 dcefe9'),
  forest: palette('5d8a4a 4b7442 7d6446 2f6b45 5c9146 3b7f86 767c74 e8793e 78b3cf d3e4cf'),
  desert: palette('e3bd7c d3a263 b9804f 7f9a55 a7ad63 3fb0a9 b5764f 2f8f9d 79bfe6 f7e3bd'),
  snow: palette('eef3f7 d5e2ec 9fb2c1 2f5d5a 5f8d85 4f93b8 78879a e4572e 8fc1e6 e9f1f6'),
  volcano: palette('4b4046 372f36 6b4a44 6c7a4b 8f6f46 e0562b 57494f ff9d3c a7695f f0b58a'),
  harbour: palette('84a66a a3a07f 8d8578 4d7f5c 80a25f 2f7f9e 7d8289 e9a23b 80b6d6 dfe8e4'),
  swamp: palette('6b7a49 59683f 6a5a43 3f6148 7b8f4a 53766a 6e7366 c9d65b 9dbcb0 d6dcc0'),
  crystal: palette('8b84b8 a49acb 6a6496 5fb8b0 9a78d0 4fb3d9 7c74a6 ff7ac6 92a5ee ecdcf7'),
  'sky-islands': palette('8cc56c a9d37c c7a877 57a05a 8fc75f 56b7dc a39a93 ffb84d 5fb1f0 e3f3fb'),
  autumn: palette('b29a57 9c8148 86613f d1682c e0a038 4b8a97 84796c b5352f 8dbbdc f3e2c6'),
} as const satisfies Record<BiomeKind, Palette>;

/** Sky and horizon at other hours, with how much of the day's own colour they replace. */
const skies = {
  dawn: { sky: '#8fa8de', horizon: '#fbd0b0', strength: 0.82 },
  day: { sky: '#6fb7e8', horizon: '#e4f0ee', strength: 0.1 },
  dusk: { sky: '#5f5a9e', horizon: '#f59b62', strength: 0.86 },
  night: { sky: '#10183a', horizon: '#2c3f6b', strength: 0.93 },
} as const satisfies Record<TimeOfDay, { sky: string; horizon: string; strength: number }>;

/** Tint and saturation that a mood lays over everything, slightly. */
const moods = {
  cosy: { tint: '#f3b774', strength: 0.08, saturation: 1.02 },
  cheerful: { tint: '#fff0b0', strength: 0.04, saturation: 1.12 },
  mysterious: { tint: '#5f6bb3', strength: 0.1, saturation: 0.92 },
  spooky: { tint: '#4f5f6a', strength: 0.16, saturation: 0.72 },
  epic: { tint: '#d98b54', strength: 0.06, saturation: 1.1 },
  serene: { tint: '#bfe0e0', strength: 0.09, saturation: 0.94 },
} as const satisfies Record<MoodKind, { tint: string; strength: number; saturation: number }>;

const styles = {
  storybook: { tint: '#f6e6c8', strength: 0.03, saturation: 1, accent: 1 },
  toon: { tint: '#ffffff', strength: 0, saturation: 1.18, accent: 1.15 },
  neon: { tint: '#1a1040', strength: 0.34, saturation: 1.25, accent: 1.7 },
  noir: { tint: '#23242b', strength: 0.2, saturation: 0.12, accent: 0.9 },
  pastel: { tint: '#fff4f6', strength: 0.32, saturation: 0.86, accent: 0.85 },
} as const satisfies Record<StyleKind, { tint: string; strength: number; saturation: number; accent: number }>;

const tintStrength = 0.42;
const tints = {
  red: '#d8413a',
  orange: '#ee8a35',
  yellow: '#f2d33c',
  golden: '#e2b33a',
  green: '#4fae58',
  blue: '#3f7fd6',
  purple: '#8a56c9',
  pink: '#f07fb4',
  brown: '#8a6242',
  black: '#1b1b20',
  white: '#f7f7f5',
  silver: '#c3c9d1',
} as const satisfies Record<TintKind, string>;

function palette(colours: string): Palette {
  const [a = '', b = '', c = '', d = '', e = '', water = '', rock = '', accent = '', sky = '', horizon = ''] = colours
    .split(' ')
    .map((colour) => `#${colour}`);
  return { ground: [a, b, c], foliage: [d, e], water, rock, accent, sky, horizon };
}

function tinted(colour: string, tint: TintKind | undefined): string {
  return tint === undefined ? colour : mixColours([colour, tints[tint]], tintStrength);
}

/** Colours of a biome, graded by hour, mood and style. */
export function gradedPalette(setting: {
  biome: BiomeKind;
  timeOfDay: TimeOfDay;
  mood: MoodKind;
  style: StyleKind;
  tint?: TintKind | undefined;
}): Palette {
  const base: Palette = biomePalettes[setting.biome];
  const hour = skies[setting.timeOfDay];
  const mood = moods[setting.mood];
  const style = styles[setting.style];
  const grade = (colour: string, saturation = 1): string => {
    const felt = saturate(mixColours([colour, mood.tint], mood.strength), mood.saturation);
    const styled = saturate(mixColours([felt, style.tint], style.strength), style.saturation * saturation);
    return toHex(parseHex(tinted(styled, setting.tint)));
  };
  return {
    ground: [grade(base.ground[0]), grade(base.ground[1]), grade(base.ground[2])],
    foliage: [grade(base.foliage[0]), grade(base.foliage[1])],
    water: grade(base.water),
    rock: grade(base.rock),
    // A style that tints everything would drown the one colour that must stand out.
    accent: saturate(mixColours([base.accent, style.tint], style.strength / 4), style.accent),
    sky: grade(mixColours([base.sky, hour.sky], hour.strength)),
    horizon: grade(mixColours([base.horizon, hour.horizon], hour.strength)),
  };
}

function parseHex(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function toHex(colour: Rgb): string {
  const part = (value: number): string =>
    Math.floor(clamp(value, [0, 255]) + 0.5)
      .toString(16)
      .padStart(2, '0');
  return `#${part(colour[0])}${part(colour[1])}${part(colour[2])}`;
}

function mixColours(colours: readonly [string, string], part: number): string {
  const from = parseHex(colours[0]);
  const to = parseHex(colours[1]);
  return toHex([
    from[0] + (to[0] - from[0]) * part,
    from[1] + (to[1] - from[1]) * part,
    from[2] + (to[2] - from[2]) * part,
  ]);
}

function saturate(colour: string, amount: number): string {
  const [red, green, blue] = parseHex(colour);
  const grey = 0.299 * red + 0.587 * green + 0.114 * blue;
  return toHex([grey + (red - grey) * amount, grey + (green - grey) * amount, grey + (blue - grey) * amount]);
}
