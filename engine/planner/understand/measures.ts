import { creatureKinds } from '#engine/level/thing-catalog.ts';
import type { ThingKind } from '#engine/level/world-spec.ts';
import type { Mention, Reading } from '#engine/planner/text/read-text.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import type { Negation } from '#engine/planner/understand/negation.ts';
import { isDenied } from '#engine/planner/understand/negation.ts';

/** What a prompt can put a number to. */
export type MeasureKind =
  | 'jump'
  | 'gravity'
  | 'speed'
  | 'enemy-speed'
  | 'tempo'
  | 'fog-density'
  | 'difficulty'
  | 'credits';

/** Numbers that a prompt asks for: factors of the usual jump, gravity and speed, beats per minute, shares. */
export type Measures = ReadonlyMap<MeasureKind, number>;

interface Factor {
  readonly value: number;
  readonly first: number;
  readonly last: number;
  /** True for "30 %", whose meaning hangs on the word beside it ("faster", "of the usual"). */
  readonly percent: boolean;
}

const reach = 5;
const lessWords =
  /^(?:less|lower|slower|weaker|reduced|reduce|fewer|menos|menor|reducida|reducido|lento|少|低|慢|减|减少|降低|更低|更慢)$/;
const moreWords =
  /^(?:up|boost|more|faster|higher|stronger|extra|further|increased|quicker|más|mas|mayor|rapido|alto|快|高|多|加|增加|提高|更快|更高)$/;

/** Reads numbers and factors beside the word that they measure: "jump twice as high", "重力减半", "140 bpm", "30% faster". */
export function readMeasures(reading: Reading, negation: Negation): Measures {
  const found = new Map<MeasureKind, number>();
  const factors = findFactors(reading);
  for (const measure of measuresOf(reading)) {
    const kind =
      measure.concept === 'speed' && isOfFoes(reading, measure) ? 'enemy-speed' : (measure.concept as MeasureKind);
    if (found.has(kind) || isDenied(negation, measure)) continue;
    const value =
      measure.weight !== 1 && measure.concern === 'measure'
        ? measure.weight
        : kind === 'tempo' || kind === 'credits'
          ? plainNumber(reading, { measure, most: kind === 'tempo' ? 6 : 2 })
          : valueOf(reading, { measure, factors });
    const share =
      value ??
      (kind === 'enemy-speed' ? usualShareOf(measure) : kind === 'gravity' ? compared(reading, measure) : null);
    if (share !== null && share > 0) found.set(kind, share);
  }
  return found;
}

const fastShare = 1.5;
const slowShare = 0.6;

// "slow zombies", "the wolves are fast": a word alone is a share, too.
function usualShareOf({ phrase }: Mention): number | null {
  if (/^(?:fast|quick|speedy|faster|super speed|high speed|rápido|veloz|快速|飞快|更快)/.test(phrase)) return fastShare;
  return /^(?:slow|slowly|slower|slow paced|lento|despacio|缓慢|慢)/.test(phrase) ? slowShare : null;
}

const otherSubject =
  /^(?:[,.;:!?，。；：！？]|i|you|we|he|she|player|players|me|us|yo|tu|jugador|jugadores|我|你|玩家|and|but|than|from|y|pero|que)$/;

// "Gravity lower than usual", "the gravity is weaker here".
function compared(reading: Reading, measure: Mention): number | null {
  if (measure.concern !== 'measure') return null;
  const around = reading.tokens.slice(measure.last + 1, measure.last + 4).map((token) => token.key);
  if (around.some((word) => lessWords.test(word) || /^(?:low|light|weak|floaty|baja|poca)$/.test(word))) return 0.5;
  return around.some((word) => moreWords.test(word) || /^(?:high|heavy|strong|alta|mucha)$/.test(word)) ? 1.5 : null;
}

/** True for the speed of creatures: "zombies are twice as fast", "enemy speed 2x", "slow goblins". */
export function isOfFoes(reading: Reading, measure: Mention): boolean {
  const foes = reading.mentions.filter(
    ({ concern, concept }) =>
      (concern === 'category' && concept === 'enemies') ||
      (['thing', 'stand-in'].includes(concern) && creatureKinds.includes(concept as ThingKind)),
  );
  return foes.some((foe) => {
    const after = foe.first > measure.last;
    const gap = reading.tokens.slice((after ? measure : foe).last + 1, (after ? foe : measure).first);
    if (gap.length > (after ? 1 : reach)) return false;
    return !gap.some(({ key }) => otherSubject.test(key));
  });
}

// "low gravity 0.3", "fast": abilities name a measure too.
const measureOfAbility: Readonly<Record<string, MeasureKind>> = {
  'high-jump': 'jump',
  'low-jump': 'jump',
  'low-gravity': 'gravity',
  'high-gravity': 'gravity',
  fast: 'speed',
  slow: 'speed',
};

function measuresOf(reading: Reading): Mention[] {
  const abilities = mentionsOf(reading, 'ability').flatMap((mention) => {
    const concept = measureOfAbility[mention.concept];
    return concept === undefined ? [] : [{ ...mention, concept }];
  });
  return [...mentionsOf(reading, 'measure'), ...abilities];
}

function findFactors(reading: Reading): Factor[] {
  const words = mentionsOf(reading, 'factor').map((mention) => ({
    value: Number(mention.concept),
    first: mention.first,
    last: mention.last,
    percent: false,
  }));
  const numbers = reading.numbers.flatMap((span): Factor[] => {
    const next = reading.tokens[span.last + 1]?.key ?? '';
    const before = reading.tokens[span.first - 1]?.key ?? '';
    if (/^(?:%|percent|por|％)$/.test(next))
      return [{ ...span, last: span.last + 1, value: span.value / 100, percent: true }];
    const whole = /^(?:\/|of|out)$/.test(next)
      ? reading.numbers.find((other) => other.first > span.last && other.first <= span.last + 3)
      : undefined;
    if (next === '/' && whole !== undefined && whole.value >= span.value)
      return [{ ...span, last: whole.last, value: span.value / whole.value, percent: false }];
    if (/^(?:x|×|times|倍|veces)$/.test(next)) return [{ ...span, last: span.last + 1, percent: false }];
    if (/^(?:x|×)$/.test(before)) return [{ ...span, first: span.first - 1, percent: false }];
    // "gravity 0.5", "jump multiplier of 1.8", "speed = 1.5": small or broken numbers beside the word itself.
    const lead = /^(?:of|to|is|at|=|:|：|为|是|a|de|es|multiplier|factor|multiplicador)$/.test(before);
    return !Number.isInteger(span.value) || lead ? [{ ...span, percent: false }] : [];
  });
  return [...words, ...numbers];
}

function valueOf(reading: Reading, at: { measure: Mention; factors: readonly Factor[] }): number | null {
  const { measure, factors } = at;
  const near = factors
    .map((factor) => ({ factor, gap: gapBetween(measure, factor) }))
    .filter(({ factor, gap }) => gap <= reach && !isForAnother(reading, { measure, factor }))
    .toSorted((a, b) => a.gap - b.gap)[0]?.factor;
  if (near === undefined) return null;
  if (measure.concept === 'fog-density' || measure.concept === 'difficulty')
    return near.value <= 1 ? near.value : near.value <= 100 ? near.value / 100 : null;
  return near.percent ? percentOf(reading, { measure, factor: near }) : near.value;
}

/** "30 % faster" is 1.3, "30 % less" is 0.7, "30 % gravity" is 0.3. */
function percentOf(reading: Reading, pair: { measure: Mention; factor: Factor }): number {
  const { measure, factor } = pair;
  // "+50 %", "-20 %": the sign says it.
  const sign = /([+\-−–])\s*$/.exec(reading.text.slice(0, reading.tokens[factor.first]?.start ?? 0))?.[1];
  if (sign !== undefined) return sign === '+' ? 1 + factor.value : Math.max(0.05, 1 - factor.value);
  const from = Math.max(0, Math.min(measure.first, factor.first) - 1);
  const around = reading.tokens.slice(from, Math.max(measure.last, factor.last) + 2).map((token) => token.key);
  if (around.some((word) => lessWords.test(word))) return Math.max(0.05, 1 - factor.value);
  return around.some((word) => moreWords.test(word)) ? 1 + factor.value : factor.value;
}

function plainNumber(reading: Reading, at: { measure: Mention; most: number }): number | null {
  const span = reading.numbers
    .map((number) => ({ number, gap: gapBetween(at.measure, number) }))
    .filter(({ gap }) => gap <= at.most)
    .toSorted((a, b) => a.gap - b.gap)[0]?.number;
  return span?.value ?? null;
}

function gapBetween(a: { first: number; last: number }, b: { first: number; last: number }): number {
  return Math.max(a.first - b.last, b.first - a.last) - 1;
}

// A comma, a thing or another measure between the two: the number belongs to something else.
function isForAnother(reading: Reading, pair: { measure: Mention; factor: Factor }): boolean {
  const [left, right] =
    pair.measure.first < pair.factor.first ? [pair.measure, pair.factor] : [pair.factor, pair.measure];
  if (
    reading.tokens
      .slice(left.last + 1, right.first)
      .some((token) => /^(?:[,;.!?，；。！？、]|and|but|y|pero|和|但)$/.test(token.text))
  )
    return true;
  return reading.mentions.some(
    (mention) =>
      ['thing', 'stand-in', 'role', 'unit'].includes(mention.concern) &&
      mention.first > left.last &&
      mention.last < right.first,
  );
}

/** True when a number is a factor or measures something, so that it counts nothing. */
export function isMeasureNumber(reading: Reading, span: { readonly first: number; readonly last: number }): boolean {
  const next = reading.tokens[span.last + 1]?.key ?? '';
  if (/^(?:%|％|percent|倍|veces)$/.test(next)) return true;
  return mentionsOf(reading, 'measure').some(
    (mention) => mention.concept === 'tempo' && mention.first > span.last && mention.first <= span.last + 2,
  );
}
