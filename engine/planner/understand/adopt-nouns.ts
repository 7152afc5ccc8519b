import type { LexiconEntry } from '#engine/planner/lexicon/entry.ts';
import { englishSingular, spanishSingular } from '#engine/planner/text/inflect.ts';
import type { Mention, Reading } from '#engine/planner/text/read-text.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import { adoptHanNouns } from '#engine/planner/understand/adopt-han-nouns.ts';
import { isToTake } from '#engine/planner/understand/things.ts';
import { isUnknownWord } from '#engine/planner/understand/unknown-words.ts';

const longestRun = 3;
const reachOfVerb = 5;
/** What nobody can pick up, meet or build: endings of words for qualities, acts and ways. */
const abstract =
  /(?:ness|ity|tion|sion|ism|ance|ence|ship|hood|ment|ing|ed|ly|est|ful|ous|ive|able|ible|less|ish|esque|ando|iendo|mente|cion|sion|dad|tud|ismo|eza|ado|ida|idos|adas|ados|idas)$/;
const notAbstract =
  /(?:ring|king|wing|string|thing|sibling|duckling|bed|sled|weed|seed|steed|chest|nest|guest|priest)s?$/;
const people = /(?:mate|man|men|woman|women|ist|ician|folk)s?$/;
const listing =
  /^(?:with|and|,|has|have|had|put|add|place|include|includes|including|near|behind|beside|plus|containing|contains|featuring|want|wants|there|theres|is|are|con|y|hay|haya|pon|tiene|tenga|quiero|anade|agrega|incluye|，|;|\.|:)$/;
const articles = /^(?:an?|some|un|una|unos|unas)$/;
const owners = /^(?:the|my|his|her|their|our|every|each|all|your|el|la|los|las|mi|su|sus|mis)$/;

/** Gives nouns that no lexicon knows a body, where the sentence counts, seeks, fears or lists them: "find the bell", "4 crewmates". */
export function adoptNouns(reading: Reading): Reading {
  if (reading.language === 'zh') return adoptHanNouns(reading);
  const adopted: Mention[] = [];
  for (const run of unknownRuns(reading)) {
    const first = run.first;
    const kind = kindOf(reading, { first, head: run.last });
    if (kind === null) continue;
    adopted.push(toMention(reading, { kind, position: run.last }));
  }
  unite(adopted);
  if (adopted.length === 0) return reading;
  return { ...reading, mentions: [...reading.mentions, ...adopted].toSorted((a, b) => a.first - b.first) };
}

// "find its screws (like 10 screws)": one noun is one thing, however often it is named.
function unite(adopted: Mention[]): void {
  const rank = ['goblin', 'gem', 'star', 'statue', 'crate'];
  for (const [index, mention] of adopted.entries()) {
    const kinds = adopted.filter((other) => other.phrase === mention.phrase).map((other) => other.concept);
    const concept = rank.find((kind) => kinds.includes(kind)) ?? mention.concept;
    adopted[index] = { ...mention, concept };
  }
}

function unknownRuns(reading: Reading): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  let position = 0;
  while (position < reading.tokens.length) {
    if (!isUnknownWord(reading, position)) {
      position += 1;
      continue;
    }
    let last = position;
    while (last - position < longestRun && isUnknownWord(reading, last + 1)) last += 1;
    // "a piano sings": what ends in s after a singular is what it does.
    const article = reading.tokens[position - 1]?.key ?? '';
    if (last > position && /^(?:an?|un|una)$/.test(article) && /[^s]s$/.test(reading.tokens[last]?.key ?? ''))
      last -= 1;
    const head = reading.tokens[last]?.key ?? '';
    if (!abstract.test(head) || notAbstract.test(head)) runs.push({ first: position, last });
    position = last + 1;
  }
  return runs;
}

function kindOf(reading: Reading, noun: { first: number; head: number }): string | null {
  const head = reading.tokens[noun.head]?.key ?? '';
  // "a rickety windmill": an unknown word before a known thing only describes it.
  const next = reading.mentions.find((mention) => mention.first === noun.head + 1);
  if (next !== undefined && ['thing', 'stand-in', 'role', 'biome', 'archetype', 'water'].includes(next.concern))
    return null;
  // "20 memories (books)": the brackets say what they are.
  const inside = reading.mentions.find((mention) => mention.first === noun.head + 2);
  if (
    /^[(（]$/.test(reading.tokens[noun.head + 1]?.text ?? '') &&
    ['thing', 'stand-in'].includes(inside?.concern ?? '')
  )
    return null;
  const lead = leadOf(reading, noun.first);
  const counted = reading.numbers.some((span) => span.last === lead.position);
  const plural = /[^s]s$/.test(head);
  const sought =
    verbBefore(reading, { position: noun.first, concerns: ['take', 'steal'] }) || isToTake(reading, noun.head);
  const feared = verbBefore(reading, { position: noun.first, concerns: ['threat'] }) || threatens(reading, noun.head);
  if (!counted && !owners.test(lead.key) && !articles.test(lead.key) && !(plural && (sought || feared))) return null;
  if (feared) return 'goblin';
  if (sought) return people.test(head) ? 'star' : 'gem';
  if (counted) return people.test(head) ? 'statue' : 'crate';
  const before = reading.tokens[lead.position - 1]?.key ?? '';
  const placed = mentionsOf(reading, 'relation', 'region').some(
    (mention) => mention.first === noun.head + 1 || mention.last === lead.position - 1,
  );
  return articles.test(lead.key) && (placed || listing.test(before)) ? 'statue' : null;
}

/** The word before a noun and the traits that describe it. */
function leadOf(reading: Reading, first: number): { position: number; key: string } {
  let position = first - 1;
  for (;;) {
    const trait = mentionsOf(reading, 'trait', 'size', 'mood', 'quantity').find((other) => other.last === position);
    if (trait === undefined || trait.concern === 'quantity') break;
    position = trait.first - 1;
  }
  return { position, key: reading.tokens[position]?.key ?? '' };
}

function verbBefore(
  reading: Reading,
  of: { position: number; concerns: readonly ('take' | 'steal' | 'threat')[] },
): boolean {
  return mentionsOf(reading, ...of.concerns).some((verb) => {
    if (verb.last >= of.position || of.position - verb.last > reachOfVerb || verb.concept.startsWith('subject'))
      return false;
    const between = reading.tokens.slice(verb.last + 1, of.position);
    const rival = reading.mentions.some(
      (other) =>
        ['thing', 'stand-in', 'role'].includes(other.concern) && other.first > verb.last && other.last < of.position,
    );
    return !rival && !between.some((token) => /^[.,;:!?]$/.test(token.text));
  });
}

function threatens(reading: Reading, position: number): boolean {
  return mentionsOf(reading, 'threat').some(
    (verb) =>
      verb.concept.startsWith('subject') &&
      verb.first > position &&
      verb.first <= position + 3 &&
      !reading.tokens.slice(position + 1, verb.first).some((token) => token.kind === 'mark'),
  );
}

function toMention(reading: Reading, noun: { kind: string; position: number }): Mention {
  const key = reading.tokens[noun.position]?.key ?? '';
  const language = reading.language === 'es' ? 'es' : 'en';
  const phrase = language === 'es' ? spanishSingular(key) : englishSingular(key);
  const entry: LexiconEntry = { concern: 'stand-in', concept: noun.kind, [language]: phrase };
  return {
    concern: 'stand-in',
    concept: noun.kind,
    weight: 1,
    first: noun.position,
    last: noun.position,
    phrase,
    language,
    entry,
  };
}
