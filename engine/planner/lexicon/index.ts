import { grammarLexicon } from '#engine/planner/lexicon/grammar.ts';
import { playLexicon } from '#engine/planner/lexicon/play.ts';
import { roleLexicon } from '#engine/planner/lexicon/roles.ts';
import { settingLexicon } from '#engine/planner/lexicon/setting.ts';
import { knownGamesLexicon, threatLexicon } from '#engine/planner/lexicon/known-games.ts';
import { everydayLexicon } from '#engine/planner/lexicon/stand-ins.ts';
import { spokenStandInLexicon, spokenThingLexicon } from '#engine/planner/lexicon/spoken-nouns.ts';
import { spokenPlayLexicon } from '#engine/planner/lexicon/spoken-play.ts';
import { standInLexicon, thingLexicon } from '#engine/planner/lexicon/things.ts';
import { bodyLexicon } from '#engine/planner/lexicon/bodies.ts';
import type { LexiconEntry } from '#engine/planner/lexicon/entry.ts';
import { phrasesOf } from '#engine/planner/lexicon/entry.ts';
import { beyondLexicon } from '#engine/planner/lexicon/beyond.ts';
import { castLexicon, measureLexicon } from '#engine/planner/lexicon/measures.ts';

const ownLexicon: readonly LexiconEntry[] = [
  ...thingLexicon,
  ...standInLexicon,
  ...everydayLexicon,
  ...spokenThingLexicon,
  ...spokenStandInLexicon,
  ...threatLexicon,
  ...knownGamesLexicon,
  ...settingLexicon,
  ...playLexicon,
  ...spokenPlayLexicon,
  ...grammarLexicon,
  ...roleLexicon,
  ...measureLexicon,
  ...castLexicon,
  ...beyondLexicon,
];

const languages = ['en', 'zh', 'es', 'emoji'] as const;
const known = new Set(
  ownLexicon.flatMap((entry) =>
    languages.flatMap((language) => phrasesOf(entry, language).map((phrase) => `${language}/${phrase}`)),
  ),
);

// A word that means something else already ("wizard" is a trade) keeps that meaning; its body is looked up by the word.
function newWordsOf(entry: LexiconEntry): LexiconEntry {
  const rest = (language: (typeof languages)[number]): string =>
    phrasesOf(entry, language)
      .filter((phrase) => !known.has(`${language}/${phrase}`))
      .join(', ');
  return { ...entry, en: rest('en'), zh: rest('zh'), es: rest('es'), emoji: rest('emoji') };
}

function hasWords(entry: LexiconEntry): boolean {
  return [...languages].some((language) => phrasesOf(entry, language).length > 0);
}

/** Everything that the planner understands, except what it refuses. */
export const plannerLexicon: readonly LexiconEntry[] = [...ownLexicon, ...bodyLexicon.map(newWordsOf).filter(hasWords)];
