import { z } from 'zod';

import { identifier, thingCount } from '#engine/level/spec-fields.ts';
import { countTaken, countTakenOf, groupOfSpec, lookOfGroup, nameOfGroup } from '#engine/rules/count.ts';
import { touchGroup } from '#engine/rules/want.ts';
import { type WinRule, defineWinRule } from '#engine/rules/win-rule.ts';

const schema = z.strictObject({ kind: z.literal('visit'), target: identifier, count: thingCount });
type Visit = z.infer<typeof schema>;

/** Won by stopping at so many places. */
export const visitRule: WinRule<typeof schema, Readonly<Visit>, 'visit'> = defineWinRule({
  kind: 'visit',
  describe: 'Stop at `count` places of the group `target`; there is no hurry.',
  schema,
  settle(asked, { spec, groups, repairs }) {
    if (asked === null || spec.archetype === 'obby') {
      repairs.push('The way to win is to reach the goal, because a course leads past everything else.');
      return { kind: 'reach-goal' };
    }
    const there = groups.find((group) => group.id === asked.target)?.count ?? asked.count;
    if (asked.count > there) repairs.push(`There are ${there} of "${asked.target}", so collecting ${there} wins.`);
    return { ...asked, count: Math.min(asked.count, there) };
  },
  isWon: (play, { target, count }) => countTakenOf(play, target) >= count,
  progress: ({ level, run }, { target, count }) => ({
    saying: 'visit',
    things: { name: nameOfGroup(level, target), look: lookOfGroup(level, target) },
    have: Math.min(count, countTaken(level, { run, group: target })),
    need: count,
  }),
  want: ({ world, run }, { target, count }) => touchGroup(world, { run, group: target, count }),
  facts: (level, { target, count }) => ({ words: `visit ${count} ${lookOfGroup(level, target)}`, count }),
  plan: (spec, { target, count }) => ({ things: groupOfSpec(spec, target), count }),
  sights: (_level, { target }) => [{ group: target }],
});
