import type { Reading } from '#engine/planner/text/read-text.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import { smallHan } from '#engine/planner/text/small-words.ts';
import { isUnitNumber } from '#engine/planner/understand/counts.ts';
import { isKnown, isUnknownWord } from '#engine/planner/understand/unknown-words.ts';
import type { Negation } from '#engine/planner/understand/negation.ts';
import { isDenied } from '#engine/planner/understand/negation.ts';
import type { Note } from '#engine/planner/words/note.ts';

/** Most characters of unread words that one sentence names. */
const mostCharacters = 150;
const shortestHanRun = 2;

/** What of a text was used although the lexicon does not know it. */
export interface Used {
  /** Tokens that are told, quoted or say who one plays. */
  readonly spans: readonly { readonly first: number; readonly last: number }[];
  /** Names, personas and titles that were taken over word by word. */
  readonly texts: readonly string[];
}

/** Says what a prompt asks for and nothing was made of: what no level can do, and every word that was not understood. */
export function readUnread(reading: Reading, found: { negation: Negation; used: Used }): Note[] {
  const beyond = mentionsOf(reading, 'beyond').filter((mention) => !isDenied(found.negation, mention));
  const words = [...new Set(beyond.map((mention) => textOf(reading, mention)))];
  const unread = unreadPhrases(reading, found.used);
  return [
    ...words.map((word): Note => ({ kind: 'warning', topic: 'beyond', words: [word] })),
    ...(unread === '' ? [] : [{ kind: 'warning' as const, topic: 'unread' as const, words: [unread] }]),
  ];
}

/** Runs of words that are in no mention, number or name, as one list. */
function unreadPhrases(reading: Reading, used: Used): string {
  const phrases: string[] = uncounted(reading, used);
  let first: number | null = null;
  for (let position = 0; position <= reading.tokens.length; position += 1) {
    const unread = position < reading.tokens.length && isUnread(reading, { position, used });
    if (unread) first ??= position;
    else if (first !== null) {
      const last = position - 1;
      if (reading.language !== 'zh' || last - first + 1 >= shortestHanRun || reading.tokens[first]?.kind === 'word')
        phrases.push(textOf(reading, { first, last }));
      first = null;
    }
  }
  const joint = reading.language === 'zh' ? '、' : ', ';
  let list = '';
  for (const phrase of new Set(phrases)) {
    const longer = list === '' ? phrase : `${list}${joint}${phrase}`;
    if (longer.length > mostCharacters) return `${list}…`;
    list = longer;
  }
  return list;
}

const uncountable: ReadonlySet<string> = new Set([
  'archetype',
  'missing-archetype',
  'biome',
  'missing-biome',
  'water',
  'relief',
  'category',
  'weather',
]);
const structural =
  /^(?:rooms?|floors?|levels?|storeys?|stories|stages?|seasons?|paths?|ways?|zones?|areas?|islands?|secrets?|endings?|chapters?|salas?|habitaciones|pisos?|plantas?|niveles|zonas?|caminos?|estaciones|islas?|层|间|关|区)$/;

/** Numbers of what comes in no number here: "4 riddles", "three floors", "two towns". */
function uncounted(reading: Reading, used: Used): string[] {
  return reading.numbers.flatMap((span) => {
    if (span.value < 2 || isUnitNumber(reading, span)) return [];
    if (used.spans.some((other) => span.first >= other.first && span.last <= other.last)) return [];
    let position = span.last + 1;
    while (/^[个座条间种]$/.test(reading.tokens[position]?.key ?? '') && reading.language === 'zh') position += 1;
    const here = reading.mentions.filter((mention) => mention.first === position);
    const counted = here.some((mention) =>
      ['thing', 'stand-in', 'role', 'unit', 'quantity', 'storey'].includes(mention.concern),
    );
    const last = here[0]?.last ?? position;
    const bare = here.some((mention) => uncountable.has(mention.concern)) && !leadsThing(reading, last);
    const part = here.length === 0 && structural.test(reading.tokens[position]?.key ?? '');
    return !counted && (bare || part) ? [textOf(reading, { first: span.first, last })] : [];
  });
}

// "3 forest mushrooms": the mushrooms are counted.
function leadsThing(reading: Reading, position: number): boolean {
  return reading.mentions.some(
    (mention) => mention.first === position + 1 && ['thing', 'stand-in', 'role'].includes(mention.concern),
  );
}

function isUnread(reading: Reading, at: { position: number; used: Used }): boolean {
  const { position, used } = at;
  const token = reading.tokens[position];
  if (token === undefined || used.spans.some((span) => position >= span.first && position <= span.last)) return false;
  if (used.texts.some((text) => text.toLowerCase().includes(token.text.toLowerCase()))) return false;
  if (token.kind === 'han') return isUnknownHan(reading, position);
  if (token.kind !== 'word') return false;
  return isUnknownWord(reading, position) || isUnusedName(reading, position);
}

function isUnknownHan(reading: Reading, position: number): boolean {
  return !smallHan.has(reading.tokens[position]?.key ?? '') && !isKnown(reading, position);
}

// "Ashford in the north": a name that nobody and nothing carries.
function isUnusedName(reading: Reading, position: number): boolean {
  const token = reading.tokens[position];
  if (token === undefined || !/^\p{Lu}\p{Ll}{2,}/u.test(token.text)) return false;
  const before = reading.tokens[position - 1];
  if (before === undefined || /^[.!?:;"“”«¡¿。！？]$/.test(before.text)) return false;
  return !isKnown(reading, position);
}

function textOf(reading: Reading, span: { readonly first: number; readonly last: number }): string {
  return reading.text.slice(reading.tokens[span.first]?.start ?? 0, reading.tokens[span.last]?.end ?? 0);
}
