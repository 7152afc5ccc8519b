import type { Mention, Reading } from '#engine/planner/text/read-text.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';

/** How many play, and in how many teams; null where the prompt does not say. */
export interface PartyWish {
  readonly players: number | null;
  readonly teams: number | null;
}

const words = [
  ['players', 2, /\bfor (?:the )?(?:two|2)(?: of us| people)?(?=\s*(?:[.,;!]|$|with\b))/i],
  ['players', 3, /\bfor (?:the )?(?:three|3)(?: of us| people)?(?=\s*(?:[.,;!]|$|with\b))/i],
  ['players', 4, /\bfor (?:the )?(?:four|4)(?: of us| people)?(?=\s*(?:[.,;!]|$|with\b))/i],
  ['players', 1, /\b(?:single[- ]player|solo mode|un solo jugador|un jugador)\b|单人|单机/i],
  [
    'players',
    2,
    /\b(?:two[- ]player|2[- ]player|with a friend|with my friend|co[- ]?op for two|para dos|con un amigo)\b|双人/i,
  ],
  [
    'teams',
    2,
    /\b(?:red (?:team )?(?:vs|versus|against) blue|team versus team|equipo rojo contra)\b|红队.{0,3}蓝队|两军/i,
  ],
] as const;

/** Reads "four players", "for 3 friends", "two teams", "双人", "红队对蓝队". */
export function readParty(reading: Reading): PartyWish {
  const told = (kind: 'players' | 'teams'): number | null =>
    words.find(([of, , pattern]) => of === kind && pattern.test(reading.text))?.[1] ?? null;
  const friends = mentionsOf(reading, 'role').find((mention) => isPlaymate(reading, mention));
  const mates = friends === undefined ? null : numberBefore(reading, friends);
  const sides = sidesOf(reading);
  return {
    players: inRange(playersOf(reading) ?? sides?.players ?? mates ?? told('players'), [1, 32]),
    teams: inRange(unitValue(reading, 'team') ?? sides?.teams ?? told('teams'), [2, 4]),
  };
}

// "5 players each", "4 players per team": so many in every team.
function playersOf(reading: Reading): number | null {
  for (const unit of mentionsOf(reading, 'unit').filter(({ concept }) => concept === 'player')) {
    const value = numberBefore(reading, unit) ?? numberTold(reading, unit);
    if (value === null) continue;
    const after = reading.tokens.slice(unit.last + 1, unit.last + 4).map(({ key }) => key);
    const shared =
      after[0] === 'each' || /^(?:per|on each|in each|on every|in every|a) (?:team|side|squad)/.test(after.join(' '));
    return shared ? value * (unitValue(reading, 'team') ?? 2) : value;
  }
  return null;
}

// "Players limited to 4", "players: 6", "players max 8".
function numberTold(reading: Reading, unit: Mention): number | null {
  const span = reading.numbers.find(({ first }) => first > unit.last && first - unit.last <= 3);
  const gap = span === undefined ? [] : reading.tokens.slice(unit.last + 1, span.first).map(({ key }) => key);
  const told = gap.length > 0 && gap.every((key) => /^(?:limited|to|max|maximum|at|most|limit|is|:|=|up)$/.test(key));
  return told && span !== undefined ? Math.round(span.value) : null;
}

// "3v3", "4 vs 4", "two teams of three".
function sidesOf(reading: Reading): { players: number; teams: number } | null {
  const [, left, right] = /\b(\d{1,2})\s*(?:v|vs\.?|versus|contra|on)\s*(\d{1,2})\b/i.exec(reading.text) ?? [];
  if (left !== undefined && right !== undefined) return { players: Number(left) + Number(right), teams: 2 };
  for (const unit of mentionsOf(reading, 'unit').filter(({ concept }) => concept === 'team')) {
    const teams = numberBefore(reading, unit);
    const of = /^(?:of|with|de)$/.test(reading.tokens[unit.last + 1]?.key ?? '');
    const each = reading.numbers.find(({ first }) => first === unit.last + 2);
    if (of && teams !== null && each !== undefined) return { players: teams * Math.round(each.value), teams };
  }
  return null;
}

/** True for friends who play along ("for 4 friends", "和3个朋友"), who do not live in the level. */
export function isPlaymate(reading: Reading, mention: Mention): boolean {
  if (mention.concept !== 'friend' || !/^(?:friend|朋友|amigo|amiga)$/.test(mention.phrase)) return false;
  const lead = reading.tokens.slice(Math.max(0, mention.first - 3), mention.first).map((token) => token.key);
  // "tres amigos y yo"
  const tail = reading.tokens
    .slice(mention.last + 1, mention.last + 3)
    .map((token) => token.key)
    .join(' ');
  if (/^(?:and me|and i|y yo|和我)/.test(tail)) return true;
  return lead.some((word) => /^(?:for|with|para|con|和|跟|与|给|my|mis|我)$/.test(word));
}

function unitValue(reading: Reading, concept: string): number | null {
  for (const unit of mentionsOf(reading, 'unit')) {
    if (unit.concept !== concept) continue;
    const value = numberBefore(reading, unit);
    if (value !== null) return value;
  }
  return null;
}

function numberBefore(reading: Reading, mention: Mention): number | null {
  const span = reading.numbers.find(
    (number) => number.last < mention.first && mention.first - number.last <= 2 && number.last >= mention.first - 2,
  );
  return span === undefined ? null : Math.round(span.value);
}

function inRange(value: number | null, [least, most]: readonly [number, number]): number | null {
  return value === null || value < least ? null : Math.min(value, most);
}
