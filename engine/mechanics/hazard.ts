import { z } from 'zod';

import { hurtPlayer, respawnPlayer } from '#engine/mechanics/effects.ts';
import { defineMechanic } from '#engine/mechanics/mechanic.ts';

/** Spikes hurt and throw back; lava takes the player to the last checkpoint. */
export const hazardMechanic = defineMechanic({
  kind: 'hazard',
  describe: 'Spikes or lava: touching it hurts (effect "hurt") or sends the player back (effect "respawn").',
  look: { idle: 'pulse', glow: 0.5 },
  factsWord: 'hazards',
  props: z.object({ effect: z.enum(['hurt', 'respawn']).default('hurt'), damage: z.int().min(1).max(3).default(1) }),
  behave: (entity, props) => ({
    onTouch(play, pose) {
      if (play.run.status !== 'playing') return;
      if (props.effect === 'respawn') respawnPlayer(play, entity.id);
      else hurtPlayer(play, { by: entity.id, from: pose.position, damage: props.damage });
    },
  }),
});
