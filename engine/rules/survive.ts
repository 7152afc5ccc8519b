import { z } from 'zod';

import { specLimits } from '#engine/level/spec-fields.ts';
import { isHostile, mechanicOf } from '#engine/level/thing-catalog.ts';
import { whereIsCreature } from '#engine/mechanics/minds/creature.ts';
import { numberProp } from '#engine/mechanics/pose.ts';
import { isWaveBeaten } from '#engine/mechanics/rift.ts';
import { besiegers } from '#engine/rules/extra-foes.ts';
import { fightThose } from '#engine/rules/want.ts';
import { type WinRule, defineWinRule } from '#engine/rules/win-rule.ts';

const schema = z.strictObject({ kind: z.literal('survive'), waves: z.int().min(1).max(specLimits.waves) });
type Survive = z.infer<typeof schema>;

/** Won by outlasting so many waves of enemies. */
export const surviveRule: WinRule<typeof schema, Readonly<Survive>, 'survive' | 'survive.soon'> = defineWinRule({
  kind: 'survive',
  describe: 'Outlast `waves` waves of enemies.',
  schema,
  homes: ['survival'],
  settle(asked, { spec, groups, repairs }) {
    if (spec.archetype !== 'survival') return asked ?? { kind: 'reach-goal' };
    const foes = groups.filter((group) => isHostile(mechanicOf(group))).reduce((sum, group) => sum + group.count, 0);
    const wished = asked?.waves ?? spec.rules.waves ?? 3 + Math.floor(spec.rules.difficulty * 3);
    if (asked === null)
      repairs.push(`The way to win is to survive ${wished} waves, because that is what this game is about.`);
    const waves = foes === 0 ? wished : Math.min(wished, foes);
    if (waves < wished) repairs.push(`There are ${foes} enemies, so they come in ${waves} waves.`);
    return { kind: 'survive', waves };
  },
  missing: (kept, { spec, win }) => besiegers(kept, { spec, waves: win.waves }),
  isWon: (play, { waves }) => isWaveBeaten(play, waves),
  progress({ run }, { waves }) {
    const have = run.status === 'won' ? waves : (run.counters['wave'] ?? 0) - 1;
    return { saying: have < 0 ? 'survive.soon' : 'survive', have, need: waves };
  },
  want({ world, run }) {
    const called = world.level.entities.some(
      (entity) => entity.mechanic === 'rift' && numberProp(entity, { name: 'waves', fallback: 0 }) > 0,
    );
    if (!called) return null;
    const entities = world.creatures
      .map((item) => item.entity)
      .filter((entity) => Number(entity.props['wave'] ?? 0) > 0 && whereIsCreature(run, entity) !== null);
    return entities.length === 0
      ? { kind: 'wait', entities, target: 'wave', missing: 0 }
      : { ...fightThose(run, entities), target: 'wave', missing: 1 };
  },
  facts: (_level, { waves }) => ({ words: `survive ${waves} waves`, count: null, waves }),
  plan: (_spec, { waves }) => ({ number: waves }),
  sights: () => [{ mechanic: 'rift' }],
});
