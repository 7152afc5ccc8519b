import { z } from 'zod';

import { defineMechanic } from '#engine/mechanics/mechanic.ts';

/** What the waves march on; see `breach` for what they do there. */
export const keepMechanic = defineMechanic({
  kind: 'keep',
  describe: 'What has to be defended: every creep that reaches it costs it lives, and with the last of them the game.',
  look: { idle: 'pulse', glow: 0.8 },
  factsWord: 'keeps',
  props: z.object({}),
  behave: () => ({}),
});
