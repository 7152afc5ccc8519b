import { z } from 'zod';

import { takeEntity } from '#engine/mechanics/effects.ts';
import { defineMechanic } from '#engine/mechanics/mechanic.ts';
import { tuning } from '#engine/sim/tuning.ts';

/** Gives back a heart; whoever is well leaves it for later. */
export const healMechanic = defineMechanic({
  kind: 'heal',
  describe: 'A heart that gives back one point of health; taken only by those who need it.',
  look: { idle: 'bob', glow: 0.7 },
  factsWord: 'health pickups',
  props: z.object({}),
  behave: (entity) => ({
    onTouch(play, pose) {
      const { run } = play;
      if (run.health >= tuning.maxHealth || run.status !== 'playing') return;
      if (takeEntity(play, { entity, at: pose.position, score: 0 })) run.health += 1;
    },
  }),
});
