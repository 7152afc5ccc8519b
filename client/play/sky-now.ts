import type { Level } from '#engine/level/level.ts';
import { dayShareAt, isGusting, sleepsAt } from '#engine/level/sky-rules.ts';
import { coldCounter } from '#engine/sim/systems/weather.ts';
import { type RunState, ticksPerSecond } from '#engine/sim/types.ts';

/** What the sky does to a player that they should know of. */
export type SkyWord = 'gust' | 'cold' | 'night';

/** From this long in the cold on it is time to look for a fire. */
const chillTicks = 8 * ticksPerSecond;

/** The most pressing thing that wind, cold or night does to a player right now, or null. */
export function skyNow({ rules }: Pick<Level, 'rules'>, run: Pick<RunState, 'tick' | 'counters'>): SkyWord | null {
  if (isGusting(rules, run.tick)) return 'gust';
  if ((run.counters[coldCounter] ?? 0) >= chillTicks) return 'cold';
  const isAwake = rules.sky?.wakesAtNight === true && !sleepsAt(rules, run.tick);
  return isAwake && dayShareAt(rules, run.tick) !== null ? 'night' : null;
}
