import type { BodyKind } from '#engine/level/bodies.ts';
import type { ThingKind } from '#engine/level/world-spec.ts';
import type { LexiconEntry } from '#engine/planner/lexicon/entry.ts';
import { phrasesOf } from '#engine/planner/lexicon/entry.ts';
import { animalBodies } from '#engine/planner/lexicon/animal-bodies.ts';
import { builtBodies } from '#engine/planner/lexicon/built-bodies.ts';
import { englishSingular, spanishSingular } from '#engine/planner/text/inflect.ts';
import { smallBodies } from '#engine/planner/lexicon/small-bodies.ts';

/** A noun with a body of its own: what it looks like, the kind that it behaves as, and its words. */
export interface BodyEntry extends LexiconEntry {
  readonly concern: 'stand-in';
  readonly concept: ThingKind;
  readonly body: BodyKind;
}

/** Every noun that has a body of its own. */
export const bodyLexicon: readonly BodyEntry[] = [animalBodies, builtBodies, smallBodies].flatMap(readBodies);

// A row: body | kind that it behaves as | English | Chinese | Spanish | emoji or "-".
function readBodies(table: string): BodyEntry[] {
  return table
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => cells.length >= 5)
    .map(([body = '', kind = '', en = '', zh = '', es = '', emoji = '-']) => ({
      concern: 'stand-in',
      concept: kind as ThingKind,
      body: body as BodyKind,
      weight: 1,
      en,
      zh,
      es,
      emoji: emoji === '-' ? '' : emoji,
    }));
}

const entryOfWord = new Map<string, BodyEntry>(
  bodyLexicon.flatMap((entry) =>
    (['en', 'zh', 'es', 'emoji'] as const).flatMap((language) =>
      phrasesOf(entry, language).map((phrase): [string, BodyEntry] => [`${language}/${phrase}`, entry]),
    ),
  ),
);

/** The body that a noun names, or undefined where it has none of its own. */
export function bodyOfNoun(noun: { readonly phrase: string; readonly language: string }): BodyKind | undefined {
  return entryOfNoun(noun)?.body;
}

/** What a noun with a body of its own says about it, or undefined. */
export function entryOfNoun(noun: { readonly phrase: string; readonly language: string }): BodyEntry | undefined {
  const { phrase, language } = noun;
  const head = headOf(phrase, language);
  const one = language === 'es' ? spanishSingular(head) : englishSingular(head);
  return [phrase, head, one].map((word) => entryOfWord.get(`${language}/${word}`)).find((entry) => entry !== undefined);
}

// "jar of honey" is a jar, "rusty anchor" an anchor, "templo antiguo" a temple.
function headOf(phrase: string, language: string): string {
  if (language === 'es') return phrase.split(' ')[0] ?? phrase;
  return phrase.split(' of ')[0]?.split(' ').at(-1) ?? phrase;
}
