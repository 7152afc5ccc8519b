import type { Reading } from '#engine/planner/text/read-text.ts';
import type { PersonWish, PlaceWord, ThingWish } from '#engine/planner/understand/intent.ts';

/** Something that can stand in a relation. */
export type Node =
  | { readonly kind: 'thing'; readonly wish: ThingWish; readonly first: number; readonly last: number }
  | { readonly kind: 'person'; readonly wish: PersonWish; readonly first: number; readonly last: number }
  | { readonly kind: 'place'; readonly place: PlaceWord; readonly first: number; readonly last: number };

/** True for two mentions of one wish. */
export function sameWish(a: Node, b: Node): boolean {
  return a.kind === 'thing' && b.kind === 'thing' && a.wish === b.wish;
}

/** True for what stands on, around or at a side of another thing: what comes next is told after that thing. */
export function isPlaced(node: Node): boolean {
  if (node.kind === 'place' || node.wish.placement.near === null) return false;
  return /^(?:on|around|left-of|right-of)$/.test(node.wish.placement.relation ?? '');
}

/** The last node before a position in its clause, at most `reach` tokens away. */
export function nearestBefore(
  reading: Reading,
  search: { nodes: readonly Node[]; position: number; reach: number; overCommas?: boolean },
): Node | null {
  const node = search.nodes.filter((other) => other.last < search.position).at(-1);
  if (node === undefined || search.position - node.last > search.reach) return null;
  const gap = reading.tokens.slice(node.last + 1, search.position);
  if (search.overCommas === true) return gap.some((token) => /^[.;!?]$/.test(token.text)) ? null : node;
  return crossesStop(reading, { from: node.last + 1, to: search.position }) ? null : node;
}

/** The first node after a position in its clause, at most `reach` tokens away. */
export function nearestAfter(
  reading: Reading,
  search: { nodes: readonly Node[]; position: number; reach: number },
): Node | null {
  const node = search.nodes.find((other) => other.first > search.position);
  if (node === undefined || node.first - search.position > search.reach) return null;
  return crossesStop(reading, { from: search.position + 1, to: node.first }) ? null : node;
}

function crossesStop(reading: Reading, gap: { from: number; to: number }): boolean {
  return reading.tokens.slice(gap.from, gap.to).some((token) => /^[.;:!?,。；：！？，、]$/.test(token.text));
}
