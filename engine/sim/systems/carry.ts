import { beltSpeed } from '#engine/mechanics/conveyor.ts';
import { footprintDistanceSquared, placeSolid } from '#engine/sim/solid.ts';
import { slideBy } from '#engine/sim/systems/slide.ts';
import { type Tick, tickSeconds } from '#engine/sim/tick.ts';
import { tuning } from '#engine/sim/tuning.ts';

const radius = tuning.capsuleRadiusMetres;
const contactMetres = 0.06;

/** Takes a rider along with the platform under their feet. */
export function carry(tick: Tick): void {
  const { world, run, number } = tick;
  if (!run.grounded) return;
  for (const mover of world.movers) {
    placeSolid(mover, number - 1);
    if (Math.abs(mover.top - run.position.y) > contactMetres) continue;
    if (footprintDistanceSquared(mover, run.position) >= radius * radius) continue;
    const before = { x: mover.x, z: mover.z };
    placeSolid(mover, number);
    run.position.y = mover.top;
    slideBy(tick, { x: mover.x - before.x, z: mover.z - before.z });
    return;
  }
  for (const belt of world.belts) {
    if (Math.abs(belt.top - run.position.y) > contactMetres) continue;
    if (footprintDistanceSquared(belt, run.position) > 0) continue;
    const metres = beltSpeed(belt.entity, run) * tickSeconds;
    // The way it looks is north at yaw 0.
    slideBy(tick, { x: -belt.sine * metres, z: -belt.cosine * metres });
    return;
  }
}
