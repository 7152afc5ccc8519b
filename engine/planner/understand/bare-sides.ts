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
    (node) => node.last < Math.min(relation.first, subject.first) && node.kind !== 'water' && !sameWish(node, subject),
  );
  // What already stands to something is no landmark: "un pozo, encima una lámpara y alrededor flores".
  const landmark = earlier.findLast((node) => node.kind === 'thing' && !node.wish.plural && !isPlaced(node));
  const object = landmark ?? earlier.findLast((node) => node.kind === 'thing') ?? earlier.at(-1);
  return object === undefined ? null : { subject, object };
}

/** True for "…，右边放一辆雪橇": the side of what the sentence told of before. */
export function startsClause(reading: Reading, relation: Mention): boolean {
  const lead = reading.tokens[relation.first - 1];
  const aside = /^(?:left-of|right-of|in-front-of|behind|beside|on)$/.test(relation.concept);
  return aside && lead !== undefined && /^[，,、；;和在它]$/.test(lead.text);
}
