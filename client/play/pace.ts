import { ticksPerSecond } from '#engine/sim/types.ts';

/** Time that a slow frame may make up for; more than this is dropped, so that a sleeping tab does not race. */
const longestSeconds = 1;

/** Turns the time of drawn frames into whole ticks. */
export interface Pace {
  /** Whole ticks that are due after this much more time. */
  due(elapsedSeconds: number): number;
  /** Share (0..1) of the next tick that has passed. */
  readonly share: number;
  reset(): void;
}

/** Makes a pace at 30 ticks a second. */
export function createPace(): Pace {
  let restTicks = 0;
  return {
    get share() {
      return restTicks;
    },
    due(elapsedSeconds) {
      restTicks += Math.min(longestSeconds, Math.max(0, elapsedSeconds)) * ticksPerSecond;
      const whole = Math.floor(restTicks + 1e-9);
      restTicks = Math.max(0, restTicks - whole);
      return whole;
    },
    reset() {
      restTicks = 0;
    },
  };
}
