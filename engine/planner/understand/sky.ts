import type { WorldSpec } from '#engine/level/world-spec.ts';
import type { Mention, Reading } from '#engine/planner/text/read-text.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import type { Duration } from '#engine/planner/understand/durations.ts';
import type { Negation } from '#engine/planner/understand/negation.ts';
import { isDenied } from '#engine/planner/understand/negation.ts';

/** What weather and time of day are to do, and the units of time that measure it: they limit nothing else. */
export interface SkyWish {
  readonly sky: NonNullable<WorldSpec['rules']['sky']> | null;
  readonly units: ReadonlySet<Mention>;
}

const reachTokens = 6;
const usualWindSeconds = 6;
const usualCycleSeconds = 120;
const nightWords = /^(?:night|nights|nightfall|noche|noches|anochecer|夜|夜里|夜晚|晚上|夜间)$/;

/** Reads gusts, slippery ground, cold, blinding fog, the length of a day and who wakes at night. */
export function readSky(reading: Reading, found: { negation: Negation; durations: readonly Duration[] }): SkyWish {
  const { negation, durations } = found;
  const asked = new Map<string, Mention>();
  for (const mention of mentionsOf(reading, 'sky'))
    if (!isDenied(negation, mention) && !asked.has(mention.concept)) asked.set(mention.concept, mention);
  const units = new Set<Mention>();
  const seconds = (mention: Mention, bounds: { usual: number; least: number; most: number }): number => {
    const span = spanBeside(durations, mention);
    for (const unit of span?.units ?? []) units.add(unit);
    return Math.round(Math.max(bounds.least, Math.min(bounds.most, span?.seconds ?? bounds.usual)));
  };
  const wind = asked.get('wind');
  const cycle = asked.get('cycle');
  const wakes = asked.has('wakes') || (asked.has('wakes-up') && isAtNight(reading, asked.get('wakes-up')));
  const sky: NonNullable<SkyWish['sky']> = {
    ...(wind === undefined
      ? {}
      : { windEverySeconds: seconds(wind, { usual: usualWindSeconds, least: 3, most: 120 }) }),
    ...(asked.has('slippery') ? { slippery: true } : {}),
    ...(asked.has('cold') ? { cold: true } : {}),
    ...(asked.has('blind-fog') ? { blindFog: true } : {}),
    ...(cycle === undefined && !wakes
      ? {}
      : {
          dayCycleSeconds:
            cycle === undefined
              ? usualCycleSeconds
              : seconds(cycle, { usual: usualCycleSeconds, least: 20, most: 1200 }),
        }),
    ...(wakes ? { wakesAtNight: true } : {}),
  };
  return { sky: Object.keys(sky).length === 0 ? null : sky, units };
}

/** The span of time next to a word: "every 5 seconds", "of 2 minutes". */
function spanBeside(durations: readonly Duration[], mention: Mention): Duration | null {
  const near = durations
    .map((duration) => ({ duration, gap: Math.max(duration.first - mention.last, mention.first - duration.last) }))
    .filter(({ gap }) => gap <= reachTokens)
    .toSorted((a, b) => a.gap - b.gap);
  return near[0]?.duration ?? null;
}

function isAtNight(reading: Reading, mention: Mention | undefined): boolean {
  if (mention === undefined) return false;
  const from = Math.max(0, mention.first - reachTokens);
  return reading.tokens.slice(from, mention.last + reachTokens).some((token) => nightWords.test(token.key));
}
