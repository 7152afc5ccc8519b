import type { Collider, LevelEntity, Trigger } from '#engine/level/level.ts';
import { cos, sin } from '#engine/math/trig.ts';
import { type Motion, motionOf, movingPose } from '#engine/mechanics/pose.ts';

/** Upright box or cylinder in the world; `radius` is 0 for boxes. `bottom` and `top` are heights in metres. */
export interface Solid {
  readonly entity: LevelEntity;
  readonly motion: Motion | null;
  readonly halfX: number;
  readonly halfZ: number;
  readonly radius: number;
  readonly halfY: number;
  readonly offsetY: number;
  readonly sine: number;
  readonly cosine: number;
  /** The tick that x, z, bottom and top are for; still solids are always up to date. */
  placedTick: number;
  x: number;
  z: number;
  bottom: number;
  top: number;
}

/** Makes a solid from an entity and one of its shapes, placed at tick 0. */
export function createSolid(entity: LevelEntity, shape: Collider | Trigger): Solid {
  const round = shape.shape !== 'box';
  // Quarter turns have to stay exact, or walls that should be flush would overlap by a hair.
  const exact = (value: number): number =>
    Math.abs(value) < 1e-6 ? 0 : Math.abs(value) > 1 - 1e-9 ? Math.sign(value) : value;
  const halfY = shape.shape === 'sphere' ? shape.radius : shape.halfY;
  const centreY = entity.position.y + shape.offsetY;
  return {
    entity,
    motion: motionOf(entity),
    halfX: round ? shape.radius : shape.halfX,
    halfZ: round ? shape.radius : shape.halfZ,
    radius: round ? shape.radius : 0,
    halfY,
    offsetY: shape.offsetY,
    sine: exact(sin(entity.yaw)),
    cosine: exact(cos(entity.yaw)),
    placedTick: -1,
    x: entity.position.x,
    z: entity.position.z,
    bottom: centreY - halfY,
    top: centreY + halfY,
  };
}

/** Moves a solid to where it is at a tick; a pure function of the tick, kept in the solid to save work. */
export function placeSolid(solid: Solid, tick: number): void {
  if (solid.motion === null || solid.placedTick === tick) return;
  const { position } = movingPose(solid.entity, { motion: solid.motion, tick });
  solid.placedTick = tick;
  solid.x = position.x;
  solid.z = position.z;
  solid.bottom = position.y + solid.offsetY - solid.halfY;
  solid.top = position.y + solid.offsetY + solid.halfY;
}

/** Squared distance in metres from the point (x, z) to the solid's footprint; 0 inside. */
export function footprintDistanceSquared(solid: Solid, point: { readonly x: number; readonly z: number }): number {
  const dx = point.x - solid.x;
  const dz = point.z - solid.z;
  if (solid.radius > 0) {
    const distance = Math.sqrt(dx * dx + dz * dz) - solid.radius;
    return distance > 0 ? distance * distance : 0;
  }
  const alongX = Math.abs(dx * solid.cosine - dz * solid.sine) - solid.halfX;
  const alongZ = Math.abs(dx * solid.sine + dz * solid.cosine) - solid.halfZ;
  const outX = alongX > 0 ? alongX : 0;
  const outZ = alongZ > 0 ? alongZ : 0;
  return outX * outX + outZ * outZ;
}

/** Pushes a point (x, z), in place, until it is `clearance` metres away from the solid's footprint, by the shortest way. */
export function pushOut(
  solid: Solid,
  push: { readonly point: { x: number; z: number }; readonly clearance: number },
): void {
  const { point, clearance } = push;
  const dx = point.x - solid.x;
  const dz = point.z - solid.z;
  if (solid.radius > 0) {
    const distance = Math.sqrt(dx * dx + dz * dz);
    const wanted = solid.radius + clearance;
    if (distance >= wanted) return;
    point.x = solid.x + (distance > 1e-6 ? (dx / distance) * wanted : wanted);
    point.z = solid.z + (distance > 1e-6 ? (dz / distance) * wanted : 0);
    return;
  }
  const local = { x: dx * solid.cosine - dz * solid.sine, z: dx * solid.sine + dz * solid.cosine };
  pushOutOfRectangle(solid, { local, clearance });
  point.x = solid.x + local.x * solid.cosine + local.z * solid.sine;
  point.z = solid.z - local.x * solid.sine + local.z * solid.cosine;
}

function pushOutOfRectangle(solid: Solid, push: { local: { x: number; z: number }; clearance: number }): void {
  const { local, clearance } = push;
  const outX = Math.abs(local.x) - solid.halfX;
  const outZ = Math.abs(local.z) - solid.halfZ;
  const sideX = local.x < 0 ? -1 : 1;
  const sideZ = local.z < 0 ? -1 : 1;
  if (outX > 0 && outZ > 0) {
    const distance = Math.sqrt(outX * outX + outZ * outZ);
    if (distance >= clearance) return;
    local.x = sideX * (solid.halfX + (outX / distance) * clearance);
    local.z = sideZ * (solid.halfZ + (outZ / distance) * clearance);
  } else if (outX > outZ) {
    if (outX < clearance) local.x = sideX * (solid.halfX + clearance);
  } else if (outZ < clearance) {
    local.z = sideZ * (solid.halfZ + clearance);
  }
}
