import type { WorldSpec } from '#engine/level/world-spec.ts';
import type { EditContext } from '#engine/planner/edits/edit-context.ts';
import { editConcepts, isRemoved, say } from '#engine/planner/edits/edit-context.ts';
import type { Concern } from '#engine/planner/lexicon/entry.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import { biomeWords, moodWords, styleWords, timeWords, weatherWords } from '#engine/planner/words/places.ts';
import { sizeWords, waterWords } from '#engine/planner/words/cards.ts';

const times = ['dawn', 'day', 'dusk', 'night'] as const;
const sizes = ['small', 'medium', 'large'] as const;

/** Fog, weather, time, mood, style, landscape and the shape of the land. */
export function editSetting(context: EditContext): void {
  editAir(context);
  editTime(context);
  editLook(context);
  editLand(context);
  editWater(context);
}

function editAir(context: EditContext): void {
  const concepts = editConcepts(context);
  const { setting } = context.spec;
  const weather = mentionsOf(context.reading, 'weather')[0];
  const foggy = weather?.concept === 'fog' || concepts.has('thicker') || concepts.has('thinner');
  if (foggy) {
    if (weather !== undefined && isRemoved(context, weather)) clearWeather(context, 'fog');
    else if (concepts.has('thinner') || context.verb === 'less') setFog(context, setting.fogDensity - 0.25);
    else if (concepts.has('thicker') || context.verb === 'more' || setting.weather === 'fog') {
      allow(context.spec, ['fog']);
      setFog(context, setting.fogDensity + 0.25);
    } else {
      setWeather(context, 'fog');
      setFog(context, 0.6);
    }
    return;
  }
  if (weather === undefined || isPlaceOnly(context)) return;
  if (isRemoved(context, weather)) clearWeather(context, weather.concept);
  else setWeather(context, weather.concept as WorldSpec['setting']['weather']);
}

// "make it a snowy land" names a place; "let it snow" names the weather.
function isPlaceOnly(context: EditContext): boolean {
  const biome = mentionsOf(context.reading, 'biome')[0];
  const weather = mentionsOf(context.reading, 'weather')[0];
  return (
    biome !== undefined &&
    weather !== undefined &&
    biome.first === weather.first &&
    context.verb === 'change' &&
    /^(?:winter|invierno|冬)/.test(biome.phrase)
  );
}

function setFog(context: EditContext, wanted: number): void {
  const { setting } = context.spec;
  const before = setting.fogDensity;
  setting.fogDensity = Math.round(Math.min(1, Math.max(0, wanted)) * 100) / 100;
  if (before !== setting.fogDensity)
    say(context, { topic: 'fog', words: [Math.round(before * 100), Math.round(setting.fogDensity * 100)] });
}

function setWeather(context: EditContext, weather: WorldSpec['setting']['weather']): void {
  const { spec, reading } = context;
  const before = spec.setting.weather;
  allow(spec, [weather]);
  spec.setting.weather = weather;
  const lifts = before === 'fog' && weather !== 'fog' && spec.setting.fogDensity > 0.2;
  if (before !== weather)
    say(context, {
      topic: 'weather',
      words: [weatherWords[reading.language][before], weatherWords[reading.language][weather]],
    });
  if (lifts) setFog(context, 0.15);
}

function clearWeather(context: EditContext, weather: string): void {
  if (context.spec.setting.weather === weather) setWeather(context, 'clear');
  if (weather === 'fog') setFog(context, 0);
  if (!context.spec.absent.includes(weather) && weather !== 'clear' && weather !== 'cloudy') {
    context.spec.absent.push(weather);
    say(context, { topic: 'absent', words: [weatherWords[context.reading.language][weather as 'fog']] });
  }
}

/** Takes words off the list of what must be absent. */
export function allow(spec: WorldSpec, words: readonly string[]): void {
  spec.absent = spec.absent.filter((word) => !words.includes(word));
}

function editTime(context: EditContext): void {
  const { spec, reading } = context;
  const concepts = editConcepts(context);
  const before = spec.setting.timeOfDay;
  const named = mentionsOf(reading, 'time').find((mention) => !isRemoved(context, mention));
  let after = (named?.concept ?? before) as WorldSpec['setting']['timeOfDay'];
  const darkness = ['day', 'dawn', 'dusk', 'night'] as const;
  const level = darkness.indexOf(before);
  if (named === undefined && concepts.has('darker')) after = darkness[Math.min(3, Math.max(level, 1) + 1)] ?? before;
  if (named === undefined && concepts.has('brighter'))
    after = darkness[Math.max(0, level === 2 ? 0 : level - 1)] ?? before;
  spec.setting.timeOfDay = times.includes(after) ? after : before;
  if (before !== after)
    say(context, { topic: 'time', words: [timeWords[reading.language][before], timeWords[reading.language][after]] });
}

function editLook(context: EditContext): void {
  const { spec, reading } = context;
  const { language } = reading;
  const { setting } = spec;
  const mood = named(context, 'mood');
  if (mood !== null && mood !== setting.mood) {
    say(context, { topic: 'mood', words: [moodWords[language][setting.mood], moodWords[language][mood as 'cosy']] });
    setting.mood = mood as WorldSpec['setting']['mood'];
  }
  const style = named(context, 'style');
  if (style !== null && style !== setting.style) {
    say(context, {
      topic: 'style',
      words: [styleWords[language][setting.style], styleWords[language][style as 'toon']],
    });
    setting.style = style as WorldSpec['setting']['style'];
  }
  const biome = named(context, 'biome', 'missing-biome');
  const isWeather =
    mentionsOf(reading, 'biome').every((mention) =>
      mentionsOf(reading, 'weather').some((other) => other.first === mention.first),
    ) && !isPlaceOnly(context);
  const creates =
    context.verb === 'change' || !context.explicitVerb || context.verb === 'replace' || context.verb === 'move';
  if (
    biome !== null &&
    biome !== setting.biome &&
    creates &&
    !(isWeather && mentionsOf(reading, 'missing-biome').length === 0)
  ) {
    say(context, {
      topic: 'biome',
      words: [biomeWords[language][setting.biome], biomeWords[language][biome as 'forest']],
    });
    setting.biome = biome as WorldSpec['setting']['biome'];
  }
}

function named(context: EditContext, ...concerns: readonly Concern[]): string | null {
  return mentionsOf(context.reading, ...concerns).find((mention) => !isRemoved(context, mention))?.concept ?? null;
}

function editLand(context: EditContext): void {
  const { layout } = context.spec;
  const concepts = editConcepts(context);
  const things = mentionsOf(context.reading, 'thing', 'stand-in').length > 0;
  const { language } = context.reading;
  const size = mentionsOf(context.reading, 'size')[0]?.concept;
  const index = sizes.indexOf(layout.size);
  const stepped = concepts.has('bigger')
    ? index + 1
    : concepts.has('smaller')
      ? index - 1
      : size === undefined || context.verb !== 'change'
        ? index
        : sizes.indexOf(size as 'small');
  const wanted = sizes[Math.min(2, Math.max(0, stepped))] ?? layout.size;
  if (!things && wanted !== layout.size) {
    say(context, { topic: 'size', words: [sizeWords[language][layout.size], sizeWords[language][wanted]] });
    layout.size = wanted;
  }
  const relief = mentionsOf(context.reading, 'relief')[0];
  const removed = relief !== undefined && relief.concept !== 'flat' && isRemoved(context, relief);
  const hills = removed
    ? 0
    : concepts.has('flatter')
      ? layout.hilliness - 0.25
      : concepts.has('hillier')
        ? layout.hilliness + 0.25
        : relief?.concept === 'flat'
          ? 0.05
          : relief?.concept === 'steep'
            ? 0.8
            : relief?.concept === 'hilly'
              ? 0.55
              : layout.hilliness;
  setShare(context, { key: 'hilliness', topic: 'hills', wanted: hills });
  const plants = concepts.has('greener')
    ? layout.vegetation + 0.25
    : concepts.has('barer')
      ? layout.vegetation - 0.25
      : layout.vegetation;
  setShare(context, { key: 'vegetation', topic: 'plants', wanted: plants });
}

/** Sets a share of the land between 0 and 1 in whole per cent, and says so. */
export function setShare(
  context: EditContext,
  change: { key: 'hilliness' | 'vegetation'; topic: 'hills' | 'plants'; wanted: number },
): void {
  const { layout } = context.spec;
  const before = layout[change.key];
  const after = Math.round(Math.min(1, Math.max(0, change.wanted)) * 100) / 100;
  if (after === before) return;
  layout[change.key] = after;
  say(context, { topic: change.topic, words: [Math.round(before * 100), Math.round(after * 100)] });
}

// What stood at the lake stands at the river now, or just somewhere when there is no water any more.
function followWater(spec: WorldSpec, change: { before: string; after: string }): void {
  for (const owner of [...spec.things, ...spec.characters]) {
    if (owner.placement.near !== change.before || change.before === 'none') continue;
    if (change.after !== 'none') owner.placement.near = change.after;
    else {
      delete owner.placement.near;
      delete owner.placement.relation;
    }
  }
}

function editWater(context: EditContext): void {
  const { spec, reading } = context;
  const category = mentionsOf(reading, 'category').find((mention) => mention.concept === 'water');
  const water = mentionsOf(reading, 'water').at(-1) ?? category;
  if (water === undefined) return;
  // "beside the lake" places something; it does not ask for a lake that is there already.
  const placed =
    mentionsOf(reading, 'relation', 'region').length > 0 && spec.layout.water !== 'none' && context.verb !== 'remove';
  if (placed && mentionsOf(reading, 'thing', 'role').length > 0) return;
  const removed = isRemoved(context, water);
  const after = removed
    ? 'none'
    : ((water.concern === 'water' ? water.concept : 'lake') as WorldSpec['layout']['water']);
  const before = spec.layout.water;
  if (removed && !spec.absent.includes('water')) spec.absent.push('water');
  if (!removed) allow(spec, ['water', after]);
  spec.layout.water = after;
  followWater(spec, { before, after });
  if (before !== after)
    say(context, {
      topic: 'water',
      words: [waterWords[reading.language][before], waterWords[reading.language][after]],
    });
  else if (removed) say(context, { topic: 'absent', words: [waterWords[reading.language].lake] });
}
