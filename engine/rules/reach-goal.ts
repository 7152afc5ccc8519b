import { z } from 'zod';

import type { ArchetypeKind } from '#engine/level/world-spec.ts';
import { touchThose } from '#engine/rules/want.ts';
import { type ReachGoal, type WinRule, defineWinRule } from '#engine/rules/win-rule.ts';

const schema = z.strictObject({ kind: z.literal('reach-goal') });

/** Games that are about finding the way. */
const searched: ReadonlySet<ArchetypeKind> = new Set(['maze', 'escape-room']);

/** Won by reaching the end of the way: what every level can have. */
export const reachGoalRule: WinRule<typeof schema, ReachGoal, 'reach' | 'reach.out'> = defineWinRule({
  kind: 'reach-goal',
  describe: 'Reach the goal at the end of the way.',
  schema,
  homes: ['runner'],
  settle(asked, { repairs }) {
    if (asked === null) repairs.push('The way to win is to reach the goal, because a runner never turns back.');
    return { kind: 'reach-goal' };
  },
  isWon: ({ run, world }) => run.taken.some((id) => world.goals.has(id)),
  progress: ({ level, run }) => ({
    saying: searched.has(level.archetype) ? 'reach.out' : 'reach',
    have: run.status === 'won' ? 1 : 0,
    need: 1,
  }),
  want: ({ world, run }) => touchThose(world, { run, ids: world.goals, target: 'goal', count: 1 }),
  facts: () => ({ words: 'reach the goal', count: null }),
  plan: () => null,
  sights: () => [{ mechanic: 'goal' }],
});
