import type { WorldSpec } from '#engine/level/world-spec.ts';
import type { AdherencePrompt } from '#test/bench/prompts/adherence-prompt.ts';
import { chattyLists } from '#test/bench/prompts/chatty.ts';
import { chineseList } from '#test/bench/prompts/chinese.ts';
import { englishList } from '#test/bench/prompts/english.ts';
import { spanishList } from '#test/bench/prompts/spanish.ts';

/** The prompts of the project's own list by language. */
export const promptLists: Readonly<Record<WorldSpec['language'], readonly AdherencePrompt[]>> = {
  en: [...englishList, ...chattyLists.en],
  zh: [...chineseList, ...chattyLists.zh],
  es: [...spanishList, ...chattyLists.es],
};
