import { z } from 'zod';

import { defineMechanic } from '#engine/mechanics/mechanic.ts';
import { tuning } from '#engine/sim/tuning.ts';

/** Name of the counter of ticks that a boost still lasts. */
export const boostCounter = 'boost';

/** Makes whoever runs or drives over it faster for a while. */
export const boostMechanic = defineMechanic({
  kind: 'boost',
  describe: 'A pad that makes whoever runs or drives over it faster for a moment.',
  look: { idle: 'pulse', glow: 0.8 },
  factsWord: 'boosts',
  props: z.object({ boostTicks: z.int().min(5).max(300).default(tuning.boostTicks) }),
  behave: (_entity, props) => ({
    onTouch({ run, events }) {
      const left = run.counters[boostCounter] ?? 0;
      // Who stands on it is not told every tick.
      if (left < props.boostTicks - 8) events.push({ kind: 'boost', at: { ...run.position } });
      run.counters[boostCounter] = props.boostTicks;
    },
  }),
});
