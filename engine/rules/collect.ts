import { z } from 'zod';

import { identifier, thingCount } from '#engine/level/spec-fields.ts';
import { countTaken, countTakenOf, groupOfSpec, lookOfGroup, nameOfGroup } from '#engine/rules/count.ts';
import { touchGroup } from '#engine/rules/want.ts';
import { type WinRule, defineWinRule } from '#engine/rules/win-rule.ts';

const schema = z.strictObject({ kind: z.literal('collect'), target: identifier, count: thingCount });
type Collect = z.infer<typeof schema>;

/** Won by picking up so many of a group. */
export const collectRule: WinRule<typeof schema, Readonly<Collect>, 'collect'> = defineWinRule({
  kind: 'collect',
  describe: 'Pick up `count` things of the group `target`.',
  schema,
  settle(asked, { groups, repairs }) {
    if (asked === null) return { kind: 'reach-goal' };
    const there = groups.find((group) => group.id === asked.target)?.count ?? asked.count;
    if (asked.count > there) repairs.push(`There are ${there} of "${asked.target}", so collecting ${there} wins.`);
    return { ...asked, count: Math.min(asked.count, there) };
  },
  isWon: (play, { target, count }) => countTakenOf(play, target) >= count,
  progress: ({ level, run }, { target, count }) => ({
    saying: 'collect',
    things: { name: nameOfGroup(level, target), look: lookOfGroup(level, target) },
    have: Math.min(count, countTaken(level, { run, group: target })),
    need: count,
  }),
  want: ({ world, run }, { target, count }) => touchGroup(world, { run, group: target, count }),
  facts: (level, { target, count }) => ({ words: `collect ${count} ${lookOfGroup(level, target)}`, count }),
  plan: (spec, { target, count }) => ({ things: groupOfSpec(spec, target), count }),
  sights: (_level, { target }) => [{ group: target }],
});
