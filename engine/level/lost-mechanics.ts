import type { LevelEntity } from './level.ts';
import { isHostile, mechanicOf } from './thing-catalog.ts';
import type { ArchetypeKind, ThingGroup } from './world-spec.ts';

/** What a thing does when it does something else than it was asked for, in plain words. */
const instead: Readonly<Record<string, string>> = {
  prop: 'only stands there',
  enemy: 'only walks to and fro',
  chaser: 'hunts like everybody here',
  creep: 'marches along the road',
  collectable: 'can only be picked up',
};

/**
 * Says which things of a spec cannot do in this kind of game what their kind does: one sentence for each group of which
 * nothing in the level has its mechanic. A creature that does harm in another way than its kind usually does is no loss
 * unless the spec asks for a behaviour; nor is a thing that the game takes into its rules.
 */
export function lostMechanics(
  asked: readonly ThingGroup[],
  level: { readonly archetype: ArchetypeKind; readonly entities: readonly LevelEntity[] },
): string[] {
  return asked.flatMap((group) => {
    const wanted = mechanicOf(group);
    const does = new Set(level.entities.filter((entity) => entity.group === group.id).map(({ mechanic }) => mechanic));
    const [other] = does;
    if (other === undefined || wanted === 'prop' || does.has(wanted)) return [];
    const words = instead[other];
    if (words === undefined || (wanted === 'enemy' && isHostile(other) && group.behaviour === undefined)) return [];
    return [`"${group.name || group.id}" ${words}, because a ${level.archetype} has no room for a ${wanted}.`];
  });
}
