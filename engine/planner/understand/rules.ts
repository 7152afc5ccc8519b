import type { Mention, Reading } from '#engine/planner/text/read-text.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import type { Negation } from '#engine/planner/understand/negation.ts';
import { isDenied } from '#engine/planner/understand/negation.ts';
import type { Note } from '#engine/planner/words/note.ts';

/** Limits and abilities that a text asks for. */
export interface RuleWishes {
  readonly abilities: ReadonlySet<string>;
  readonly difficulty: number | null;
  readonly timerSeconds: number | null;
  readonly lives: number | null;
  readonly waves: number | null;
  readonly laps: number | null;
  readonly notes: readonly Note[];
}

const unitSeconds: Readonly<Record<string, number>> = { second: 1, minute: 60, hour: 3600 };
const plainTimerSeconds = 240;
const deadlineSeconds = 600;

/** Reads time limits, lives, difficulty words and player abilities. */
export function readRules(reading: Reading, negation: Negation): RuleWishes {
  const notes: Note[] = [];
  return {
    abilities: readAbilities(reading, negation),
    difficulty: readDifficulty(reading, { negation, notes }),
    timerSeconds: readTimer(reading, { negation, notes }),
    lives: readLives(reading, { negation, notes }),
    waves: readWaves(reading),
    laps: readLaps(reading, negation),
    notes,
  };
}

function readAbilities(reading: Reading, negation: Negation): Set<string> {
  const abilities = mentionsOf(reading, 'ability').filter((mention) => {
    if (isDenied(negation, mention)) return false;
    const ofThing = mentionsOf(reading, 'thing', 'stand-in', 'role').some((other) => other.first === mention.last + 1);
    return !(ofThing && (mention.concept === 'fast' || mention.concept === 'slow'));
  });
  return new Set(abilities.map((mention) => mention.concept));
}

function readDifficulty(reading: Reading, context: { negation: Negation; notes: Note[] }): number | null {
  const mentions = mentionsOf(reading, 'challenge');
  const wanted = mentions.filter((mention) => !isDenied(context.negation, mention));
  const first = wanted[0];
  if (first === undefined) {
    const refused = mentions[0];
    if (refused === undefined) return null;
    return Number(refused.concept) > 0.5 ? 0.25 : 0.65;
  }
  const rival = wanted.find((mention) => Math.abs(Number(mention.concept) - Number(first.concept)) > 0.3);
  if (rival !== undefined)
    context.notes.push({ kind: 'assumption', topic: 'second-difficulty', words: [first.phrase, rival.phrase] });
  return Number(first.concept);
}

function readTimer(reading: Reading, context: { negation: Negation; notes: Note[] }): number | null {
  if (context.negation.absent.has('timer')) return null;
  let seconds = 0;
  for (const unit of mentionsOf(reading, 'unit')) {
    const scale = unitSeconds[unit.concept];
    const value = numberBefore(reading, unit);
    if (scale === undefined || value === null) continue;
    // 两分半, dos minutos y medio
    const after = [1, 2].map((step) => reading.tokens[unit.last + step]?.key ?? '').join(' ');
    const half = /^(?:半|half|y media?o?$)/.test(after) ? 0.5 : 0;
    seconds += (value + half) * scale;
  }
  if (seconds > 0) {
    const clamped = Math.min(1800, Math.max(10, Math.round(seconds)));
    if (clamped !== Math.round(seconds))
      context.notes.push({
        kind: 'warning',
        topic: 'timer-clamped',
        words: [String(Math.round(seconds)), String(clamped)],
      });
    return clamped;
  }
  const limits = mentionsOf(reading, 'limit').filter((mention) => !isDenied(context.negation, mention));
  if (limits.some((mention) => mention.concept === 'timer')) return plainTimerSeconds;
  const deadline = limits[0];
  if (deadline === undefined) return null;
  const words = reading.text.slice(reading.tokens[deadline.first]?.start ?? 0, reading.tokens[deadline.last]?.end ?? 0);
  context.notes.push({ kind: 'assumption', topic: 'deadline', words: [words, String(deadlineSeconds / 60)] });
  return deadlineSeconds;
}

function readLives(reading: Reading, context: { negation: Negation; notes: Note[] }): number | null {
  const unit = mentionsOf(reading, 'unit').find((mention) => mention.concept === 'life');
  if (unit === undefined || isDenied(context.negation, unit)) return null;
  const value = numberBefore(reading, unit);
  if (value === null || value < 1) return null;
  const lives = Math.min(9, Math.round(value));
  if (lives !== value)
    context.notes.push({ kind: 'warning', topic: 'lives-clamped', words: [String(value), String(lives)] });
  return lives;
}

function readWaves(reading: Reading): number | null {
  const unit = mentionsOf(reading, 'unit').find((mention) => mention.concept === 'wave');
  const value = unit === undefined ? null : numberBefore(reading, unit);
  return value === null || value < 1 ? null : Math.round(value);
}

function readLaps(reading: Reading, negation: Negation): number | null {
  const unit = mentionsOf(reading, 'unit').find((mention) => mention.concept === 'lap');
  if (unit === undefined || isDenied(negation, unit)) return null;
  const value = numberBefore(reading, unit);
  return value === null || value < 1 ? null : Math.min(20, Math.round(value));
}

function numberBefore(reading: Reading, unit: Mention): number | null {
  for (const gap of [1, 2]) {
    const span = reading.numbers.find((number) => number.last === unit.first - gap);
    if (span === undefined) continue;
    if (
      gap === 1 ||
      /^(?:extra|more|只|个|vidas|single|full|a|an|sola|solo|unica|unico|only|just|条|点)$/.test(
        reading.tokens[unit.first - 1]?.key ?? '',
      )
    )
      return span.value;
  }
  return null;
}
