import { heightAt } from '#engine/level/terrain.ts';
import type { Draft, Spot } from './draft.ts';
import { anchorsOf } from './find-spot.ts';
import type { SpotRequest } from './find-spot.ts';
import { hypot2 } from '#engine/math/trig.ts';

/** Finds water deep enough to float in, close to the shore; null where there is none. */
export function findWaterSpot(draft: Draft, request: SpotRequest): Spot | null {
  const { field, grid } = draft;
  const level = field.waterLevel;
  if (level === null) return null;
  const half = field.playableHalf + 6;
  const near = request.placement.near ? anchorsOf(draft, request.placement.near)[0] : undefined;
  let best: Spot | null = null;
  let bestScore = -Infinity;
  for (let trial = 0; trial < 260; trial += 1) {
    const spot = { x: request.rng.range(-half, half), z: request.rng.range(-half, half) };
    const depth = level - heightAt(field, spot.x, spot.z);
    if (
      depth < 0.45 ||
      !draft.occupancy.isFree({ ...spot, radius: request.radius }, { gap: 0.4, avoid: ['solid', 'clear'] })
    )
      continue;
    const ashore = [3, 5, 8].findIndex((reach) =>
      [
        [1, 0],
        [-1, 0],
        [0, 1],
        [0, -1],
      ].some(([x, z]) => grid.isReached(spot.x + (x ?? 0) * reach, spot.z + (z ?? 0) * reach)),
    );
    let score = ashore < 0 ? -3 : -ashore;
    if (near) score -= hypot2(near.x - spot.x, near.z - spot.z) / 8;
    else score -= hypot2(draft.centre.x - spot.x, draft.centre.z - spot.z) / 60;
    if (score <= bestScore) continue;
    best = spot;
    bestScore = score;
  }
  return best;
}
