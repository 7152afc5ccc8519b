import type { Mention, Reading } from '#engine/planner/text/read-text.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import { countOf } from '#engine/planner/understand/counts.ts';
import { isKinWord } from '#engine/planner/understand/kinship.ts';
import { findName } from '#engine/planner/understand/names.ts';
import { isPlaymate } from '#engine/planner/understand/party.ts';

// "six guards", "sneak past the guard": who is also a creature is somebody to talk to only by name or by what they know.
const talkable = /^[^,;]{0,40}\b(?:you|players?) can (?:talk|speak|chat)\b/iu;

/** True for a guard or golem that is no person to talk to: "six guards", "sneak past the guard". */
export function isCreature(reading: Reading, mention: Mention): boolean {
  if (isAmongPeople(reading, mention)) return false;
  const twin = mentionsOf(reading, 'thing').find((other) => other.first === mention.first);
  if (twin === undefined) return false;
  // "A boss fight with a golem called Frostbite": that is its name, and still nobody to talk to.
  if (twin.concept === 'golem' && mentionsOf(reading, 'archetype').some(({ concept }) => concept === 'boss'))
    return true;
  if (findName(reading, mention) !== null) return false;
  const talks =
    mentionsOf(reading, 'knows', 'secret', 'temper').some(
      (other) => other.first > mention.last && other.first <= mention.last + 4,
    ) || talkable.test(reading.text.slice(reading.tokens[mention.last]?.end ?? 0).split(/[.!?]/)[0] ?? '');
  return !talks;
}

const feelings =
  /^(?:greets?|teaches|hates?|loves?|fears?|likes?|of|about|from|against|for|by|trusts?|helps?|calls?|protects?|annoys|scares|envies|odia|ama|teme|a)$/;

// "rival merchants": a trade before a trade describes it; "is wise", "es sabia"; "generous to children": people in general.
/** True for a trade that describes somebody or means people in general. */
export function isNobodyNew(reading: Reading, mention: Mention): boolean {
  if (reading.language === 'zh' || findName(reading, mention) !== null) return false;
  if (mentionsOf(reading, 'role').some((other) => other.first === mention.last + 1)) return true;
  const before = reading.tokens[mention.first - 1]?.key ?? '';
  if (/^(?:is|was|es|era|muy|very)$/.test(before)) return true;
  if (!isPluralForm(reading, mention) || countOf(reading, mention) !== null) return false;
  const talks = /^(?:talk|speak|habla|hablar)$/.test(reading.tokens[mention.first - 2]?.key ?? '');
  return feelings.test(before) || (before === 'to' && !talks);
}

const irregularPlurals =
  /^(?:children|men|women|thieves|wives|people|folk|fishermen|fisherwomen|policemen|watchmen|craftsmen|noblemen|witnesses)$/;

/** True for a trade in the plural. */
export function isPluralForm(reading: Reading, mention: Mention): boolean {
  const key = reading.tokens[mention.last]?.key ?? '';
  return irregularPlurals.test(key) || (key.endsWith('s') && !mention.phrase.endsWith('s'));
}

// "She is the librarian's best friend": a tie, and nobody new.
/** True for a word that ties somebody who is there already: "she is the librarian's best friend". */
export function isOnlyTie(reading: Reading, mention: Mention): boolean {
  if (!isKinWord(mention.phrase) || findName(reading, mention) !== null) return false;
  const at = reading.tokens[mention.first]?.start ?? 0;
  return /\b(?:is|was|are|were)\s+(?:the\s+)?(?:(?:\p{L}+\s+){0,2}\p{L}+['’]s|his|her|their)\s+(?:\p{Ll}+\s+){0,2}$/iu.test(
    reading.text.slice(Math.max(0, at - 60), at),
  );
}

// "a blacksmith, a baker and two guards: whoever is named in one breath with people is one of them.
function isAmongPeople(reading: Reading, mention: Mention): boolean {
  const isBridge = (first: number, last: number): boolean =>
    reading.tokens
      .slice(first, last)
      .every(({ key }) =>
        /^(?:,|，|、|and|y|e|a|an|the|un|una|el|la|two|three|four|dos|tres|和|一|个|名|位|两|\d+)$/.test(key),
      ) && reading.tokens.slice(first, last).some(({ key }) => /^(?:,|，|、|and|y|e|和)$/.test(key));
  return mentionsOf(reading, 'role').some(
    (other) =>
      !mentionsOf(reading, 'thing').some((twin) => twin.first === other.first) &&
      ((other.last < mention.first && mention.first - other.last <= 6 && isBridge(other.last + 1, mention.first)) ||
        (other.first > mention.last && other.first - mention.last <= 6 && isBridge(mention.last + 1, other.first))),
  );
}

// "for my little girl": who plays, not who lives there.
/** True for whoever plays, or for a trade that says what kind of place or game it is. */
export function isAudience(reading: Reading, mention: Mention): boolean {
  const before = [1, 2].map((step) => reading.tokens[mention.first - step]?.key ?? '');
  if (before.includes('my') || before.includes('mi') || isPlaymate(reading, mention)) return true;
  if (mention.language === 'zh' && /^(?:给|为|陪|送)$/.test(before[0] ?? '') && mention.concept === 'friend')
    return true;
  const next = reading.tokens[mention.last + 1]?.key ?? '';
  if (isSchool(reading, mention)) return true;
  return /^(?:puzzle|game|level|mode|friendly|story|tale|mystery|adventure|station|camp|ship|ships|island|islands|themed|style|house|hat|robot)$/.test(
    next,
  );
}

// "Wizard school", "pirate village": a trade before a place says what kind of place it is.
function isSchool(reading: Reading, mention: Mention): boolean {
  if (mention.language !== 'en' || countOf(reading, mention) !== null) return false;
  return reading.mentions.some(
    (other) =>
      other.first === mention.last + 1 &&
      ((other.concern === 'archetype' && /village|town/.test(other.phrase)) ||
        (other.concern === 'stand-in' && ['house', 'tower', 'ruin', 'boat'].includes(other.concept))),
  );
}
