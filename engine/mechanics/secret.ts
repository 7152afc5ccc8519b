import { z } from 'zod';

import { takeEntity } from '#engine/mechanics/effects.ts';
import { defineMechanic } from '#engine/mechanics/mechanic.ts';

/** A hidden chest: never needed, worth looking for. */
export const secretMechanic = defineMechanic({
  kind: 'secret',
  describe: 'A hidden chest with bonus score that the win never needs.',
  look: { idle: 'pulse', glow: 0.3 },
  factsWord: 'secrets',
  props: z.object({ score: z.int().min(0).max(1000).default(5) }),
  behave: (entity, props) => ({
    onTouch(play, pose) {
      takeEntity(play, { entity, at: pose.position, score: props.score });
    },
  }),
});
