import type { Reading } from '#engine/planner/text/read-text.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import { findDescriptions } from '#engine/planner/understand/descriptions.ts';
import type { PersonWish } from '#engine/planner/understand/intent.ts';
import { findTies } from '#engine/planner/understand/kinship.ts';
import { capitalise } from '#engine/planner/understand/names.ts';

const beforeTokens = 7;
const afterTokens = 16;

/**
 * Gives people the words in which the prompt says how they are ("grumpy", "who is afraid of ducks") and what they are to
 * each other; `hidden` tokens are told in confidence.
 */
export function readPersonas(
  reading: Reading,
  people: readonly PersonWish[],
  hidden: readonly { readonly first: number; readonly last: number }[] = [],
): void {
  const parts = new Map<PersonWish, string[]>();
  const tell = (person: PersonWish, part: string): void => {
    const told = parts.get(person) ?? [];
    if (told.some((other) => other.toLowerCase().includes(part.toLowerCase()))) return;
    parts.set(person, [...told.filter((other) => !part.toLowerCase().includes(other.toLowerCase())), part]);
  };
  const described = [...findDescriptions(reading, { people, hidden }), ...findTies(reading, people)];
  for (const { person, text } of described) tell(person, text);
  for (const temper of mentionsOf(reading, 'temper')) {
    const word = textOf(reading, temper);
    const isTold = [...parts.values()].flat().some((part) => part.toLowerCase().includes(word.toLowerCase()));
    const owner = isTold ? undefined : ownerOf(reading, { temper, people });
    if (owner !== undefined) tell(owner, word);
  }
  const [joint, end] = reading.language === 'zh' ? ['，', '。'] : [', ', '.'];
  for (const [person, told] of parts)
    person.persona =
      [...capitalise(told.join(joint))]
        .slice(0, 160)
        .join('')
        .replace(/[.。]$/u, '') + end;
}

function ownerOf(
  reading: Reading,
  of: { temper: { first: number; last: number }; people: readonly PersonWish[] },
): PersonWish | undefined {
  const { temper, people } = of;
  return people
    .map((person) => ({ person, gap: distance(person, temper) }))
    .filter(({ person, gap }) => gap <= (temper.first < person.first ? beforeTokens : afterTokens))
    .filter(({ person }) => !crossesStop(reading, { person, temper }))
    .toSorted((a, b) => a.gap - b.gap)[0]?.person;
}

function textOf(reading: Reading, span: { first: number; last: number }): string {
  return reading.text.slice(reading.tokens[span.first]?.start ?? 0, reading.tokens[span.last]?.end ?? 0);
}

function distance(a: { first: number; last: number }, b: { first: number; last: number }): number {
  return Math.max(a.first - b.last, b.first - a.last) - 1;
}

function crossesStop(reading: Reading, pair: { person: PersonWish; temper: { first: number; last: number } }): boolean {
  const { person, temper } = pair;
  const [left, right] = temper.first < person.first ? [temper, person] : [person, temper];
  const between = reading.tokens.slice(left.last + 1, right.first);
  const stops = between.flatMap((token, index) => (/^[.;!?。；！？]$/.test(token.text) ? [index] : []));
  // "Help Tom. He is grumpy.": a pronoun carries on.
  const carriesOn = /^(?:he|she|they|el|ella|他|她)$/.test(between[(stops[0] ?? 0) + 1]?.key ?? '');
  return stops.length > 1 || (stops.length === 1 && !carriesOn);
}
