import { z } from 'zod';

import { takeEntity } from '#engine/mechanics/effects.ts';
import { defineMechanic } from '#engine/mechanics/mechanic.ts';

/** A hiding place that is searched by interacting; it may hold the key of a door. */
export const searchMechanic = defineMechanic({
  kind: 'search',
  describe: 'Something to search by interacting; holds names the key that a door asks for.',
  look: { idle: 'still', glow: 0.1 },
  factsWord: 'hiding places',
  props: z.object({ holds: z.string().max(60).default(''), score: z.int().min(0).max(1000).default(0) }),
  behave: (entity, props) => ({
    onInteract(play) {
      takeEntity(play, { entity, at: entity.position, score: props.score });
    },
  }),
});
