import { z } from 'zod';

import { defineMechanic } from '#engine/mechanics/mechanic.ts';

/** Scenery: stands there, solid where it has a collider. */
export const propMechanic = defineMechanic({
  kind: 'prop',
  describe: 'Scenery that stands still and may be solid.',
  look: { idle: 'still', glow: 0 },
  factsWord: null,
  props: z.object({}),
  behave: () => ({}),
});
