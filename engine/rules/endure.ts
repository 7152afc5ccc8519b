import { z } from 'zod';

import { specLimits } from '#engine/level/spec-fields.ts';
import { isHostile, mechanicOf } from '#engine/level/thing-catalog.ts';
import { besiegers, extraFoes } from '#engine/rules/extra-foes.ts';
import { type WinRule, defineWinRule } from '#engine/rules/win-rule.ts';
import { ticksPerSecond } from '#engine/sim/types.ts';

const schema = z.strictObject({ kind: z.literal('endure'), seconds: z.int().min(10).max(1800) });
type Endure = z.infer<typeof schema>;

/** Longest time that a level asks anybody to hold out. */
export const longestEndureSeconds = 600;
/** Lives where a prompt says nothing: staying alive has to mean something. */
export const usualEndureLives = 3;
const secondsPerWave = 25;

/** Won by staying alive until the clock runs out. */
export const endureRule: WinRule<typeof schema, Readonly<Endure>, 'endure'> = defineWinRule({
  kind: 'endure',
  describe: 'Stay alive for `seconds` seconds; in any kind of game that has no finish to hurry to.',
  schema,
  guestIn: ['survival', 'boss', 'capture-flag'],
  keepsTime: true,
  settle(asked, { repairs }) {
    if (asked === null) return { kind: 'reach-goal' };
    const seconds = Math.min(asked.seconds, longestEndureSeconds);
    if (seconds < asked.seconds) repairs.push(`Holding out for ${seconds} seconds wins, because longer is too long.`);
    return { kind: 'endure', seconds };
  },
  missing(kept, { spec, win, absentFeatures }) {
    if (spec.archetype === 'survival') return besiegers(kept, { spec, waves: wavesWithin(win.seconds) });
    if (
      absentFeatures.has('enemies') ||
      kept.some((group) => isHostile(mechanicOf(group)) || mechanicOf(group) === 'hazard')
    )
      return [];
    // Without any danger there would be nothing to hold out against.
    const count = 3 + Math.floor(spec.rules.difficulty * 4);
    return [extraFoes('extra:ghost', { kind: 'ghost', count, mechanic: 'enemy' })];
  },
  isWon: ({ run }, { seconds }) => run.tick + 1 >= seconds * ticksPerSecond,
  progress: ({ run }, { seconds }) => ({
    saying: 'endure',
    have: run.status === 'won' ? seconds : Math.min(seconds, Math.floor(run.tick / ticksPerSecond)),
    need: seconds,
    unit: 'seconds',
  }),
  want: () => ({ kind: 'hold', entities: [], target: 'time', missing: 0 }),
  facts: (_level, { seconds }) => ({ words: `stay alive for ${seconds} seconds`, count: null, seconds }),
  plan: (_spec, { seconds }) => ({ seconds }),
  sights: () => [{ mechanic: 'rift' }, { mechanic: 'boss' }, { mechanic: 'chaser' }, { mechanic: 'enemy' }],
});

/** Waves of enemies that come within a time. */
export function wavesWithin(seconds: number): number {
  return Math.min(specLimits.waves, Math.max(2, Math.ceil(seconds / secondsPerWave)));
}
