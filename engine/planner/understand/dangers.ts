import { creatureKinds } from '#engine/level/thing-catalog.ts';
import type { BehaviourKind, ThingKind } from '#engine/level/world-spec.ts';
import { isKnown } from '#engine/planner/understand/unknown-words.ts';
import type { Mention, Reading } from '#engine/planner/text/read-text.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';

/** How what is feared goes about it; null where the prompt does not say. */
export type Dangers = ReadonlyMap<number, BehaviourKind | null>;

const reachAfter = 6;
const reachBefore = 4;
const longestList = 6;
const evil =
  /^(?:evil|angry|dangerous|deadly|hungry|hostile|vicious|murderous|ferocious|aggressive|killer|wild|mad|bloodthirsty|ravenous|malvado|malvada|malvados|malvadas|peligroso|peligrosa|peligrosos|peligrosas|furioso|furiosos|hambriento|hambrientos|feroz|feroces|salvaje|salvajes|agresivo|agresivos|asesino|asesinos|asesina|asesinas)$/;
const evilHan = /(?:邪恶|凶恶|凶猛|愤怒|危险|饥饿|发狂|可恶|凶残)的?$/;
/** Stand-ins for living things that are harmless until somebody is afraid of them. */
const living: readonly string[] = ['star', 'statue'];

/** Which mentions are a danger, by the token that they start at: "avoid the scorpions", "a bear chases you", "evil penguins". */
export function findDangers(reading: Reading): Dangers {
  const found = new Map<number, BehaviourKind | null>();
  const nouns = mentionsOf(reading, 'thing', 'stand-in', 'role').filter((mention) => mayThreaten(reading, mention));
  for (const verb of mentionsOf(reading, 'threat')) {
    if (isDeniedVerb(reading, verb)) continue;
    const feared = verb.concept.startsWith('subject')
      ? leading(reading, { verb, nouns })
      : following(reading, { verb, nouns });
    // Guards keep watch by nature.
    for (const noun of feared) found.set(noun.first, noun.concept === 'guard' ? null : behaviourOf(verb));
  }
  for (const noun of nouns) if (isEvil(reading, noun) && !found.has(noun.first)) found.set(noun.first, null);
  return found;
}

/** The text with dangers as creatures: a feared role is no neighbour to talk to, a feared penguin is no prize. */
export function withDangers(reading: Reading): Reading {
  const dangers = findDangers(reading);
  const mentions = reading.mentions.flatMap((mention): Mention[] => {
    if (isActOfGuarding(reading, mention)) return [];
    if (!dangers.has(mention.first) || !['thing', 'stand-in', 'role'].includes(mention.concern)) return [mention];
    if (creatureKinds.includes(mention.concept as ThingKind) && mention.concern !== 'role') return [mention];
    const twin = reading.mentions.some(
      (other) => other !== mention && other.first === mention.first && other.concern !== 'role',
    );
    if (mention.concern === 'role' && twin) return [];
    const concept = creatureOf(mention);
    return concept === null ? [mention] : [{ ...mention, concern: 'stand-in', concept }];
  });
  return { ...reading, mentions };
}

// "The statue guards the library": here guarding is what somebody does.
function isActOfGuarding(reading: Reading, mention: Mention): boolean {
  if (mention.phrase !== 'guard' || reading.tokens[mention.last]?.key !== 'guards') return false;
  if (!/^(?:the|a|an|it|his|her|its|my|your|this|that)$/.test(reading.tokens[mention.last + 1]?.key ?? ''))
    return false;
  return isKnown(reading, mention.first - 1) && reading.tokens[mention.first - 1]?.kind === 'word';
}

function creatureOf(mention: Mention): ThingKind | null {
  if (mention.concern === 'role') return 'goblin';
  if (mention.concern === 'stand-in' && living.includes(mention.concept)) return 'wolf';
  // "dodge the falling barrels": what is no creature hurts where it lies.
  return mention.concern === 'stand-in' || mention.concept === 'rock' ? 'spikes' : null;
}

function mayThreaten(reading: Reading, mention: Mention): boolean {
  if (mention.concern === 'role')
    return (
      !/^\p{Lu}/u.test(reading.tokens[mention.last + 1]?.text ?? '') &&
      !mentionsOf(reading, 'naming').some(({ first }) => first === mention.last + 1)
    );
  const kind = mention.concept as ThingKind;
  if (creatureKinds.includes(kind) || kind === 'rock') return true;
  return (
    mention.concern === 'stand-in' &&
    !['house', 'tower', 'ruin', 'bridge', 'boat', 'secret-chest', 'sign', 'fence', 'tree', 'air-bubble'].includes(kind)
  );
}

function behaviourOf(verb: Mention): BehaviourKind | null {
  if (verb.concept.endsWith('-chase')) return 'chase';
  return verb.concept.endsWith('-patrol') ? 'patrol' : null;
}

function isDeniedVerb(reading: Reading, verb: Mention): boolean {
  return mentionsOf(reading, 'negator').some(
    (negator) =>
      negator.last < verb.first &&
      verb.first - negator.last <= 3 &&
      !crosses(reading, { from: negator.last, to: verb.first }),
  );
}

function following(reading: Reading, found: { verb: Mention; nouns: readonly Mention[] }): Mention[] {
  const list: Mention[] = [];
  let from = found.verb.last;
  for (const noun of found.nouns) {
    if (noun.first <= from) continue;
    if (list.length >= longestList) break;
    const gap = reading.tokens.slice(from + 1, noun.first);
    const stops = list.length === 0 ? /^[.,;:!?。，；：！？]$/ : /^[.;:!?。；：！？]$/;
    const joined = list.length === 0 || gap.some((token) => /^(?:and|or|,|y|e|ni|o|和|与|、|或)$/.test(token.key));
    if (noun.first - from > reachAfter || !joined || gap.some((token) => stops.test(token.text))) break;
    // "fight for the gold", "avoid wolves and find 5 gems": the next wish is no danger.
    const others = reading.mentions.some(
      (other) =>
        ['take', 'relation', 'steal'].includes(other.concern) && other.first > from && other.first < noun.first,
    );
    if (others || gap.some((token) => /^(?:for|in|at|with|to|para|en|con)$/.test(token.key))) break;
    list.push(noun);
    from = noun.last;
  }
  return list;
}

function leading(reading: Reading, found: { verb: Mention; nouns: readonly Mention[] }): Mention[] {
  const noun = found.nouns.findLast((other) => other.last < found.verb.first);
  if (noun === undefined || found.verb.first - noun.last > reachBefore) return [];
  return crosses(reading, { from: noun.last, to: found.verb.first }) ? [] : [noun];
}

function crosses(reading: Reading, gap: { from: number; to: number }): boolean {
  return reading.tokens.slice(gap.from + 1, gap.to).some((token) => /^[.,;:!?。，；：！？]$/.test(token.text));
}

function isEvil(reading: Reading, noun: Mention): boolean {
  if (reading.language === 'zh') {
    const before = reading.tokens.slice(Math.max(0, noun.first - 4), noun.first).map((token) => token.key);
    return evilHan.test(before.join(''));
  }
  const around = [
    reading.tokens[noun.first - 1]?.key ?? '',
    reading.language === 'es' ? (reading.tokens[noun.last + 1]?.key ?? '') : '',
  ];
  return around.some((word) => evil.test(word));
}
