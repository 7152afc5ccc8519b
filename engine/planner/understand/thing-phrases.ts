import { creatureKinds } from '#engine/level/thing-catalog.ts';
import type { ThingKind } from '#engine/level/world-spec.ts';
import type { Mention, Reading } from '#engine/planner/text/read-text.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import type { ThingWish } from '#engine/planner/understand/intent.ts';

/** True for "leones de piedra" and 石狮子: what is carved does not bite. */
export function isCarved(reading: Reading, mention: Mention): boolean {
  if (!creatureKinds.includes(mention.concept as ThingKind) && mention.concept !== 'star') return false;
  const after = [1, 2].map((step) => reading.tokens[mention.last + step]?.key ?? '').join(' ');
  if (/^de (?:piedra|bronce|marmol|madera|hielo|barro|jade)$/.test(after)) return mention.concern === 'stand-in';
  return mention.language === 'zh' && /^[石铜木玉泥冰]$/.test(reading.tokens[mention.first - 1]?.key ?? '');
}

/** True for 偷走皇冠, which is one crown; 幽灵偷走了灯笼 are many lanterns. */
export function isPrize(reading: Reading, mention: Mention): boolean {
  if (mention.language !== 'zh') return false;
  const verb = mentionsOf(reading, 'steal').find((other) => other.last === mention.first - 1);
  if (verb === undefined) return false;
  const before = reading.tokens.slice(Math.max(0, verb.first - 4), verb.first);
  return !before.some((token, index) => {
    const position = verb.first - before.length + index;
    return mentionsOf(reading, 'thing', 'stand-in', 'role').some(
      (other) =>
        other.first <= position &&
        other.last >= position &&
        (other.concern === 'role' || creatureKinds.includes(other.concept as ThingKind)),
    );
  });
}

/** The wish that a shorter word speaks of again: "一座古庙，庙前面…", "un barco fantasma … en el barco". */
export function shortFormOf(
  things: readonly ThingWish[],
  found: { wish: ThingWish; phrase: string },
): ThingWish | undefined {
  const { wish, phrase } = found;
  if (wish.count !== null || (wish.latin ? !wish.definite || wish.plural : phrase.length !== 1)) return undefined;
  return things.findLast((other) =>
    wish.latin
      ? other.kind === wish.kind && (other.name.startsWith(`${phrase} `) || other.name.endsWith(` ${phrase}`))
      : other.name.length > 1 && other.name.endsWith(phrase),
  );
}

/** True for 守卫拿着手电筒: what somebody holds lies nowhere. */
export function isHeld(reading: Reading, mention: Mention): boolean {
  if (reading.language !== 'zh') return false;
  const before = reading.tokens.slice(Math.max(0, mention.first - 5), mention.first).map((token) => token.key);
  return /(?:拿着|举着|提着|手持|手里有|背着|骑着|戴着|牵着|端着|抱着)[一个只把盏根面本]*$/.test(before.join(''));
}

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
