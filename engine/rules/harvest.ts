import { z } from 'zod';

import { identifier, thingCount } from '#engine/level/spec-fields.ts';
import { needsHands } from '#engine/mechanics/crop.ts';
import { countTaken, countTakenOf, groupOfSpec, lookOfGroup, nameOfGroup } from '#engine/rules/count.ts';
import { type WinRule, defineWinRule } from '#engine/rules/win-rule.ts';

const schema = z.strictObject({ kind: z.literal('harvest'), target: identifier, count: thingCount });
type Harvest = z.infer<typeof schema>;

/** Won by sowing, watering and harvesting so many beds. */
export const harvestRule: WinRule<typeof schema, Readonly<Harvest>, 'harvest'> = defineWinRule({
  kind: 'harvest',
  describe: 'Sow, water and harvest `count` beds of the group `target`.',
  schema,
  settle: (asked) => asked ?? { kind: 'reach-goal' },
  isWon: (play, { target, count }) => countTakenOf(play, target) >= count,
  progress: ({ level, run }, { target, count }) => ({
    saying: 'harvest',
    things: { name: nameOfGroup(level, target), look: lookOfGroup(level, target) },
    have: Math.min(count, countTaken(level, { run, group: target })),
    need: count,
  }),
  // Uses every bed that waits for hands; while all of them grow, time has to pass.
  want({ world, run }, { target, count }) {
    const beds = world.level.entities.filter((entity) => entity.group === target);
    if (beds.length < count) return { kind: 'touch', entities: beds, target, missing: count };
    const entities = beds.filter((entity) => needsHands(run, entity));
    // What is wanted changes with every use, which is how the bot sees that it worked.
    const done = beds.reduce((sum, { id }) => sum + (run.things[id]?.mode ?? 0), 0);
    return { kind: entities.length > 0 ? 'talk' : 'wait', entities, target: `${target}, step ${done}`, missing: 1 };
  },
  facts: (level, { target, count }) => ({ words: `harvest ${count} ${lookOfGroup(level, target)}`, count }),
  plan: (spec, { target, count }) => ({ things: groupOfSpec(spec, target), count }),
  sights: (_level, { target }) => [{ group: target }],
});
