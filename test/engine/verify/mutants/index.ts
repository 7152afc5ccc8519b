import type { Level } from '#engine/level/level.ts';

import { brokenRules } from './broken-rules.ts';
import { brokenThings } from './broken-things.ts';
import { brokenWays } from './broken-ways.ts';
import type { Mutation } from './mutation.ts';

/** Every mutation makes any level that it applies to impossible to win. */
export const mutations: readonly Mutation[] = [...brokenThings, ...brokenWays, ...brokenRules];

/** A level that cannot be won any more: which one it was, and how it was broken. */
export interface Mutant {
  readonly base: string;
  readonly name: string;
  readonly mutant: Level;
}

/** Everything that the mutations make of a level. */
export function mutantsOf(base: string, level: Level): Mutant[] {
  return mutations.flatMap(({ name, apply }) => {
    const mutant = apply(level);
    return mutant === null ? [] : [{ base, name, mutant }];
  });
}
