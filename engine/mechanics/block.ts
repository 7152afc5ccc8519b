import { z } from 'zod';

import type { Level, LevelEntity } from '#engine/level/level.ts';
import { heightAt } from '#engine/level/terrain.ts';
import { cos, sin } from '#engine/math/trig.ts';
import { defineMechanic } from '#engine/mechanics/mechanic.ts';
import { changeThing, isOn, placeIn } from '#engine/mechanics/thing-state.ts';
import { wishDirection } from '#engine/sim/systems/steer.ts';
import type { RunState } from '#engine/sim/types.ts';

/** Metres that a block may be pushed away from where it stood. */
export const blockRoamMetres = 14;
/** Directions of `ThingState.mode` 1..4 as steps in (x, z). */
export const pushDirections = [
  { x: 1, z: 0 },
  { x: -1, z: 0 },
  { x: 0, z: 1 },
  { x: 0, z: -1 },
] as const;
const effortTicks = 16;
const slideTicks = 10;
const skinMetres = 0.1;

/** A heavy block that steps over a grid when somebody leans against it. */
export const blockMechanic = defineMechanic({
  kind: 'block',
  describe: 'A block that is pushed by stepMetres at a time, and holds pressure plates down.',
  look: { idle: 'still', glow: 0 },
  factsWord: 'push blocks',
  props: z.object({ stepMetres: z.number().min(1).max(4).default(2), channel: z.string().max(60).default('') }),
  behave(entity, { level, stepMetres }) {
    const others = obstaclesOf(entity, level);
    return {
      roamMetres: blockRoamMetres,
      onTick({ run }) {
        const state = run.things[entity.id];
        if (state === undefined) return;
        if (state.mode === 0) {
          if (state.ticks > 0) state.ticks -= 1;
          return;
        }
        const way = pushDirections[state.mode - 1];
        if (way === undefined) return;
        state.x += (way.x * stepMetres) / slideTicks;
        state.z += (way.z * stepMetres) / slideTicks;
        state.ticks -= 1;
        if (state.ticks > 0) return;
        state.mode = 0;
        // Ten small steps do not add up to a whole one exactly.
        state.x = onGrid(state.x, { origin: entity.position.x, stepMetres });
        state.z = onGrid(state.z, { origin: entity.position.z, stepMetres });
      },
      onTouch({ run, input, events }) {
        const at = placeIn(run, entity);
        const known = run.things[entity.id];
        if (known !== undefined && known.mode !== 0) return;
        const side = sideOf({ x: at.x - run.position.x, z: at.z - run.position.z });
        const wish = wishDirection(input);
        const way = pushDirections[side];
        if (way === undefined || wish.x * way.x + wish.z * way.z < 0.7 || run.position.y > at.y + 0.6) return;
        const goal = { x: at.x + way.x * stepMetres, y: at.y, z: at.z + way.z * stepMetres };
        if (!canStand(level, { run, entity, others, goal })) return;
        const state = changeThing(run, entity);
        state.ticks += 3;
        if (state.ticks < effortTicks * 2) return;
        state.mode = side + 1;
        state.ticks = slideTicks;
        events.push({ kind: 'pushed', entity: entity.id, at: { x: at.x, y: at.y, z: at.z } });
      },
    };
  },
});

/** Whether a block, in a run, may be pushed to a place: free of everything solid, on ground as high as before. */
export function canBlockStand(
  level: Level,
  move: { readonly run: RunState; readonly entity: LevelEntity; readonly goal: { x: number; y: number; z: number } },
): boolean {
  return canStand(level, { ...move, others: obstaclesOf(move.entity, level) });
}

function onGrid(value: number, grid: { origin: number; stepMetres: number }): number {
  return grid.origin + Math.round((value - grid.origin) / grid.stepMetres) * grid.stepMetres;
}

/** Index of the direction in which somebody at the other end of `away` pushes. */
function sideOf(away: { x: number; z: number }): number {
  if (Math.abs(away.x) > Math.abs(away.z)) return away.x > 0 ? 0 : 1;
  return away.z > 0 ? 2 : 3;
}

interface Obstacle {
  readonly entity: LevelEntity;
  readonly halfX: number;
  readonly halfZ: number;
  readonly bottom: number;
  readonly top: number;
}

function obstaclesOf(block: LevelEntity, level: Level): Obstacle[] {
  const found: Obstacle[] = [];
  for (const entity of level.entities) {
    const box = boundsOf(entity);
    if (box === null || entity.id === block.id) continue;
    const reach = blockRoamMetres + Math.max(box.halfX, box.halfZ) + 2;
    const apartX = Math.abs(entity.position.x - block.position.x);
    const apartZ = Math.abs(entity.position.z - block.position.z);
    if (apartX < reach + blockRoamMetres && apartZ < reach + blockRoamMetres) found.push(box);
  }
  return found;
}

function boundsOf(entity: LevelEntity): Obstacle | null {
  const { collider, yaw } = entity;
  if (collider === null) return null;
  const bottom = entity.position.y + collider.offsetY - collider.halfY;
  const top = bottom + 2 * collider.halfY;
  if (collider.shape === 'cylinder') {
    return { entity, halfX: collider.radius, halfZ: collider.radius, bottom, top };
  }
  const along = Math.abs(cos(yaw));
  const across = Math.abs(sin(yaw));
  return {
    entity,
    halfX: collider.halfX * along + collider.halfZ * across,
    halfZ: collider.halfX * across + collider.halfZ * along,
    bottom,
    top,
  };
}

function canStand(
  level: Level,
  move: { run: RunState; entity: LevelEntity; others: readonly Obstacle[]; goal: { x: number; y: number; z: number } },
): boolean {
  const { run, entity, others, goal } = move;
  const own = boundsOf(entity);
  if (own === null) return false;
  const roams = Math.max(Math.abs(goal.x - entity.position.x), Math.abs(goal.z - entity.position.z));
  if (roams > blockRoamMetres) return false;
  const isGround = level.terrain.solid && Math.abs(heightAt(level.terrain, goal.x, goal.z) - goal.y) < 0.3;
  let holds = isGround;
  for (const other of others) {
    if (other.entity.mechanic === 'door' && isOn(run, other.entity)) continue;
    const at = placeIn(run, other.entity);
    const apartX = Math.abs(at.x - goal.x) - other.halfX - own.halfX;
    const apartZ = Math.abs(at.z - goal.z) - other.halfZ - own.halfZ;
    if (apartX > -skinMetres || apartZ > -skinMetres) continue;
    if (Math.abs(other.top - goal.y) < 0.3) holds = true;
    else if (other.top > goal.y && other.bottom < goal.y + own.top - own.bottom) return false;
  }
  return holds;
}
