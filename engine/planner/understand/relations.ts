import type { Mention, Reading } from '#engine/planner/text/read-text.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import { bareAdverbs, barePair, listedWith, startsClause } from '#engine/planner/understand/bare-sides.ts';
import type { PersonWish, ThingWish, WishPlacement } from '#engine/planner/understand/intent.ts';
import type { Node } from '#engine/planner/understand/relation-nodes.ts';
import { isPlaced, nearestAfter, nearestBefore, sameWish } from '#engine/planner/understand/relation-nodes.ts';

/** Reads where things and people stand ("lighthouse beside the lake", "喷泉北边的市场") into their wishes. */
export function readRelations(
  reading: Reading,
  wishes: { things: readonly ThingWish[]; people: readonly PersonWish[] },
): void {
  const nodes = nodesOf(reading, wishes);
  let topic: Topic | null = null;
  for (const relation of mentionsOf(reading, 'relation')) {
    // "at midnight" is a time, not a place.
    if (mentionsOf(reading, 'time', 'weather').some((time) => time.first === relation.last + 1)) continue;
    if (relation.concept === 'between') {
      relateBetween(reading, { relation, nodes });
      continue;
    }
    if (
      topic !== null &&
      reading.tokens.slice(topic.at, relation.first).some((token) => /^[.!?。！？]$/.test(token.text))
    )
      topic = null;
    const pair: { subject: Node; object: Node; pronoun?: boolean } | null =
      reading.language === 'zh'
        ? hanPair(reading, { relation, nodes })
        : latinPair(reading, { relation, nodes, topic });
    if (pair?.pronoun === true) topic = { node: pair.object, at: relation.last };
    if (pair !== null) {
      const concept = relation.concept as NonNullable<WishPlacement['relation']>;
      relate(pair, concept);
      if (/^on (?:each|either|both) side|^两[边侧旁]|^a (?:ambos|cada) lado/.test(relation.phrase))
        standInEach(pair.subject, 2);
      for (const subject of listedWith(reading, { nodes, pair, relation })) relate({ ...pair, subject }, concept);
    } else sideOf(reading, { relation, nodes });
  }
  if (reading.language === 'zh') placeAtShores(reading, nodes);
  for (const region of mentionsOf(reading, 'region')) {
    const before = nearestBefore(reading, { nodes, position: region.first, reach: 5 });
    const after = nearestAfter(reading, { nodes, position: region.last, reach: reading.language === 'zh' ? 6 : 4 });
    // "al norte el mercado y al sur el molino": the market has its side already.
    const taken = before !== null && before.kind !== 'place' && before.wish.placement.region !== null;
    const subject = taken ? (after ?? before) : (before ?? after);
    if (subject === null || subject.kind === 'place') continue;
    const { placement } = subject.wish;
    if (placement.region === null && placement.near === null)
      placement.region = region.concept as WishPlacement['region'];
    if (region.concept === 'corners') standInEach(subject, 4);
  }
}

// "A torch in each corner", "guards at all four corners", "a lamp on each side": one for each place.
function standInEach(subject: Node, places: number): void {
  if (subject.kind !== 'thing') return;
  const { wish } = subject;
  if (wish.count !== null && wish.count > 1) return;
  wish.count = places;
  wish.plural = true;
}

/** What "it" stood for last in a sentence. */
interface Topic {
  readonly node: Node;
  readonly at: number;
}

/** "A wall between the tower and the well", "between the two lighthouses there is a wreck", "塔和井之间有一堵墙". */
function relateBetween(reading: Reading, found: { relation: Mention; nodes: readonly Node[] }): void {
  const { relation, nodes } = found;
  const isRange = reading.numbers.some((span) => span.first === relation.last + 1 && span.last > span.first);
  if (isRange) return;
  const ends = reading.language === 'zh' ? hanEnds(reading, found) : latinEnds(reading, found);
  if (ends === null) return;
  const { from, to } = ends;
  const first = from.first < relation.first ? from.first : relation.first;
  const last = Math.max(to?.last ?? from.last, relation.last);
  const subject =
    nearestBefore(reading, {
      nodes: nodes.filter((node) => node !== from && node !== to),
      position: first,
      reach: 9,
    }) ?? nearestAfter(reading, { nodes, position: last, reach: 9 });
  if (subject === null || subject === from || subject === to || subject.kind === 'place') return;
  const { placement } = subject.wish;
  if (placement.near !== null || standsNear(asWish(from), subject.wish)) return;
  if (to !== null && standsNear(asWish(to), subject.wish)) return;
  placement.near = nearOf(from);
  placement.and = to === null ? null : nearOf(to);
  placement.relation = 'between';
}

type Solid = Exclude<Node, { kind: 'place' }>;

function asWish(node: Solid): ThingWish | PersonWish {
  return node.wish;
}

function nearOf(node: Solid): WishPlacement['near'] {
  return node.kind === 'thing' ? { kind: 'thing', wish: node.wish } : { kind: 'person', wish: node.wish };
}

function isSolid(node: Node | null | undefined): node is Solid {
  return node !== null && node !== undefined && node.kind !== 'place';
}

function latinEnds(
  reading: Reading,
  found: { relation: Mention; nodes: readonly Node[] },
): { from: Solid; to: Solid | null } | null {
  const { relation, nodes } = found;
  const next = reading.tokens[relation.last + 1];
  const ends = next === undefined || next.kind === 'mark';
  if (ends || /^(?:them|it|these|those|both|ellos|ellas)$/.test(next.key)) {
    const earlier = nodes.filter((node) => node.last < relation.first && isSolid(node));
    const [from, to] = earlier.slice(-3, -1);
    // "Four stalls, a fountain between them".
    if (isSolid(from) && to === undefined && from.kind === 'thing' && from.wish.plural) return { from, to: null };
    return isSolid(from) && isSolid(to) && !sameWish(from, to) ? { from, to } : null;
  }
  const from = nearestAfter(reading, { nodes, position: relation.last, reach: 6 });
  if (!isSolid(from)) return null;
  const joined = /^(?:and|y|e|&)$/.test(reading.tokens[from.last + 1]?.key ?? '');
  const to = joined ? nearestAfter(reading, { nodes, position: from.last, reach: 6 }) : null;
  if (isSolid(to)) return { from, to };
  return from.kind === 'thing' && from.wish.plural ? { from, to: null } : null;
}

function hanEnds(
  reading: Reading,
  found: { relation: Mention; nodes: readonly Node[] },
): { from: Solid; to: Solid | null } | null {
  const before = found.nodes.filter(
    (node) => node.last < found.relation.first && found.relation.first - node.first <= 12,
  );
  const to = before.at(-1);
  const from = before.at(-2);
  if (!isSolid(to)) return null;
  const gap = reading.tokens.slice((from?.last ?? 0) + 1, to.first).map((token) => token.key);
  return isSolid(from) && /[和与跟及]/.test(gap.join('')) ? { from, to } : { from: to, to: null };
}

const sides: Readonly<Record<string, WishPlacement['region']>> = {
  'north-of': 'north',
  'south-of': 'south',
  'east-of': 'east',
  'west-of': 'west',
};

// "东边有一座雕像": a side of nothing is a side of the map.
function sideOf(reading: Reading, found: { relation: Mention; nodes: readonly Node[] }): void {
  const { relation, nodes } = found;
  // "中间是集市": the middle of nothing is the middle of the map.
  const middle =
    /^(?:中间|in the middle of)$/.test(relation.phrase) &&
    /^[是有]$/.test(reading.tokens[relation.last + 1]?.key ?? '');
  const region = middle ? 'centre' : sides[relation.concept];
  const after = nearestAfter(reading, { nodes, position: relation.last, reach: 9 });
  if (region === undefined || after === null || after.kind === 'place') return;
  const { placement } = after.wish;
  if (placement.region === null && placement.near === null) placement.region = region;
}

// "海边有一座灯塔": the shore is one word with its side.
function placeAtShores(reading: Reading, nodes: readonly Node[]): void {
  for (const shore of nodes) {
    if (shore.kind !== 'place' || shore.place !== 'water' || !/^[边岸滩]$/.test(reading.tokens[shore.last]?.key ?? ''))
      continue;
    if (!/^[有的是]$/.test(reading.tokens[shore.last + 1]?.key ?? '')) continue;
    const after = nearestAfter(reading, { nodes, position: shore.last, reach: 7 });
    if (after !== null) relate({ subject: after, object: shore }, 'beside');
  }
}

function nodesOf(reading: Reading, wishes: { things: readonly ThingWish[]; people: readonly PersonWish[] }): Node[] {
  const things = wishes.things.flatMap((wish) => wish.spans.map((span) => ({ kind: 'thing' as const, wish, ...span })));
  const people = wishes.people.map((wish) => ({ kind: 'person' as const, wish, first: wish.first, last: wish.last }));
  const named = [...things, ...people].flatMap((node) => nodesByName(reading, node));
  const waters = reading.mentions
    .filter(
      (mention) =>
        mention.concern === 'water' ||
        (mention.concern === 'category' && mention.concept === 'water') ||
        isShore(mention),
    )
    .map((mention) => ({ kind: 'place' as const, place: 'water' as const, first: mention.first, last: mention.last }));
  const ends = mentionsOf(reading, 'place').map(({ concept, first, last }) => ({
    kind: 'place' as const,
    place: concept === 'goal' ? ('goal' as const) : ('spawn' as const),
    first,
    last,
  }));
  return [...things, ...people, ...named, ...waters, ...ends].sort((a, b) => a.first - b.first);
}

// "A dog called Biscuit … Biscuit is behind the mill": a name stands for what carries it.
function nodesByName(reading: Reading, node: Exclude<Node, { kind: 'place' }>): Node[] {
  const name = node.wish.name ?? '';
  if (!/^\p{Lu}/u.test(name)) return [];
  return reading.tokens.flatMap((token, position) =>
    token.text === name && position > node.last ? [{ ...node, first: position, last: position }] : [],
  );
}

function isShore(mention: Mention): boolean {
  return mention.concern === 'biome' && mention.concept === 'harbour';
}

function relate(pair: { subject: Node; object: Node }, relation: NonNullable<WishPlacement['relation']>): void {
  const { subject, object } = pair;
  if (subject.kind === 'place' || subject === object) return;
  const { placement } = subject.wish;
  if (object.kind === 'place') {
    if (placement.near !== null) return;
    // On or in the water only boats can be; what else is there stands at the shore.
    placement.near = { kind: 'place', place: object.place };
    placement.relation = relation === 'on' || relation === 'inside' ? 'beside' : relation;
    return;
  }
  // 周围种向日葵: what stands around is more than one.
  if (relation === 'around' && subject.kind === 'thing' && !subject.wish.latin && subject.wish.count === null)
    subject.wish.plural = true;
  if (object.wish === subject.wish || placement.near !== null || standsNear(object.wish, subject.wish)) return;
  const floats = subject.kind === 'thing' && subject.wish.kind === 'boat' && /^(?:on|inside)$/.test(relation);
  placement.near =
    object.kind === 'thing' ? { kind: 'thing', wish: object.wish } : { kind: 'person', wish: object.wish };
  // Boats lie at a pier, not on it.
  placement.relation = floats ? 'beside' : relation;
}

// A ring of "a beside b, b beside a" has no first to place.
function standsNear(from: ThingWish | PersonWish, target: ThingWish | PersonWish): boolean {
  let { near } = from.placement;
  for (let steps = 0; near !== null && near.kind !== 'place' && steps < 20; steps += 1) {
    if (near.wish === target) return true;
    near = near.wish.placement.near;
  }
  return false;
}

function latinPair(
  reading: Reading,
  found: { relation: Mention; nodes: readonly Node[]; topic: Topic | null },
): { subject: Node; object: Node; pronoun?: boolean } | null {
  const { relation, nodes, topic } = found;
  if (/^(?:surrounded|encircled|ringed|rodead)/.test(relation.phrase)) {
    const middle = nearestBefore(reading, { nodes, position: relation.first, reach: 8, overCommas: true });
    const ring = nearestAfter(reading, { nodes, position: relation.last, reach: 5 });
    return middle === null || ring === null ? null : { subject: ring, object: middle };
  }
  if (bareAdverbs.test(relation.phrase)) return barePair(reading, { relation, nodes });
  const object = nearestAfter(reading, { nodes, position: relation.last, reach: 5 });
  const pronoun = pronounPair(reading, { relation, nodes, object });
  if (pronoun !== null) {
    const known = topic !== null && topic.node !== pronoun.subject ? topic.node : pronoun.object;
    return { subject: pronoun.subject, object: known, pronoun: true };
  }
  if (object === null) return null;
  const before = nearestBefore(reading, { nodes, position: relation.first, reach: 9 });
  // "un pastel en el centro y junto al pastel una niña": the first cake is the second.
  if (before !== null && !sameWish(before, object)) return { subject: before, object };
  const comma = /^[,，]$/.test(reading.tokens[object.last + 1]?.text ?? '') ? 1 : 0;
  const second = nearestAfter(reading, { nodes, position: object.last + comma, reach: 8 });
  return second === null ? null : { subject: second, object };
}

// "a lighthouse with six lanterns around it", "un faro con faroles alrededor": the object was named before.
function pronounPair(
  reading: Reading,
  found: { relation: Mention; nodes: readonly Node[]; object: Node | null },
): { subject: Node; object: Node } | null {
  const { relation, nodes, object } = found;
  const next = reading.tokens[relation.last + 1];
  const pronoun = next !== undefined && /^(?:it|them|him|her|el|ella|ellos|ellas|suyo)$/.test(next.key);
  const ends = next === undefined || /^[.,;!?。，；]$/.test(next.text);
  if (!pronoun && !(ends && object === null) && !(ends && relation.concept === 'around')) return null;
  // "A pond in the centre, around it eight pillars": what follows stands there, and "it" was named before.
  const lead = reading.tokens[relation.first - 1];
  const leads =
    pronoun && object !== null && (lead === undefined || /^(?:[,.;:，。；]|and|with|y|con)$/.test(lead.key));
  const subject = leads ? object : nearestBefore(reading, { nodes, position: relation.first, reach: 6 });
  if (leads) {
    const middle =
      nearestBefore(reading, { nodes, position: relation.first, reach: 12, overCommas: true }) ??
      nodes.findLast((node) => node.last < relation.first && node.kind === 'thing') ??
      null;
    return middle === null || sameWish(middle, object) ? null : { subject: object, object: middle };
  }
  const earlier = nodes.filter(
    (node) => subject !== null && node.last < subject.first && node.kind === 'thing' && !sameWish(node, subject),
  );
  // A landmark is what things stand around, the last one that was named.
  const named = earlier.findLast((node) => node.kind === 'thing' && !node.wish.plural) ?? earlier.at(-1);
  return subject === null || named === undefined ? null : { subject, object: named };
}

// Chinese puts the place first: 喷泉北边的市场, 市场在喷泉北边, 湖边有一座灯塔.
function hanPair(
  reading: Reading,
  found: { relation: Mention; nodes: readonly Node[] },
): { subject: Node; object: Node } | null {
  const { relation, nodes } = found;
  // 棕榈树围着一个湖: who stands around is told first.
  if (/^(?:围着|环绕|围绕)$/.test(relation.phrase)) {
    const ring = nearestBefore(reading, { nodes, position: relation.first, reach: 3 });
    const middle = nearestAfter(reading, { nodes, position: relation.last, reach: 5 });
    if (ring !== null && middle !== null) return { subject: ring, object: middle };
  }
  // 打败巨龙后得到…: here it is a time.
  if (
    /^[前后]$/.test(relation.phrase) &&
    /^[得会能就要才可再便打你玩，,]$/.test(reading.tokens[relation.last + 1]?.text ?? '')
  )
    return null;
  const object = nodes.find(
    (node) =>
      node.last === relation.first - 1 ||
      (node.last === relation.first - 2 && reading.tokens[node.last + 1]?.key === '的'),
  );
  if (object === undefined) {
    // "灯塔，周围有六盏灯笼": around what was named before.
    const things = nodes.flatMap((node) => (node.last < relation.first && node.kind === 'thing' ? [node] : []));
    const aside = /^(?:left-of|right-of|in-front-of|behind)$/.test(relation.concept);
    const free = things.findLast((node) => (aside ? node.wish.placement.near === null : !isPlaced(node)));
    const earlier = free ?? things.at(-1);
    const later = nearestAfter(reading, { nodes, position: relation.last, reach: 9 });
    const leads = relation.concept === 'around' || startsClause(reading, relation);
    return leads && earlier !== undefined && later !== null ? { subject: later, object: earlier } : null;
  }
  const lead = reading.tokens[object.first - 1]?.key ?? '';
  const stands = /^[在到于去]$/.test(lead) || reading.tokens[object.first - 2]?.key === '在';
  const before = stands ? nearestBefore(reading, { nodes, position: object.first, reach: 5 }) : null;
  if (before !== null) return { subject: before, object };
  const after = nearestAfter(reading, { nodes, position: relation.last, reach: 9 });
  return after === null ? null : { subject: after, object };
}
