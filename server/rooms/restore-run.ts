import { runStateSchema } from '#engine/protocol/run-state.ts';
import type { RunState } from '#engine/sim/types.ts';

/** Reads a saved run; null when it is finished or has another shape, so that the player starts afresh. */
export function restoreRun(saved: unknown): RunState | null {
  const parsed = runStateSchema.safeParse(saved);
  return parsed.success && parsed.data.status === 'playing' ? parsed.data : null;
}
