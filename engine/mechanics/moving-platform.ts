import { z } from 'zod';

import { defineMechanic } from '#engine/mechanics/mechanic.ts';
import { motionProps } from '#engine/mechanics/motion-props.ts';

/** A platform that swings to and fro and carries whoever stands on it. */
export const movingPlatformMechanic = defineMechanic({
  kind: 'moving-platform',
  describe: 'A platform that moves to and fro by travelX/Y/Z metres in periodTicks and carries its riders.',
  look: { idle: 'still', glow: 0.1 },
  factsWord: 'moving platforms',
  props: z.object(motionProps),
  behave: () => ({}),
});
