import type { SettledGroup, SettledSpec } from '#engine/level/settle-spec.ts';
import { distinctKinds, extraGroup, landmarkFor } from '#engine/procgen/missing-groups.ts';
import { layOutOpenWorld } from '#engine/procgen/open-world.ts';
import { joinGuards, splitGuards } from '#engine/procgen/split-guards.ts';
import { defineArchetype } from './archetype.ts';

/** A guarded place: watchers walk their beats along the paths and about the prize, and whoever they see starts again at the last flag. */
export const stealthArchetype = defineArchetype({
  kind: 'stealth',
  describe:
    'Get past guards whose cones of view lie on the ground, to a goal or a prize; who is seen goes back to the last checkpoint.',
  layOut(plan, rng) {
    const { win } = plan;
    // Some watch what is worth stealing, the others the ways to it.
    const groups = splitGuards(plan.groups, win.kind === 'collect' ? win.target : 'goal');
    const extraGroups = distinctKinds([...cover(plan), ...landmarkFor(plan)]);
    const layout = layOutOpenWorld({ ...plan, groups }, { rng, village: false, extraGroups });
    return { ...layout, entities: joinGuards(layout.entities) };
  },
});

function cover(plan: SettledSpec): SettledGroup[] {
  const missing = !plan.countedKinds.has('crate') && !plan.absentKinds.has('crate');
  return missing ? [extraGroup({ kind: 'crate', count: 8, role: 'scenery' })] : [];
}
