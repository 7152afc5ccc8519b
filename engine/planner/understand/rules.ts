import type { Mention, Reading } from '#engine/planner/text/read-text.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import { isOfFoes } from '#engine/planner/understand/measures.ts';
import type { Negation } from '#engine/planner/understand/negation.ts';
import { isDenied } from '#engine/planner/understand/negation.ts';
import { type Duration, readDurations } from '#engine/planner/understand/durations.ts';
import { type PaceWish, readPace } from '#engine/planner/understand/pace.ts';
import { type SkyWish, readSky } from '#engine/planner/understand/sky.ts';
import type { Note } from '#engine/planner/words/note.ts';

/** Limits and abilities that a text asks for. */
export interface RuleWishes {
  readonly abilities: ReadonlySet<string>;
  readonly difficulty: number | null;
  readonly timerSeconds: number | null;
  /** Seconds that staying alive wins, as in "survive for two minutes". */
  readonly endureSeconds: number | null;
  readonly lives: number | null;
  readonly waves: number | null;
  readonly laps: number | null;
  readonly captures: number | null;
  /** What weather and time of day do. */
  readonly sky: SkyWish['sky'];
  /** How long things take and how fast creatures are. */
  readonly pace: PaceWish['pace'] | null;
  readonly breathSeconds: number | null;
  readonly notes: readonly Note[];
}

const timeUnits: readonly string[] = ['second', 'minute', 'hour'];
const plainTimerSeconds = 240;
const deadlineSeconds = 600;

/** Reads time limits, lives, difficulty words and player abilities. */
export function readRules(reading: Reading, negation: Negation): RuleWishes {
  const notes: Note[] = [];
  const durations = readDurations(reading);
  const { sky, units } = readSky(reading, { negation, durations });
  const free = durations.filter((duration) => !duration.units.some((unit) => units.has(unit)));
  const { pace, breathSeconds, units: paced, unmet } = readPace(reading, free);
  for (const words of unmet) notes.push({ kind: 'warning', topic: 'beyond', words: [words] });
  const timerSeconds = readTimer(reading, { negation, notes, durations: free, taken: paced });
  const endured = timerSeconds !== null && findEndurance(reading, negation) !== null;
  return {
    abilities: readAbilities(reading, negation),
    difficulty: readDifficulty(reading, { negation, notes }),
    timerSeconds: endured ? null : timerSeconds,
    endureSeconds: endured ? timerSeconds : readUntil(reading, { negation, timed: timerSeconds !== null, notes }),
    lives: readLives(reading, { negation, notes }),
    waves: readWaves(reading),
    laps: readLaps(reading, negation),
    captures: readCaptures(reading),
    sky,
    pace: Object.keys(pace).length === 0 ? null : pace,
    breathSeconds,
    notes,
  };
}

function readAbilities(reading: Reading, negation: Negation): Set<string> {
  const abilities = mentionsOf(reading, 'ability').filter((mention) => {
    if (isDenied(negation, mention) || isOfMusic(reading, mention)) return false;
    const ofThing = mentionsOf(reading, 'thing', 'stand-in', 'role').some((other) => other.first === mention.last + 1);
    const isPace = mention.concept === 'fast' || mention.concept === 'slow';
    return !(isPace && (ofThing || isOfFoes(reading, mention)));
  });
  return new Set(abilities.map((mention) => mention.concept));
}

// "música lenta", 音乐慢一点: the pace is not that of players.
function isOfMusic(reading: Reading, mention: Mention): boolean {
  const before = reading.tokens.slice(Math.max(0, mention.first - 3), mention.first).map((token) => token.key);
  return /(?:音乐|节奏|musica|music|melodia)\s?(?:要|再|es|sea|is)?$/.test(
    before.join(reading.language === 'zh' ? '' : ' '),
  );
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

function readTimer(
  reading: Reading,
  context: {
    negation: Negation;
    notes: Note[];
    durations: readonly Duration[];
    taken: ReadonlySet<Mention>;
  },
): number | null {
  if (context.negation.absent.has('timer')) return null;
  let seconds = 0;
  for (const duration of context.durations)
    if (!duration.units.some((unit) => context.taken.has(unit))) seconds += duration.seconds;
  if (seconds === 0) seconds = clockSeconds(reading);
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

const nightSeconds = 120;

// "Hold the gate until dawn": a night has to be lived through, where no number says how long and no waves are counted.
function readUntil(reading: Reading, context: { negation: Negation; timed: boolean; notes: Note[] }): number | null {
  const until = mentionsOf(reading, 'endure').find(
    (mention) => mention.concept === 'until' && !isDenied(context.negation, mention),
  );
  if (until === undefined || context.timed || countedUnit(reading, 'wave') !== null) return null;
  context.notes.push({ kind: 'assumption', topic: 'until', words: [until.phrase, String(nightSeconds / 60)] });
  return nightSeconds;
}

/** The word that makes a span of time something to live through, "survive" in "survive for two minutes"; null where there is none. */
export function findEndurance(reading: Reading, negation: Negation): Mention | null {
  const spans = mentionsOf(reading, 'unit')
    .filter((unit) => timeUnits.includes(unit.concept))
    .flatMap((unit) => reading.numbers.filter((number) => number.last < unit.first && unit.first - number.last <= 2));
  return (
    mentionsOf(reading, 'endure').find(
      (mention) =>
        mention.concept === 'endure' &&
        !isDenied(negation, mention) &&
        spans.some((span) => isLivedThrough(reading, { mention, span })),
    ) ?? null
  );
}

// "hold out 90 seconds", "survive the wolves for two minutes"; what is done "in" a time is in a hurry.
function isLivedThrough(reading: Reading, at: { mention: Mention; span: { first: number } }): boolean {
  const between = reading.tokens.slice(at.mention.last + 1, at.span.first).map((token) => token.key);
  if (at.span.first <= at.mention.last || between.some((word) => /^(?:in|within|under|en|before|antes|内)$/.test(word)))
    return false;
  return between.length <= 3 || /^(?:for|durante|por)$/.test(between.at(-1) ?? '');
}

// "timer 2:30" is two and a half minutes; "at 7:30" is a time of day.
function clockSeconds(reading: Reading): number {
  const [, minutes = '0', seconds = '0', half = ''] =
    /(?<!\d)(\d{1,2})[:：]([0-5]\d)(?!\d)\s*(am|pm|h\b)?/i.exec(reading.text) ?? [];
  const limited = mentionsOf(reading, 'limit', 'category').some((mention) => mention.concept === 'timer');
  const inTime =
    /(?:in|under|within|en|menos de|内)\s*\d{1,2}[:：][0-5]\d|\d{1,2}[:：][0-5]\d\s*(?:内|limit|min)/i.test(
      reading.text,
    );
  const alone = /(?:^|[,;.，。]\s*)\d{1,2}[:：][0-5]\d\s*(?:[,;.!，。]|$)/.test(reading.text);
  return half === '' && (limited || inTime || alone) ? Number(minutes) * 60 + Number(seconds) : 0;
}

function readLives(reading: Reading, context: { negation: Negation; notes: Note[] }): number | null {
  const { negation, notes } = context;
  const unit = mentionsOf(reading, 'unit').find((mention) => mention.concept === 'life');
  if (unit === undefined || isDenied(negation, unit)) return null;
  const value = numberBefore(reading, unit);
  if (value === null || value < 1) return null;
  if (negation.absent.has('lives')) {
    notes.push({ kind: 'assumption', topic: 'asked-and-denied', words: [`${value} ${unit.phrase}`] });
    return null;
  }
  return Math.min(99, Math.round(value));
}

function readWaves(reading: Reading): number | null {
  const value = countedUnit(reading, 'wave');
  return value === null || value < 1 ? null : Math.round(value);
}

// "First to 5 captures", "capture the flag 4 times".
function readCaptures(reading: Reading): number | null {
  const told = countedUnit(reading, 'capture');
  const flag = mentionsOf(reading, 'archetype').find(({ concept }) => concept === 'capture-flag');
  const times = reading.numbers.find(
    (number) =>
      flag !== undefined &&
      number.first > flag.last &&
      number.first - flag.last <= 3 &&
      /^(?:times|veces|次)$/.test(reading.tokens[number.last + 1]?.key ?? ''),
  );
  const value = told ?? times?.value ?? null;
  return value === null || value < 1 ? null : Math.min(9, Math.round(value));
}

function readLaps(reading: Reading, negation: Negation): number | null {
  // 十五个圈 are rings, 十五圈 are laps.
  const unit = mentionsOf(reading, 'unit').find(
    (mention) => mention.concept === 'lap' && reading.tokens[mention.first - 1]?.key !== '个',
  );
  if (unit === undefined || isDenied(negation, unit)) return null;
  const value = numberBefore(reading, unit);
  return value === null || value < 1 ? null : Math.min(20, Math.round(value));
}

/** The number of the first unit of a sort that has one: "a wave every 20 seconds, 10 waves" are ten. */
function countedUnit(reading: Reading, concept: string): number | null {
  for (const unit of mentionsOf(reading, 'unit')) {
    const value = unit.concept === concept ? numberBefore(reading, unit) : null;
    if (value !== null) return value;
  }
  return null;
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
