import { cos, headingToRadians, sin } from '#engine/math/trig.ts';
import { isBlocked } from '#engine/sim/ground.ts';
import { footprintDistanceSquared } from '#engine/sim/solid.ts';
import { type Tick, tickSeconds } from '#engine/sim/tick.ts';
import { tuning } from '#engine/sim/tuning.ts';

/** Name of the counter of ticks of strength that hands have used up. */
export const gripCounter = 'grip';

const probeMetres = 0.18;
/** Feet this close under an edge swing over it. */
const edgeMetres = 0.05;
/** Standing gives strength back this many times as fast as climbing takes it. */
const restPerTick = 3;

/** Pushing against something solid climbs it, or runs along it in the air, as long as the strength lasts; ground gives it back. */
export function climb(tick: Tick): void {
  const { run, input, level } = tick;
  const { abilities, gravityMetresPerSecondSquared } = level.playerRules;
  const climbs = abilities?.includes('climb') === true;
  const runs = abilities?.includes('wall-run') === true;
  if (!climbs && !runs) return;
  const used = run.counters[gripCounter] ?? 0;
  if (run.grounded) {
    if (used > restPerTick) run.counters[gripCounter] = used - restPerTick;
    else delete run.counters[gripCounter];
  }
  const pushes = input.moveX !== 0 || input.moveZ !== 0;
  if (!pushes || used >= tuning.gripTicks || run.velocity.y > tuning.climbMetresPerSecond + 0.1) return;
  const pull = gravityMetresPerSecondSquared * tickSeconds;
  const angle = headingToRadians(run.facing);
  const ahead = { x: -sin(angle), z: -cos(angle) };
  if (climbs && isWallAt(tick, ahead) && !pushesBlock(tick, ahead)) {
    run.velocity.y = tuning.climbMetresPerSecond + pull;
    run.grounded = false;
  } else if (
    runs &&
    !run.grounded &&
    (isWallAt(tick, { x: -ahead.z, z: ahead.x }) || isWallAt(tick, { x: ahead.z, z: -ahead.x }))
  ) {
    // A jump ends in a run along the wall that hardly sinks.
    run.velocity.y = Math.max(run.velocity.y, -tuning.wallSinkMetresPerSecond + pull);
    run.coyoteTicks = 2;
  } else return;
  run.counters[gripCounter] = used + 1;
}

/** Whether what is ahead is a block: hands that push do not climb. */
function pushesBlock({ world, run }: Tick, way: { x: number; z: number }): boolean {
  const at = { x: run.position.x + way.x * probeMetres, z: run.position.z + way.z * probeMetres };
  const reach = tuning.capsuleRadiusMetres * tuning.capsuleRadiusMetres;
  return world.changing.some(
    ({ entity, solid }) => entity.mechanic === 'block' && solid !== null && footprintDistanceSquared(solid, at) < reach,
  );
}

/** Whether a solid wall stands within arm's reach that way, at the height of the chest. */
function isWallAt({ world, run, number }: Tick, way: { x: number; z: number }): boolean {
  const { x, y, z } = run.position;
  const at = { x: x + way.x * probeMetres, y, z: z + way.z * probeMetres };
  return isBlocked(world, { ...at, tick: number, stepMetres: edgeMetres });
}
