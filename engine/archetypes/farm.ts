import type { SettledSpec } from '#engine/level/settle-spec.ts';
import type { Rng } from '#engine/math/rng.ts';
import { drawPaths } from '#engine/procgen/draw-paths.ts';
import { isCrop, paintFarmField, planFarmField, plantFarmField, shapeFarmField } from '#engine/procgen/farm-field.ts';
import { distinctKinds, landmarkFor } from '#engine/procgen/missing-groups.ts';
import { layOutOpenWorld } from '#engine/procgen/open-world.ts';
import type { Layout } from '#engine/procgen/open-world.ts';
import { defineArchetype } from './archetype.ts';

/** A field of beds to sow, water and harvest, with the farm and its country round it. */
export const farmArchetype = defineArchetype({
  kind: 'farm',
  describe: 'Tend a field: sow, water and harvest beds of crops, with a farm, its people and the country round it.',
  layOut: layOutFarm,
});

function layOutFarm(plan: SettledSpec, rng: Rng): Layout {
  const field = planFarmField(plan);
  return layOutOpenWorld(plan, {
    rng,
    village: false,
    extraGroups: distinctKinds(landmarkFor(plan)),
    course: {
      spawnAt: () => ({ x: field.centre.x, z: field.centre.z + field.halfZ + 5, yaw: 0 }),
      shape: (draft) => shapeFarmField(draft, field),
      paint: (draft) => {
        drawPaths(draft, false);
        paintFarmField(draft, field);
      },
      takes: isCrop,
      furnish: (draft) => plantFarmField(draft, field),
    },
  });
}
