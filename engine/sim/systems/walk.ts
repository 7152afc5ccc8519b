import { hypot2 } from '#engine/math/trig.ts';
import { ceilingHeight, floorHeight, isBlocked, terrainGradient, terrainHeight } from '#engine/sim/ground.ts';
import { respawnPlayer } from '#engine/mechanics/effects.ts';
import { slideBy } from '#engine/sim/systems/slide.ts';
import { type Tick, tickSeconds } from '#engine/sim/tick.ts';
import { tuning } from '#engine/sim/tuning.ts';

const bodyHeight = tuning.capsuleHeightMetres;
const contactMetres = 0.01;
const snapMetres = tuning.stepHeightMetres + 0.1;
const hardLandingMetresPerSecond = 3;
const slipMetresPerSecond = 4;

/** Moves a walking body by its velocity: sideways along walls, then up or down onto whatever holds it. */
export function walk(tick: Tick): void {
  const { run } = tick;
  const start = { x: run.position.x, z: run.position.z };
  const wanted = { x: run.velocity.x * tickSeconds, z: run.velocity.z * tickSeconds };
  slideBy(tick, wanted);
  loseBlockedSpeed(tick, { start, wanted });
  rise(tick);
  slip(tick);
  escape(tick);
}

/** What a wall took from the way is gone from the speed too, so that nobody sticks to a wall they have passed. */
function loseBlockedSpeed(
  tick: Tick,
  way: { start: { x: number; z: number }; wanted: { x: number; z: number } },
): void {
  const { position, velocity } = tick.run;
  const wentX = position.x - way.start.x;
  const wentZ = position.z - way.start.z;
  if (Math.abs(wentX - way.wanted.x) > 0.002) velocity.x = clampTo(wentX / tickSeconds, velocity.x);
  if (Math.abs(wentZ - way.wanted.z) > 0.002) velocity.z = clampTo(wentZ / tickSeconds, velocity.z);
}

function clampTo(speed: number, wanted: number): number {
  const limit = Math.abs(wanted);
  return Math.max(-limit, Math.min(limit, speed));
}

function rise(tick: Tick): void {
  const { world, run, level, number, events } = tick;
  const { position, velocity } = run;
  const wasGrounded = run.grounded;
  const fall = level.playerRules.gravityMetresPerSecondSquared * tickSeconds;
  const startSpeed = velocity.y;
  velocity.y = Math.max(-tuning.maxFallMetresPerSecond, startSpeed - fall);
  // The mean of both speeds is exact for constant gravity, so that jumps reach what the compiler was told.
  let height = position.y + ((startSpeed + velocity.y) / 2) * tickSeconds;
  if (height > position.y) {
    const ceiling = ceilingHeight(world, { ...position, tick: number });
    if (height + bodyHeight > ceiling) {
      height = Math.max(position.y, ceiling - bodyHeight);
      velocity.y = 0;
    }
  }
  const floor = floorHeight(world, { ...position, tick: number, stepMetres: contactMetres });
  const lands = height <= floor || (wasGrounded && startSpeed <= 0 && floor >= position.y - snapMetres);
  run.grounded = lands;
  if (!lands) {
    position.y = height;
    return;
  }
  if (!wasGrounded && startSpeed < -hardLandingMetresPerSecond)
    events.push({ kind: 'land', at: { ...position, y: floor } });
  position.y = floor;
  velocity.y = 0;
}

/** Ground that is too steep to stand on lets the body slip downhill, until the slope ends. */
function slip(tick: Tick): void {
  const { world, run, number } = tick;
  if (!run.grounded || !world.level.terrain.solid) return;
  const ground = terrainHeight(world, run.position);
  if (Math.abs(run.position.y - ground) > contactMetres) return;
  const gradient = terrainGradient(world, run.position);
  const steepness = hypot2(gradient.x, gradient.z);
  if (steepness <= tuning.maxSlope) return;
  const before = run.position.y;
  const metres = (slipMetresPerSecond * tickSeconds) / steepness;
  slideBy(tick, { x: -gradient.x * metres, z: -gradient.z * metres });
  run.position.y = floorHeight(world, { ...run.position, tick: number, stepMetres: contactMetres });
  // At the bottom of a crevice nothing is lower: there the body stands, or it could never leave.
  run.grounded = run.position.y > before - 0.005;
}

/** A moving solid may have come over the body: step on top, or be crushed. */
function escape(tick: Tick): void {
  const { world, run, number } = tick;
  if (world.movers.length === 0 || !isBlocked(world, { ...run.position, tick: number, stepMetres: contactMetres }))
    return;
  const floor = floorHeight(world, { ...run.position, tick: number, stepMetres: snapMetres });
  if (
    floor > run.position.y &&
    !isBlocked(world, { ...run.position, y: floor, tick: number, stepMetres: contactMetres })
  ) {
    run.position.y = floor;
    run.velocity.y = Math.max(0, run.velocity.y);
    run.grounded = true;
    return;
  }
  slideBy(tick, { x: 0, z: 0 });
  if (isBlocked(world, { ...run.position, tick: number, stepMetres: contactMetres })) respawnPlayer(tick, 'crushed');
}
