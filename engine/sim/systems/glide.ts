import { type Tick, tickSeconds } from '#engine/sim/tick.ts';
import { tuning } from '#engine/sim/tuning.ts';
import { inputButtons } from '#engine/sim/types.ts';

/** Holding jump while falling sails down slowly. */
export function glide({ run, input, level }: Tick): void {
  const { abilities, gravityMetresPerSecondSquared } = level.playerRules;
  if (abilities?.includes('glide') !== true || run.grounded) return;
  if ((input.buttons & inputButtons.jump) === 0 || run.velocity.y > -tuning.glideMetresPerSecond) return;
  // The pull of this tick comes after it.
  run.velocity.y = -tuning.glideMetresPerSecond + gravityMetresPerSecondSquared * tickSeconds;
}
