import type { LevelEntity } from '#engine/level/level.ts';
import { heightAt } from '#engine/level/terrain.ts';
import { quantise } from '#engine/math/scalar.ts';
import { cos, pi, sin } from '#engine/math/trig.ts';
import { claim } from './draft.ts';
import type { Draft, Spot } from './draft.ts';
import { findSpot } from './find-spot.ts';
import type { SpotRequest } from './find-spot.ts';

/** A stretch that an enemy walks to and fro on, with the props of its mechanic. */
export interface Patrol extends Spot {
  readonly props: LevelEntity['props'];
}

/** Finds level, free ground for an enemy to walk on and takes it; null where there is none. */
export function findPatrol(draft: Draft, request: SpotRequest): Patrol | null {
  const { rng } = request;
  const start = findSpot(draft, request);
  if (!start) return null;
  const difficulty = draft.plan.rules.difficulty;
  for (let trial = 0; trial < 24; trial += 1) {
    const length = trial < 16 ? rng.range(3.5, 8) : rng.range(1.5, 3.5);
    const angle = rng.range(-pi, pi);
    const travel = { x: quantise(length * sin(angle)), z: quantise(length * cos(angle)) };
    if (!isClear(draft, { start, travel, radius: request.radius, request })) continue;
    return finish(draft, { start, travel, length, speed: 1.1 + 1.5 * difficulty, rng });
  }
  return finish(draft, { start, travel: { x: 0, z: 0 }, length: 0, speed: 1, rng });
}

function finish(
  draft: Draft,
  walk: { start: Spot; travel: Spot; length: number; speed: number; rng: Draft['rng'] },
): Patrol {
  const { start, travel, length, speed, rng } = walk;
  const middle = { x: start.x + travel.x / 2, z: start.z + travel.z / 2 };
  claim(draft, { disc: { ...middle, radius: length / 2 + 0.9, kind: 'patrol', bodyRadius: 0 }, keys: ['patrol'] });
  const rise = heightAt(draft.field, start.x + travel.x, start.z + travel.z) - heightAt(draft.field, start.x, start.z);
  const periodTicks = Math.min(1800, Math.max(60, Math.floor((2 * length * 30) / speed)));
  return {
    ...start,
    props: {
      travelX: travel.x,
      travelY: quantise(rise),
      travelZ: travel.z,
      periodTicks,
      phaseTicks: rng.int(0, periodTicks - 1),
      damage: 1,
    },
  };
}

function isClear(draft: Draft, walk: { start: Spot; travel: Spot; radius: number; request: SpotRequest }): boolean {
  const { start, travel, radius } = walk;
  const first = heightAt(draft.field, start.x, start.z);
  const last = heightAt(draft.field, start.x + travel.x, start.z + travel.z);
  for (const share of [0.2, 0.4, 0.6, 0.8, 1]) {
    const spot = { x: start.x + travel.x * share, z: start.z + travel.z * share };
    if (!draft.grid.isReached(spot.x, spot.z)) return false;
    const line = first + (last - first) * share;
    if (Math.abs(heightAt(draft.field, spot.x, spot.z) - line) > 0.3) return false;
    if (!draft.occupancy.isFree({ ...spot, radius }, { gap: 0.4, avoid: ['solid', 'clear', 'item', 'patrol'] }))
      return false;
    const fromSpawn = Math.max(Math.abs(spot.x - draft.spawn.x), Math.abs(spot.z - draft.spawn.z));
    if (fromSpawn < walk.request.fromSpawn * 0.7) return false;
  }
  return true;
}
