import type { BiomeKind, MoodKind, StyleKind, TimeOfDay, WeatherKind, WorldSpec } from '#engine/level/world-spec.ts';
import type { Concern } from '#engine/planner/lexicon/entry.ts';
import type { Mention, Reading } from '#engine/planner/text/read-text.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import type { LandscapeWish } from '#engine/planner/understand/landscapes.ts';
import type { Intent } from '#engine/planner/understand/intent.ts';
import type { Negation } from '#engine/planner/understand/negation.ts';
import { isDenied } from '#engine/planner/understand/negation.ts';
import { readStoreys } from '#engine/planner/understand/storeys.ts';
import { readTint } from '#engine/planner/understand/tint.ts';
import type { Note, NoteTopic } from '#engine/planner/words/note.ts';

/** Reads place, time, weather, mood and style; where two contradict, the first wins and a note says so. */
export function readSetting(
  reading: Reading,
  found: { negation: Negation; landscapes: readonly LandscapeWish[] },
): { setting: Intent['setting']; notes: Note[] } {
  const { negation, landscapes } = found;
  const notes: Note[] = [];
  const pick = (concern: Concern, topic: NoteTopic | null): string | null => {
    const mentions = mentionsOf(reading, concern).filter(
      (mention) =>
        !isDenied(negation, mention) &&
        !describesThing(reading, mention) &&
        !isOnlyWeather(reading, mention) &&
        !isCake(reading, mention),
    );
    const first = mentions[0];
    if (first === undefined) return null;
    const rival = mentions.find((mention) => mention.concept !== first.concept && !samePhrase(mention, first));
    if (concern === 'biome' && rival !== undefined && isSeasonOf(reading, { place: first, season: rival }))
      return rival.concept;
    if (rival !== undefined && topic !== null)
      notes.push({ kind: 'assumption', topic, words: [first.phrase, rival.phrase] });
    return first.concept;
  };
  let biome = pick('biome', landscapes.length > 0 ? null : 'second-biome');
  const missing = mentionsOf(reading, 'missing-biome').find((mention) => !isDenied(negation, mention));
  if (biome === null && missing !== undefined) {
    biome = missing.concept;
    notes.push({ kind: 'assumption', topic: 'nearest-biome', words: [missing.phrase, `#${missing.concept}`] });
  }
  const weather = pick('weather', 'second-weather');
  const night = mentionsOf(reading, 'time').find(({ concept }) => concept === 'night');
  const sun = mentionsOf(reading, 'weather').find(
    (mention) => sunny.test(mention.phrase) && !isDenied(negation, mention),
  );
  if (night !== undefined && sun !== undefined && night.first !== sun.first)
    notes.push({ kind: 'assumption', topic: 'second-time', words: [night.phrase, sun.phrase] });
  return {
    setting: {
      biome: biome as BiomeKind | null,
      timeOfDay: pick('time', 'second-time') as TimeOfDay | null,
      weather: weather as WeatherKind | null,
      fog: readFog(reading, negation),
      mood: pick('mood', 'second-mood') as MoodKind | null,
      style: pick('style', 'second-style') as StyleKind | null,
      tint: readTint(reading, negation),
      landscapes,
    },
    notes,
  };
}

// "un pastel", "junto al pastel": a style has no article.
function isCake(reading: Reading, mention: Mention): boolean {
  return (
    mention.phrase === 'pastel' && /^(?:un|el|al|del|este|otro)$/.test(reading.tokens[mention.first - 1]?.key ?? '')
  );
}

/** Weather that there is only by day. */
const sunny =
  /^(?:sunny|sunshine|sun|blue sky|blue skies|sunlit|sunlight|sunny day|soleado|sol|cielo azul|晴天|阳光|蓝天|阳光明媚)$/;

// "un parque en otoño", "a garden in winter": the season says how the place looks.
function isSeasonOf(reading: Reading, pair: { place: Mention; season: Mention }): boolean {
  const { place, season } = pair;
  if (place.concept !== 'meadow' || !/^(?:autumn|winter|otoño|invierno|秋天|冬天|秋日|冬日|秋季)$/.test(season.phrase))
    return false;
  const gap = reading.tokens.slice(place.last + 1, season.first);
  return gap.length <= 2 && !gap.some((token) => token.kind === 'mark');
}

// "crystal" may be place and gem at once, "snow" place and weather: one span does not contradict itself.
function samePhrase(a: Mention, b: Mention): boolean {
  return a.first === b.first;
}

// "make it snow in a forest": where another place is named, snow is the weather.
function isOnlyWeather(reading: Reading, mention: Mention): boolean {
  if (mention.concern !== 'biome') return false;
  const alsoWeather = (place: Mention): boolean =>
    mentionsOf(reading, 'weather').some((weather) => weather.first === place.first);
  return (
    alsoWeather(mention) &&
    mentionsOf(reading, 'biome').some((place) => place.concept !== mention.concept && !alsoWeather(place))
  );
}

// "a scary ghost in a cosy town": the first mood belongs to the ghost.
function describesThing(reading: Reading, mention: Mention): boolean {
  if (mention.concern !== 'mood') return false;
  const rivals = mentionsOf(reading, 'mood').length > 1;
  const next = mentionsOf(reading, 'thing', 'stand-in', 'role').some((other) => other.first === mention.last + 1);
  return rivals && next;
}

/** How thick the fog was asked to be: by the word before it, or by its denial. */
function readFog(reading: Reading, negation: Negation): Intent['setting']['fog'] {
  if (negation.absent.has('fog')) return 'none';
  const fog = mentionsOf(reading, 'weather').find(
    (mention) => mention.concept === 'fog' && !isDenied(negation, mention),
  );
  if (fog === undefined) return null;
  if (/^(?:浓雾|大雾)$/.test(fog.phrase)) return 'thick';
  // "neblina espesa" is thick although a "neblina" is thin by itself.
  const level = mentionsOf(reading, 'air').find((mention) => Math.abs(mention.first - fog.first) <= 2);
  if (level !== undefined) return level.concept as 'thick' | 'thin';
  return /^(?:薄雾|haze|mist|bruma|neblina)$/.test(fog.phrase) ? 'thin' : null;
}

/** Reads size, relief, water and vegetation of the land. */
export function readLayout(reading: Reading, negation: Negation): { layout: Intent['layout']; notes: Note[] } {
  const notes: Note[] = [];
  const first = (concern: Concern): string | null =>
    mentionsOf(reading, concern).find((mention) => !isDenied(negation, mention))?.concept ?? null;
  const sizes = mentionsOf(reading, 'size').filter(
    (mention) => !isDenied(negation, mention) && sizesLevel(reading, mention),
  );
  const rival = sizes.find((mention) => mention.concept !== sizes[0]?.concept);
  if (rival !== undefined)
    notes.push({ kind: 'assumption', topic: 'second-size', words: [sizes[0]?.phrase ?? '', rival.phrase] });
  const dry = negation.absent.has('water');
  const wanted = mentionsOf(reading, 'water').find(
    (mention) => !isDenied(negation, mention) && !isOfFoes(reading, mention),
  );
  if (dry && wanted !== undefined) notes.push({ kind: 'assumption', topic: 'water-denied', words: [wanted.phrase] });
  return {
    layout: {
      size: (sizes[0]?.concept ?? null) as WorldSpec['layout']['size'] | null,
      relief: (first('relief') ?? (onMountain(reading) ? 'steep' : null)) as Intent['layout']['relief'],
      ...readStoreys(reading, negation),
      symmetric: mentionsOf(reading, 'symmetry').some((mention) => !isDenied(negation, mention)),
      water: (dry ? 'none' : (wanted?.concept ?? null)) as Intent['layout']['water'],
      vegetation: first('vegetation') as Intent['layout']['vegetation'],
    },
    notes,
  };
}

// "6 waves", "waves of goblins": those come over land.
function isOfFoes(reading: Reading, mention: Mention): boolean {
  if (mention.phrase !== 'waves') return false;
  const counted = reading.numbers.some((number) => number.last === mention.first - 1);
  return counted || reading.tokens[mention.last + 1]?.key === 'of';
}

function onMountain(reading: Reading): boolean {
  return mentionsOf(reading, 'region').some((mention) => /mountain|cliff|山顶|montaña|acantilado/.test(mention.phrase));
}

const levelWords =
  /^(?:arena|track|maze|labyrinth|dungeon|island|city|farm|race|level|world|map|game|course|place|area|land|town|village|quest|adventure|obby|parkour|run|nivel|mundo|mapa|juego|lugar|zona|pueblo|aldea|recorrido|关|地|世|游|岛|图)$/;

// "a small island" sizes the level, "a small house" does not.
function sizesLevel(reading: Reading, mention: Mention): boolean {
  if (/posible|possible|地图|越| map$/.test(mention.phrase)) return true;
  for (let position = mention.last + 1; position <= mention.last + 3; position += 1) {
    const token = reading.tokens[position];
    if (token === undefined || token.kind === 'mark') break;
    const here = reading.mentions.filter((other) => other.first === position);
    if (here.some((other) => ['thing', 'stand-in', 'role'].includes(other.concern))) return false;
    if (
      levelWords.test(token.key) ||
      here.some((other) => ['biome', 'missing-biome', 'archetype', 'missing-archetype'].includes(other.concern))
    )
      return true;
  }
  const before = reading.tokens.slice(Math.max(0, mention.first - 2), mention.first);
  // "un jardín zen pequeño": in Spanish the size follows the place.
  const place = mentionsOf(reading, 'biome', 'archetype').some(
    ({ last }) => last < mention.first && mention.first - last <= 2 && reading.language === 'es',
  );
  if (place) return true;
  // "a maze, small, purple": a word alone between commas speaks of the level.
  const alone = [reading.tokens[mention.first - 1], reading.tokens[mention.last + 1]];
  if (alone.every((token) => token === undefined || /^[,.;!，。；！]$/.test(token.text))) return true;
  return before.some((token) => levelWords.test(token.key));
}
