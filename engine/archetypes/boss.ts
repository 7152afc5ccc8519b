import type { SettledGroup, SettledSpec } from '#engine/level/settle-spec.ts';
import { isHostile } from '#engine/level/thing-catalog.ts';
import type { LevelEntity } from '#engine/level/level.ts';
import { distinctKinds, extraGroup, landmarkFor } from '#engine/procgen/missing-groups.ts';
import { layOutOpenWorld } from '#engine/procgen/open-world.ts';
import { defineArchetype } from './archetype.ts';

/** A level arena with a giant in it, helpers that each of its phases calls, and hearts for those who need them. */
export const bossArchetype = defineArchetype({
  kind: 'boss',
  describe:
    'Fight a giant in an arena: read its warnings, jump its shock waves, strike its back; it grows worse in three phases.',
  layOut(plan, rng) {
    const layout = layOutOpenWorld(enthroned(plan), {
      rng,
      village: true,
      extraGroups: distinctKinds([...supplies(plan), ...landmarkFor(plan)]),
    });
    return { ...layout, entities: callHelpers(layout.entities) };
  },
});

/** The same plan with the boss in the middle of the arena and its helpers about it. */
function enthroned(plan: SettledSpec): SettledSpec {
  const { win } = plan;
  const groups = plan.groups.map((group): SettledGroup => {
    if (win.kind === 'defeat' && group.id === win.target)
      return { ...group, mechanic: 'boss', placement: { region: 'centre', near: 'centre' } };
    if (!isHostile(group.mechanic) || group.mechanic === 'boss') return group;
    return {
      ...group,
      mechanic: group.mechanic === 'archer' ? 'archer' : 'chaser',
      placement: { region: 'centre', near: 'centre' },
    };
  });
  return { ...plan, groups };
}

function supplies(plan: SettledSpec): SettledGroup[] {
  const { difficulty } = plan.rules;
  const hearts: SettledGroup = {
    ...extraGroup({ kind: 'heart', count: 5 - Math.floor(difficulty * 3), role: 'scenery' }),
    mechanic: 'heal',
  };
  const helpers: SettledGroup = {
    ...extraGroup({ kind: 'goblin', count: 2 + Math.floor(difficulty * 3), role: 'enemy' }),
    mechanic: 'chaser',
    placement: { region: 'centre', near: 'centre' },
  };
  const lonely = plan.absentFeatures.has('enemies') || plan.groups.some((group) => group.mechanic === 'chaser');
  return [hearts, ...(lonely ? [] : [helpers])].filter(
    (group) => !plan.countedKinds.has(group.kind) && !plan.absentKinds.has(group.kind),
  );
}

/** Helpers come with the second and third phase. */
function callHelpers(entities: readonly LevelEntity[]): LevelEntity[] {
  let helpers = 0;
  return entities.map((entity) => {
    if (entity.mechanic !== 'chaser') return entity;
    helpers += 1;
    const props = { ...entity.props, wave: 1 + (helpers % 2), sightMetres: 400, leashMetres: 400 };
    return { ...entity, props };
  });
}
