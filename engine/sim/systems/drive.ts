import { cos, headingToRadians, radiansToHeading, sin } from '#engine/math/trig.ts';
import { boostCounter } from '#engine/mechanics/boost.ts';
import { surfaceFeelAt } from '#engine/sim/surface-feel.ts';
import { takeBoost } from '#engine/sim/systems/take-boost.ts';
import { type Tick, tickSeconds } from '#engine/sim/tick.ts';
import { tuning } from '#engine/sim/tuning.ts';
import { inputButtons } from '#engine/sim/types.ts';

/** Name of the counter of ticks that a kart has been drifting. */
export const driftCounter = 'drift';

const sideGripPerSecond = 8;
const driftGripShare = 0.35;
const driftTurnShare = 1.3;
const driftRewardTicks = 24;
const driftBoostTicks = 26;
const coastMetresPerSecondSquared = 4;
/** Wheels need to roll to turn: full lock comes at this speed. */
const fullTurnMetresPerSecond = 5;
const fastTurnShare = 0.62;

/** Drives a kart: the stick's way forward is throttle and brake, its side the wheel; holding jump drifts. */
export function drive(tick: Tick): void {
  const { run, input, level, world } = tick;
  const feel = surfaceFeelAt(world, run.position);
  const top = level.playerRules.speedMetresPerSecond * (run.grounded ? feel.pace : 1) * takeBoost(run);
  const old = axesOf(run.facing);
  const ahead = run.velocity.x * old.x + run.velocity.z * old.z;
  const drifts = updateDrift(tick, ahead);
  run.facing = radiansToHeading(headingToRadians(run.facing) + turnOf(tick, { ahead, drifts }) * tickSeconds);
  if (!run.grounded) return;
  const axes = axesOf(run.facing);
  const forward = run.velocity.x * axes.x + run.velocity.z * axes.z;
  const side = run.velocity.x * -axes.z + run.velocity.z * axes.x;
  const grip = sideGripPerSecond * feel.grip * (drifts ? driftGripShare : 1) * tickSeconds;
  const slide = side * Math.max(0, 1 - grip);
  // A drift turns the way that the kart goes; it does not eat its speed.
  const kept = drifts ? Math.sqrt(Math.max(0, forward * forward + side * side - slide * slide)) : forward;
  const speed = driveSpeed({ forward: kept, throttle: input.moveZ / 127, top });
  run.velocity.x = axes.x * speed - axes.z * slide;
  run.velocity.z = axes.z * speed + axes.x * slide;
}

/** Forward as (x, z); the way to the right of it is (-z, x). */
function axesOf(facing: number): { x: number; z: number } {
  const angle = headingToRadians(facing);
  return { x: -sin(angle), z: -cos(angle) };
}

/** A drift that lasted long enough ends in a boost; true while the wheels slide. */
function updateDrift({ run, input }: Tick, ahead: number): boolean {
  const lasted = run.counters[driftCounter] ?? 0;
  const held = (input.buttons & inputButtons.jump) !== 0 && Math.abs(input.moveX) > 30;
  if (held && run.grounded && ahead > fullTurnMetresPerSecond) {
    run.counters[driftCounter] = lasted + 1;
    return true;
  }
  if (lasted >= driftRewardTicks && run.grounded) run.counters[boostCounter] = driftBoostTicks;
  if (lasted > 0) delete run.counters[driftCounter];
  return false;
}

/** Radians per second to the left. */
function turnOf({ run, input, level }: Tick, way: { ahead: number; drifts: boolean }): number {
  const rolling = Math.min(1, Math.abs(way.ahead) / fullTurnMetresPerSecond);
  const haste = Math.min(1, Math.abs(way.ahead) / level.playerRules.speedMetresPerSecond);
  const lock =
    rolling * (1 - (1 - fastTurnShare) * haste) * (way.drifts ? driftTurnShare : 1) * (run.grounded ? 1 : 0.3);
  const wheel = -input.moveX / 127;
  return wheel * tuning.kartTurnRadiansPerSecond * lock * (way.ahead < -0.5 ? -1 : 1);
}

function driveSpeed(now: { forward: number; throttle: number; top: number }): number {
  const { forward, throttle, top } = now;
  const engine = tuning.kartAccelerationMetresPerSecondSquared * tickSeconds;
  const brake = tuning.kartBrakeMetresPerSecondSquared * tickSeconds;
  const coast = coastMetresPerSecondSquared * tickSeconds;
  if (throttle > 0.05) {
    if (forward < 0) return Math.min(0, forward + brake);
    const wanted = top * throttle;
    // What the ground or the end of a boost takes away goes slowly, like air out of a tyre.
    return forward > wanted ? Math.max(wanted, forward - 2 * coast) : Math.min(wanted, forward + engine);
  }
  if (throttle < -0.05) {
    if (forward > 0) return Math.max(0, forward - brake);
    return Math.max(tuning.kartReverseMetresPerSecond * throttle, forward - engine);
  }
  return forward > 0 ? Math.max(0, forward - coast) : Math.min(0, forward + coast);
}
