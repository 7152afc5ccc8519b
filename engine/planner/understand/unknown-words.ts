import type { Mention, Reading } from '#engine/planner/text/read-text.ts';
import { smallWords } from '#engine/planner/text/small-words.ts';
import { isName } from '#engine/planner/understand/names.ts';

const knownOf = new WeakMap<readonly Mention[], ReadonlySet<number>>();

/** True for a token in a mention or a number; asked for every token, so the answer is kept per reading. */
export function isKnown(reading: Reading, position: number): boolean {
  let known = knownOf.get(reading.mentions);
  if (known === undefined) {
    const positions = new Set<number>();
    for (const { first, last } of [...reading.mentions, ...reading.numbers])
      for (let covered = first; covered <= last; covered += 1) positions.add(covered);
    known = positions;
    knownOf.set(reading.mentions, known);
  }
  return known.has(position);
}

/** True for a word that nothing is known about: no mention, name, number or small word. */
export function isUnknownWord(reading: Reading, position: number): boolean {
  const token = reading.tokens[position];
  if (token === undefined || token.kind !== 'word' || token.key.length < 3 || smallWords.has(token.key)) return false;
  if (isKnown(reading, position)) return false;
  return !isName(reading, position) || position === 0;
}
