import { creatureKinds } from '#engine/level/thing-catalog.ts';
import type { ThingKind } from '#engine/level/world-spec.ts';
import type { Mention, Reading } from '#engine/planner/text/read-text.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import { simplified } from '#engine/planner/text/traditional.ts';
import { traitsAfter, traitsBefore } from '#engine/planner/understand/traits.ts';

/** Who the player is: a role or creature, a colour, a hat. */
export interface HeroWish {
  /** Concept of the role, such as "wizard", or null. */
  readonly role: string | null;
  /** The word that was used. */
  readonly word: string | null;
  readonly colour: string | null;
  readonly hat: 'cap' | 'hood' | 'straw' | 'wizard' | null;
  /** Tokens that speak of the player and of nothing else in the level. */
  readonly span: { readonly first: number; readonly last: number };
}

const hats = [
  [
    'wizard',
    /wizard'?s? hat|witch'?s? hat|pointy hat|巫师帽|魔法师?帽|女巫帽|尖帽|尖顶帽|(?:sombrero|gorro) de (?:mago|maga|bruj[oa]|hechicer[oa])|sombrero puntiagudo/i,
  ],
  ['straw', /straw hat|草帽|斗笠|sombrero de (?:paja|palma)|sombrero mexicano/i],
  ['hood', /\bhood|兜帽|斗篷帽|capucha|caperuza/i],
  ['cap', /\bcap\b|棒球帽|鸭舌帽|帽|gorr[ao]|cachucha/i],
] as const;

/** The hat that a text speaks of, or null. */
export function hatIn(text: string): HeroWish['hat'] {
  return hats.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** Traits that are colours. */
export const colours: ReadonlySet<string> = new Set(
  'red orange yellow golden green blue purple pink white black silver brown'.split(' '),
);

/** The reading without who one plays, who does not live in the level; what they can do is still theirs. */
export function withoutHero(reading: Reading, span: HeroWish['span']): Reading {
  const outside = (position: number): boolean => position < span.first || position > span.last;
  return {
    ...reading,
    mentions: reading.mentions.filter(
      (mention) => outside(mention.first) || !['role', 'thing', 'stand-in', 'trait', 'hero'].includes(mention.concern),
    ),
  };
}

/** Reads who one plays: "play as a red wizard", "扮演会二段跳的红色巫师", "quiero ser un mago rojo"; null without such words. */
export function readHero(reading: Reading): HeroWish | null {
  const lead =
    mentionsOf(reading, 'hero').find((mention) => describesPlayer(reading, mention)) ?? actorOf(reading) ?? undefined;
  if (lead === undefined) return null;
  const last =
    lead.last < lead.first ? actorEnd(reading, lead.first) : wornEnd(reading, clauseEnd(reading, lead.last + 1));
  const inside = (mention: Mention): boolean => mention.first > lead.last && mention.last <= last;
  const who = mentionsOf(reading, 'role', 'stand-in', 'thing').find(
    (mention) => inside(mention) && !isDress(reading, mention),
  );
  const traits =
    who === undefined
      ? mentionsOf(reading, 'trait')
          .filter(inside)
          .map((mention) => mention.concept)
      : [...traitsBefore(reading, who), ...traitsAfter(reading, who)];
  const text = simplified(reading.text.slice(reading.tokens[lead.first]?.start ?? 0, reading.tokens[last]?.end ?? 0));
  const hat = hatIn(text);
  const worn = clothes.test(text)
    ? mentionsOf(reading, 'trait').find((mention) => inside(mention) && colours.has(mention.concept))?.concept
    : undefined;
  const colour = traits.find((trait) => colours.has(trait)) ?? worn ?? null;
  if (who === undefined && hat === null && colour === null) return null;
  return {
    role: who?.concern === 'role' ? who.concept : null,
    word: who?.phrase ?? null,
    colour,
    hat,
    span: { first: lead.first, last: who?.last ?? last },
  };
}

const duty = /^(?:must|has|needs|who|tries|wants|should|can|debe|tiene|puede|quiere)$/;

/** "A knight in silver armour must climb": who has to do something in the first place is who one plays; an empty span before it. */
function actorOf(reading: Reading): { first: number; last: number } | null {
  const who = mentionsOf(reading, 'role', 'stand-in').find(
    (mention) => mention.concern === 'role' || mention.concept === 'star',
  );
  if (
    who === undefined ||
    mentionsOf(reading, 'naming', 'knows').some(({ first }) => first > who.last && first - who.last < 4)
  )
    return null;
  const article = reading.tokens[who.first - 1 - traitsBefore(reading, who).length]?.key ?? '';
  if (!/^(?:an?|un|una)$/.test(article)) return null;
  const verb = reading.tokens.findIndex(({ key }, position) => position > who.last && duty.test(key));
  const gap = reading.tokens.slice(who.last + 1, verb);
  if (verb < 0 || gap.length > 4 || gap.some(({ kind, key }) => kind === 'mark' || /^(?:who|whose|that)$/.test(key)))
    return null;
  // "A baker has to find her bread" and "a baker who has 5 loaves" are others: only who must act oneself is the player.
  const next = reading.tokens[verb + 1]?.key ?? '';
  const acts =
    reading.tokens[verb]?.key === 'must' ||
    (/^(?:has|needs|tries)$/.test(reading.tokens[verb]?.key ?? '') && next === 'to');
  const first = who.first - 1 - traitsBefore(reading, who).length;
  return acts && startsSentence(reading, first) ? { first, last: first - 1 } : null;
}

function startsSentence(reading: Reading, first: number): boolean {
  return first === 0 || /^[.!?:;]$/.test(reading.tokens[first - 1]?.text ?? '');
}

function actorEnd(reading: Reading, first: number): number {
  const verb = reading.tokens.findIndex(({ key }, position) => position > first && duty.test(key));
  return Math.max(first, verb - 1);
}

const clothes =
  /\b(?:hat|cap|cape|coat|robe|dress|suit|shirt|hair|clothes|clothing|raincoat|jacket|hoodie|tunic|armou?r|uniform|scarf|shoes|boots|trousers|pants|overalls|tracksuit|kimono|t-?shirt|tee|jumper|sweater|pullover|jersey|cloak|gown|skirt|outfit|costume|fur|feathers|helmet|hood|onesie|pyjamas|pajamas|apron|vest|spacesuit|wetsuit|beret|bandana|mask|skin)\b|sombrero|capa|vestid[oa]|traje|ropa|camis|abrigo|chaqueta|t[uú]nica|falda|playera|poncho|pelo|[穿衣袍裙帽]|披风|斗篷/i;

// 穿蓝色衣服，戴一顶草帽: what one wears goes on over a comma.
function wornEnd(reading: Reading, end: number): number {
  const next = reading.tokens[end + 2]?.key ?? '';
  if (!/^[,，、]$/.test(reading.tokens[end + 1]?.text ?? '') || !/^[戴穿披头身]$/.test(next)) return end;
  return clauseEnd(reading, end + 2);
}

// 巫师帽, "sombrero de mago": whose hat it is says nothing of who wears it.
function isDress(reading: Reading, mention: Mention): boolean {
  if (/^(?:帽|袍|服|hat|hats|robe|robes|costume)$/.test(reading.tokens[mention.last + 1]?.key ?? '')) return true;
  return (
    reading.tokens[mention.first - 1]?.key === 'de' &&
    /^(?:sombrero|gorro|gorra|capa|traje|ropa|disfraz|tunica)$/.test(reading.tokens[mention.first - 2]?.key ?? '')
  );
}

// "you are a pirate" speaks of the player; "you are in a forest" and "i want to play a race" do not.
function describesPlayer(reading: Reading, lead: Mention): boolean {
  if (lead.concept === 'wears' && isOfOthers(reading, lead)) return false;
  for (let position = lead.last + 1; position <= lead.last + 8; position += 1) {
    const here = reading.mentions.filter((mention) => mention.first === position);
    if (here.some((mention) => ['role', 'stand-in', 'trait'].includes(mention.concern) || isCreature(mention)))
      return true;
    if (
      here.some((mention) =>
        ['archetype', 'missing-archetype', 'relation', 'region', 'biome'].includes(mention.concern),
      )
    )
      return false;
    const token = reading.tokens[position];
    if (token !== undefined && hatIn(token.key) !== null) return true;
    if (token === undefined || /^[.,;:!?。，；：！？]$/.test(token.text)) return false;
    if (/^(?:in|at|on|en|在)$/.test(token.key)) return false;
  }
  return false;
}

// "A baker who wears a red hat": somebody else does.
function isOfOthers(reading: Reading, lead: Mention): boolean {
  return mentionsOf(reading, 'role', 'thing', 'stand-in').some(
    (other) =>
      other.last < lead.first &&
      lead.first - other.last <= 4 &&
      !reading.tokens.slice(other.last + 1, lead.first).some(({ kind }) => kind === 'mark'),
  );
}

function isCreature(mention: Mention): boolean {
  return mention.concern === 'thing' && creatureKinds.includes(mention.concept as ThingKind);
}

function clauseEnd(reading: Reading, from: number): number {
  let last = from;
  // "You are tiny and collect 7 cherries": what one does is not what one is.
  const acts = (position: number): boolean =>
    mentionsOf(reading, 'take', 'threat').some((verb) => verb.first === position || verb.first === position + 1);
  const ends = (position: number): boolean =>
    /^[.,;:!?。，；：！？]$/.test(reading.tokens[position]?.text ?? '') ||
    (/^(?:and|who|that|to|y|que|para)$/.test(reading.tokens[position]?.key ?? '') && acts(position + 1));
  while (last + 1 < reading.tokens.length && !ends(last + 1)) last += 1;
  return Math.min(last, reading.tokens.length - 1);
}
