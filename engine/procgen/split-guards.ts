import type { LevelEntity } from '#engine/level/level.ts';
import type { SettledGroup } from '#engine/level/settle-spec.ts';

const innerMark = ':inner';

/** Lets a third of each group of guards walk about a thing, and leaves the paths to the others. */
export function splitGuards(groups: readonly SettledGroup[], about: string): SettledGroup[] {
  return groups.flatMap((group) => {
    if (group.mechanic !== 'guard' || group.placement.near !== undefined || group.count < 3) return [group];
    const near = Math.ceil(group.count / 3);
    const placement = { region: 'anywhere' as const, near: about };
    return [
      { ...group, count: group.count - near },
      { ...group, id: `${group.id}${innerMark}`, count: near, placement },
    ];
  });
}

/** Gives guards of split groups the id of the whole group back. */
export function joinGuards(entities: readonly LevelEntity[]): LevelEntity[] {
  return entities.map((entity) =>
    entity.group.endsWith(innerMark) ? { ...entity, group: entity.group.slice(0, -innerMark.length) } : entity,
  );
}
