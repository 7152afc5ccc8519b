import { creatureKinds } from '#engine/level/thing-catalog.ts';
import type { ThingKind, WorldSpec } from '#engine/level/world-spec.ts';
import type { Mention, Reading } from '#engine/planner/text/read-text.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import type { Duration } from '#engine/planner/understand/durations.ts';

/** How long things take here: numbers of the spec's pace, and how long a breath lasts. */
export interface PaceWish {
  readonly pace: NonNullable<WorldSpec['rules']['pace']>;
  readonly breathSeconds: number | null;
  /** Units of time that measure these things, or come again and again: they limit nothing. */
  readonly units: ReadonlySet<Mention>;
  /** Spans of time that come again and again and that nothing here follows, as they were said. */
  readonly unmet: readonly string[];
}

type Subject = 'respawn' | 'breath' | 'door' | 'platform' | 'wave';

const bounds = {
  wave: ['waveEverySeconds', 5, 300],
  platform: ['platformSeconds', 1, 60],
  door: ['doorSeconds', 1, 20],
  respawn: ['respawnSeconds', 0, 10],
} as const satisfies Partial<Record<Subject, readonly [keyof PaceWish['pace'], number, number]>>;

const again = /^(?:every|each|cada|per|每隔?|隔)$/;
const delaying =
  /^(?:after|every|each|for|delay|delays|delayed|later|takes?|wait|waits|pause|pauses|stops?|period|cycle|interval|apart|between|lasts?|is|are|of|to|tras|cada|despues|tarda|tardan|espera|后|每|需要|延迟)$/;
const hurrying = /^(?:in|within|under|before|en|dentro|antes|内)$/;

/** Reads what takes how long: "a wave every 20 seconds", "doors open after 5 seconds", "respawn delay 3 s", "air lasts half a minute". */
export function readPace(reading: Reading, durations: readonly Duration[]): PaceWish {
  const pace: { -readonly [key in keyof PaceWish['pace']]: PaceWish['pace'][key] } = {};
  const units = new Set<Mention>();
  const unmet: string[] = [];
  let breathSeconds: number | null = null;
  for (const duration of durations) {
    const subject = subjectOf(reading, duration);
    if (subject === null && !comesAgain(reading, duration)) continue;
    for (const unit of duration.units) units.add(unit);
    if (subject === 'breath') breathSeconds ??= Math.round(Math.min(120, Math.max(4, duration.seconds)));
    else if (subject === null) unmet.push(textAround(reading, duration));
    else {
      const [key, least, most] = bounds[subject];
      pace[key] ??= Math.round(Math.min(most, Math.max(least, duration.seconds)));
    }
  }
  return { pace, breathSeconds, units, unmet };
}

function subjectOf(reading: Reading, duration: Duration): Subject | null {
  const narrow = clauseOf(reading, { duration, stops: /^(?:[,.;:!?()，。；：！？、]|and|but|while|y|pero|和|但)$/ });
  const wide = clauseOf(reading, { duration, stops: /^(?:[,.;:!?()，。；：！？]|but|while|pero|但)$/ });
  return subjectIn(reading, { duration, clause: narrow }) ?? subjectIn(reading, { duration, clause: wide });
}

function subjectIn(
  reading: Reading,
  at: { duration: Duration; clause: { first: number; last: number } },
): Subject | null {
  const { duration, clause } = at;
  const inside = (mention: Mention): boolean => mention.first >= clause.first && mention.last <= clause.last;
  const told = mentionsOf(reading, 'pace').filter(inside);
  const says = (subject: Subject): boolean => told.some((mention) => mention.concept === subject);
  if (says('respawn')) return 'respawn';
  const lead = reading.tokens.slice(Math.max(clause.first, duration.first - 3), duration.first).map(({ key }) => key);
  const tail = reading.tokens
    .slice(duration.last + 1, Math.min(clause.last, duration.last + 3) + 1)
    .map(({ key }) => key);
  if (says('breath') && !lead.some((word) => hurrying.test(word))) return 'breath';
  if (![...lead, ...tail].some((word) => delaying.test(word)) || lead.some((word) => hurrying.test(word))) return null;
  const things = mentionsOf(reading, 'thing', 'stand-in').filter(inside);
  const has = (...kinds: readonly string[]): boolean => things.some(({ concept }) => kinds.includes(concept));
  if (has('moving-platform')) return 'platform';
  if (has('door') || (has('gate', 'portal') && says('door'))) return 'door';
  const foes =
    says('wave') ||
    mentionsOf(reading, 'unit', 'category').some(
      (mention) => inside(mention) && ['wave', 'enemies'].includes(mention.concept),
    ) ||
    things.some(({ concept }) => creatureKinds.includes(concept as ThingKind));
  return foes && [...lead, ...tail].some((word) => again.test(word) || /^(?:apart|between|interval)$/.test(word))
    ? 'wave'
    : null;
}

function comesAgain(reading: Reading, { first }: Duration): boolean {
  return (
    [1, 2].some((step) => again.test(reading.tokens[first - step]?.key ?? '')) ||
    again.test(reading.tokens[first]?.key ?? '')
  );
}

function clauseOf(reading: Reading, at: { duration: Duration; stops: RegExp }): { first: number; last: number } {
  let { first, last } = at.duration;
  while (first > 0 && !at.stops.test(reading.tokens[first - 1]?.key ?? '')) first -= 1;
  while (last + 1 < reading.tokens.length && !at.stops.test(reading.tokens[last + 1]?.key ?? '')) last += 1;
  return { first, last };
}

function textAround(reading: Reading, { first, last }: Duration): string {
  const from = again.test(reading.tokens[first - 1]?.key ?? '') ? first - 1 : first;
  return reading.text.slice(reading.tokens[from]?.start ?? 0, reading.tokens[last]?.end ?? 0);
}
