import type { Reading } from '#engine/planner/text/read-text.ts';
import { smallWords } from '#engine/planner/text/small-words.ts';
import { isName } from '#engine/planner/understand/names.ts';

/** True for a word that nothing is known about: no mention, name, number or small word. */
export function isUnknownWord(reading: Reading, position: number): boolean {
  const token = reading.tokens[position];
  if (token === undefined || token.kind !== 'word' || token.key.length < 3 || smallWords.has(token.key)) return false;
  if (reading.mentions.some((mention) => mention.first <= position && mention.last >= position)) return false;
  if (reading.numbers.some((span) => span.first <= position && span.last >= position)) return false;
  return !isName(reading, position) || position === 0;
}
