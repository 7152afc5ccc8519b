import type { SettledGroup } from '#engine/level/settle-spec.ts';
import { shapeOf } from '#engine/level/thing-catalog.ts';
import type { Placement } from '#engine/level/world-spec.ts';

/** Something that has to be placed: a group of things or one character. */
export interface Placeable {
  readonly id: string;
  readonly kind: SettledGroup['kind'] | 'character';
  readonly placement: Placement;
}

/** Sorts so that whatever others stand near comes before them; `first` says which go first among the free ones. */
export function orderByNearness<T extends Placeable>(items: readonly T[], first: (item: T) => number): T[] {
  const sorted = items
    .map((item, index) => ({ item, index }))
    .sort((a, b) => first(a.item) - first(b.item) || a.index - b.index);
  const result: T[] = [];
  const open = new Set<T>();
  const visit = (item: T): void => {
    // Two that stand near each other: the one that was asked for first wins.
    if (result.includes(item) || open.has(item)) return;
    open.add(item);
    for (const near of [item.placement.near, item.placement.and])
      for (const other of items)
        if (near !== undefined && other !== item && (other.id === near || other.kind === near)) visit(other);
    result.push(item);
  };
  for (const { item } of sorted) visit(item);
  return result;
}

/** Groups that need levelled ground, with everything that one of them stands near. */
export function groundGroups(groups: readonly SettledGroup[]): SettledGroup[] {
  const chosen = new Set(groups.filter((group) => shapeOf(group).building && group.mechanic === 'prop'));
  for (const group of chosen) {
    for (const near of [group.placement.near, group.placement.and])
      for (const other of groups)
        if (near !== undefined && (other.id === near || other.kind === near)) chosen.add(other);
  }
  return groups.filter((group) => chosen.has(group));
}
