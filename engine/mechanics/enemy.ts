import { z } from 'zod';

import { hurtPlayer } from '#engine/mechanics/effects.ts';
import { defineMechanic } from '#engine/mechanics/mechanic.ts';
import { motionProps } from '#engine/mechanics/motion-props.ts';

/** Patrols to and fro; touching it hurts. */
export const enemyMechanic = defineMechanic({
  kind: 'enemy',
  describe: 'A creature that patrols by travelX/Y/Z metres in periodTicks; touching it hurts.',
  look: { idle: 'bob', glow: 0.2 },
  factsWord: 'enemies',
  props: z.object({ ...motionProps, damage: z.int().min(1).max(3).default(1) }),
  behave: (entity, props) => ({
    onTouch(play, pose) {
      hurtPlayer(play, { by: entity.id, from: pose.position, damage: props.damage });
    },
  }),
});
