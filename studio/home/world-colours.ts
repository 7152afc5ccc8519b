import { type BiomeKind, biomeKinds, timesOfDay, type TimeOfDay } from '#engine/level/world-spec.ts';

/** Colours of a small picture of a world that has no photo yet. */
export interface WorldColours {
  readonly sky: readonly [string, string, string];
  readonly ridges: readonly [string, string, string];
  readonly light: string;
}

const skies = {
  dawn: { sky: ['#3b3a78', '#c77a9a', '#ffd2a1'], light: '#ffe6bd' },
  day: { sky: ['#3f7fd1', '#84b9ec', '#d8eefb'], light: '#fff6d8' },
  dusk: { sky: ['#231a52', '#81408a', '#f58a5c'], light: '#ffc98a' },
  night: { sky: ['#0a1030', '#1d2a63', '#46558f'], light: '#e8eeff' },
} as const satisfies Record<TimeOfDay, { sky: readonly [string, string, string]; light: string }>;

const grounds = {
  meadow: ['#7fae8d', '#4f8a5f', '#2c5a41'],
  forest: ['#5f8f80', '#38695a', '#1d4238'],
  desert: ['#d8a56f', '#b97b4a', '#85502f'],
  snow: ['#c3d5ea', '#94aecd', '#5d789d'],
  volcano: ['#7a4a4a', '#4f2c33', '#2c171d'],
  harbour: ['#6d8ea6', '#43647f', '#24405a'],
  swamp: ['#6f8166', '#4a5d46', '#2a3a2c'],
  crystal: ['#8d80c9', '#62549f', '#3a3070'],
  'sky-islands': ['#a3b8e0', '#7390c4', '#4a669c'],
  autumn: ['#c78a5a', '#9c5a38', '#5e3222'],
} as const satisfies Record<BiomeKind, readonly [string, string, string]>;

/** Colours for a biome and a time of day; unknown words fall back to a meadow at dusk. */
export function worldColours(biome: string, timeOfDay: string): WorldColours {
  const ground = grounds[biomeKinds.find((kind) => kind === biome) ?? 'meadow'];
  const time = timesOfDay.find((kind) => kind === timeOfDay) ?? 'dusk';
  return { ...skies[time], ridges: time === 'night' ? [shade(ground[0]), shade(ground[1]), shade(ground[2])] : ground };
}

function shade(colour: string): string {
  return `color-mix(in srgb, ${colour} 48%, #0d1535)`;
}
