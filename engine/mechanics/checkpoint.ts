import { z } from 'zod';

import { defineMechanic } from '#engine/mechanics/mechanic.ts';

/** Where a fall brings the player back to; each counts once, so walking back never loses progress. */
export const checkpointMechanic = defineMechanic({
  kind: 'checkpoint',
  describe: 'A flag that saves where the player comes back after a fall.',
  look: { idle: 'pulse', glow: 0.3 },
  factsWord: 'checkpoints',
  props: z.object({}),
  behave: (entity) => ({
    onTouch({ run, events, level }, pose) {
      if (run.taken.includes(entity.id)) return;
      // In the air the flag's own foot is the only place known to be ground.
      if (level.playerRules.controller === 'walker' && !run.grounded) return;
      run.taken.push(entity.id);
      run.checkpoint = entity.collider === null ? { ...pose.position } : { ...run.position };
      events.push({ kind: 'checkpoint', entity: entity.id, at: { ...run.checkpoint } });
    },
  }),
});
