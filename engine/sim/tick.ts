import type { Play } from '#engine/mechanics/mechanic.ts';
import { ticksPerSecond } from '#engine/sim/types.ts';

/** Seconds in one tick. */
export const tickSeconds = 1 / ticksPerSecond;

/** What the systems of one tick work on. */
export interface Tick extends Play {
  /** Number of this tick: moving things stand where they are at its end. */
  readonly number: number;
}
