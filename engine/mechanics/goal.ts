import { z } from 'zod';

import { takeEntity } from '#engine/mechanics/effects.ts';
import { defineMechanic } from '#engine/mechanics/mechanic.ts';

/** The end of the way: touching it wins where the rule is to reach it. */
export const goalMechanic = defineMechanic({
  kind: 'goal',
  describe: 'The place to reach.',
  look: { idle: 'spin', glow: 1 },
  factsWord: 'goal',
  props: z.object({}),
  behave: (entity) => ({
    onTouch(play, pose) {
      if (play.level.rules.win.kind !== 'reach-goal') return;
      takeEntity(play, { entity, at: pose.position, score: 0 });
    },
  }),
});
