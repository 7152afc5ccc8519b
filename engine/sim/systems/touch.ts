import { entityPose } from '#engine/mechanics/pose.ts';
import type { Touchable } from '#engine/sim/sim-world.ts';
import { footprintDistanceSquared, placeSolid } from '#engine/sim/solid.ts';
import type { Tick } from '#engine/sim/tick.ts';
import { slideCounter, tuning } from '#engine/sim/tuning.ts';

const radius = tuning.capsuleRadiusMetres;

/** Runs the touch behaviour of everything that the body overlaps, in level order. */
export function touch(tick: Tick): void {
  const { world, run, number } = tick;
  for (const item of world.touchables.at(run.position.x, run.position.z)) {
    placeSolid(item.area, number);
    if (overlaps(tick, item)) item.behaviour.onTouch?.(tick, entityPose(item.entity, number));
    if (run.status === 'lost') return;
  }
}

function overlaps(tick: Tick, item: Touchable): boolean {
  const { position, counters } = tick.run;
  const { area } = item;
  const bodyHeight = counters[slideCounter] === undefined ? tuning.capsuleHeightMetres : tuning.slideHeightMetres;
  if (!item.round) {
    if (position.y > area.top || position.y + bodyHeight < area.bottom) return false;
    return footprintDistanceSquared(area, position) < radius * radius;
  }
  // Capsule against sphere: distance from the centre to the upright segment inside the capsule.
  const centreY = (area.bottom + area.top) / 2;
  const low = position.y + radius;
  const high = position.y + bodyHeight - radius;
  const dy = centreY < low ? low - centreY : centreY > high ? centreY - high : 0;
  const dx = position.x - area.x;
  const dz = position.z - area.z;
  const reach = area.radius + radius;
  return dx * dx + dy * dy + dz * dz < reach * reach;
}
