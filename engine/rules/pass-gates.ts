import { z } from 'zod';

import { thingCount } from '#engine/level/spec-fields.ts';
import { touchThose } from '#engine/rules/want.ts';
import { type WinRule, defineWinRule } from '#engine/rules/win-rule.ts';

const schema = z.strictObject({ kind: z.literal('pass-gates'), count: thingCount });
type PassGates = z.infer<typeof schema>;
const usualGates = 12;

/** Won by flying through so many gates. */
export const passGatesRule: WinRule<typeof schema, Readonly<PassGates>, 'gates'> = defineWinRule({
  kind: 'pass-gates',
  describe: 'Fly through `count` gates; only flyers can.',
  schema,
  homes: ['flyer'],
  settle(asked, { spec, groups, repairs }) {
    if (spec.archetype !== 'flyer') {
      repairs.push('The way to win is to reach the goal, because passing gates is for flyers.');
      return { kind: 'reach-goal' };
    }
    const gates = groups.filter((group) => group.kind === 'gate').reduce((sum, group) => sum + group.count, 0);
    const wanted = asked === null ? (gates > 1 ? gates : usualGates) : asked.count;
    if (asked === null)
      repairs.push(`The way to win is to fly through ${wanted} gates, because a flyer cannot stop for anything else.`);
    if (gates > 0 && gates < wanted) repairs.push(`There are ${gates} gates, so passing ${gates} wins.`);
    return { kind: 'pass-gates', count: gates > 0 ? Math.min(wanted, gates) : wanted };
  },
  isWon: ({ run, world }, { count }) => run.taken.filter((id) => world.gates.has(id)).length >= count,
  progress({ level, run }, { count }) {
    const gates = new Set(level.entities.filter((entity) => entity.look === 'gate').map((entity) => entity.id));
    return { saying: 'gates', have: Math.min(count, run.taken.filter((id) => gates.has(id)).length), need: count };
  },
  want: ({ world, run }, { count }) => touchThose(world, { run, ids: world.gates, target: 'gate', count }),
  facts: (_level, { count }) => ({ words: `pass ${count} gates`, count }),
  plan: (spec, { count }) => ({
    things: spec.things.find((group) => group.kind === 'gate') ?? { kind: 'gate', name: '' },
    count,
  }),
  sights: () => [{ mechanic: 'gate' }],
});
