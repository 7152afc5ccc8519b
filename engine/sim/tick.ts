import type { Play } from '#engine/mechanics/mechanic.ts';
import type { SimWorld } from '#engine/sim/sim-world.ts';
import { ticksPerSecond } from '#engine/sim/types.ts';

/** Seconds in one tick. */
export const tickSeconds = 1 / ticksPerSecond;

/** What the systems of one tick work on. */
export interface Tick extends Play {
  readonly world: SimWorld;
  /** Number of this tick: moving things stand where they are at its end. */
  readonly number: number;
}
