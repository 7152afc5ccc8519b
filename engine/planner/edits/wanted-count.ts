import type { ThingGroup } from '#engine/level/world-spec.ts';
import type { EditContext } from '#engine/planner/edits/edit-context.ts';
import { editConcepts } from '#engine/planner/edits/edit-context.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import { isUnitNumber } from '#engine/planner/understand/counts.ts';
import type { ThingWish } from '#engine/planner/understand/intent.ts';

/** What a wish says about a number. */
export type Counted = Pick<ThingWish, 'count' | 'plural' | 'definite' | 'spans'>;

const exceptions =
  /\b(?:all|every|everything|each|todos|todas|todo)\b.{0,40}?\b(?:but|except(?: for)?|save(?: for)?|apart from|menos|excepto|salvo)\b|除了|只剩下?|只留下?/iu;

/** How many stay where all others go: "remove all but one", "quita todos menos dos", "除了一只都去掉"; null without that. */
export function leftOf({ reading }: EditContext): number | null {
  const found = exceptions.exec(reading.text);
  if (found === null) return null;
  const end = found.index + found[0].length;
  const next = reading.tokens.findIndex((token) => token.start >= end);
  const number = reading.numbers.find((span) => span.first >= next && span.first <= next + 2);
  return number === undefined || number.value < 1 ? null : Math.round(number.value);
}

// "the guards see less far" speaks of no number; "fewer guards" and "the guards should be fewer" do.
function isCounting({ reading, verb }: EditContext, wish: Counted): boolean {
  const span = wish.spans[0];
  if (span === undefined || (verb !== 'less' && verb !== 'more')) return true;
  return mentionsOf(reading, 'edit').some((mention) => {
    if (mention.concept !== 'less' && mention.concept !== 'more') return false;
    if (mention.first < span.first) return span.first - mention.last <= 5;
    const between = reading.tokens.slice(span.last + 1, mention.first).map((token) => token.key);
    return between.every((word) =>
      /^(?:should|must|be|are|is|in|number|deben|debe|ser|haya|sean|的|数量|再|应该|要)$/.test(word),
    );
  });
}

/** How many a clause leaves of a group, or null where it does not speak of a number. */
export function wantedCount(context: EditContext, found: { wish: Counted; group: ThingGroup }): number | null {
  const { wish, group } = found;
  const { verb } = context;
  const concepts = editConcepts(context);
  const before = group.count;
  const left = leftOf(context);
  if (left !== null) return Math.min(left, before);
  const nth = ordinalOf(context, wish);
  if (nth !== null) return Math.max(before + 1, nth);
  const share = shareOf(context);
  if (share !== null) return Math.max(1, Math.round(before * share));
  const named = wish.count ?? numberOfHearts(context, wish) ?? laterNumber(context, wish);
  const relative = concepts.has('more') || verb === 'more';
  if (concepts.has('instead') || verb === 'only')
    return named ?? (verb === 'only' && concepts.has('only') && !wish.plural ? 1 : null);
  if (concepts.has('want') && !relative && verb !== 'less') return named ?? (wish.plural ? before : null);
  // "increase the ghosts to 6"
  const target = laterNumber(context, wish);
  if (isTold(context, target) && verb !== 'add') return target;
  const behind = isTold(context, target) ? null : target;
  if (wish.count === null && behind === null && !isCounting(context, wish)) return null;
  const step =
    wish.count ??
    numberOfHearts(context, wish) ??
    behind ??
    (wish.plural || verb !== 'add' ? Math.max(1, Math.round(before / 2)) : 1);
  if (verb === 'change') return relative ? before + step : named;
  if (verb === 'less') return Math.max(1, before - step);
  if (verb === 'add' && wish.definite && wish.count === null && !relative) return null;
  if (verb === 'add' || relative) return before + step;
  return context.explicitVerb ? null : named;
}

// "3 hearts" are lives elsewhere; here they are counted.
function numberOfHearts({ reading }: EditContext, wish: Counted): number | null {
  const first = wish.spans[0]?.first ?? -1;
  if (!mentionsOf(reading, 'unit').some((unit) => unit.first === first)) return null;
  return reading.numbers.find((number) => number.last < first && first - number.last <= 2)?.value ?? null;
}

// "to 6", "a 6", "改成6": the number that it shall become.
function isTold({ reading }: EditContext, value: number | null): value is number {
  if (value === null) return false;
  const number = reading.numbers.find((span) => span.value === value);
  const before = reading.tokens[(number?.first ?? 0) - 1]?.key ?? '';
  return /^(?:to|a|hasta|到|成|为)$/.test(before);
}

const ordinals: Readonly<Record<string, number>> = {
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  segundo: 2,
  segunda: 2,
  tercer: 3,
  tercera: 3,
  cuarto: 4,
  cuarta: 4,
  quinto: 5,
  quinta: 5,
};

// "a third door", "第三扇门": one more than there are.
function ordinalOf({ reading, verb }: EditContext, wish: Counted): number | null {
  const first = wish.spans[0]?.first ?? -1;
  if (!['add', 'more', 'change'].includes(verb)) return null;
  const before = reading.tokens.slice(Math.max(0, first - 2), first).map((token) => ordinals[token.key] ?? null);
  const han = reading.numbers.find((span) => span.last < first && first - span.last <= 2);
  if (han !== undefined && reading.tokens[han.first - 1]?.key === '第') return han.value;
  return before.find((place) => place !== null) ?? null;
}

/** The share of its number that a group shall have: "double", "half of the", "3 times as many", "50% more"; null without one. */
export function shareOf(context: EditContext): number | null {
  const { reading, verb } = context;
  const factor = mentionsOf(reading, 'factor')[0];
  const times = reading.numbers.find((number) =>
    /^(?:x|×|times|veces|倍|%|％|percent)$/.test(reading.tokens[number.last + 1]?.key ?? ''),
  );
  if (times !== undefined && /^(?:%|％|percent)$/.test(reading.tokens[times.last + 1]?.key ?? ''))
    return verb === 'less' || verb === 'remove'
      ? 1 - times.value / 100
      : verb === 'more'
        ? 1 + times.value / 100
        : times.value / 100;
  const value = factor === undefined ? (times?.value ?? null) : Number(factor.concept);
  if (value === null) return null;
  return value < 1 && verb === 'remove' ? 1 - value : value;
}

// "change the lanterns to 12", "灯笼改成12盏": the number follows the verb.
function laterNumber(context: EditContext, wish: Counted): number | null {
  const { reading } = context;
  const last = wish.spans[0]?.last ?? 0;
  return reading.numbers.find((number) => number.first > last && !isUnitNumber(reading, number))?.value ?? null;
}
