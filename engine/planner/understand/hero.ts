import { creatureKinds } from '#engine/level/thing-catalog.ts';
import type { ThingKind } from '#engine/level/world-spec.ts';
import type { Mention, Reading } from '#engine/planner/text/read-text.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
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
  ['wizard', /wizard'?s? hat|pointy hat|巫师帽|尖帽|sombrero de mago/i],
  ['straw', /straw hat|草帽|sombrero de paja/i],
  ['hood', /\bhood|兜帽|capucha/i],
  ['cap', /\bcap\b|棒球帽|鸭舌帽|帽子|gorra/i],
] as const;

/** The hat that a text speaks of, or null. */
export function hatIn(text: string): HeroWish['hat'] {
  return hats.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

const garments =
  /\b(?:hat|cap|cape|coat|robe|dress|suit|shirt|hair|raincoat|jacket|hoodie|tunic|armou?r|uniform|scarf|shoes|boots|trousers|pants|overalls|tracksuit|kimono|t-?shirt|tee|jumper|sweater|pullover|jersey|cloak|gown|skirt|outfit|costume|clothes|clothing|fur|feathers|helmet|hood|onesie|pyjamas|pajamas|apron|vest|poncho|spacesuit|wetsuit|beret|bandana|mask|skin)\b|sombrero|capa|vestido|traje|chaqueta|abrigo/;

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
  const last = lead.last < lead.first ? actorEnd(reading, lead.first) : clauseEnd(reading, lead.last + 1);
  const inside = (mention: Mention): boolean => mention.first > lead.last && mention.last <= last;
  const who = mentionsOf(reading, 'role', 'stand-in', 'thing').find(inside);
  const traits =
    who === undefined
      ? mentionsOf(reading, 'trait')
          .filter(inside)
          .map((mention) => mention.concept)
      : [...traitsBefore(reading, who), ...traitsAfter(reading, who)];
  const text = reading.text.slice(reading.tokens[lead.first]?.start ?? 0, reading.tokens[last]?.end ?? 0);
  const hat = hatIn(text);
  const worn = garments.test(text)
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

// "you are a pirate" speaks of the player; "you are in a forest" and "i want to play a race" do not.
function describesPlayer(reading: Reading, lead: Mention): boolean {
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
    if (token === undefined || /^[.,;:!?。，；：！？]$/.test(token.text)) return false;
    if (/^(?:in|at|on|en|在)$/.test(token.key)) return false;
  }
  return false;
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
