import { cos, hypot2, radiansToHeading, sin } from '#engine/math/trig.ts';
import { takeBoost } from '#engine/sim/systems/take-boost.ts';
import { type Tick, tickSeconds } from '#engine/sim/tick.ts';
import { runnerPace, slideCounter, tuning } from '#engine/sim/tuning.ts';
import { inputButtons } from '#engine/sim/types.ts';

/** Name of the counter that says that a runner has set off. */
const startedCounter = 'started';
const restingSpeed = 0.05;

/** Runs on by itself along the course, ever faster; the stick only steps aside, and dash slides under things. */
export function runOn(tick: Tick): void {
  const { run, input, level } = tick;
  const { yaw, position: start } = level.spawn;
  const ahead = { x: -sin(yaw), z: -cos(yaw) };
  run.facing = radiansToHeading(yaw);
  // Nobody is carried off while still looking around.
  const touched = input.moveX !== 0 || input.moveZ !== 0 || input.pressed !== 0;
  if (run.counters[startedCounter] === undefined && touched) run.counters[startedCounter] = 1;
  const runs = run.counters[startedCounter] === 1 && run.status === 'playing';
  slide(tick);
  const metres = (run.position.x - start.x) * ahead.x + (run.position.z - start.z) * ahead.z;
  const pace = runs ? level.playerRules.speedMetresPerSecond * runnerPace(metres) * takeBoost(run) : 0;
  const aside = run.status === 'playing' ? (input.moveX / 127) * tuning.runnerSideMetresPerSecond : 0;
  const missingX = ahead.x * pace - ahead.z * aside - run.velocity.x;
  const missingZ = ahead.z * pace + ahead.x * aside - run.velocity.z;
  const missing = hypot2(missingX, missingZ);
  if (missing < restingSpeed) return;
  const grip = run.grounded
    ? tuning.groundAccelerationMetresPerSecondSquared
    : tuning.airAccelerationMetresPerSecondSquared;
  const share = Math.min(1, (grip * tickSeconds) / missing);
  run.velocity.x += missingX * share;
  run.velocity.z += missingZ * share;
}

/** A press of dash on the ground slides for a while; a jump ends it. */
function slide({ run, input }: Tick): void {
  const left = run.counters[slideCounter] ?? 0;
  if ((input.pressed & inputButtons.dash) !== 0 && run.grounded) run.counters[slideCounter] = tuning.slideTicks;
  else if ((input.pressed & inputButtons.jump) !== 0 || left === 1) delete run.counters[slideCounter];
  else if (left > 1) run.counters[slideCounter] = left - 1;
}
