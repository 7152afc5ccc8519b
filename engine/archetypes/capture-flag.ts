import type { LevelEntity } from '#engine/level/level.ts';
import type { SettledGroup, SettledSpec } from '#engine/level/settle-spec.ts';
import { isHostile } from '#engine/level/thing-catalog.ts';
import { distinctKinds, extraGroup, landmarkFor } from '#engine/procgen/missing-groups.ts';
import { layOutOpenWorld } from '#engine/procgen/open-world.ts';
import { joinGuards, splitGuards } from '#engine/procgen/split-guards.ts';
import { defineArchetype } from './archetype.ts';

/** Two bases at the ends of a field: fetch the flag from among its defenders and carry it home, more of them each time. */
export const captureFlagArchetype = defineArchetype({
  kind: 'capture-flag',
  describe:
    'Fetch the flag from the base of the other team and carry it home, several times; each capture calls more defenders.',
  layOut(plan, rng) {
    const layout = layOutOpenWorld(opposed(plan), {
      rng,
      village: false,
      extraGroups: distinctKinds([...supplies(plan), ...landmarkFor(plan)]),
    });
    return { ...layout, entities: callDefenders(joinGuards(layout.entities), plan) };
  },
});

/** The same plan with the home base at the start, the flag at the far end and its defenders about it. */
function opposed(plan: SettledSpec): SettledSpec {
  const flag = plan.groups.find((group) => group.mechanic === 'flag');
  const groups = plan.groups.map((group): SettledGroup => {
    if (group.mechanic === 'base') return { ...group, placement: { region: 'anywhere', near: 'spawn' } };
    if (group.mechanic === 'flag') return { ...group, placement: { region: 'north' } };
    if (!isHostile(group.mechanic) || group.mechanic === 'guard' || flag === undefined) return group;
    const near = { region: 'north' as const, near: flag.id };
    return { ...group, mechanic: group.mechanic === 'enemy' ? 'chaser' : group.mechanic, placement: near };
  });
  return { ...plan, groups: flag === undefined ? groups : splitGuards(groups, flag.id) };
}

function supplies(plan: SettledSpec): SettledGroup[] {
  if (plan.countedKinds.has('heart') || plan.absentKinds.has('heart')) return [];
  return [{ ...extraGroup({ kind: 'heart', count: 3, role: 'scenery' }), mechanic: 'heal' }];
}

/** Every second defender waits for a capture, so that each way to the flag is harder than the one before. */
function callDefenders(entities: readonly LevelEntity[], plan: SettledSpec): LevelEntity[] {
  const rounds = plan.win.kind === 'capture' ? plan.win.count - 1 : 0;
  let index = 0;
  return entities.map((entity) => {
    if (entity.mechanic !== 'chaser' || rounds < 1) return entity;
    index += 1;
    if (index % 2 === 1) return entity;
    const wave = 1 + ((index / 2 - 1) % rounds);
    return { ...entity, props: { ...entity.props, wave, leashMetres: 30 } };
  });
}
