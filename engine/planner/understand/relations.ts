import type { Mention, Reading } from '#engine/planner/text/read-text.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import type { PersonWish, ThingWish, WishPlacement } from '#engine/planner/understand/intent.ts';

/** Something that can stand in a relation. */
type Node =
  | { readonly kind: 'thing'; readonly wish: ThingWish; readonly first: number; readonly last: number }
  | { readonly kind: 'person'; readonly wish: PersonWish; readonly first: number; readonly last: number }
  | { readonly kind: 'water'; readonly first: number; readonly last: number };

/** Reads where things and people stand ("lighthouse beside the lake", "喷泉北边的市场") into their wishes. */
export function readRelations(
  reading: Reading,
  wishes: { things: readonly ThingWish[]; people: readonly PersonWish[] },
): void {
  const nodes = nodesOf(reading, wishes);
  for (const relation of mentionsOf(reading, 'relation')) {
    const pair =
      reading.language === 'zh' ? hanPair(reading, { relation, nodes }) : latinPair(reading, { relation, nodes });
    if (pair !== null) relate(pair, relation.concept as NonNullable<WishPlacement['relation']>);
  }
  for (const region of mentionsOf(reading, 'region')) {
    const subject =
      nearestBefore(reading, { nodes, position: region.first, reach: 5 }) ??
      nearestAfter(reading, { nodes, position: region.last, reach: 4 });
    if (subject === null || subject.kind === 'water') continue;
    const { placement } = subject.wish;
    if (placement.region === null && placement.near === null)
      placement.region = region.concept as WishPlacement['region'];
  }
}

function nodesOf(reading: Reading, wishes: { things: readonly ThingWish[]; people: readonly PersonWish[] }): Node[] {
  const things = wishes.things.flatMap((wish) => wish.spans.map((span) => ({ kind: 'thing' as const, wish, ...span })));
  const people = wishes.people.map((wish) => ({ kind: 'person' as const, wish, first: wish.first, last: wish.last }));
  const waters = reading.mentions
    .filter(
      (mention) =>
        mention.concern === 'water' ||
        (mention.concern === 'category' && mention.concept === 'water') ||
        isShore(mention),
    )
    .map((mention) => ({ kind: 'water' as const, first: mention.first, last: mention.last }));
  return [...things, ...people, ...waters].sort((a, b) => a.first - b.first);
}

function isShore(mention: Mention): boolean {
  return mention.concern === 'biome' && mention.concept === 'harbour';
}

function relate(pair: { subject: Node; object: Node }, relation: NonNullable<WishPlacement['relation']>): void {
  const { subject, object } = pair;
  if (subject.kind === 'water' || subject === object) return;
  const { placement } = subject.wish;
  if (object.kind === 'water') {
    if (placement.near !== null) return;
    // On or in the water only boats can be; what else is there stands at the shore.
    placement.near = { kind: 'water' };
    placement.relation = relation === 'on' || relation === 'inside' ? 'beside' : relation;
    return;
  }
  if (object.wish === subject.wish || placement.near !== null || standsNear(object.wish, subject.wish)) return;
  placement.near =
    object.kind === 'thing' ? { kind: 'thing', wish: object.wish } : { kind: 'person', wish: object.wish };
  placement.relation = relation;
}

// A ring of "a beside b, b beside a" has no first to place.
function standsNear(from: ThingWish | PersonWish, target: ThingWish | PersonWish): boolean {
  let { near } = from.placement;
  for (let steps = 0; near !== null && near.kind !== 'water' && steps < 20; steps += 1) {
    if (near.wish === target) return true;
    near = near.wish.placement.near;
  }
  return false;
}

function latinPair(
  reading: Reading,
  found: { relation: Mention; nodes: readonly Node[] },
): { subject: Node; object: Node } | null {
  const { relation, nodes } = found;
  const object = nearestAfter(reading, { nodes, position: relation.last, reach: 5 });
  if (object === null) return null;
  const before = nearestBefore(reading, { nodes, position: relation.first, reach: 9 });
  if (before !== null) return { subject: before, object };
  const second = nearestAfter(reading, { nodes, position: object.last, reach: 8 });
  return second === null ? null : { subject: second, object };
}

// Chinese puts the place first: 喷泉北边的市场, 市场在喷泉北边, 湖边有一座灯塔.
function hanPair(
  reading: Reading,
  found: { relation: Mention; nodes: readonly Node[] },
): { subject: Node; object: Node } | null {
  const { relation, nodes } = found;
  const object = nodes.find(
    (node) =>
      node.last === relation.first - 1 ||
      (node.last === relation.first - 2 && reading.tokens[node.last + 1]?.key === '的'),
  );
  if (object === undefined) return null;
  const lead = reading.tokens[object.first - 1]?.key ?? '';
  const stands = /^[在到于去]$/.test(lead) || reading.tokens[object.first - 2]?.key === '在';
  const before = stands ? nearestBefore(reading, { nodes, position: object.first, reach: 5 }) : null;
  if (before !== null) return { subject: before, object };
  const after = nearestAfter(reading, { nodes, position: relation.last, reach: 9 });
  return after === null ? null : { subject: after, object };
}

function nearestBefore(
  reading: Reading,
  search: { nodes: readonly Node[]; position: number; reach: number },
): Node | null {
  const node = search.nodes.filter((other) => other.last < search.position).at(-1);
  if (node === undefined || search.position - node.last > search.reach) return null;
  return crossesStop(reading, { from: node.last + 1, to: search.position }) ? null : node;
}

function nearestAfter(
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
