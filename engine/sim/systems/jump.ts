import type { Tick } from '#engine/sim/tick.ts';
import { tuning } from '#engine/sim/tuning.ts';
import { inputButtons } from '#engine/sim/types.ts';

/** Starts jumps: a little late over an edge and a little early before landing both count. */
export function jump(tick: Tick): void {
  const { run, input, level, events } = tick;
  if (level.playerRules.jumpMetresPerSecond <= 0) return;
  const pressed = (input.pressed & inputButtons.jump) !== 0;
  if (pressed) run.jumpBufferTicks = tuning.jumpBufferTicks;
  if (run.grounded) {
    run.coyoteTicks = tuning.coyoteTicks;
    run.airJumpsLeft = level.playerRules.doubleJump ? 1 : 0;
  }
  const speed = level.playerRules.jumpMetresPerSecond;
  if (run.jumpBufferTicks > 0 && run.coyoteTicks > 0) {
    run.velocity.y = speed;
    run.grounded = false;
    run.coyoteTicks = 0;
    run.jumpBufferTicks = 0;
    events.push({ kind: 'jump', at: { ...run.position } });
  } else if (pressed && run.airJumpsLeft > 0 && run.coyoteTicks === 0) {
    run.velocity.y = speed * tuning.airJumpShare;
    run.airJumpsLeft -= 1;
    run.jumpBufferTicks = 0;
    events.push({ kind: 'jump', at: { ...run.position } });
  }
  if (run.jumpBufferTicks > 0) run.jumpBufferTicks -= 1;
  if (!run.grounded && run.coyoteTicks > 0) run.coyoteTicks -= 1;
}
