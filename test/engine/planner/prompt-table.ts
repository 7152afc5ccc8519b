import { englishPrompts } from './english-prompts.ts';
import { otherPrompts } from './other-prompts.ts';
import type { PromptCase } from './prompt-case.ts';

/** Prompts in English, Chinese and Spanish. */
export const promptTable: readonly PromptCase[] = [...englishPrompts, ...otherPrompts];
