import type { Mention, Reading } from '#engine/planner/text/read-text.ts';
import type { Node } from '#engine/planner/understand/relation-nodes.ts';
import { isPlaced, nearestAfter, nearestBefore, sameWish } from '#engine/planner/understand/relation-nodes.ts';

/** Spanish sides without "de": "un roble y debajo un rey", "una cabaña con un trineo a la derecha". */
export const bareAdverbs =
  /^(?:debajo|encima|detrás|delante|enfrente|cerca|junto|atrás|al lado|alrededor|a la izquierda|a la derecha)$/;

/** Subject and object of a side without the thing that it is a side of: that was named before. */
export function barePair(
  reading: Reading,
  found: { relation: Mention; nodes: readonly Node[] },
): { subject: Node; object: Node } | null {
  const { relation, nodes } = found;
  const goesOn = /^(?:hay|esta|estan|un|una|vive|duerme|espera|tiene|pon|se|unos|unas|\d+)$/.test(
    reading.tokens[relation.last + 1]?.key ?? '',
  );
  const after = nearestAfter(reading, { nodes, position: relation.last, reach: 7 });
  const before = nearestBefore(reading, { nodes, position: relation.first, reach: 4 });
  const subject = goesOn ? (after ?? before) : (before ?? after);
  if (subject === null) return null;
  const earlier = nodes.filter(
    (node) => node.last < Math.min(relation.first, subject.first) && node.kind !== 'place' && !sameWish(node, subject),
  );
  const aside = /^(?:left-of|right-of|in-front-of|behind)$/.test(relation.concept);
  // What already stands to something is no landmark: "un pozo, encima una lámpara y alrededor flores".
  const landmark = earlier.findLast(
    (node) =>
      node.kind === 'thing' && !node.wish.plural && !(aside ? node.wish.placement.near !== null : isPlaced(node)),
  );
  const object = landmark ?? earlier.findLast((node) => node.kind === 'thing') ?? earlier.at(-1);
  return object === undefined ? null : { subject, object };
}

/** True for "…，右边放一辆雪橇": the side of what the sentence told of before. */
export function startsClause(reading: Reading, relation: Mention): boolean {
  const lead = reading.tokens[relation.first - 1];
  const aside = /^(?:left-of|right-of|in-front-of|behind|beside|on)$/.test(relation.concept);
  return aside && lead !== undefined && /^[，,、；;和在它]$/.test(lead.text);
}

const joint = /^(?:y|e|和|与|跟|以及|及|、|还有|还|有)$/;
const between = /^(?:un|una|unos|unas|el|la|los|las|个|只|头|顶|座|棵|条|艘|盏|张|块|把|口|尊|名|位|辆|匹|朵|颗)$/;

/** The others of a list whose place is told once: "dos carpas y un camello junto al lago", 湖边有两顶帐篷和一头骆驼. */
export function listedWith(
  reading: Reading,
  found: { nodes: readonly Node[]; pair: { subject: Node; object: Node }; relation: Mention },
): Node[] {
  const { nodes, pair, relation } = found;
  if (reading.language === 'en' || pair.subject.kind === 'place') return [];
  const ahead = pair.subject.first > relation.last;
  // In Spanish the list stands before its place, in Chinese behind it.
  if (ahead !== (reading.language === 'zh')) return [];
  const listed: Node[] = [];
  let edge: Node = pair.subject;
  for (;;) {
    const next: Node | undefined = ahead
      ? nodes.find((node) => node.first > edge.last)
      : nodes.findLast((node) => node.last < edge.first);
    if (next === undefined || next === pair.object || !isJoined(reading, ahead ? [edge, next] : [next, edge])) break;
    listed.push(next);
    edge = next;
  }
  return listed.filter((node) => node.kind === 'thing' && node.wish.placement.region === null);
}

function isJoined(reading: Reading, [left, right]: readonly [Node, Node]): boolean {
  const gap = reading.tokens.slice(left.last + 1, right.first);
  if (!gap.some((token) => joint.test(token.text))) return false;
  return gap.every((token, index) => {
    const position = left.last + 1 + index;
    const inside = ({ first, last }: { first: number; last: number }): boolean => first <= position && last >= position;
    return (
      joint.test(token.text) ||
      between.test(token.key) ||
      reading.numbers.some(inside) ||
      reading.mentions.some((mention) => ['trait', 'size', 'quantity'].includes(mention.concern) && inside(mention))
    );
  });
}
