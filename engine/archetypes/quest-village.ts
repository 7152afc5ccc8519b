import { distinctKinds, landmarkFor, villageGroups } from '#engine/procgen/missing-groups.ts';
import { layOutOpenWorld } from '#engine/procgen/open-world.ts';
import { defineArchetype } from './archetype.ts';

/** Houses about a square, people with tasks, and the countryside where the tasks are done. */
export const questVillageArchetype = defineArchetype({
  kind: 'quest-village',
  describe: 'A village with a square, houses and people who give quests that are done in the country around it.',
  layOut: (plan, rng) =>
    layOutOpenWorld(plan, {
      rng,
      village: true,
      extraGroups: distinctKinds([...villageGroups(plan), ...landmarkFor(plan)]),
    }),
});
