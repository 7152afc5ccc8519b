import { hypot2 } from '#engine/math/trig.ts';
import { ceilingHeight, floorHeight, isBlocked, terrainGradient, terrainHeight } from '#engine/sim/ground.ts';
import { placeSolid, pushOut } from '#engine/sim/solid.ts';
import type { Tick } from '#engine/sim/tick.ts';
import { tuning } from '#engine/sim/tuning.ts';

const radius = tuning.capsuleRadiusMetres;
const bodyHeight = tuning.capsuleHeightMetres;
const partMetres = 0.2;
const maxParts = 8;
const skinMetres = 0.001;
/** Ledges this much above airborne feet do not stop a jump. */
const airStepMetres = 0.12;
const edgeOfMapMetres = 1;

/** Moves the body sideways in small parts, along walls and slopes, up steps; never into anything solid. */
export function slideBy(tick: Tick, way: { readonly x: number; readonly z: number }): void {
  const longest = Math.max(Math.abs(way.x), Math.abs(way.z));
  const parts = Math.min(maxParts, Math.max(1, Math.ceil(longest / partMetres)));
  for (let part = 0; part < parts; part += 1) slidePart(tick, { x: way.x / parts, z: way.z / parts });
}

function slidePart(tick: Tick, way: { readonly x: number; readonly z: number }): void {
  const { world, run, number } = tick;
  const { position } = run;
  const before = { x: position.x, y: position.y, z: position.z };
  const stepMetres = run.grounded ? tuning.stepHeightMetres : airStepMetres;
  const point = keepOnMap(tick, { x: before.x + way.x, z: before.z + way.z });
  climbOrSlip(tick, point);
  pushOutOfSolids(tick, { point, stepMetres });
  if (isBlocked(world, { ...point, y: before.y, tick: number, stepMetres })) return;
  position.x = point.x;
  position.z = point.z;
  // In the air too: a ledge that the step let pass has to lift the feet, or the body would sink into it.
  const floor = floorHeight(world, { ...point, y: before.y, tick: number, stepMetres });
  if (floor <= before.y) return;
  if (floor + bodyHeight > ceilingHeight(world, { ...point, y: before.y, tick: number })) {
    position.x = before.x;
    position.z = before.z;
    return;
  }
  position.y = floor;
}

function keepOnMap(tick: Tick, point: { x: number; z: number }): { x: number; z: number } {
  const { terrain } = tick.level;
  if (!terrain.solid) return point;
  const limit = (terrain.cells * terrain.cellMetres) / 2 - edgeOfMapMetres;
  return { x: Math.max(-limit, Math.min(limit, point.x)), z: Math.max(-limit, Math.min(limit, point.z)) };
}

/** Ground too steep to walk up lets only the part of the way pass that does not lead uphill. */
function climbOrSlip(tick: Tick, point: { x: number; z: number }): void {
  const { world, run } = tick;
  if (!world.level.terrain.solid) return;
  const from = { x: run.position.x, z: run.position.z };
  if (!isTooSteep(tick, point)) return;
  const gradient = terrainGradient(world, point);
  const steepness = hypot2(gradient.x, gradient.z);
  const uphill = { x: gradient.x / steepness, z: gradient.z / steepness };
  const along = (point.x - from.x) * uphill.x + (point.z - from.z) * uphill.z;
  point.x -= uphill.x * Math.max(0, along);
  point.z -= uphill.z * Math.max(0, along);
  if (!isTooSteep(tick, point)) return;
  point.x = from.x;
  point.z = from.z;
}

function isTooSteep(tick: Tick, point: { readonly x: number; readonly z: number }): boolean {
  const { world, run } = tick;
  const height = terrainHeight(world, point);
  if (height <= run.position.y + 0.02 || height <= terrainHeight(world, run.position) + 0.001) return false;
  const gradient = terrainGradient(world, point);
  return hypot2(gradient.x, gradient.z) > tuning.maxSlope;
}

function pushOutOfSolids(
  tick: Tick,
  push: { readonly point: { x: number; z: number }; readonly stepMetres: number },
): void {
  const { world, run, number } = tick;
  const feet = run.position.y;
  for (let round = 0; round < 2; round += 1) {
    for (const solid of world.solids.at(push.point.x, push.point.z)) {
      placeSolid(solid, number);
      if (solid.top <= feet + push.stepMetres || solid.bottom >= feet + bodyHeight) continue;
      pushOut(solid, { point: push.point, clearance: radius + skinMetres });
    }
  }
}
