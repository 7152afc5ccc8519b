import { creatureKinds } from '#engine/level/thing-catalog.ts';
import type { ThingKind } from '#engine/level/world-spec.ts';
import { specLimits } from '#engine/level/spec-fields.ts';
import { bodyOfNoun } from '#engine/planner/lexicon/bodies.ts';
import type { Mention, Reading } from '#engine/planner/text/read-text.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import { countOf, isPlural, isUnitNumber, numberBefore } from '#engine/planner/understand/counts.ts';
import { compareCounts } from '#engine/planner/understand/compare-counts.ts';
import type { Dangers } from '#engine/planner/understand/dangers.ts';
import { findDangers } from '#engine/planner/understand/dangers.ts';
import { readManner } from '#engine/planner/understand/manner.ts';
import { readVariants, traitsAfter, traitsBefore } from '#engine/planner/understand/traits.ts';
import type { ThingWish } from '#engine/planner/understand/intent.ts';
import {
  isCarved,
  isContent,
  isHeld,
  isMaterial,
  isPrize,
  isShown,
  shortFormOf,
} from '#engine/planner/understand/thing-phrases.ts';
import type { Negation } from '#engine/planner/understand/negation.ts';
import { isAbsentKind, isDenied } from '#engine/planner/understand/negation.ts';
import type { Note } from '#engine/planner/words/note.ts';

/** Kinds that are picked up by nature. */
export const pickupKinds: ReadonlySet<ThingKind> = new Set<ThingKind>([
  'coin',
  'gem',
  'lantern',
  'star',
  'mushroom',
  'flower',
  'book',
  'shell',
  'apple',
  'key',
]);

// Chinese has no plural; of these a level has several unless a number says otherwise.
const comesInNumbers: ReadonlySet<string> = new Set(['house', 'boat', 'campfire', 'checkpoint']);

/** Reads every wished thing with its exact count, name and traits; denied things are left out and noted. */
export function readThings(reading: Reading, negation: Negation): { things: ThingWish[]; notes: Note[] } {
  const things: ThingWish[] = [];
  const notes: Note[] = [];
  const dangers = findDangers(reading);
  const mentions = mentionsOf(reading, 'thing', 'stand-in').filter((mention) => !isDenied(negation, mention));
  for (const mention of mentions) {
    if (isPartOfPlace(reading, mention) || isPlayer(reading, mention) || isColour(reading, mention)) continue;
    if (isShown(reading, mention) || isMaterial(reading, mention) || isContent(reading, mention)) continue;
    if (isHeld(reading, mention)) continue;
    if (isAbsentKind(negation.absent, mention.concept) && !isCountedException(reading, { mention, negation })) {
      notes.push({ kind: 'assumption', topic: 'asked-and-denied', words: [mention.phrase] });
      continue;
    }
    const wish = toWish(reading, { mention, dangers, notes });
    if (wish !== null) mergeWish(things, { wish, notes, phrase: mention.phrase });
  }
  bindLooseCount(reading, things);
  bindTotal(reading, things);
  bindLaterCount(reading, things);
  readVariants(reading, things);
  compareCounts(reading, things);
  return { things, notes };
}

// "No trees, just one palm tree": a number for another word of the kind is an exception.
function isCountedException(reading: Reading, found: { mention: Mention; negation: Negation }): boolean {
  const { mention, negation } = found;
  const denied = mentionsOf(reading, 'thing', 'stand-in').find(
    (other) => other.concept === mention.concept && isDenied(negation, other),
  );
  if (denied === undefined || denied.phrase === mention.phrase || numberBefore(reading, mention) === null) return false;
  (negation.absent as Set<string>).delete(mention.concept);
  return true;
}

function toWish(reading: Reading, found: { mention: Mention; dangers: Dangers; notes: Note[] }): ThingWish | null {
  const { mention, dangers, notes } = found;
  const counted = countOf(reading, mention);
  if (counted !== null && counted.value === 0) return null;
  const behaviour = readManner(reading, mention) ?? dangers.get(mention.first) ?? null;
  const standIn = mention.concern === 'stand-in';
  const carved = isCarved(reading, mention);
  const body = carved || mention.concept === 'crop' ? undefined : bodyOfNoun(mention);
  if (standIn && body === undefined)
    notes.push({ kind: 'assumption', topic: 'stand-in', words: [mention.phrase, `#${mention.concept}`] });
  const value = counted === null ? (isPrize(reading, mention) ? 1 : null) : Math.max(1, Math.round(counted.value));
  if (value !== null && value > specLimits.countPerGroup) {
    notes.push({
      kind: 'warning',
      topic: 'count-clamped',
      words: [String(value), mention.phrase, String(specLimits.countPerGroup)],
    });
  }
  return {
    kind: carved ? 'statue' : (mention.concept as ThingKind),
    ...(body === undefined ? {} : { body }),
    name: standIn || body !== undefined || isSort(mention) ? mention.phrase.replace(/^rings$/, 'ring') : '',
    count: value === null ? null : Math.min(value, specLimits.countPerGroup),
    needed: counted?.needed ?? null,
    plural:
      isPlural(reading, mention) || (reading.language === 'zh' && !standIn && comesInNumbers.has(mention.concept)),
    latin: mention.language === 'en' || mention.language === 'es',
    single: isSingle(reading, mention),
    definite: isDefinite(reading, mention),
    taken:
      behaviour === 'flee' ||
      ((isTaken(reading, mention) || isToTake(reading, mention.last) || isHidden(reading, mention)) &&
        !dangers.has(mention.first)),
    hostile: dangers.has(mention.first),
    behaviour,
    traits: [...new Set([...ownTraits(mention), ...traitsBefore(reading, mention), ...traitsAfter(reading, mention)])],
    variants: [],
    placement: { region: null, relation: null, near: null, and: null },
    spans: [{ first: mention.first, last: mention.last }],
  };
}

// Silver coins are told from golden ones.
function ownTraits({ phrase }: Mention): string[] {
  return phrase === 'silver coin' ? ['silver'] : [];
}

// Carrots and tomatoes are both crops, and not the same; neither are hoops and gates.
function isSort({ concept, phrase }: Mention): boolean {
  if (concept === 'gate') return /^(?:rings|hoop|pipe|圆环|环|管道|水管|aro|anillo|tubería)$/.test(phrase);
  return (
    concept === 'crop' &&
    !/^(?:crop|vegetable|vegetable bed|crop plot|farm plot|field bed|seedling|作物|庄稼|蔬菜|菜地|cultivo|verdura|hortaliza|bancal)$/.test(
      phrase,
    )
  );
}

function mergeWish(things: ThingWish[], addition: { wish: ThingWish; notes: Note[]; phrase: string }): void {
  const { wish, notes, phrase } = addition;
  const same =
    shortFormOf(things, { wish, phrase }) ??
    things.find(
      (other) =>
        other.kind === wish.kind &&
        (other.name === wish.name || (wish.name !== '' && other.name.endsWith(` ${wish.name}`))) &&
        !areTold(other, wish),
    );
  if (same === undefined) {
    if (joinColours(things, wish)) return;
    things.push(wish);
    return;
  }
  if (same.count !== null && wish.count !== null && same.count !== wish.count && wish.count > 1) {
    if (same.count > 1)
      notes.push({
        kind: 'assumption',
        topic: 'two-counts',
        words: [String(same.count), String(wish.count), wish.name || `#${wish.kind}`],
      });
    else same.count = wish.count;
  }
  // "Mushroom kingdom with 9 red mushrooms": the first only named the place.
  if (same.count === null && same.traits.length === 0) same.traits = wish.traits;
  same.count ??= wish.count;
  same.needed ??= wish.needed;
  same.plural ||= wish.plural;
  same.taken ||= wish.taken;
  (same.spans as { first: number; last: number }[]).push(...wish.spans);
}

// "The blue tower in the west, the red tower in the east" are two.
function areTold(other: ThingWish, wish: ThingWish): boolean {
  if (other.traits.join() === wish.traits.join()) return false;
  return (other.count !== null && wish.count !== null) || (other.traits.length > 0 && wish.traits.length > 0);
}

// "3 red lanterns, 2 blue lanterns": one hunt for five that look different.
function joinColours(things: readonly ThingWish[], wish: ThingWish): boolean {
  const last = things.at(-1);
  const apart = (wish.spans[0]?.first ?? 0) - (last?.spans.at(-1)?.last ?? 0);
  if (last === undefined || last.kind !== wish.kind || last.name !== wish.name || apart > 6) return false;
  if (last.count === null || wish.count === null || !pickupKinds.has(wish.kind)) return false;
  if (last.variants.length === 0 && last.traits.length > 0)
    last.variants.push({ count: last.count, traits: last.traits });
  if (wish.traits.length === 0 || last.variants.length === 0) return false;
  last.variants.push({ count: wish.count, traits: wish.traits });
  last.count = Math.min(last.count + wish.count, specLimits.countPerGroup);
  last.traits = [];
  last.taken ||= wish.taken;
  (last.spans as { first: number; last: number }[]).push(...wish.spans);
  return true;
}

// "5 gems here and there, 10 gems in total": the total is what counts.
function bindTotal(reading: Reading, things: ThingWish[]): void {
  for (const total of mentionsOf(reading, 'total')) {
    const span = reading.numbers.find(
      (number) => Math.min(Math.abs(number.first - total.last), Math.abs(total.first - number.last)) <= 4,
    );
    if (span === undefined || isUnitNumber(reading, span)) continue;
    const owner =
      things.find((wish) => wish.spans.some(({ first }) => first > span.last && first <= span.last + 3)) ??
      things.filter((wish) => (wish.spans[0]?.first ?? 0) < span.first).at(-1);
    if (owner !== undefined) owner.count = Math.min(Math.max(1, Math.round(span.value)), specLimits.countPerGroup);
  }
}

// "The books whisper. There are nine of them.", "avoid the snakes (there are exactly 3)": the number counts what was named before.
function bindLaterCount(reading: Reading, things: readonly ThingWish[]): void {
  for (const span of reading.numbers) {
    if (span.value < 2 || isUnitNumber(reading, span)) continue;
    const lead = reading.tokens.slice(Math.max(0, span.first - 3), span.first).map((token) => token.key);
    const after = reading.tokens.slice(span.last + 1, span.last + 3).map((token) => token.key);
    const ofThem = /^(?:of|de) (?:them|these|those|ellos|ellas)$/.test(after.join(' '));
    const ends = reading.tokens[span.last + 1] === undefined || reading.tokens[span.last + 1]?.kind === 'mark';
    const thereAre =
      /(?:there are|hay|son|一共有|共有|总共有)/.test(lead.join(reading.language === 'zh' ? '' : ' ')) && ends;
    if (!ofThem && !thereAre) continue;
    const owner = things.filter((wish) => (wish.spans[0]?.first ?? 0) < span.first).at(-1);
    if (owner !== undefined && owner.count === null && !owner.single)
      owner.count = Math.min(Math.round(span.value), specLimits.countPerGroup);
  }
}

// "bring back 8 before dawn": the number belongs to whatever has to be brought.
function bindLooseCount(reading: Reading, things: ThingWish[]): void {
  const used = new Set(
    mentionsOf(reading, 'thing', 'stand-in').flatMap((mention) => numberBefore(reading, mention)?.first ?? []),
  );
  for (const take of mentionsOf(reading, 'take')) {
    const span = reading.numbers.find((number) => number.first > take.last && number.first <= take.last + 2);
    if (span === undefined || used.has(span.first) || isUnitNumber(reading, span)) continue;
    const next = reading.tokens[span.last + 1];
    const bare =
      next === undefined ||
      next.kind !== 'word' ||
      /^(?:before|of|in|within|and|to|by|antes|de|en|y|para)$/.test(next.key);
    if (!bare && !/^[盏个只颗枚朵本把]$/.test(next?.key ?? '')) continue;
    const target = [...things]
      .reverse()
      .find((wish) => pickupKinds.has(wish.kind) && (wish.spans[0]?.first ?? 0) < take.first && wish.count === null);
    if (target === undefined) continue;
    target.count = Math.min(Math.max(1, Math.round(span.value)), specLimits.countPerGroup);
    target.taken = true;
  }
}

function isSingle(reading: Reading, mention: Mention): boolean {
  if (reading.language === 'zh' || isPlural(reading, mention)) return false;
  const before = reading.tokens[mention.first - 1 - traitsBefore(reading, mention).length]?.key ?? '';
  return (
    /^(?:an?|the|his|her|their|my|our|un|una|el|la|su|al|del|mi)$/.test(before) &&
    !/(?:lava|gold|oro|rings|money)$/.test(mention.phrase)
  );
}

function isDefinite(reading: Reading, mention: Mention): boolean {
  const before = reading.tokens[mention.first - 1 - traitsBefore(reading, mention).length]?.key ?? '';
  return /^(?:the|his|her|their|my|our|el|la|los|las|su|al|del|mi|把|将)$/.test(before);
}

function isTaken(reading: Reading, mention: Mention): boolean {
  const reach = reading.language === 'zh' ? 8 : 6;
  return mentionsOf(reading, 'take', 'steal').some((verb) => {
    if (verb.last >= mention.first || mention.first - verb.last > reach) return false;
    const between = reading.tokens.slice(verb.last + 1, mention.first);
    if (between.some((token) => /^[.;!?。；！？]$/.test(token.text))) return false;
    const rival = mentionsOf(reading, 'thing', 'stand-in').some(
      (other) => other.first > verb.last && other.first < mention.first,
    );
    return (
      !rival ||
      (between.some((token) => /^(?:and|y|,|和|、|，)$/.test(token.key)) === true &&
        !between.some((token) => /^(?:in|near|with|on|by|en|con|在|under|behind|from)$/.test(token.key)))
    );
  });
}

// "lollipops u gotta collect", "coins that players have to find", "monedas que hay que recoger".
const obliging =
  /^(?:to|para|que|that|which|you|u|we|i|they|players?|one|everyone|gotta|must|should|can|have|has|need|needs|ought|will|hay|debes|tienes|hafta)$/;

/** True for "marshmallows to collect", "monedas para recoger": the verb follows. */
export function isToTake(reading: Reading, position: number): boolean {
  let next = position + 1;
  // "9 barrels of rum to collect"
  if (/^(?:of|de)$/.test(reading.tokens[next]?.key ?? '')) next += 2;
  const start = next;
  while (next - start < 5 && obliging.test(reading.tokens[next]?.key ?? '')) next += 1;
  if (next === start) return false;
  return mentionsOf(reading, 'take').some((verb) => verb.first === next && verb.phrase !== 'get');
}

// "8 presents hidden in a forest", "20 eggs scattered around": what is hidden in numbers is to be found.
function isHidden(reading: Reading, mention: Mention): boolean {
  const next = reading.tokens[mention.last + 1]?.key ?? '';
  return (
    /^(?:hidden|scattered|escondidos|escondidas|ocultos|ocultas|repartidos|repartidas)$/.test(next) &&
    isPlural(reading, mention) &&
    numberBefore(reading, mention) !== null
  );
}

// "a dragon flies through rings": who flies is the player, not a thing of the level.
function isPlayer(reading: Reading, mention: Mention): boolean {
  // Rings are flown through, coins are picked up: only creatures and vehicles fly.
  if (mention.concern === 'thing' && !/^(?:ghost|slime|wolf|boat)$/.test(mention.concept)) return false;
  return mentionsOf(reading, 'archetype').some(
    (other) =>
      other.concept === 'flyer' && other.weight >= 4 && other.first > mention.last && other.first <= mention.last + 2,
  );
}

// "flores rosas", "an orange cat": a word that is also a colour describes the thing beside it.
function isColour(reading: Reading, mention: Mention): boolean {
  if (mention.concern !== 'stand-in' || !mentionsOf(reading, 'trait').some((trait) => trait.first === mention.first))
    return false;
  const beside = reading.language === 'es' ? { last: mention.first - 1 } : { first: mention.last + 1 };
  return mentionsOf(reading, 'thing', 'stand-in').some(
    (other) => other.last === beside.last || other.first === beside.first,
  );
}

// "Viking village", "ghost ship": a creature before a place says what kind of place it is.
function namesPlace(reading: Reading, mention: Mention): boolean {
  if (mention.language !== 'en' || !creatureKinds.includes(mention.concept as ThingKind) || isPlural(reading, mention))
    return false;
  if (numberBefore(reading, mention) !== null) return false;
  return reading.mentions.some(
    (other) =>
      other.first === mention.last + 1 &&
      (/^(?:biome|missing-biome)$/.test(other.concern) ||
        (other.concern === 'archetype' && /village|town|hamlet|settlement/.test(other.phrase)) ||
        ['house', 'tower', 'boat', 'ruin'].includes(other.concept)),
  );
}

// "lantern festival", "star map": the word only colours another noun; "key" in "key moment" likewise stays a thing.
function isPartOfPlace(reading: Reading, mention: Mention): boolean {
  const next = reading.tokens[mention.last + 1]?.key ?? '';
  if (namesPlace(reading, mention)) return true;
  return /^(?:festival|festivals|shaped|light|lit|level)$/.test(next);
}
