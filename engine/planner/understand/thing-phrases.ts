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
