import { specLimits } from '#engine/level/spec-fields.ts';
import type { Reading } from '#engine/planner/text/read-text.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import type { ThingWish } from '#engine/planner/understand/intent.ts';

const reach = 4;

/** Numbers that lean on another group: "twice as many coins as gems", "as many apples as shells", "two more wolves than bears". */
export function compareCounts(reading: Reading, things: readonly ThingWish[]): void {
  for (const [position, token] of reading.tokens.entries()) {
    const joint = token.key;
    if (joint !== 'as' && joint !== 'than') continue;
    const more = things.find((wish) => wish.spans.some(({ last }) => last < position && position - last <= 2));
    const base = things.find((wish) => wish.spans.some(({ first }) => first > position && first - position <= reach));
    if (more === undefined || base === undefined || more === base || base.count === null) continue;
    const start = more.spans.findLast(({ last }) => last < position)?.first ?? position;
    const count =
      joint === 'as' ? asMany(reading, { start, base: base.count }) : moreThan(reading, { start, base: base.count });
    if (count !== null) more.count = Math.min(specLimits.countPerGroup, Math.max(1, Math.round(count)));
  }
}

function asMany(reading: Reading, at: { start: number; base: number }): number | null {
  const lead = reading.tokens.slice(Math.max(0, at.start - reach), at.start).map(({ key }) => key);
  if (!lead.includes('many') && !lead.includes('much')) return null;
  const factor = mentionsOf(reading, 'factor').findLast(({ last }) => last < at.start && at.start - last <= reach);
  const times = reading.numbers.find(
    ({ first, last }) => last < at.start && at.start - first <= reach + 2 && reading.tokens[last + 1]?.key === 'times',
  );
  return at.base * (factor === undefined ? (times?.value ?? 1) : Number(factor.concept));
}

function moreThan(reading: Reading, at: { start: number; base: number }): number | null {
  const lead = reading.tokens[at.start - 1]?.key ?? '';
  const span = reading.numbers.find(({ last }) => last === at.start - 2);
  if (span === undefined || !/^(?:more|fewer|less)$/.test(lead)) return null;
  return lead === 'more' ? at.base + span.value : at.base - span.value;
}
