import { hash32 } from '#engine/math/hash.ts';

/** Width of the hashed feature vector; training and running must agree on it. */
export const featureCount = 4096;

/**
 * Hashed bag of a line: character 2- to 4-grams inside words (so that typos keep most of it), whole words, and Han
 * characters with their neighbours (Chinese has no spaces). Counts are damped and scaled to unit length.
 * Feature hashing: Weinberger et al. 2009. Returns index -> weight.
 */
export function textFeatures(text: string): Map<number, number> {
  const counts = new Map<number, number>();
  const add = (gram: string) => {
    const index = hash32(gram) % featureCount;
    counts.set(index, (counts.get(index) ?? 0) + 1);
  };
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .slice(0, 400);
  for (const word of folded.match(/[\p{Script=Latin}\p{N}]+/gu) ?? []) {
    add(`w:${word}`);
    const padded = `^${word}$`;
    for (let size = 2; size <= 4; size += 1) {
      for (let start = 0; start + size <= padded.length; start += 1) add(padded.slice(start, start + size));
    }
  }
  for (const run of folded.match(/\p{Script=Han}+/gu) ?? []) {
    const characters = [...run];
    characters.forEach((character, index) => {
      add(`h:${character}`);
      if (index > 0) add(`h:${characters[index - 1] ?? ''}${character}`);
    });
  }
  if (/[?？¿]/.test(text)) add('mark:question');
  if (/[!！¡]/.test(text)) add('mark:shout');
  let squared = 0;
  for (const [index, count] of counts) {
    const damped = 1 + Math.log(count);
    counts.set(index, damped);
    squared += damped * damped;
  }
  const length = Math.sqrt(squared) || 1;
  for (const [index, weight] of counts) counts.set(index, weight / length);
  return counts;
}
