import type { Mention, Reading } from '#engine/planner/text/read-text.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';

/** True for what something is made of: "faroles de piedra", "monedas de oro". */
export function isMaterial(reading: Reading, mention: Mention): boolean {
  if (reading.language !== 'es' || !/^(?:piedra|roca|oro|cristal|árbol)$/.test(mention.phrase)) return false;
  const of = reading.tokens[mention.first - 1]?.key;
  return of === 'de' && mentionsOf(reading, 'thing', 'stand-in').some((other) => other.last === mention.first - 2);
}

/** True for what is in something: "5 loaves of bread", "9 barrels of rum", "3 jars of honey". */
export function isContent(reading: Reading, mention: Mention): boolean {
  if (!/^(?:of|de)$/.test(reading.tokens[mention.first - 1]?.key ?? '')) return false;
  return mentionsOf(reading, 'thing', 'stand-in').some(
    (other) => other.last === mention.first - 2 && containers.test(other.phrase),
  );
}

const containers =
  /^(?:barrel|box|crate|basket|bag|sack|jar|bottle|bucket|pot|loaf|vial|flask|bale|chest|cart|cage|nest|cup|bowl|plate|can|glass|slice|piece|bar|stack|pile|bunch|bouquet|bundle|tray|barril|caja|cesta|bolsa|saco|tarro|botella|cubo|frasco)$/;

/** True for what a statue shows, which does not live there: "a statue of a lion", "estatua de un león", "狮子雕像". */
export function isShown(reading: Reading, mention: Mention): boolean {
  const statue = mentionsOf(reading, 'thing').find(
    (other) => other.concept === 'statue' && other.last < mention.first && mention.first - other.last <= 3,
  );
  const of = statue === undefined ? '' : (reading.tokens[statue.last + 1]?.key ?? '');
  if (/^(?:of|de|del)$/.test(of)) return true;
  return mentionsOf(reading, 'thing').some((other) => other.concept === 'statue' && other.first === mention.last + 1);
}

/** True for what somebody holds, which lies nowhere: 守卫拿着手电筒. */
export function isHeld(reading: Reading, mention: Mention): boolean {
  if (reading.language !== 'zh') return false;
  const before = reading.tokens.slice(Math.max(0, mention.first - 5), mention.first).map((token) => token.key);
  return /(?:拿着|举着|提着|手持|手里有|背着|骑着|戴着|牵着|端着|抱着)[一个只把盏根面本]*$/.test(before.join(''));
}
