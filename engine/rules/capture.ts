import { z } from 'zod';

import { capturesOf } from '#engine/mechanics/base.ts';
import { isCarried } from '#engine/mechanics/flag.ts';
import { type WinRule, defineWinRule } from '#engine/rules/win-rule.ts';

const schema = z.strictObject({ kind: z.literal('capture'), count: z.int().min(1).max(9) });
type Capture = z.infer<typeof schema>;
const usualCaptures = 3;

/** Won by bringing the flag home so many times. */
export const captureRule: WinRule<typeof schema, Readonly<Capture>, 'capture' | 'capture.home'> = defineWinRule({
  kind: 'capture',
  describe: 'Bring the flag of the others home `count` times.',
  schema,
  homes: ['capture-flag'],
  settle(asked, { spec, repairs }) {
    if (spec.archetype === 'capture-flag') {
      if (asked !== null) return asked;
      repairs.push(`The way to win is to bring the flag home ${usualCaptures} times.`);
      return { kind: 'capture', count: usualCaptures };
    }
    repairs.push('The way to win is to reach the goal, because flags belong to a capture-the-flag game.');
    return { kind: 'reach-goal' };
  },
  isWon: ({ run }, { count }) => capturesOf(run) >= count,
  progress({ level, run }, { count }) {
    const carrying = level.entities.some((entity) => entity.mechanic === 'flag' && isCarried(run, entity.id));
    return { saying: carrying ? 'capture.home' : 'capture', have: capturesOf(run), need: count };
  },
  // To the flag, wherever it lies, and home with it.
  want({ world, run }) {
    const carried = world.flags.some((flag) => isCarried(run, flag.id));
    const entities = carried ? world.bases : world.flags;
    const at = entities.map((entity) => [entity.id, run.things[entity.id] ?? entity.position] as const);
    return { kind: 'reach', entities, at: new Map(at), target: carried ? 'base' : 'flag', missing: 1 };
  },
  facts: (_level, { count }) => ({ words: `bring the flag home ${count} times`, count, teams: 2 }),
  plan: (_spec, { count }) => ({ number: count }),
  sights: () => [{ mechanic: 'flag' }],
});
