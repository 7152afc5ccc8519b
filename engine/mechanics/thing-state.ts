import type { LevelEntity } from '#engine/level/level.ts';
import { radiansToHeading } from '#engine/math/trig.ts';
import type { RunState, ThingState } from '#engine/sim/types.ts';

/** What an entity has become in a run, written down from now on if it was still as the level placed it. */
export function changeThing(run: RunState, entity: LevelEntity): ThingState {
  const { x, y, z } = entity.position;
  const known = run.things[entity.id];
  if (known !== undefined) return known;
  const state = { x, y, z, facing: radiansToHeading(entity.yaw), health: 1, mode: 0, ticks: 0 };
  run.things[entity.id] = state;
  return state;
}

/** Whether a switch is on or a door open: its mode is 1. */
export function isOn(run: RunState, entity: Pick<LevelEntity, 'id'>): boolean {
  return run.things[entity.id]?.mode === 1;
}

/** Where an entity is in a run. */
export function placeIn(
  run: RunState,
  entity: LevelEntity,
): { readonly x: number; readonly y: number; readonly z: number } {
  return run.things[entity.id] ?? entity.position;
}
