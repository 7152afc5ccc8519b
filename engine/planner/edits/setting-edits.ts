import type { ThingGroup, WorldSpec } from '#engine/level/world-spec.ts';
import { biomeRegionKinds } from '#engine/level/world-spec.ts';
import type { EditContext } from '#engine/planner/edits/edit-context.ts';
import { editConcepts, gapWord, isRemoved, note, say } from '#engine/planner/edits/edit-context.ts';
import type { Concern } from '#engine/planner/lexicon/entry.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import { biomeWords, moodWords, styleWords, timeWords, weatherWords } from '#engine/planner/words/places.ts';
import { sizeWords, waterWords } from '#engine/planner/words/cards.ts';
import { regionWords } from '#engine/planner/words/region-words.ts';

const times = ['dawn', 'day', 'dusk', 'night'] as const;
const sizes = ['small', 'medium', 'large'] as const;

/** Fog, weather, time, mood, style, landscape and the shape of the land; a size may be that of the group `spokenOf`. */
export function editSetting(context: EditContext, spokenOf: ThingGroup | null): void {
  editAir(context);
  editTime(context);
  editLook(context);
  editLand(context, spokenOf);
  editWater(context);
}

function editAir(context: EditContext): void {
  const concepts = editConcepts(context);
  const { setting } = context.spec;
  const spoken = mentionsOf(context.reading, 'weather');
  // "rain instead of fog", "turn the fog into rain": what is not there yet is meant.
  const weather =
    context.verb === 'remove'
      ? spoken[0]
      : (spoken.find((mention) => mention.concept !== setting.weather) ?? spoken[0]);
  const heavier = concepts.has('thicker') || concepts.has('harder');
  if (heavier && (weather?.concept === 'rain' || weather?.concept === 'storm')) {
    setWeather(context, weather.concept === 'rain' && setting.weather !== 'rain' ? 'rain' : 'storm');
    return;
  }
  const foggy = weather?.concept === 'fog' || concepts.has('thicker') || concepts.has('thinner');
  if (foggy) {
    if (weather !== undefined && isRemoved(context, weather)) clearWeather(context, 'fog');
    else if (concepts.has('thinner') || context.verb === 'less') setFog(context, setting.fogDensity - 0.25);
    else if (concepts.has('thicker') || context.verb === 'more' || setting.weather === 'fog') {
      allow(context.spec, ['fog']);
      setFog(context, setting.fogDensity + 0.25);
    } else {
      setWeather(context, 'fog');
      const isThin =
        /\b(?:light|slight|slightly|faint|thin|a (?:little|bit)(?: of)?|some|ligera|leve|poca|un poco)\b|薄|淡|一点|一些|轻/iu;
      setFog(context, isThin.test(context.reading.text) ? 0.35 : 0.6);
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
    ['change', 'move', 'replace'].includes(context.verb) &&
    /^(?:winter|invierno|冬|snowy|nevado|snow covered)/.test(biome.phrase)
  );
}

function setFog(context: EditContext, wanted: number): void {
  const { setting } = context.spec;
  const before = setting.fogDensity;
  setting.fogDensity = Math.round(Math.min(1, Math.max(0, wanted)) * 100) / 100;
  const shown = Math.round(setting.fogDensity * 100);
  if (before !== setting.fogDensity) say(context, { topic: 'fog', words: [Math.round(before * 100), shown] });
  else note(context, `${shown} %`);
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
  else note(context, weatherWords[reading.language][weather]);
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
  const wanted = named(context, 'time');
  let after = (wanted ?? before) as WorldSpec['setting']['timeOfDay'];
  const darkness = ['day', 'dawn', 'dusk', 'night'] as const;
  const level = darkness.indexOf(before);
  if (wanted === null && concepts.has('darker')) after = darkness[Math.min(3, Math.max(level, 1) + 1)] ?? before;
  if (wanted === null && concepts.has('brighter')) after = darkness[Math.max(0, level === 2 ? 0 : level - 1)] ?? before;
  spec.setting.timeOfDay = times.includes(after) ? after : before;
  const words = timeWords[reading.language];
  if (before !== after) say(context, { topic: 'time', words: [words[before], words[after]] });
  else if (wanted !== null || concepts.has('darker') || concepts.has('brighter')) note(context, words[before]);
}

function editLook(context: EditContext): void {
  const { spec, reading } = context;
  const { language } = reading;
  const { setting } = spec;
  const mood = named(context, 'mood');
  if (mood === setting.mood) note(context, moodWords[language][setting.mood]);
  if (mood !== null && mood !== setting.mood) {
    say(context, { topic: 'mood', words: [moodWords[language][setting.mood], moodWords[language][mood as 'cosy']] });
    setting.mood = mood as WorldSpec['setting']['mood'];
  }
  const style = named(context, 'style');
  if (style === setting.style) note(context, styleWords[language][setting.style]);
  if (style !== null && style !== setting.style) {
    say(context, {
      topic: 'style',
      words: [styleWords[language][setting.style], styleWords[language][style as 'toon']],
    });
    setting.style = style as WorldSpec['setting']['style'];
  }
  if (editBiomePart(context)) return;
  const biome = named(context, 'biome', 'missing-biome');
  if (biome === setting.biome && context.verb === 'change') note(context, biomeWords[language][setting.biome]);
  const isWeather =
    mentionsOf(reading, 'biome').every((mention) =>
      mentionsOf(reading, 'weather').some((other) => other.first === mention.first),
    ) && !isPlaceOnly(context);
  // "put the arena in the volcano" names nothing that could be put there.
  const bare = mentionsOf(reading, 'thing', 'stand-in', 'role').length === 0;
  // "the bridge flies to the moon" asks for no other landscape.
  const ofThing = speaksOfKnown(context);
  const creates =
    !ofThing &&
    (['change', 'replace', 'move'].includes(context.verb) || !context.explicitVerb || (context.verb === 'add' && bare));
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

// The thing or person of the level that stands first in a clause, before any landscape, is what it speaks of.
function speaksOfKnown({ reading, spec }: EditContext): boolean {
  const [thing] = mentionsOf(reading, 'thing', 'stand-in');
  const [person] = mentionsOf(reading, 'role');
  const [land] = mentionsOf(reading, 'biome', 'missing-biome');
  if (person !== undefined && land !== undefined && person.first < land.first) return true;
  if (thing === undefined || land === undefined || thing.first >= land.first) return false;
  const before = reading.tokens[thing.first - 1]?.key ?? '';
  return /^(?:the|el|la|los|las|把|让)$/.test(before) && spec.things.some((group) => group.kind === thing.concept);
}

// "the north should be a desert": a part of the map with another landscape.
function editBiomePart(context: EditContext): boolean {
  const { spec, reading } = context;
  const side = mentionsOf(reading, 'region', 'relation').flatMap(
    (mention) => biomeRegionKinds.find((kind) => mention.concept === kind || mention.concept === `${kind}-of`) ?? [],
  )[0];
  const biome = named(context, 'biome', 'missing-biome') as WorldSpec['setting']['biome'] | null;
  const others = mentionsOf(reading, 'thing', 'stand-in', 'role').length > 0;
  if (side === undefined || biome === null || others || context.verb === 'remove') return false;
  const parts = (spec.setting.biomes ?? []).filter((part) => part.region !== side);
  spec.setting.biomes = [...parts, { region: side, biome }];
  const { language } = reading;
  say(context, { topic: 'biome-part', words: [regionWords[language][side], biomeWords[language][biome]] });
  return true;
}

// "turn the desert into a forest": of two the one that is not there yet is meant.
function named(context: EditContext, ...concerns: readonly Concern[]): string | null {
  const { setting } = context.spec;
  const there = new Set<string>([setting.biome, setting.timeOfDay, setting.mood, setting.style]);
  const found = mentionsOf(context.reading, ...concerns).filter((mention) => !isRemoved(context, mention));
  return (found.find((mention) => !there.has(mention.concept)) ?? found[0])?.concept ?? null;
}

function editLand(context: EditContext, spokenOf: ThingGroup | null): void {
  const { layout } = context.spec;
  const concepts = editConcepts(context);
  const things =
    spokenOf !== null ||
    gapWord.test(context.reading.text) ||
    mentionsOf(context.reading, 'thing', 'stand-in', 'measure', 'weather', 'unit').length > 0;
  const { language } = context.reading;
  const size = mentionsOf(context.reading, 'size')[0]?.concept;
  const index = sizes.indexOf(layout.size);
  const isCourse = /\b(?:longer|lengthen|m[aá]s larg[oa]s?)\b|更长|长一点|长一些/iu.test(context.reading.text);
  const isShort = /\b(?:shorter|shorten|m[aá]s cort[oa]s?)\b|更短|短一点|短一些/iu.test(context.reading.text);
  const stepped =
    concepts.has('bigger') || isCourse
      ? index + 1
      : concepts.has('smaller') || isShort
        ? index - 1
        : size === undefined || context.verb !== 'change'
          ? index
          : sizes.indexOf(size as 'small');
  const wanted = sizes[Math.min(2, Math.max(0, stepped))] ?? layout.size;
  const asked =
    isCourse || isShort || stepped !== index || concepts.has('bigger') || concepts.has('smaller') || size !== undefined;
  if (!things && asked && wanted === layout.size) note(context, sizeWords[language][wanted]);
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
  if (after === before) {
    if (Math.abs(change.wanted - before) > 0.005) note(context, `${Math.round(before * 100)} %`);
    return;
  }
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
  else if (!removed) note(context, waterWords[reading.language][after]);
  else if (removed) say(context, { topic: 'absent', words: [waterWords[reading.language].lake] });
}
