import type { LevelEntity } from './level.ts';
import { isHostile, mechanicOf } from './thing-catalog.ts';
import type { ArchetypeKind, ThingGroup } from './world-spec.ts';

/** What a thing does when it does something else than it was asked for, by the mechanic that it has instead. */
const instead: Readonly<Record<string, (label: string, game: ArchetypeKind) => string>> = {
  prop: (label, game) => `"${label}" does nothing here, because a ${game} has no use for it.`,
  enemy: (label, game) => `"${label}" only walks to and fro, because a ${game} has no room to hunt in.`,
  chaser: (label, game) => `"${label}" hunts like everybody in a ${game}.`,
  creep: (label, game) => `"${label}" marches along the road like everybody in a ${game}.`,
  collectable: (label, game) => `"${label}" can only be picked up in a ${game}.`,
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
    const say = instead[other];
    if (say === undefined || (isHostile(wanted) && isHostile(other) && group.behaviour === undefined)) return [];
    return [say(group.name || group.id, level.archetype)];
  });
}
