import { atan2, hypot2, radiansToHeading } from '#engine/math/trig.ts';
import { ceilingHeight, floorHeight } from '#engine/sim/ground.ts';
import { slideBy } from '#engine/sim/systems/slide.ts';
import { wishDirection } from '#engine/sim/systems/steer.ts';
import { takeBoost } from '#engine/sim/systems/take-boost.ts';
import { type Tick, tickSeconds } from '#engine/sim/tick.ts';
import { tuning } from '#engine/sim/tuning.ts';
import { inputButtons } from '#engine/sim/types.ts';

const bodyHeight = tuning.capsuleHeightMetres;
const contactMetres = 0.01;
/** Without a wish a drone comes to rest with this share of its engine. */
const restShare = 0.55;

/** Flies a drone: the stick goes any way on the map, jump climbs, dash sinks; it keeps its momentum and its height. */
export function hover(tick: Tick): void {
  const { run, input, level } = tick;
  const { velocity } = run;
  const speed = level.playerRules.speedMetresPerSecond * takeBoost(run);
  const wish = wishDirection(input);
  const climbs = (input.buttons & inputButtons.jump) !== 0 ? 1 : 0;
  const sinks = (input.buttons & inputButtons.dash) !== 0 ? 1 : 0;
  const missing = {
    x: wish.x * speed - velocity.x,
    y: (climbs - sinks) * speed * tuning.droneClimbShare - velocity.y,
    z: wish.z * speed - velocity.z,
  };
  const sideways = hypot2(missing.x, missing.z);
  const ahead = engineStep(sideways, wish.x !== 0 || wish.z !== 0);
  velocity.x += missing.x * ahead;
  velocity.z += missing.z * ahead;
  velocity.y += missing.y * engineStep(Math.abs(missing.y), climbs !== sinks);
  if (wish.x !== 0 || wish.z !== 0) run.facing = radiansToHeading(atan2(-wish.x, -wish.z));
  const before = { x: run.position.x, z: run.position.z };
  slideBy(tick, { x: velocity.x * tickSeconds, z: velocity.z * tickSeconds });
  loseBlockedSpeed(tick, before);
  rise(tick);
}

/** Share of a missing speed that the engine makes up in one tick. */
function engineStep(missing: number, isWished: boolean): number {
  const thrust = tuning.droneAccelerationMetresPerSecondSquared * (isWished ? 1 : restShare) * tickSeconds;
  return missing > 1e-6 ? Math.min(1, thrust / missing) : 0;
}

function loseBlockedSpeed({ run }: Tick, before: { x: number; z: number }): void {
  const wentX = (run.position.x - before.x) / tickSeconds;
  const wentZ = (run.position.z - before.z) / tickSeconds;
  if (Math.abs(wentX - run.velocity.x) > 0.06) run.velocity.x = wentX * 0.5;
  if (Math.abs(wentZ - run.velocity.z) > 0.06) run.velocity.z = wentZ * 0.5;
}

/** Up to whatever is above, down to whatever carries; never out of the sky. */
function rise(tick: Tick): void {
  const { world, run, number } = tick;
  const { position, velocity } = run;
  const roof = Math.min(world.ceilingHeight, ceilingHeight(world, { ...position, tick: number })) - bodyHeight;
  const floor = floorHeight(world, { ...position, tick: number, stepMetres: contactMetres });
  const height = position.y + velocity.y * tickSeconds;
  run.grounded = height <= floor;
  position.y = run.grounded ? floor : Math.min(height, Math.max(position.y, roof));
  if (run.grounded) velocity.y = Math.max(0, velocity.y);
  else if (height > roof) velocity.y = Math.min(0, velocity.y);
}
