import type { Level, LevelEntity } from './level.ts';
import type { ThingGroup } from './world-spec.ts';

/** What is special about a thing of a level: its own traits, else those of its group. */
export function traitsOf(level: Pick<Level, 'traits'>, entity: Pick<LevelEntity, 'id' | 'group'>): readonly string[] {
  return level.traits?.[entity.id] ?? level.traits?.[entity.group] ?? [];
}

/** Traits of groups by their id, and of the things that look otherwise by theirs; null where nothing is special. */
export function layTraits(
  groups: readonly ThingGroup[],
  entities: readonly LevelEntity[],
): Record<string, readonly string[]> | null {
  const traits: Record<string, readonly string[]> = {};
  for (const group of groups) {
    if (group.traits.length > 0) traits[group.id] = group.traits;
    const members = entities.filter((entity) => entity.group === group.id);
    let next = 0;
    for (const variant of group.variants ?? []) {
      for (const entity of members.slice(next, next + variant.count)) traits[entity.id] = variant.traits;
      next += variant.count;
    }
  }
  return Object.keys(traits).length === 0 ? null : traits;
}
