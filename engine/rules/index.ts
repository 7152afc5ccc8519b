import type { z } from 'zod';

import { BugError } from '#engine/errors.ts';
import type { Level } from '#engine/level/level.ts';
import type { RunState } from '#engine/sim/types.ts';

import { captureRule } from './capture.ts';
import { collectRule } from './collect.ts';
import { defeatRule } from './defeat.ts';
import { endureRule } from './endure.ts';
import { defendRule } from './defend.ts';
import { harvestRule } from './harvest.ts';
import { lapsRule } from './laps.ts';
import { passGatesRule } from './pass-gates.ts';
import { questRule } from './quest.ts';
import { reachGoalRule } from './reach-goal.ts';
import { surviveRule } from './survive.ts';
import { visitRule } from './visit.ts';
import type { WinProgress, WinRule } from './win-rule.ts';

/** Every way to win; a new one is a file, a line here, and its words in each language where the compiler asks for them. */
export const winRules = [
  collectRule,
  reachGoalRule,
  passGatesRule,
  questRule,
  defeatRule,
  captureRule,
  surviveRule,
  lapsRule,
  harvestRule,
  visitRule,
  endureRule,
  defendRule,
] as const;

type EveryRule = (typeof winRules)[number];
type SchemasOf<Rules extends readonly { readonly schema: z.ZodObject }[]> = {
  -readonly [Index in keyof Rules]: Rules[Index]['schema'];
};

/** A way to win as a level has it. */
export type Win = EveryRule extends infer Rule
  ? Rule extends WinRule<infer _Schema, infer Own, infer _Saying>
    ? Own
    : never
  : never;
/** A kind of winning. */
export type WinKind = Win['kind'];
/** The last part of the key of a sentence about how far a run has come. */
export type WinSaying = ReturnType<EveryRule['progress']>['saying'];
/** Any rule, for whoever does not care which. */
export type AnyWinRule = WinRule<z.ZodObject, Win, WinSaying>;

/** Schemas of the rules as specs say them. */
export const winSchemas = winRules.map((rule) => rule.schema) as SchemasOf<typeof winRules>;

const byKind: ReadonlyMap<string, AnyWinRule> = new Map<string, AnyWinRule>(winRules.map((rule) => [rule.kind, rule]));

/** The rule of a way to win; it takes the win itself again. */
export function winRuleOf(win: { readonly kind: WinKind }): AnyWinRule {
  const rule = byKind.get(win.kind);
  if (rule !== undefined) return rule;
  throw new BugError(`There is no way to win called "${win.kind}".`, {
    code: 'win.unknown',
    fix: 'List the rule in engine/rules/index.ts.',
  });
}

/** How far a run has come towards its win. */
export function winProgress(level: Level, run: RunState): WinProgress<WinSaying> {
  const { win } = level.rules;
  return winRuleOf(win).progress({ level, run }, win);
}
