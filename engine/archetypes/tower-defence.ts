import type { SettledSpec } from '#engine/level/settle-spec.ts';
import type { Rng } from '#engine/math/rng.ts';
import { distinctKinds, landmarkFor } from '#engine/procgen/missing-groups.ts';
import { musterWaves } from '#engine/procgen/muster-waves.ts';
import { layOutOpenWorld } from '#engine/procgen/open-world.ts';
import type { Layout } from '#engine/procgen/open-world.ts';
import { furnishSiege, isOfSiege, paintSiege, shapeSiege } from '#engine/procgen/siege-ground.ts';
import { behindKeep, planSiegeRoad } from '#engine/procgen/siege-road.ts';
import type { SiegeRoad } from '#engine/procgen/siege-road.ts';
import { defineArchetype } from './archetype.ts';

/** A winding road with sites for towers beside it: waves come along it for what stands at its end. */
export const towerDefenceArchetype = defineArchetype({
  kind: 'tower-defence',
  describe:
    'Defend something at the end of a road: build towers on pads with credits that every fallen creep brings, wave after wave, each larger and tougher.',
  layOut: layOutSiege,
});

function layOutSiege(plan: SettledSpec, rng: Rng): Layout {
  const pads = plan.groups.filter((group) => group.mechanic === 'tower').reduce((sum, group) => sum + group.count, 0);
  let road: SiegeRoad | null = null;
  const roadOn = (playableHalf: number): SiegeRoad => {
    road ??= planSiegeRoad(rng.fork('road'), { playableHalf, pads });
    return road;
  };
  const layout = layOutOpenWorld(plan, {
    rng,
    village: false,
    extraGroups: distinctKinds(landmarkFor(plan)),
    course: {
      spawnAt: (field) => ({ ...behindKeep(roadOn(field.playableHalf)), yaw: 0 }),
      shape: (draft) => shapeSiege(draft, roadOn(draft.field.playableHalf)),
      paint: (draft) => paintSiege(draft, roadOn(draft.field.playableHalf)),
      takes: isOfSiege,
      furnish: (draft) => furnishSiege(draft, roadOn(draft.field.playableHalf)),
    },
  });
  const { win } = plan;
  if (win.kind !== 'defend' || road === null) return layout;
  const { points } = road as SiegeRoad;
  return {
    ...layout,
    entities: musterWaves(layout.entities, { rule: win, difficulty: plan.rules.difficulty, points }),
  };
}
