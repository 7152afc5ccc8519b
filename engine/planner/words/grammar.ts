import type { ThingKind } from '#engine/level/world-spec.ts';
import { bodyLexicon } from '#engine/planner/lexicon/bodies.ts';
import type { LexiconEntry } from '#engine/planner/lexicon/entry.ts';
import { phrasesOf } from '#engine/planner/lexicon/entry.ts';
import { spokenStandInLexicon, spokenThingLexicon } from '#engine/planner/lexicon/spoken-nouns.ts';
import { everydayLexicon } from '#engine/planner/lexicon/stand-ins.ts';
import { standInLexicon, thingLexicon } from '#engine/planner/lexicon/things.ts';
import type { Language } from '#engine/planner/text/detect-language.ts';
import { englishPlural, spanishPlural } from '#engine/planner/text/inflect.ts';

/** A noun of a thing: its kind, and its own name where it has one. */
export interface NounOf {
  readonly kind: ThingKind;
  readonly name: string;
}

const entries = new Map(thingLexicon.map((entry) => [entry.concept, entry]));
const languages = ['en', 'es', 'zh'] as const satisfies readonly Language[];
const named: readonly LexiconEntry[] = [
  ...thingLexicon,
  ...standInLexicon,
  ...everydayLexicon,
  ...spokenThingLexicon,
  ...spokenStandInLexicon,
  ...bodyLexicon,
];
const namesOf = (language: Language): ReadonlySet<string> =>
  new Set(named.flatMap((entry) => phrasesOf(entry, language)));
const namesIn: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: namesOf('en'),
  es: namesOf('es'),
  zh: namesOf('zh'),
};

/** The language that a thing's own name is in: `usual` where that knows it or none does. */
export function languageOfName(name: string, usual: Language): Language {
  if (name === '' || namesIn[usual].has(name)) return usual;
  return languages.find((language) => namesIn[language].has(name)) ?? usual;
}

/** The singular noun of a thing without article: "lantern", "灯笼", "farol". */
export function noun(of: NounOf, language: Language): string {
  if (of.name !== '') return of.name;
  const entry = entries.get(of.kind);
  return entry === undefined ? of.kind : (phrasesOf(entry, language)[0] ?? of.kind);
}

/** The plural noun; Chinese has none, proper names do not change. */
export function plural(of: NounOf, language: Language): string {
  const singular = noun(of, language);
  if (language === 'zh' || (isProperName(of) && !endsInNoun(of))) return singular;
  return language === 'en' ? englishPlural(singular) : spanishPlural(singular);
}

/** An exact number of things: "8 lanterns", "8盏灯笼", "8 faroles". */
export function counted(of: NounOf, options: { count: number; language: Language }): string {
  const { count, language } = options;
  if (language === 'zh') return `${count}${entries.get(of.kind)?.classifier ?? '个'}${noun(of, language)}`;
  return `${count} ${count === 1 ? noun(of, language) : plural(of, language)}`;
}

/** With the definite article: "the lighthouse", "灯塔", "el faro"; proper names stay alone. */
export function definite(of: NounOf, options: { count: number; language: Language }): string {
  const { count, language } = options;
  const one = count === 1;
  const word = one ? noun(of, language) : plural(of, language);
  if (isProperName(of) || language === 'zh') return word;
  if (language === 'en') return `the ${word}`;
  const feminine = genderOf(of) === 'f';
  return `${one ? (feminine ? 'la' : 'el') : feminine ? 'las' : 'los'} ${word}`;
}

/** With the indefinite article: "a lighthouse", "一座灯塔", "un faro". */
export function indefinite(of: NounOf, language: Language): string {
  const word = noun(of, language);
  if (isProperName(of)) return word;
  if (language === 'zh') return `一${entries.get(of.kind)?.classifier ?? '个'}${word}`;
  if (language === 'en') return `${/^[aeiou]/i.test(word) ? 'an' : 'a'} ${word}`;
  return `${genderOf(of) === 'f' ? 'una' : 'un'} ${word}`;
}

// "Quay lantern" is a lantern by another name: two are "Quay lanterns"; "Old Tom" stays alone.
function endsInNoun({ kind, name }: NounOf): boolean {
  const entry = entries.get(kind);
  const last = name.toLowerCase().split(' ').at(-1) ?? '';
  return name.includes(' ') && entry !== undefined && phrasesOf(entry, 'en').includes(last);
}

/** True when a thing has a name of its own ("Old Tom") and not just another common noun ("zombie"). */
export function isProperName(of: NounOf): boolean {
  return (
    of.name !== '' &&
    !/^\p{Ll}/u.test(of.name) &&
    !languages.some((language) => namesIn[language].has(of.name.toLowerCase()))
  );
}

/** First letters in upper case, small words not: for English titles. */
export function titleCase(text: string): string {
  return text
    .split(' ')
    .map((word, index) =>
      index > 0 && /^(?:of|the|a|an|and|in|at|de|del|la|el|los|las|y)$/.test(word)
        ? word
        : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join(' ');
}

function genderOf(of: NounOf): 'm' | 'f' {
  if (of.name === '') return entries.get(of.kind)?.gender ?? 'm';
  const head = of.name.split(' ')[0] ?? '';
  if (/(?:mapa|fantasma|cometa)$/.test(head)) return 'm';
  return /(?:a|ión|dad|iz|nave|hoz|llave|serpiente|nieve)$/.test(head) ? 'f' : 'm';
}
