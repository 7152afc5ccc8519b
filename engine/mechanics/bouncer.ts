import { z } from 'zod';

import { defineMechanic } from '#engine/mechanics/mechanic.ts';
import { tuning } from '#engine/sim/tuning.ts';

/** Throws whoever lands on it into the air. */
export const bouncerMechanic = defineMechanic({
  kind: 'bouncer',
  describe: 'A pad that throws the player up at launchMetresPerSecond.',
  look: { idle: 'pulse', glow: 0.4 },
  factsWord: 'bouncers',
  props: z.object({ launchMetresPerSecond: z.number().min(4).max(30).default(tuning.bounceMetresPerSecond) }),
  behave: (_entity, props) => ({
    onTouch({ run, events }) {
      if (run.velocity.y > 1) return;
      run.velocity.y = props.launchMetresPerSecond;
      run.grounded = false;
      run.coyoteTicks = 0;
      run.jumpBufferTicks = 0;
      events.push({ kind: 'bounce', at: { ...run.position } });
    },
  }),
});
