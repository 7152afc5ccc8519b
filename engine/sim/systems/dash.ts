import { isLearnt } from '#engine/mechanics/learnt.ts';
import { cos, headingToRadians, sin } from '#engine/math/trig.ts';
import type { Tick } from '#engine/sim/tick.ts';
import { tuning } from '#engine/sim/tuning.ts';
import { inputButtons } from '#engine/sim/types.ts';

/** Name of the counter of ticks until the next dash, those of the dash itself included. */
export const dashCounter = 'dash';

/** A press of dash throws a walker forward for a moment, on the ground and in the air, then needs a rest. */
export function dash({ run, input, level, events }: Tick): void {
  if (!isLearnt({ run, level }, 'dash')) return;
  const left = run.counters[dashCounter] ?? 0;
  if (left > 1) run.counters[dashCounter] = left - 1;
  else if (left === 1) delete run.counters[dashCounter];
  if (left === 0 && (input.pressed & inputButtons.dash) !== 0) {
    run.counters[dashCounter] = tuning.dashRestTicks;
    events.push({ kind: 'boost', at: { ...run.position } });
  }
  if ((run.counters[dashCounter] ?? 0) <= tuning.dashRestTicks - tuning.dashTicks) return;
  const angle = headingToRadians(run.facing);
  const speed = level.playerRules.speedMetresPerSecond * tuning.dashShare;
  run.velocity.x = -sin(angle) * speed;
  run.velocity.z = -cos(angle) * speed;
  run.velocity.y = Math.max(0, run.velocity.y);
}
