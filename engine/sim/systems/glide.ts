import { isLearnt } from '#engine/mechanics/learnt.ts';
import { type Tick, tickSeconds } from '#engine/sim/tick.ts';
import { tuning } from '#engine/sim/tuning.ts';
import { inputButtons } from '#engine/sim/types.ts';

/** Holding jump while falling sails down slowly. */
export function glide({ run, input, level }: Tick): void {
  const { gravityMetresPerSecondSquared } = level.playerRules;
  if (run.grounded || !isLearnt({ run, level }, 'glide')) return;
  if ((input.buttons & inputButtons.jump) === 0 || run.velocity.y > -tuning.glideMetresPerSecond) return;
  // The pull of this tick comes after it.
  run.velocity.y = -tuning.glideMetresPerSecond + gravityMetresPerSecondSquared * tickSeconds;
}
