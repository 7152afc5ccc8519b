import type { Level, LevelEntity } from '#engine/level/level.ts';
import { tuning } from '#engine/sim/tuning.ts';
import { ticksPerSecond, type RunState } from '#engine/sim/types.ts';
import { capturesOf } from '#engine/mechanics/base.ts';
import { isCarried } from '#engine/mechanics/flag.ts';
import { isSlain } from '#engine/mechanics/minds/creature.ts';
import { movingPose, motionOf, numberProp } from '#engine/mechanics/pose.ts';
import { needsHands } from '#engine/mechanics/crop.ts';
import { lapsDone, nextRingOrder } from '#engine/mechanics/ring-progress.ts';

/** What is to be done, in numbers; the interface puts it into words. */
export type Objective =
  | {
      readonly kind: 'collect';
      /** Name or look of what it is about, and the look alone. */
      readonly what: string;
      readonly look: string;
      readonly have: number;
      readonly need: number;
    }
  | {
      readonly kind: 'harvest';
      readonly what: string;
      readonly look: string;
      readonly have: number;
      readonly need: number;
    }
  | {
      readonly kind: 'visit';
      readonly what: string;
      readonly look: string;
      readonly have: number;
      readonly need: number;
    }
  | { readonly kind: 'reach-goal' }
  | { readonly kind: 'defeat'; readonly what: string; readonly have: number; readonly need: number }
  | { readonly kind: 'survive'; readonly have: number; readonly need: number }
  | { readonly kind: 'capture'; readonly carrying: boolean; readonly have: number; readonly need: number }
  | { readonly kind: 'pass-gates'; readonly have: number; readonly need: number }
  /** `have` gates of `need` in lap `lap` of `laps`. */
  | {
      readonly kind: 'laps';
      readonly lap: number;
      readonly laps: number;
      readonly have: number;
      readonly need: number;
    }
  | {
      readonly kind: 'quest';
      readonly title: string;
      readonly have: number;
      readonly need: number;
      readonly giver: string;
    };

/** How many things of a group a run has taken. */
export function countTaken(level: Level, count: { run: RunState; group: string }): number {
  const taken = new Set(count.run.taken);
  return level.entities.filter((entity) => entity.group === count.group && taken.has(entity.id)).length;
}

/** Reads a level's goal and how far a run has come. */
export function objectiveOf(level: Level, run: RunState): Objective {
  const { win } = level.rules;
  if (win.kind === 'collect' || win.kind === 'visit' || win.kind === 'harvest') {
    return {
      kind: win.kind,
      what: nameOfGroup(level, win.target),
      look: level.entities.find((entity) => entity.group === win.target)?.look ?? '',
      have: Math.min(win.count, countTaken(level, { run, group: win.target })),
      need: win.count,
    };
  }
  if (win.kind === 'pass-gates') {
    const gates = new Set(level.entities.filter((entity) => entity.look === 'gate').map((entity) => entity.id));
    return {
      kind: 'pass-gates',
      have: Math.min(win.count, run.taken.filter((id) => gates.has(id)).length),
      need: win.count,
    };
  }
  if (win.kind === 'reach-goal') return { kind: 'reach-goal' };
  if (win.kind === 'survive') {
    const wave = run.counters['wave'] ?? 0;
    return { kind: 'survive', have: run.status === 'won' ? win.waves : wave - 1, need: win.waves };
  }
  if (win.kind === 'capture')
    return { kind: 'capture', carrying: isCarrying(level, run), have: capturesOf(run), need: win.count };
  if (win.kind === 'defeat') return defeatOf(level, { run, target: win.target, count: win.count });
  if (win.kind === 'laps') {
    const done = lapsDone(level, run);
    const { laps, gates } = win;
    const have = done >= laps ? gates : nextRingOrder(level, run) - 1;
    return { kind: 'laps', lap: Math.min(laps, done + 1), laps, have, need: gates };
  }
  const quest = level.quests.find((candidate) => candidate.id === win.quest);
  const giver = level.characters.find((character) => character.id === quest?.giver);
  return {
    kind: 'quest',
    title: quest?.title ?? win.quest,
    have: run.quests[win.quest] ?? -1,
    need: quest?.steps.length ?? 1,
    giver: giver?.name ?? '',
  };
}

function isCarrying(level: Level, run: RunState): boolean {
  return level.entities.some((entity) => entity.mechanic === 'flag' && isCarried(run, entity.id));
}

/** One foe counts by its health, several by those that fell. */
function defeatOf(level: Level, wanted: { run: RunState; target: string; count: number }): Objective {
  const { run, target, count } = wanted;
  const foes = level.entities.filter((entity) => entity.group === target);
  const what = nameOfGroup(level, target);
  const [only] = foes;
  if (count > 1 || only === undefined) {
    const slain = foes.filter((entity) => isSlain(run, entity.id)).length;
    return { kind: 'defeat', what, have: Math.min(count, slain), need: count };
  }
  const need = numberProp(only, { name: 'healthPoints', fallback: 2 });
  return { kind: 'defeat', what, have: need - (run.things[only.id]?.health ?? need), need };
}

function nameOfGroup(level: Level, group: string): string {
  const sample = level.entities.find((entity) => entity.group === group);
  return sample === undefined ? group : sample.name === '' ? sample.look : sample.name;
}

/** Seconds left on the level's timer, or null without one. */
export function secondsLeft(level: Level, run: RunState): number | null {
  const { timerTicks } = level.rules;
  return timerTicks === null ? null : Math.max(0, (timerTicks - run.tick) / ticksPerSecond);
}

/** Something in reach that the interact button would use. */
export interface Reachable {
  readonly entity: string;
  readonly kind: 'character' | 'thing';
  readonly name: string;
}

const usableMechanics = new Set(['character', 'secret', 'lever', 'search', 'crop']);
const signReachMetres = 3.4;

/** What is written on the nearest sign in reach of the eyes, or null. */
export function signInSight(level: Level, run: RunState): string | null {
  let best: string | null = null;
  let bestMetres = signReachMetres;
  for (const { mechanic, position, props } of level.entities) {
    if (mechanic !== 'sign' || typeof props['text'] !== 'string' || props['text'] === '') continue;
    const metres = Math.hypot(position.x - run.position.x, position.z - run.position.z);
    if (metres > bestMetres || Math.abs(position.y - run.position.y) > 2.5) continue;
    best = props['text'];
    bestMetres = metres;
  }
  return best;
}

/** The nearest thing in reach that answers to the interact button, or null. */
export function reachableNow(level: Level, run: RunState): Reachable | null {
  const taken = new Set(run.taken);
  let best: LevelEntity | null = null;
  let bestMetres: number = tuning.interactReachMetres;
  for (const entity of level.entities) {
    const isUsed =
      taken.has(entity.id) ||
      (entity.mechanic === 'lever' && run.things[entity.id]?.mode === 1) ||
      (entity.mechanic === 'crop' && !needsHands(run, entity));
    if (!usableMechanics.has(entity.mechanic) || (isUsed && entity.props['resets'] !== true)) continue;
    const motion = motionOf(entity);
    const { position } = motion === null ? entity : movingPose(entity, { motion, tick: run.tick });
    const metres = Math.hypot(position.x - run.position.x, position.y - run.position.y, position.z - run.position.z);
    if (metres <= bestMetres) {
      best = entity;
      bestMetres = metres;
    }
  }
  if (best === null) return null;
  return {
    entity: best.id,
    kind: best.look === 'character' ? 'character' : 'thing',
    name: best.name === '' ? best.look : best.name,
  };
}
