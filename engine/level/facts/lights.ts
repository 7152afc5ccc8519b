import type { MeasuredLevel } from './measured-level.ts';

const lights: Readonly<Record<string, string>> = {
  'lamp-post': 'lamp light',
  lantern: 'lantern light',
  campfire: 'fire light',
  candle: 'candle light',
  torch: 'torch light',
  'lava-pool': 'lava glow',
  lighthouse: 'lighthouse beam',
};

/** Every light of a level in plain words, and what it does to the air; sorted. */
export function listLights(level: MeasuredLevel): string[] {
  const { timeOfDay, biome, fogDensity, weather, style, tint } = level.environment;
  const found = new Set<string>([{ dawn: 'sunrise', day: 'sunlight', dusk: 'sunset', night: 'moonlight' }[timeOfDay]]);
  found.add(timeOfDay === 'night' ? 'moon' : 'sun').add('shadows');
  if (timeOfDay === 'night' && weather === 'clear') found.add('stars');
  for (const entity of level.entities) {
    const light = lights[entity.look];
    if (light !== undefined) found.add(light);
  }
  if (found.has('lamp light') || found.has('lantern light')) found.add('lamps');
  if (biome === 'crystal') found.add('crystal glow');
  if (Object.values(level.traits ?? {}).some((traits) => traits.includes('glowing'))) found.add('glowing things');
  if (style === 'neon') found.add('neon');
  if (tint !== undefined) found.add(`${tint} tint`);
  if (fogDensity >= 0.4) found.add('fog');
  if (weather === 'storm') found.add('lightning');
  return [...found].sort();
}
