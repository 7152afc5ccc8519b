import type { MarketItem } from '#engine/protocol/api/shapes.ts';

/** A level in a family: `depth` counts generations from the oldest ancestor shown. */
export interface Relative {
  readonly tokenId: string;
  readonly depth: number;
  readonly relation: 'ancestor' | 'here' | 'descendant';
}

type Family = Pick<MarketItem, 'tokenId' | 'parents' | 'children'>;

/** Most relatives that are drawn on either side. */
const limit = 40;

/** Everything that a level was made from, at any distance, then the level, then everything made from it. Each comes once. */
export function traceLineage(item: Family, items: readonly Family[]): Relative[] {
  const known = new Map([...items, item].map((entry) => [entry.tokenId, entry]));
  const above = measure(item.tokenId, (tokenId) => known.get(tokenId)?.parents ?? []);
  const below = measure(item.tokenId, (tokenId) => known.get(tokenId)?.children ?? []);
  const height = Math.max(0, ...above.values());
  const ancestors = [...above]
    .map(([tokenId, distance]): Relative => ({ tokenId, depth: height - distance, relation: 'ancestor' }))
    .toSorted((left, right) => left.depth - right.depth || Number(left.tokenId) - Number(right.tokenId));
  const descendants = [...below].map(([tokenId, distance]): Relative => ({
    tokenId,
    depth: height + distance,
    relation: 'descendant',
  }));
  return [...ancestors, { tokenId: item.tokenId, depth: height, relation: 'here' }, ...descendants];
}

/** Longest distance in generations to each relative in one direction, depth first, without the start itself. */
function measure(start: string, next: (tokenId: string) => readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  const visit = (tokenId: string, distance: number) => {
    for (const relative of next(tokenId)) {
      const before = found.get(relative);
      if (relative === start || found.size >= limit || (before !== undefined && before >= distance)) continue;
      found.set(relative, distance);
      visit(relative, distance + 1);
    }
  };
  visit(start, 1);
  return found;
}
