import type { Reading } from '#engine/planner/text/read-text.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import type { PersonWish } from '#engine/planner/understand/intent.ts';
import { capitalise } from '#engine/planner/understand/names.ts';

const beforeTokens = 7;
const afterTokens = 16;

/** Gives people the words in which the prompt says how they are ("grumpy", "who is afraid of ducks"). */
export function readPersonas(reading: Reading, people: readonly PersonWish[]): void {
  const parts = new Map<PersonWish, string[]>();
  const tell = (person: PersonWish, part: string): void => {
    parts.set(person, [...(parts.get(person) ?? []), part]);
  };
  for (const temper of mentionsOf(reading, 'temper')) {
    const owner = people
      .map((person) => ({ person, gap: distance(person, temper) }))
      .filter(({ person, gap }) => gap <= (temper.first < person.first ? beforeTokens : afterTokens))
      .filter(({ person }) => !crossesStop(reading, { person, temper }))
      .toSorted((a, b) => a.gap - b.gap)[0]?.person;
    if (owner !== undefined) tell(owner, textOf(reading, temper));
  }
  for (const person of people) {
    const clause = clauseAbout(reading, person);
    if (clause !== null) tell(person, clause);
  }
  const end = reading.language === 'zh' ? '。' : '.';
  for (const [person, told] of parts) {
    person.persona =
      [...capitalise([...new Set(told)].join(reading.language === 'zh' ? '，' : ', '))].slice(0, 120).join('') + end;
  }
}

// "Tom, who loves ducks": what somebody does or is, where it is no knowledge, speech, secret or errand.
function clauseAbout(reading: Reading, person: PersonWish): string | null {
  let first = person.last + 1;
  if (/^[,，]$/.test(reading.tokens[first]?.text ?? '')) first += 1;
  if (!/^(?:who|que|quien)$/.test(reading.tokens[first]?.key ?? '')) return null;
  const taken = reading.mentions.some(
    (mention) =>
      mention.first >= first &&
      mention.first <= first + 3 &&
      ['knows', 'secret', 'take', 'steal', 'naming', 'relation'].includes(mention.concern),
  );
  if (taken) return null;
  let last = first;
  while (last + 1 < reading.tokens.length && !/^[.,;:!?]$/.test(reading.tokens[last + 1]?.text ?? '')) last += 1;
  // What is quoted is said.
  if (reading.tokens.slice(first, last + 1).some((token) => /^["“«]$/.test(token.text))) return null;
  return last - first < 2 ? null : textOf(reading, { first: first + 1, last });
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
