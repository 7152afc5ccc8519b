import { grammarLexicon } from '#engine/planner/lexicon/grammar.ts';
import { playLexicon } from '#engine/planner/lexicon/play.ts';
import { roleLexicon } from '#engine/planner/lexicon/roles.ts';
import { settingLexicon } from '#engine/planner/lexicon/setting.ts';
import { knownGamesLexicon, threatLexicon } from '#engine/planner/lexicon/known-games.ts';
import { everydayLexicon } from '#engine/planner/lexicon/stand-ins.ts';
import { spokenStandInLexicon, spokenThingLexicon } from '#engine/planner/lexicon/spoken-nouns.ts';
import { spokenPlayLexicon } from '#engine/planner/lexicon/spoken-play.ts';
import { standInLexicon, thingLexicon } from '#engine/planner/lexicon/things.ts';
import type { LexiconEntry } from '#engine/planner/lexicon/entry.ts';
import { beyondLexicon } from '#engine/planner/lexicon/beyond.ts';
import { castLexicon, measureLexicon } from '#engine/planner/lexicon/measures.ts';

/** Everything that the planner understands, except what it refuses. */
export const plannerLexicon: readonly LexiconEntry[] = [
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
