import { z } from 'zod';

import { takeEntity } from '#engine/mechanics/effects.ts';
import { defineMechanic } from '#engine/mechanics/mechanic.ts';

/** An opening to pass through; for flyers it is a checkpoint as well. */
export const gateMechanic = defineMechanic({
  kind: 'gate',
  describe: 'A gap or ring to pass through; counts once.',
  look: { idle: 'still', glow: 0.4 },
  factsWord: 'gates',
  props: z.object({ score: z.int().min(0).max(1000).default(1) }),
  behave: (entity, props) => ({
    onTouch(play, pose) {
      const { run, level } = play;
      if (!takeEntity(play, { entity, at: pose.position, score: props.score })) return;
      // A crash brings a flyer back to where it is known to fit: the place where it just was.
      if (level.playerRules.controller === 'flyer') run.checkpoint = { ...run.position };
    },
  }),
});
