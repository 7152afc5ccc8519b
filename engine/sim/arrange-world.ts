import type { SimWorld } from '#engine/sim/sim-world.ts';
import type { Solid } from '#engine/sim/solid.ts';
import type { RunState, ThingState } from '#engine/sim/types.ts';

/**
 * Puts everything that differs from run to run (doors, blocks, creatures) where it is in this run. A world is shared by
 * many runs, so whoever asks it about places outside `stepRun` calls this first.
 */
export function arrangeWorld(world: SimWorld, run: RunState): void {
  for (const { entity, behaviour, solid, area } of world.changing) {
    const state = run.things[entity.id];
    const isPresent = behaviour.isPresent?.(run) ?? true;
    if (solid !== null) placeIn(solid, isPresent && (behaviour.isSolid?.(run) ?? true) ? state : 'nowhere');
    if (area !== null) placeIn(area, isPresent ? state : 'nowhere');
  }
}

function placeIn(solid: Solid, where: ThingState | undefined | 'nowhere'): void {
  if (where === 'nowhere') {
    // Nothing can stand on it, bump into it or touch it.
    solid.top = Number.NEGATIVE_INFINITY;
    solid.bottom = Number.POSITIVE_INFINITY;
    return;
  }
  const at = where ?? solid.entity.position;
  solid.x = at.x;
  solid.z = at.z;
  solid.bottom = at.y + solid.offsetY - solid.halfY;
  solid.top = at.y + solid.offsetY + solid.halfY;
}
