import { z } from 'zod';

import { defineMechanic } from '#engine/mechanics/mechanic.ts';

/** A stone in the road that tells which way the waves go; they walk from stone to stone in the order of their numbers. */
export const waymarkMechanic = defineMechanic({
  kind: 'waymark',
  describe: 'A stone of a road; the waves of a tower defence walk along the stones by order, from 0 up to the keep.',
  look: { idle: 'still', glow: 0 },
  factsWord: null,
  props: z.object({ order: z.int().min(0).max(200) }),
  behave: () => ({}),
});
