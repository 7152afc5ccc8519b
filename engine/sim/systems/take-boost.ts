import { boostCounter } from '#engine/mechanics/boost.ts';
import { tuning } from '#engine/sim/tuning.ts';
import type { RunState } from '#engine/sim/types.ts';

/** Uses up one tick of a boost; the factor by which it makes the player faster, 1 without one. */
export function takeBoost(run: RunState): number {
  const left = run.counters[boostCounter] ?? 0;
  if (left <= 0) return 1;
  if (left === 1) delete run.counters[boostCounter];
  else run.counters[boostCounter] = left - 1;
  return 1 + tuning.boostShare;
}
