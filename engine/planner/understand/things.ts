import type { ThingKind } from '#engine/level/world-spec.ts';
import { specLimits } from '#engine/level/world-spec.ts';
import type { Mention, Reading } from '#engine/planner/text/read-text.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import type { NumberSpan } from '#engine/planner/text/read-numbers.ts';
import type { ThingWish } from '#engine/planner/understand/intent.ts';
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

/** Joins the words that may stand between a number and its noun. */
const bridging =
  /^(?:of|the|these|those|more|other|lost|de|los|las|mas|otros|otras|x|个|只|盏|颗|座|条|朵|本|把|棵|块|口|艘|尊|处|段|堆|枚|的|位|名|根|张|片|扇|道|件)$/;
const blocking =
  /^(?:and|or|with|in|to|by|for|from|on|at|before|is|are|y|o|con|en|para|por|antes|es|son|和|在|有|是|了)$/;

/** Reads every wished thing with its exact count, name and traits; denied things are left out and noted. */
export function readThings(reading: Reading, negation: Negation): { things: ThingWish[]; notes: Note[] } {
  const things: ThingWish[] = [];
  const notes: Note[] = [];
  const mentions = mentionsOf(reading, 'thing', 'stand-in').filter((mention) => !isDenied(negation, mention));
  for (const mention of mentions) {
    if (isPartOfPlace(reading, mention) || isPlayer(reading, mention)) continue;
    if (isAbsentKind(negation.absent, mention.concept)) {
      notes.push({ kind: 'assumption', topic: 'asked-and-denied', words: [mention.phrase] });
      continue;
    }
    const wish = toWish(reading, mention, notes);
    if (wish !== null) mergeWish(things, { wish, notes });
  }
  bindLooseCount(reading, things);
  return { things, notes };
}

function toWish(reading: Reading, mention: Mention, notes: Note[]): ThingWish | null {
  const counted = countOf(reading, mention);
  if (counted !== null && counted.value === 0) return null;
  const standIn = mention.concern === 'stand-in';
  if (standIn) notes.push({ kind: 'assumption', topic: 'stand-in', words: [mention.phrase, `#${mention.concept}`] });
  const value = counted === null ? null : Math.max(1, Math.round(counted.value));
  if (value !== null && value > specLimits.countPerGroup) {
    notes.push({
      kind: 'warning',
      topic: 'count-clamped',
      words: [String(value), mention.phrase, String(specLimits.countPerGroup)],
    });
  }
  return {
    kind: mention.concept as ThingKind,
    name: standIn ? mention.phrase : '',
    count: value === null ? null : Math.min(value, specLimits.countPerGroup),
    needed: counted?.needed ?? null,
    plural: isPlural(reading, mention) || (reading.language === 'zh' && comesInNumbers.has(mention.concept)),
    single: isSingle(reading, mention),
    definite: isDefinite(reading, mention),
    taken: isTaken(reading, mention),
    traits: traitsBefore(reading, mention),
    placement: { region: null, relation: null, near: null },
    spans: [{ first: mention.first, last: mention.last }],
  };
}

function mergeWish(things: ThingWish[], addition: { wish: ThingWish; notes: Note[] }): void {
  const { wish, notes } = addition;
  const same = things.find(
    (other) =>
      other.kind === wish.kind &&
      (other.name === wish.name || (wish.name !== '' && other.name.endsWith(` ${wish.name}`))) &&
      !(other.count !== null && wish.count !== null && other.traits.join() !== wish.traits.join()),
  );
  if (same === undefined) {
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
  same.count ??= wish.count;
  same.needed ??= wish.needed;
  same.plural ||= wish.plural;
  same.taken ||= wish.taken;
  (same.spans as { first: number; last: number }[]).push(...wish.spans);
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

/** The number that a mention is counted by, when there is one. */
export function countOf(reading: Reading, mention: Mention): { value: number; needed: number | null } | null {
  const emojiRun = emojiCount(reading, mention);
  if (emojiRun > 1) return { value: emojiRun, needed: null };
  const after = numberAfter(reading, mention);
  const before = numberBefore(reading, mention);
  if (before !== null) return { value: before.value, needed: neededOf(reading, before) };
  if (after !== null) return { value: after.value, needed: null };
  const quantity = reading.mentions.find(
    (other) => other.concern === 'quantity' && bridges(reading, { from: other.last, to: mention.first }),
  );
  if (quantity !== undefined) return { value: Number(quantity.concept), needed: null };
  const article = reading.tokens[mention.first - 1 - traitsBefore(reading, mention).length]?.key ?? '';
  return /^(?:an?|un|una)$/.test(article) && !isPlural(reading, mention) ? { value: 1, needed: null } : null;
}

function numberBefore(reading: Reading, mention: Mention): NumberSpan | null {
  const candidates = reading.numbers.filter(
    (span) => span.last < mention.first && mention.first - span.last <= 7 && !isUnitNumber(reading, span),
  );
  const nearest = candidates.at(-1);
  if (nearest === undefined || !bridges(reading, { from: nearest.last, to: mention.first })) return null;
  return nearest;
}

// "5 of the 8 lanterns": eight stand there, five are enough.
function neededOf(reading: Reading, total: NumberSpan): number | null {
  const between = /^(?:of|out|the|de|los|las|中|的)$/;
  let position = total.first - 1;
  while (position >= 0 && between.test(reading.tokens[position]?.key ?? '')) position -= 1;
  if (position === total.first - 1) return null;
  const needed = reading.numbers.find((span) => span.last === position);
  return needed !== undefined && needed.value > 0 && needed.value < total.value ? needed.value : null;
}

function numberAfter(reading: Reading, mention: Mention): NumberSpan | null {
  const next = reading.tokens[mention.last + 1]?.key ?? '';
  const skip = /^(?:x|×|\*|\(|:|：|=)$/.test(next) ? 1 : 0;
  if (skip === 0 && reading.language !== 'zh') return null;
  const span = reading.numbers.find((number) => number.first === mention.last + 1 + skip);
  if (span === undefined || isUnitNumber(reading, span)) return null;
  const classifier = reading.tokens[span.last + 1]?.key ?? '';
  const followed = reading.mentions.some(
    (other) => other.first > span.last && other.first <= span.last + 2 && other.concern === 'thing',
  );
  return skip === 1 || (/^[盏个只颗枚朵本把座棵]$/.test(classifier) && !followed) ? span : null;
}

function bridges(reading: Reading, gap: { from: number; to: number }): boolean {
  if (gap.to <= gap.from) return false;
  let unknown = 0;
  for (let position = gap.from + 1; position < gap.to; position += 1) {
    const token = reading.tokens[position];
    if (token === undefined || token.kind === 'mark' || token.kind === 'number' || token.kind === 'emoji') return false;
    if (blocking.test(token.key)) return false;
    const covering = reading.mentions.filter((mention) => mention.first <= position && mention.last >= position);
    if (
      covering.some(
        (mention) =>
          ['thing', 'stand-in', 'role', 'take', 'steal', 'unit', 'relation'].includes(mention.concern) &&
          mention.concern !== 'relation',
      )
    )
      return false;
    if (covering.length === 0 && !bridging.test(token.key)) unknown += 1;
  }
  return unknown <= (reading.language === 'zh' ? 3 : 2);
}

/** True when a number measures time or lives. */
export function isUnitNumber(reading: Reading, span: NumberSpan): boolean {
  return mentionsOf(reading, 'unit').some(
    (unit) =>
      unit.first > span.last &&
      unit.first <= span.last + 2 &&
      !(unit.first === span.last + 2 && reading.tokens[span.last + 1]?.kind === 'mark'),
  );
}

function isPlural(reading: Reading, mention: Mention): boolean {
  if (mention.language === 'zh' || mention.language === 'emoji') return false;
  const last = reading.tokens[mention.last]?.key ?? '';
  const first = reading.tokens[mention.first]?.key ?? '';
  const words = mention.phrase.normalize('NFKD').replace(/\p{M}/gu, '').split(/[\s-]/);
  return (last !== words.at(-1) && /(?:s|men|ren|people)$/.test(last)) || (first !== words[0] && first.endsWith('s'));
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

function traitsBefore(reading: Reading, mention: Mention): string[] {
  const traits: string[] = [];
  let position = mention.first - 1;
  while (traits.length < 4) {
    if (reading.tokens[position]?.key === '的') position -= 1;
    const trait = mentionsOf(reading, 'trait').find((other) => other.last === position);
    if (trait === undefined) break;
    traits.unshift(trait.concept);
    position = trait.first - 1;
  }
  return traits;
}

function emojiCount(reading: Reading, mention: Mention): number {
  if (reading.tokens[mention.first]?.kind !== 'emoji') return 0;
  const key = reading.tokens[mention.first]?.key;
  if (reading.tokens[mention.first - 1]?.key === key) return 0;
  let count = 1;
  while (reading.tokens[mention.first + count]?.key === key) count += 1;
  return count;
}

// "a dragon flies through rings": who flies is the player, not a thing of the level.
function isPlayer(reading: Reading, mention: Mention): boolean {
  if (pickupKinds.has(mention.concept as ThingKind) && mention.concern === 'thing') return false;
  return mentionsOf(reading, 'archetype').some(
    (other) =>
      other.concept === 'flyer' && other.weight >= 4 && other.first > mention.last && other.first <= mention.last + 2,
  );
}

// "lantern festival", "star map": the word only colours another noun; "key" in "key moment" likewise stays a thing.
function isPartOfPlace(reading: Reading, mention: Mention): boolean {
  const next = reading.tokens[mention.last + 1]?.key ?? '';
  return /^(?:festival|festivals|shaped|light|lit|level)$/.test(next);
}
