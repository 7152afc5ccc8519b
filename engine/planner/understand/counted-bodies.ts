import { entryOfNoun } from '#engine/planner/lexicon/bodies.ts';
import type { Mention, Reading } from '#engine/planner/text/read-text.ts';
import { numberBefore } from '#engine/planner/understand/counts.ts';

/** "Three birds", "two clocks", "five bushes": what is counted is a thing, whatever game or limit the word may hint at. */
export function withCountedBodies(reading: Reading): Reading {
  return { ...reading, mentions: reading.mentions.map((mention) => asThing(reading, mention)) };
}

function asThing(reading: Reading, mention: Mention): Mention {
  if (!['archetype', 'category'].includes(mention.concern)) return mention;
  const entry = entryOfNoun(mention);
  if (entry === undefined || (numberBefore(reading, mention)?.value ?? 1) < 2) return mention;
  return { ...mention, concern: 'stand-in', concept: entry.concept };
}
