import { z } from 'zod';

import type { LevelEntity, Vec3 } from '#engine/level/level.ts';
import { hypot2, radiansToHeading, atan2 } from '#engine/math/trig.ts';
import type { Play } from '#engine/mechanics/mechanic.ts';
import { entityPose } from '#engine/mechanics/pose.ts';
import type { RunState, ThingState } from '#engine/sim/types.ts';

/** What a creature does; kept as `ThingState.mode`. Drawing follows it, so old numbers keep their meaning. */
export const creatureModes = {
  rest: 0,
  chase: 1,
  windUp: 2,
  recover: 3,
  stunned: 4,
  dead: 5,
  homeward: 6,
  flee: 7,
  alarmed: 8,
  asleep: 9,
  emerging: 10,
  shooting: 11,
  aim: 12,
  charge: 13,
  march: 14,
} as const;

/** Ticks that a fallen creature stays in sight. */
export const deathTicks = 24;
/** Ticks that a blow takes the breath of a creature that is not too heavy for it. */
export const stunTicks = 16;
/** Ticks in which a creature of a wave rises from its rift. */
export const emergeTicks = 24;

/** Props of everything that can be fought: `wave` 0 is there from the start, others come when their wave does. */
export const fighterProps = {
  healthPoints: z.int().min(1).max(80).default(2),
  damage: z.int().min(1).max(3).default(1),
  wave: z.int().min(0).max(20).default(0),
  score: z.int().min(0).max(100).default(1),
};

/** Props of creatures that move by a mind of their own. */
export const creatureProps = {
  ...fighterProps,
  speedMetresPerSecond: z.number().min(0.5).max(8).default(3.4),
  sightMetres: z.number().min(1).max(400).default(9),
  leashMetres: z.number().min(1).max(400).default(18),
};

/** A creature in a run with what its level says about it. */
export interface Creature {
  readonly entity: LevelEntity;
  readonly state: ThingState;
}

/** Brings a creature into the run, in a mode that lasts some ticks. */
export function wakeCreature(
  play: Play,
  wake: { readonly entity: LevelEntity; readonly healthPoints: number; readonly mode: number; readonly ticks: number },
): ThingState {
  const { entity, healthPoints, mode, ticks } = wake;
  const { position, yaw } = entityPose(entity, play.run.tick);
  const state = { ...position, facing: radiansToHeading(yaw), health: healthPoints, mode, ticks };
  play.run.things[entity.id] = state;
  return state;
}

/** Where a creature is in a run, or null while it is not there: fallen, or not yet come. */
export function whereIsCreature(run: RunState, entity: LevelEntity): Vec3 | null {
  const state = run.things[entity.id];
  if (state === undefined) return Number(entity.props['wave'] ?? 0) > 0 ? null : entityPose(entity, run.tick).position;
  return state.mode === creatureModes.dead ? null : state;
}

/** Whether a creature was brought down in this run. */
export function isSlain(run: RunState, id: string): boolean {
  return run.things[id]?.mode === creatureModes.dead;
}

/** Whether the wave of a creature has come. */
export function isWaveOut(run: RunState, wave: number): boolean {
  return wave === 0 || (run.counters['wave'] ?? 0) >= wave;
}

/** Distance in metres over ground from a creature to the player. */
export function metresToPlayer(run: RunState, at: { readonly x: number; readonly z: number }): number {
  return hypot2(run.position.x - at.x, run.position.z - at.z);
}

/** Turns a creature to a point. */
export function faceTo(state: ThingState, point: { readonly x: number; readonly z: number }): void {
  state.facing = radiansToHeading(atan2(state.x - point.x, state.z - point.z));
}

/** A blow against a creature. */
export interface Blow {
  readonly from: Vec3;
  readonly damage: number;
}

/** Takes health from a creature and tells about it; true when that brought it down. */
export function woundCreature(play: Play, wound: Creature & { readonly blow: Blow; readonly score: number }): boolean {
  const { entity, state, blow, score } = wound;
  const at = { x: state.x, y: state.y, z: state.z };
  state.health = Math.max(0, state.health - blow.damage);
  if (state.health > 0) {
    play.events.push({ kind: 'hit', entity: entity.id, at });
    return false;
  }
  state.mode = creatureModes.dead;
  state.ticks = 0;
  play.run.score += score;
  play.events.push({ kind: 'slain', entity: entity.id, at });
  return true;
}

/** Counts the ticks since a creature fell, as long as it is in sight. */
export function fade(state: ThingState): void {
  if (state.ticks < deathTicks) state.ticks += 1;
}
