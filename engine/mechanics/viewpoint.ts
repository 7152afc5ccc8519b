import { z } from 'zod';

import { takeEntity } from '#engine/mechanics/effects.ts';
import { defineMechanic } from '#engine/mechanics/mechanic.ts';

/** A place worth stopping at; it stays where it is and counts once. */
export const viewpointMechanic = defineMechanic({
  kind: 'viewpoint',
  describe: 'A place to stop and look round, such as a bench; counts once when somebody comes to it.',
  look: { idle: 'still', glow: 0 },
  factsWord: 'viewpoints',
  props: z.object({ score: z.int().min(0).max(1000).default(1) }),
  behave: (entity, props) => ({
    onTouch(play, pose) {
      takeEntity(play, { entity, at: pose.position, score: props.score });
    },
  }),
});
