import { phrasesOf } from '#engine/planner/lexicon/entry.ts';
import { grammarLexicon } from '#engine/planner/lexicon/grammar.ts';
import type { Language } from '#engine/planner/text/detect-language.ts';

const entries = new Map(
  grammarLexicon.filter((entry) => entry.concern === 'trait').map((entry) => [entry.concept, entry]),
);

/** What a trait such as "pink" is called; a trait in words of its own stays as it is. */
export function traitWord(trait: string, language: Language): string {
  const entry = entries.get(trait);
  return entry === undefined ? trait : (phrasesOf(entry, language)[0] ?? trait);
}
