import { cos, headingToRadians, hypot2, atan2, radiansToHeading, sin } from '#engine/math/trig.ts';
import { takeBoost } from '#engine/sim/systems/take-boost.ts';
import { type Tick, tickSeconds } from '#engine/sim/tick.ts';
import { tuning } from '#engine/sim/tuning.ts';

/** Share of the usual grip on slippery ground. */
const slipperyShare = 0.5;
/** Share of air control that brakes a jumper who lets go of the stick. */
const releaseShare = 0.4;

/** Turns the stick and the camera heading into horizontal velocity, with less grip in the air. */
export function steer(tick: Tick): void {
  const { run, input, level } = tick;
  const wish = wishDirection(input);
  const wishing = wish.x !== 0 || wish.z !== 0;
  const speed = level.playerRules.speedMetresPerSecond * takeBoost(run);
  const grip = run.grounded
    ? tuning.groundAccelerationMetresPerSecondSquared * (level.rules.sky?.slippery === true ? slipperyShare : 1)
    : tuning.airAccelerationMetresPerSecondSquared * (wishing ? 1 : releaseShare);
  const missingX = wish.x * speed - run.velocity.x;
  const missingZ = wish.z * speed - run.velocity.z;
  const missing = hypot2(missingX, missingZ);
  const share = missing > 1e-6 ? Math.min(1, (grip * tickSeconds) / missing) : 0;
  run.velocity.x += missingX * share;
  run.velocity.z += missingZ * share;
  if (wishing) run.facing = radiansToHeading(atan2(-wish.x, -wish.z));
}

/** Direction on the map that a frame asks for; at most 1 long. */
export function wishDirection(input: Tick['input']): { x: number; z: number } {
  if (input.moveX === 0 && input.moveZ === 0) return { x: 0, z: 0 };
  const angle = headingToRadians(input.yaw);
  const sine = sin(angle);
  const cosine = cos(angle);
  const right = input.moveX / 127;
  const forward = input.moveZ / 127;
  const x = cosine * right - sine * forward;
  const z = -sine * right - cosine * forward;
  const length = hypot2(x, z);
  return length > 1 ? { x: x / length, z: z / length } : { x, z };
}
