import { z } from 'zod';

import type { Level } from '#engine/level/level.ts';
import { tuning } from '#engine/sim/tuning.ts';
import { defineMechanic } from '#engine/mechanics/mechanic.ts';

/** Name of the counter of ticks that a diver has been without air. */
export const breathCounter = 'breath';

/** Ticks that a diver can be under water in a level. */
export function breathTicksOf({ playerRules }: Pick<Level, 'playerRules'>): number {
  return playerRules.breathTicks ?? tuning.breathTicks;
}

/** A bubble of air: whoever dives into it breathes; it never runs out. */
export const airMechanic = defineMechanic({
  kind: 'air',
  describe: 'A bubble of air under water that gives a diver all of the breath back.',
  look: { idle: 'bob', glow: 0.5 },
  factsWord: 'air bubbles',
  props: z.object({}),
  behave: () => ({
    onTouch({ run, events }) {
      if ((run.counters[breathCounter] ?? 0) > 30) events.push({ kind: 'boost', at: { ...run.position } });
      delete run.counters[breathCounter];
    },
  }),
});
