import { z } from 'zod';

import { takeEntity } from '#engine/mechanics/effects.ts';
import { defineMechanic } from '#engine/mechanics/mechanic.ts';

/** Something to pick up by touching it. */
export const collectableMechanic = defineMechanic({
  kind: 'collectable',
  describe: 'Something that is picked up by touching it.',
  look: { idle: 'bob', glow: 0.6 },
  factsWord: 'collectables',
  props: z.object({ score: z.int().min(0).max(1000).default(1) }),
  behave: (entity, props) => ({
    onTouch(play, pose) {
      takeEntity(play, { entity, at: pose.position, score: props.score });
    },
  }),
});
