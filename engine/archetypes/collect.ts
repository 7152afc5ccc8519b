import { layOutOpenWorld } from '#engine/procgen/open-world.ts';
import { landmarkFor } from '#engine/procgen/missing-groups.ts';
import { defineArchetype } from './archetype.ts';

/** An island or valley to explore, with landmarks, things to find and whoever guards them. */
export const collectArchetype = defineArchetype({
  kind: 'collect',
  describe:
    'Explore an open landscape on foot and collect things, with landmarks, paths, hazards and patrolling enemies.',
  layOut: (plan, rng) => layOutOpenWorld(plan, { rng, village: false, extraGroups: landmarkFor(plan) }),
});
