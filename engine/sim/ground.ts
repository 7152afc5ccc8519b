import { heightAt } from '#engine/level/terrain.ts';
import type { SimWorld } from '#engine/sim/sim-world.ts';
import { type Solid, footprintDistanceSquared, placeSolid } from '#engine/sim/solid.ts';
import { tuning } from '#engine/sim/tuning.ts';

const radius = tuning.capsuleRadiusMetres;
const bodyHeight = tuning.capsuleHeightMetres;
const gradientSpanMetres = 0.25;

/** Where a body stands or would stand: feet at `y`, at the end of tick `tick`. */
export interface Stance {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly tick: number;
}

/** Height of the terrain in metres, or -Infinity in levels without ground. */
export function terrainHeight(world: SimWorld, point: { readonly x: number; readonly z: number }): number {
  return world.level.terrain.solid ? heightAt(world.level.terrain, point.x, point.z) : Number.NEGATIVE_INFINITY;
}

/** Rise of the terrain per metre towards +x and +z. */
export function terrainGradient(
  world: SimWorld,
  point: { readonly x: number; readonly z: number },
): { x: number; z: number } {
  const { terrain } = world.level;
  const span = gradientSpanMetres;
  return {
    x: (heightAt(terrain, point.x + span, point.z) - heightAt(terrain, point.x - span, point.z)) / (2 * span),
    z: (heightAt(terrain, point.x, point.z + span) - heightAt(terrain, point.x, point.z - span)) / (2 * span),
  };
}

/** Highest support in metres under a body that may step up by `stepMetres`: terrain or the top of a solid; -Infinity over an abyss. */
export function floorHeight(world: SimWorld, query: Stance & { readonly stepMetres: number }): number {
  let floor = terrainHeight(world, query);
  for (const solid of world.solids.at(query.x, query.z)) {
    placeSolid(solid, query.tick);
    const reachable = solid.top <= query.y + query.stepMetres + riseOf(solid, query.tick);
    if (!reachable || solid.top <= floor) continue;
    if (footprintDistanceSquared(solid, query) < radius * radius) floor = solid.top;
  }
  return floor;
}

/** How far a solid rose in this tick in metres: a lift may come up under falling feet. */
function riseOf(solid: Solid, tick: number): number {
  if (solid.motion === null || solid.motion.travelY === 0) return 0;
  const now = solid.top;
  placeSolid(solid, tick - 1);
  const before = solid.top;
  placeSolid(solid, tick);
  return Math.max(0, now - before);
}

/** Lowest underside in metres above a head; Infinity under the open sky. */
export function ceilingHeight(world: SimWorld, stance: Stance): number {
  let ceiling = Number.POSITIVE_INFINITY;
  for (const solid of world.solids.at(stance.x, stance.z)) {
    placeSolid(solid, stance.tick);
    if (solid.bottom < stance.y + bodyHeight - 0.02 || solid.bottom >= ceiling) continue;
    if (footprintDistanceSquared(solid, stance) < radius * radius) ceiling = solid.bottom;
  }
  return ceiling;
}

/** Whether a body at this stance, able to step up by `stepMetres`, would stick in a solid. */
export function isBlocked(world: SimWorld, query: Stance & { readonly stepMetres: number }): boolean {
  for (const solid of world.solids.at(query.x, query.z)) {
    placeSolid(solid, query.tick);
    if (solid.top <= query.y + query.stepMetres || solid.bottom >= query.y + bodyHeight) continue;
    if (footprintDistanceSquared(solid, query) < radius * radius) return true;
  }
  return false;
}
