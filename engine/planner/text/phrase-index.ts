import type { LexiconEntry } from '#engine/planner/lexicon/entry.ts';
import { phrasesOf } from '#engine/planner/lexicon/entry.ts';
import type { Language } from '#engine/planner/text/detect-language.ts';
import { formsOf } from '#engine/planner/text/inflect.ts';
import { editDistance } from '#engine/planner/text/edit-distance.ts';
import { ordinaryWords } from '#engine/planner/text/ordinary-words.ts';
import { frequentWords } from '#engine/planner/text/frequent-words.ts';
import { smallWords } from '#engine/planner/text/small-words.ts';
import { tokenise } from '#engine/planner/text/tokenise.ts';

/** A lexicon phrase that may be found in a text; `phrase` is its plain form. */
export interface PhraseHit {
  readonly entry: LexiconEntry;
  readonly language: Language | 'emoji';
  readonly phrase: string;
}

/** Phrases by their folded words joined with spaces, and the single words for forgiving typos. */
export interface PhraseIndex {
  readonly hits: ReadonlyMap<string, readonly PhraseHit[]>;
  readonly longest: number;
  readonly words: Readonly<Record<'en' | 'es', ReadonlySet<string>>>;
  readonly buckets: Readonly<Record<'en' | 'es', ReadonlyMap<string, readonly string[]>>>;
}

/** Builds the index of a lexicon; `inflected` adds plurals and genders. */
export function buildPhraseIndex(entries: readonly LexiconEntry[], options: { inflected: boolean }): PhraseIndex {
  const hits = new Map<string, PhraseHit[]>();
  const words = { en: new Set<string>(), es: new Set<string>() };
  let longest = 1;
  for (const entry of entries) {
    for (const language of ['en', 'zh', 'es', 'emoji'] as const) {
      const phrases = phrasesOf(entry, language);
      // "panadera" stands in the list: it is no form of "panadero".
      for (const phrase of phrases) {
        const latin = language === 'en' || language === 'es';
        for (const form of latin && options.inflected
          ? formsOf(phrase, { language, gendered: hasGender(entry, phrase) })
          : [phrase]) {
          const keys = tokenise(form).map((token) => token.key);
          longest = Math.max(longest, keys.length);
          if (latin) for (const key of keys) words[language].add(key);
          const own = phrases.includes(form) || (entry.concern === 'role' && form.endsWith('a')) ? form : phrase;
          addHit(hits, { key: keys.join(' '), hit: { entry, language, phrase: own } });
        }
      }
    }
  }
  return { hits, longest, words, buckets: { en: bucketWords(words.en), es: bucketWords(words.es) } };
}

// "puerta" is no feminine "puerto": names of things keep their gender, what describes or names people has two.
function hasGender(entry: LexiconEntry, phrase: string): boolean {
  if (entry.concern === 'stand-in')
    return /^(?:gat|perr|conej|os|zorr|cachorr|pollit|corder|asesin|payas)[a-z]*o$/.test(phrase);
  return !['thing', 'water', 'unit'].includes(entry.concern) && phrase !== 'puerto';
}

function addHit(hits: Map<string, PhraseHit[]>, addition: { key: string; hit: PhraseHit }): void {
  const list = hits.get(addition.key) ?? [];
  const { entry, language } = addition.hit;
  const known = list.some(
    (hit) =>
      hit.language === language &&
      ((hit.entry.concern === entry.concern && hit.entry.concept === entry.concept) ||
        // One word names one body: the first list that knows it decides.
        (entry.concern === 'stand-in' && ['thing', 'stand-in'].includes(hit.entry.concern))),
  );
  if (!known) list.push(addition.hit);
  hits.set(addition.key, list);
}

function bucketWords(words: ReadonlySet<string>): Map<string, string[]> {
  const buckets = new Map<string, string[]>();
  for (const word of [...words].filter((candidate) => candidate.length >= 5).sort()) {
    const bucket = buckets.get(word[0] ?? '') ?? [];
    bucket.push(word);
    buckets.set(word[0] ?? '', bucket);
  }
  return buckets;
}

function isOrdinary(key: string): boolean {
  return ordinaryWords.has(key) || smallWords.has(key) || frequentWords.has(key);
}

/** The lexicon word that a mistyped word most likely meant, or the word itself; what is counted may be short. */
export function correctWord(
  index: PhraseIndex,
  word: { readonly key: string; readonly language: Language; readonly counted?: boolean },
): string {
  const { key } = word;
  const languages = word.language === 'es' ? (['es', 'en'] as const) : (['en'] as const);
  const shortest = word.counted === true ? 4 : 5;
  if (key.length < shortest || key.length > 24 || isOrdinary(key)) return key;
  if (languages.some((language) => index.words[language].has(key))) return key;
  const limit = key.length >= 8 ? 2 : 1;
  let best = key;
  let bestDistance = limit + 1;
  for (const language of languages) {
    // A swap may have moved the first letter to the second place.
    for (const letter of new Set([key[0] ?? '', key[1] ?? ''])) {
      for (const candidate of index.buckets[language].get(letter) ?? []) {
        const distance = editDistance({ a: key, b: candidate }, limit);
        if (distance < bestDistance) {
          best = candidate;
          bestDistance = distance;
        }
      }
    }
  }
  // A plural of an unknown word is not a typo of a known one that ends otherwise.
  return best;
}
