import { z } from 'zod';

import { usualSpeeds } from '#engine/level/settle-movement.ts';
import type { PlayerRules } from '#engine/level/level.ts';
import { lapsDone, nextRingOrder, ringsCounter } from '#engine/mechanics/ring-progress.ts';
import { type WinRule, defineWinRule } from '#engine/rules/win-rule.ts';

const schema = z.strictObject({ kind: z.literal('laps') });
type Laps = { readonly kind: 'laps'; readonly laps: number; readonly gates: number };

/** Metres of one round, and its gates, by the size of the map. */
const roundOf = {
  small: { metres: 270, gates: 8 },
  medium: { metres: 370, gates: 10 },
  large: { metres: 500, gates: 14 },
} as const;
/** The same for a flight through rings. */
const flightOf = {
  small: { metres: 160, gates: 8 },
  medium: { metres: 260, gates: 13 },
  large: { metres: 400, gates: 20 },
} as const;
const longestRaceSeconds = 480;
const usualLaps = { walker: 1, kart: 3, drone: 1, runner: 1, flyer: 1 } as const satisfies Record<
  PlayerRules['controller'],
  number
>;

/** Won by all gates of a round in their order, so many times. */
export const lapsRule: WinRule<typeof schema, Laps, 'course' | 'lap'> = defineWinRule({
  kind: 'laps',
  describe: 'Pass the gates of a race course in their order, `rules.laps` times round.',
  schema,
  homes: ['race', 'rings'],
  // So many rounds that nobody races for ever.
  settle(asked, { spec, groups, controller, repairs }) {
    if (spec.archetype !== 'race' && spec.archetype !== 'rings') {
      repairs.push('The way to win is to reach the goal, because rounds need a race course.');
      return { kind: 'reach-goal' };
    }
    const gates = groups.filter((group) => group.kind === 'gate').reduce((sum, group) => sum + group.count, 0);
    const round = (spec.archetype === 'rings' ? flightOf : roundOf)[spec.layout.size];
    // A road has bends: nobody keeps up full speed on it.
    const speed = usualSpeeds[controller] * spec.player.speedMultiplier * (controller === 'kart' ? 0.6 : 1);
    const most = Math.max(1, Math.floor((longestRaceSeconds * speed) / round.metres));
    const wanted = spec.rules.laps ?? usualLaps[controller];
    if (asked === null) repairs.push('The way to win is to finish the race.');
    if (wanted > most) repairs.push(`The race has ${most} laps instead of ${wanted}, because it would take too long.`);
    return { kind: 'laps', laps: Math.min(wanted, most), gates: gates > 0 ? gates : round.gates };
  },
  isWon: ({ level, run }, { laps }) => lapsDone(level, run) >= laps,
  progress({ level, run }, { laps, gates }) {
    const done = lapsDone(level, run);
    const have = done >= laps ? gates : nextRingOrder(level, run) - 1;
    if (laps === 1) return { saying: 'course', have, need: gates };
    return { saying: 'lap', words: { lap: Math.min(laps, done + 1), laps }, have, need: gates };
  },
  // Gates have an order: only the next one counts, and without one of them the round cannot end.
  want({ world, run }, { laps, gates }) {
    const missing = laps * gates - (run.counters[ringsCounter] ?? 0);
    if (missing <= 0) return null;
    const order = nextRingOrder(world.level, run);
    const entities = world.rings.filter((entity) => entity.props['order'] === order);
    return { kind: 'pass', entities, target: `gate ${order}, ${missing} to go`, missing: 1 };
  },
  facts: (_level, { laps, gates }) => ({
    words: laps === 1 ? `pass ${gates} gates in order` : `race ${laps} laps through ${gates} gates in order`,
    count: gates,
    laps,
  }),
  plan: (spec) => ({ laps: spec.rules.laps ?? 1 }),
  sights: () => [{ mechanic: 'ring' }],
});
