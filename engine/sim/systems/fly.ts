import { respawnPlayer } from '#engine/mechanics/effects.ts';
import { terrainHeight } from '#engine/sim/ground.ts';
import { footprintDistanceSquared, placeSolid } from '#engine/sim/solid.ts';
import { type Tick, tickSeconds } from '#engine/sim/tick.ts';
import { tuning } from '#engine/sim/tuning.ts';
import { inputButtons } from '#engine/sim/types.ts';

/** Heading of +x (east): a flyer never turns. */
const eastHeading = 49152;
const radius = tuning.flyerRadiusMetres;

/** Flies on at constant speed towards +x; a press of jump flaps. Before the first flap the flyer hovers. */
export function fly(tick: Tick): void {
  const { run, input, level, events } = tick;
  const { position, velocity } = run;
  run.facing = eastHeading;
  const flaps = (input.pressed & inputButtons.jump) !== 0;
  if (run.grounded && !flaps) return;
  run.grounded = false;
  if (flaps) {
    velocity.y = level.playerRules.jumpMetresPerSecond;
    events.push({ kind: 'jump', at: { ...position } });
  }
  const startSpeed = velocity.y;
  velocity.x = level.playerRules.speedMetresPerSecond;
  velocity.y = Math.max(
    -tuning.maxFallMetresPerSecond,
    startSpeed - level.playerRules.gravityMetresPerSecondSquared * tickSeconds,
  );
  velocity.z = 0;
  position.x += velocity.x * tickSeconds;
  position.y += ((startSpeed + velocity.y) / 2) * tickSeconds;
  const wreck = crashOf(tick);
  if (wreck !== null) respawnPlayer(tick, wreck);
}

/** What the flyer's ball (centre half a body above its position) hits, or null. */
function crashOf(tick: Tick): string | null {
  const { world, run, number } = tick;
  const centre = run.position.y + tuning.capsuleHeightMetres / 2;
  if (centre + radius > world.ceilingHeight) return 'ceiling';
  if (centre - radius < terrainHeight(world, run.position)) return 'ground';
  for (const solid of world.solids.at(run.position.x, run.position.z)) {
    placeSolid(solid, number);
    const above = Math.max(0, centre - solid.top, solid.bottom - centre);
    if (above * above + footprintDistanceSquared(solid, run.position) < radius * radius) return solid.entity.id;
  }
  return null;
}
