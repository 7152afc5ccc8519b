import { z } from 'zod';

import { defineMechanic } from '#engine/mechanics/mechanic.ts';

/** A belt that carries whoever stands on it the way it looks; the simulation's `carry` moves the rider. */
export const conveyorMechanic = defineMechanic({
  kind: 'conveyor',
  describe: 'A belt that carries its riders forward at speedMetresPerSecond.',
  look: { idle: 'still', glow: 0.2 },
  factsWord: 'conveyors',
  props: z.object({ speedMetresPerSecond: z.number().min(0.5).max(12).default(3) }),
  behave: () => ({}),
});
