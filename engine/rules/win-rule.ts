import type { z } from 'zod';

import type { Level, PlayerRules } from '#engine/level/level.ts';
import type { AbsentFeature } from '#engine/level/absence.ts';
import type { MeasuredLevel } from '#engine/level/facts/measured-level.ts';
import type { SettledGroup } from '#engine/level/settle-spec.ts';
import type { ArchetypeKind, ThingGroup, WorldSpec } from '#engine/level/world-spec.ts';
import type { Play } from '#engine/mechanics/mechanic.ts';
import type { SimWorld } from '#engine/sim/sim-world.ts';
import type { RunState } from '#engine/sim/types.ts';
import type { Want } from '#engine/rules/want.ts';

/** What a spec has when its way to win is settled. */
export interface WinSettling {
  readonly spec: WorldSpec;
  readonly groups: readonly ThingGroup[];
  readonly controller: PlayerRules['controller'];
  /** What had to be changed, in plain words; settling adds to it. */
  readonly repairs: string[];
}

/** The way to win that every level can have: what a rule falls back to. */
export interface ReachGoal {
  readonly kind: 'reach-goal';
}

/** How far a run has come, for people to read. */
export interface WinProgress<Saying extends string = string> {
  /** Sentence that the interface says; its text has the key `goal.<saying>`. */
  readonly saying: Saying;
  /** What the sentence's {words} stand for. */
  readonly words?: Readonly<Record<string, string | number>>;
  /** Things that the sentence calls {what} together with their number. */
  readonly things?: { readonly name: string; readonly look: string };
  /** The one thing that the sentence calls {what}. */
  readonly one?: { readonly name: string; readonly look: string };
  readonly have: number;
  readonly need: number;
  /** Lives of what is defended, and credits to build with. */
  readonly keep?: { readonly lives: number; readonly credits: number };
  /** Left out where things are counted; `health` is what is left of one foe's. */
  readonly unit?: 'seconds' | 'health';
}

/** What a plan says that winning is about, before there is a level. */
export type WinSubject =
  | { readonly things: Pick<ThingGroup, 'kind' | 'name'>; readonly count: number }
  | { readonly number: number }
  | { readonly text: string }
  | { readonly laps: number }
  | { readonly seconds: number }
  | {
      readonly defends: Pick<ThingGroup, 'kind' | 'name'>;
      readonly waves: number;
      readonly lives: number;
      readonly credits: number;
    };

/** What facts say about a way to win. */
export interface WinFacts {
  readonly words: string;
  readonly count: number | null;
  readonly waves?: number;
  readonly laps?: number;
  readonly teams?: number;
  /** Lives of what is defended. */
  readonly lives?: number;
  /** What loses besides time and lives of one's own. */
  readonly lose?: string;
  /** Numbers in force that are the rule's own. */
  readonly parameters?: Readonly<Record<string, number>>;
  /** Seconds that the win itself takes. */
  readonly seconds?: number;
}

/** A place to look for what winning is about: a group or character by id, or whatever has a mechanic. */
export type WinSight = { readonly group: string } | { readonly mechanic: string };

/**
 * One way to win; see `defineWinRule`. `Schema` is the rule as a spec says it, `Win` as a level has it. A field `target`
 * of either names a group, a field `quest` a quest, and a field `count` says how many: references follow by themselves.
 */
export interface WinRule<Schema extends z.ZodObject, Win extends { readonly kind: string }, Saying extends string> {
  readonly kind: Win['kind'];
  /** What planners and models are told about it, one sentence. */
  readonly describe: string;
  readonly schema: Schema;
  /** Games that are about this and nothing else, whatever else their spec asks for. */
  readonly homes?: readonly ArchetypeKind[];
  /** Games with another rule of their own that may be won like this all the same. */
  readonly guestIn?: readonly ArchetypeKind[];
  /** True where winning is a matter of time, so that a time limit would make no sense. */
  readonly keepsTime?: boolean;
  /** Repairs what no level could have, such as more than there is; `asked` is null where the game is about this but the spec is not. */
  settle(asked: z.infer<Schema> | null, at: WinSettling): NoInfer<Win> | ReachGoal;
  /** Groups that the rule needs and the spec does not have. */
  missing?(
    kept: readonly ThingGroup[],
    rules: { readonly spec: WorldSpec; readonly win: Win; readonly absentFeatures: ReadonlySet<AbsentFeature> },
  ): SettledGroup[];
  isWon(play: Play, win: Win): boolean;
  progress(at: { readonly level: Level; readonly run: RunState }, win: Win): WinProgress<Saying>;
  /** What brings the win nearer, which is what the bot goes for; null where nothing is left to do. */
  want(at: { readonly world: SimWorld; readonly run: RunState }, win: Win): Want | null;
  facts(level: MeasuredLevel, win: Win): WinFacts;
  plan(spec: WorldSpec, asked: z.infer<Schema>): WinSubject | null;
  /** What a picture or a scene of the level shows, best first. */
  sights(level: Level, win: Win): readonly WinSight[];
}

/** Makes a registry entry. Its constant states its type, because levels and specs are made of what the registry holds. */
export function defineWinRule<Schema extends z.ZodObject, Win extends { readonly kind: string }, Saying extends string>(
  rule: WinRule<Schema, Win, Saying>,
): WinRule<Schema, Win, Saying> {
  return rule;
}
