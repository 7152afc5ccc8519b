import type { Mention, Reading } from '#engine/planner/text/read-text.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';

/** A span of time in a text, from its first to its last token; `units` are the words that measure it. */
export interface Duration {
  readonly seconds: number;
  readonly first: number;
  readonly last: number;
  readonly units: readonly Mention[];
}

const unitSeconds: Readonly<Record<string, number>> = { second: 1, minute: 60, hour: 3600 };
const single =
  /^(?:extra|more|只|个|single|full|a|an|sola|solo|unica|unico|only|just|short|long|measly|whole|real|game|condensed)$/;
/** "A minute" is one only where something happens in it or every so often. */
const measured = /^(?:in|under|within|for|of|every|each|per|after|than|lasts?|takes?|about|around|last|only|just)$/;
const halves: readonly (readonly [RegExp, number])[] = [
  [/^half (?:an? )?$/, 0.5],
  [/^(?:a )?quarter (?:of )?(?:an? )?$/, 0.25],
  [/^three quarters (?:of )?(?:an? )?$/, 0.75],
];

/** Every span of time: "90 seconds", "two and a half minutes", "half a minute", "3 min 20", "1 minute and 30 seconds". */
export function readDurations(reading: Reading): Duration[] {
  const durations: Duration[] = [];
  for (const unit of mentionsOf(reading, 'unit')) {
    const found = durationAt(reading, unit);
    if (found === null) continue;
    const before = durations.at(-1);
    const gap = before === undefined ? [] : keysBetween(reading, { from: before.last, to: found.first });
    // "2 minutes and 30 seconds" is one span.
    if (before !== undefined && scaleOf(before) > scaleOf(found) && /^(?:and|y|,|和|零|又)?$/.test(gap.join(' ')))
      durations[durations.length - 1] = {
        seconds: before.seconds + found.seconds,
        first: before.first,
        last: found.last,
        units: [...before.units, ...found.units],
      };
    else durations.push(found);
  }
  return durations;
}

function scaleOf({ units }: Duration): number {
  return unitSeconds[units.at(-1)?.concept ?? ''] ?? 0;
}

function durationAt(reading: Reading, unit: Mention): Duration | null {
  const scale = unitSeconds[unit.concept];
  if (scale === undefined) return null;
  const amount = fractionBefore(reading, unit) ?? numberBefore(reading, unit);
  if (amount === null) return null;
  const { value, last } = tailAfter(reading, { unit, scale });
  return { seconds: amount.value * scale + value, first: amount.first, last, units: [unit] };
}

// "half an hour", "a quarter of an hour", "half a minute".
function fractionBefore(reading: Reading, unit: Mention): { value: number; first: number } | null {
  for (let length = 4; length >= 1; length -= 1) {
    const first = unit.first - length;
    if (first < 0) continue;
    const words = `${keysBetween(reading, { from: first - 1, to: unit.first }).join(' ')} `;
    const half = halves.find(([pattern]) => pattern.test(words));
    if (half === undefined) continue;
    const whole = reading.numbers.find((number) => number.last < first && first - number.last <= 3);
    const joint = whole === undefined ? '' : keysBetween(reading, { from: whole.last, to: first }).join(' ');
    // "two and a half minutes"
    return whole !== undefined && /^and(?: a)?$/.test(joint)
      ? { value: whole.value + half[1], first: whole.first }
      : { value: half[1], first };
  }
  return null;
}

function numberBefore(reading: Reading, unit: Mention): { value: number; first: number } | null {
  for (const gap of [1, 2]) {
    const span = reading.numbers.find((number) => number.last === unit.first - gap);
    if (span !== undefined && (gap === 1 || single.test(reading.tokens[unit.first - 1]?.key ?? ''))) return span;
  }
  const few = mentionsOf(reading, 'quantity').find((quantity) => quantity.last === unit.first - 1);
  if (few !== undefined && Number(few.concept) <= 5) return { value: Number(few.concept), first: few.first };
  const article = reading.tokens[unit.first - 1]?.key ?? '';
  const lead = reading.tokens[unit.first - 2]?.key ?? '';
  if (/^(?:an?|one|un|una|each|every)$/.test(article) && (measured.test(lead) || /^(?:each|every)$/.test(article)))
    return { value: 1, first: unit.first - 1 };
  return null;
}

// "3 min 20", "a minute and a half", 两分半, dos minutos y medio.
function tailAfter(reading: Reading, at: { unit: Mention; scale: number }): { value: number; last: number } {
  const { unit, scale } = at;
  const after = [1, 2, 3].map((step) => reading.tokens[unit.last + step]?.key ?? '');
  const [first = ''] = after;
  if (/^and a half$/.test(after.join(' '))) return { value: scale / 2, last: unit.last + 3 };
  if (/^y medi[oa]$/.test(after.slice(0, 2).join(' '))) return { value: scale / 2, last: unit.last + 2 };
  if (/^(?:半|half)$/.test(first)) return { value: scale / 2, last: unit.last + 1 };
  const rest = reading.numbers.find((number) => number.first === unit.last + 1);
  const bare =
    scale === 60 &&
    rest !== undefined &&
    rest.value < 60 &&
    isBareNumber(reading, { first: rest.first, last: rest.last });
  return bare ? { value: rest.value, last: rest.last } : { value: 0, last: unit.last };
}

function isBareNumber(reading: Reading, span: { first: number; last: number }): boolean {
  const next = reading.tokens[span.last + 1];
  return (
    next === undefined ||
    (next.kind === 'mark' && next.text !== '%') ||
    /^(?:and|to|for|or|then|max|total|limit|on|left|before|until|y|para)$/.test(next.key)
  );
}

function keysBetween(reading: Reading, gap: { from: number; to: number }): string[] {
  return reading.tokens.slice(gap.from + 1, gap.to).map((token) => token.key);
}
