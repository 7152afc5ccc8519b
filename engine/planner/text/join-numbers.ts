import type { NumberSpan } from '#engine/planner/text/read-numbers.ts';
import type { Token } from '#engine/planner/text/tokenise.ts';

const joiners = /^(?:to|or|a|o|u|或|到|至|~|-|–|—)$/;
const pairJoiners = /^(?:and|y|和|与)$/;
const between = /^(?:between|entre)$/;

/** Joins two numbers that name a range ("3 to 5", "between 3 and 5", "三到五", "3-5") into their middle. */
export function joinRanges(tokens: readonly Token[], spans: readonly NumberSpan[]): NumberSpan[] {
  const joined: NumberSpan[] = [];
  for (const span of spans) {
    const before = joined.at(-1);
    if (before !== undefined && before.value < span.value && isRange(tokens, { before, span })) {
      joined[joined.length - 1] = {
        value: Math.round((before.value + span.value) / 2),
        first: before.first,
        last: span.last,
      };
    } else joined.push(span);
  }
  return joined;
}

function isRange(tokens: readonly Token[], pair: { before: NumberSpan; span: NumberSpan }): boolean {
  const { before, span } = pair;
  const gap = tokens.slice(before.last + 1, span.first);
  const left = tokens[before.last];
  const right = tokens[span.first];
  // A hyphen between two numbers is no token.
  if (gap.length === 0) return left?.kind === 'number' && right?.kind === 'number' && right.start === left.end + 1;
  if (gap.length !== 1) return false;
  const word = gap[0]?.key ?? '';
  if (joiners.test(word)) return true;
  const lead = tokens[before.first - 1]?.key ?? '';
  return pairJoiners.test(word) && between.test(lead);
}

const lessThan = /(?:fewer|less|under|below) than$|menos de$|少于$|不到$/;
const moreThan = /(?:more|over) than$|(?<!no )más de$|(?<!不)多于$|(?<!不)超过$/;
const itself = /(?:no|not) (?:more|less|fewer) than$|no (?:más|menos) de$|不超过$|不少于$|不多于$/;

/** A number of things as its bound means it: "fewer than 5" is 4, "more than 5" is 6, "no more than 5" and "no less than 5" are 5. */
export function boundedValue(tokens: readonly Token[], span: NumberSpan): number {
  const lead = tokens
    .slice(Math.max(0, span.first - 3), span.first)
    .map((token) => token.text.toLowerCase())
    .join(tokens[span.first - 1]?.kind === 'han' ? '' : ' ');
  if (itself.test(lead)) return span.value;
  if (lessThan.test(lead)) return Math.max(1, span.value - 1);
  return moreThan.test(lead) ? span.value + 1 : span.value;
}
