import { z } from 'zod';

import { defineMechanic } from '#engine/mechanics/mechanic.ts';

/** Solid ground in the air; its collider carries the player. */
export const platformMechanic = defineMechanic({
  kind: 'platform',
  describe: 'A platform to stand on and jump from.',
  look: { idle: 'still', glow: 0 },
  factsWord: 'platforms',
  props: z.object({}),
  behave: () => ({}),
});
