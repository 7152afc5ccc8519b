import { distinctKinds, landmarkFor } from '#engine/procgen/missing-groups.ts';
import { layOutOpenWorld } from '#engine/procgen/open-world.ts';
import { defineArchetype } from './archetype.ts';

/** A landscape to be in: nothing chases anybody, and the way leads from one bench to the next. */
export const sandboxArchetype = defineArchetype({
  kind: 'sandbox',
  describe:
    'A peaceful landscape to stroll through at leisure: benches with a view, people to meet, no hurry and no danger.',
  layOut: (plan, rng) => layOutOpenWorld(plan, { rng, village: false, extraGroups: distinctKinds(landmarkFor(plan)) }),
});
