import { z } from 'zod';

import { identifier, thingCount } from '#engine/level/spec-fields.ts';
import { isHostile, mechanicOf } from '#engine/level/thing-catalog.ts';
import { isSlain } from '#engine/mechanics/minds/creature.ts';
import { numberProp } from '#engine/mechanics/pose.ts';
import { groupOfSpec, lookOfGroup, nameOfGroup } from '#engine/rules/count.ts';
import { extraFoes } from '#engine/rules/extra-foes.ts';
import { fightThose } from '#engine/rules/want.ts';
import { type WinRule, type WinSettling, defineWinRule } from '#engine/rules/win-rule.ts';

const schema = z.strictObject({ kind: z.literal('defeat'), target: identifier, count: thingCount });
type Defeat = z.infer<typeof schema>;
const bossGroup = 'extra:golem';

/** Won by bringing down so many creatures of a group. */
export const defeatRule: WinRule<typeof schema, Readonly<Defeat>, 'defeat'> = defineWinRule({
  kind: 'defeat',
  describe: 'Bring down `count` creatures of the group `target`.',
  schema,
  homes: ['boss'],
  settle(asked, at) {
    if (at.spec.archetype === 'boss') return settleBoss(asked, at);
    const group = at.groups.find((each) => each.id === asked?.target);
    if (asked === null || group === undefined || !isHostile(mechanicOf({ ...group, role: 'enemy' })))
      return { kind: 'reach-goal' };
    if (asked.count > group.count)
      at.repairs.push(`There are ${group.count} of "${asked.target}", so defeating ${group.count} wins.`);
    return { ...asked, count: Math.min(asked.count, group.count) };
  },
  missing: (_kept, { win }) =>
    win.target === bossGroup ? [extraFoes(bossGroup, { kind: 'golem', count: 1, mechanic: 'boss' })] : [],
  isWon(play, { target, count }) {
    let slain = 0;
    for (const { entity } of play.world.creatures)
      if (entity.group === target && isSlain(play.run, entity.id)) slain += 1;
    return slain >= count;
  },
  // One foe counts by its health, several by those that fell.
  progress({ level, run }, { target, count }) {
    const foes = level.entities.filter((entity) => entity.group === target);
    const named = { name: nameOfGroup(level, target), look: lookOfGroup(level, target) };
    const [only] = foes;
    if (count > 1 || only === undefined) {
      const slain = foes.filter((entity) => isSlain(run, entity.id)).length;
      return { saying: 'defeat', things: named, have: Math.min(count, slain), need: count };
    }
    const need = numberProp(only, { name: 'healthPoints', fallback: 2 });
    return { saying: 'defeat', one: named, have: need - (run.things[only.id]?.health ?? need), need, unit: 'health' };
  },
  want({ world, run }, { target, count }) {
    const members = world.creatures.map((item) => item.entity).filter((entity) => entity.group === target);
    const entities = members.filter((entity) => !isSlain(run, entity.id));
    const have = members.length - entities.length;
    return { ...fightThose(run, entities), target, missing: Math.max(0, count - have) };
  },
  facts: (level, { target, count }) => ({ words: `defeat ${count} ${lookOfGroup(level, target)}`, count }),
  plan: (spec, { target, count }) => ({ things: groupOfSpec(spec, target), count }),
  sights: (_level, { target }) => [{ group: target }],
});

function settleBoss(asked: Defeat | null, { groups, repairs }: WinSettling): Defeat {
  const boss =
    groups.find((group) => group.id === asked?.target) ?? groups.find((group) => mechanicOf(group) === 'boss');
  if (boss !== undefined) return { kind: 'defeat', target: boss.id, count: boss.count };
  repairs.push('Added a golem to fight, because a boss game needs a boss.');
  return { kind: 'defeat', target: bossGroup, count: 1 };
}
