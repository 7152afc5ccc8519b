import { z } from 'zod';

import { defineMechanic } from '#engine/mechanics/mechanic.ts';

/** Words that whoever stands near can read. */
export const signMechanic = defineMechanic({
  kind: 'sign',
  describe: 'A sign whose text can be read by whoever stands near.',
  look: { idle: 'still', glow: 0.1 },
  factsWord: 'signs',
  props: z.object({ text: z.string().max(400).default('') }),
  behave: () => ({}),
});
