import { describe, expect, it } from 'vitest';

import {
  abilityKinds,
  archetypeKinds,
  biomeKinds,
  moodKinds,
  styleKinds,
  thingKinds,
  timesOfDay,
  weatherKinds,
} from '#engine/level/world-spec.ts';
import type { Concern, LexiconEntry } from '#engine/planner/lexicon/entry.ts';
import { phrasesOf } from '#engine/planner/lexicon/entry.ts';
import { editLexicon } from '#engine/planner/lexicon/edit.ts';
import { plannerLexicon } from '#engine/planner/lexicon/index.ts';
import { unsafeLexicon } from '#engine/planner/lexicon/unsafe.ts';
import { simplified } from '#engine/planner/text/traditional.ts';

const languages = ['en', 'zh', 'es'] as const;
const whole: readonly LexiconEntry[] = [...plannerLexicon, ...editLexicon, ...unsafeLexicon];

/** Words of all rows of one concept, by language. */
function wordsOf(entries: readonly LexiconEntry[]): Record<(typeof languages)[number], string[]> {
  const words = { en: new Set<string>(), zh: new Set<string>(), es: new Set<string>() };
  for (const entry of entries)
    for (const language of languages) for (const phrase of phrasesOf(entry, language)) words[language].add(phrase);
  return { en: [...words.en], zh: [...words.zh], es: [...words.es] };
}

const concepts = Map.groupBy(whole, (entry) => `${entry.concern}/${entry.concept}`);
// "enemy-free" is an English way to say no; nothing else may be said in fewer languages than three.
const englishOnly: ReadonlySet<string> = new Set(['negator/free-suffix']);
const kinds: readonly (readonly [Concern, readonly string[]])[] = [
  // The goal of a level and what a level builds for itself are no words of a prompt.
  ['thing', thingKinds.filter((kind) => concepts.has(`thing/${kind}`))],
  ['archetype', archetypeKinds],
  ['biome', biomeKinds],
  ['time', timesOfDay],
  ['weather', weatherKinds],
  ['mood', moodKinds],
  ['style', styleKinds],
  ['ability', abilityKinds],
];

describe('the words of three languages', () => {
  it('names every concept in English, Chinese and Spanish', () => {
    const missing = [...concepts].flatMap(([concept, entries]) => {
      const words = wordsOf(entries);
      return englishOnly.has(concept)
        ? []
        : languages.filter((language) => words[language].length === 0).map((language) => `${language}: ${concept}`);
    });
    expect(missing).toEqual([]);
  });

  it.each(kinds)('has a word in each language for every %s of the engine', (concern, names) => {
    const missing = names.flatMap((name) => {
      const words = wordsOf(concepts.get(`${concern}/${name}`) ?? []);
      return languages.filter((language) => words[language].length === 0).map((language) => `${language}: ${name}`);
    });
    expect(missing).toEqual([]);
  });

  it('leaves no concept with many English words and hardly a Chinese or Spanish one', () => {
    const thin = [...concepts].flatMap(([concept, entries]) => {
      const words = wordsOf(entries);
      return words.en.length >= 8 && !englishOnly.has(concept)
        ? (['zh', 'es'] as const)
            .filter((language) => words[language].length * 5 < words.en.length)
            .map((language) => `${language}: ${concept} ${words[language].length}/${words.en.length}`)
        : [];
    });
    expect(thin).toEqual([]);
  });

  it('writes every Chinese word in simplified characters, as traditional ones are read', () => {
    const traditional = whole.flatMap((entry) =>
      phrasesOf(entry, 'zh').filter((phrase) => simplified(phrase) !== phrase),
    );
    expect(traditional).toEqual([]);
  });
});
