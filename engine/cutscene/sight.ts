import { cos, sin } from '#engine/math/trig.ts';
import type { Collider, Level, LevelEntity, Vec3 } from '#engine/level/level.ts';
import { heightAt } from '#engine/level/terrain.ts';

/** Answers what a camera can see and where it may stand. */
export interface Sight {
  /** Height in metres under which nothing can be seen at (x, z): ground or water; -Infinity over a void. */
  floorAt(x: number, z: number): number;
  /** The same for whoever is under water: the ground alone. */
  bedAt(x: number, z: number): number;
  /** Share (0..1) of the way from `from` to `to` that is free; 1 when nothing is in between. Water hides nothing from whoever is in it. */
  clearShare(from: Vec3, to: Vec3): number;
}

/** Solid shape in its own frame. */
interface Obstacle {
  readonly entity: LevelEntity;
  readonly collider: Collider;
  readonly centre: Vec3;
  readonly reach: number;
  readonly sine: number;
  readonly cosine: number;
}

/** Reads a level's ground and solid shapes. `ignore` leaves out entities by id (such as the subject itself). */
export function createSight(level: Level, ignore: ReadonlySet<string> = new Set()): Sight {
  const obstacles = level.entities.flatMap((entity) => (ignore.has(entity.id) ? [] : toObstacle(entity)));
  const { terrain } = level;

  const waterLevel = terrain.waterLevel ?? -Infinity;
  const bedAt = (x: number, z: number): number => (terrain.solid ? heightAt(terrain, x, z) : -Infinity);
  const floorAt = (x: number, z: number): number => Math.max(bedAt(x, z), waterLevel);

  function groundShare(from: Vec3, to: Vec3): number {
    if (!terrain.solid && terrain.waterLevel === null) return 1;
    const metres = Math.sqrt(squared(to.x - from.x) + squared(to.y - from.y) + squared(to.z - from.z));
    const lowestAt = from.y < waterLevel ? bedAt : floorAt;
    const steps = Math.max(2, Math.min(48, Math.floor(metres / 0.8)));
    for (let step = 1; step < steps; step += 1) {
      const share = step / steps;
      const y = from.y + (to.y - from.y) * share;
      if (y < lowestAt(from.x + (to.x - from.x) * share, from.z + (to.z - from.z) * share)) return (step - 1) / steps;
    }
    return 1;
  }

  return {
    floorAt,
    bedAt,
    clearShare(from, to) {
      let share = groundShare(from, to);
      for (const obstacle of obstacles) {
        if (tooFar(obstacle, { from, to })) continue;
        share = Math.min(share, hitShare(obstacle, { from, to }));
      }
      return share;
    },
  };
}

function toObstacle(entity: LevelEntity): Obstacle[] {
  const collider = entity.collider;
  // A door may be open and a block pushed away: the camera looks past them.
  if (collider === null || entity.mechanic === 'door' || entity.mechanic === 'block') return [];
  const flat =
    collider.shape === 'box' ? Math.sqrt(squared(collider.halfX) + squared(collider.halfZ)) : collider.radius;
  return [
    {
      entity,
      collider,
      centre: { x: entity.position.x, y: entity.position.y + collider.offsetY, z: entity.position.z },
      reach: Math.sqrt(squared(flat) + squared(collider.halfY)),
      sine: sin(entity.yaw),
      cosine: cos(entity.yaw),
    },
  ];
}

function tooFar(obstacle: Obstacle, way: { from: Vec3; to: Vec3 }): boolean {
  const dx = way.to.x - way.from.x;
  const dy = way.to.y - way.from.y;
  const dz = way.to.z - way.from.z;
  const lengthSquared = dx * dx + dy * dy + dz * dz || 1;
  const toX = obstacle.centre.x - way.from.x;
  const toY = obstacle.centre.y - way.from.y;
  const toZ = obstacle.centre.z - way.from.z;
  const share = Math.max(0, Math.min(1, (toX * dx + toY * dy + toZ * dz) / lengthSquared));
  const gap = squared(toX - dx * share) + squared(toY - dy * share) + squared(toZ - dz * share);
  return gap > obstacle.reach * obstacle.reach;
}

/** Slab test in the shape's own frame; a start inside the shape counts as free, so that a camera can leave it. */
function hitShare(obstacle: Obstacle, way: { from: Vec3; to: Vec3 }): number {
  const from = intoFrame(obstacle, way.from);
  const to = intoFrame(obstacle, way.to);
  const { collider } = obstacle;
  if (collider.shape === 'cylinder') return hitCylinder(collider, { from, to });
  const spans = [
    slab({ at: from.x, way: to.x - from.x, half: collider.halfX }),
    slab({ at: from.y, way: to.y - from.y, half: collider.halfY }),
    slab({ at: from.z, way: to.z - from.z, half: collider.halfZ }),
  ];
  return entryOf(spans);
}

function hitCylinder(collider: { radius: number; halfY: number }, way: { from: Vec3; to: Vec3 }): number {
  const dx = way.to.x - way.from.x;
  const dz = way.to.z - way.from.z;
  const a = dx * dx + dz * dz;
  const c = squared(way.from.x) + squared(way.from.z) - squared(collider.radius);
  const upright = slab({ at: way.from.y, way: way.to.y - way.from.y, half: collider.halfY });
  if (a < 1e-9) return c < 0 ? entryOf([upright]) : 1;
  const b = 2 * (way.from.x * dx + way.from.z * dz);
  const discriminant = b * b - 4 * a * c;
  if (discriminant <= 0) return 1;
  const root = Math.sqrt(discriminant);
  return entryOf([{ enter: (-b - root) / (2 * a), leave: (-b + root) / (2 * a) }, upright]);
}

function intoFrame(obstacle: Obstacle, point: Vec3): Vec3 {
  const x = point.x - obstacle.centre.x;
  const z = point.z - obstacle.centre.z;
  return {
    x: x * obstacle.cosine - z * obstacle.sine,
    y: point.y - obstacle.centre.y,
    z: x * obstacle.sine + z * obstacle.cosine,
  };
}

function slab(options: { at: number; way: number; half: number }): { enter: number; leave: number } {
  const { at, way, half } = options;
  if (Math.abs(way) < 1e-9)
    return Math.abs(at) <= half ? { enter: -Infinity, leave: Infinity } : { enter: 2, leave: -2 };
  const first = (-half - at) / way;
  const second = (half - at) / way;
  return { enter: Math.min(first, second), leave: Math.max(first, second) };
}

function entryOf(spans: readonly { enter: number; leave: number }[]): number {
  const enter = Math.max(...spans.map((span) => span.enter));
  const leave = Math.min(...spans.map((span) => span.leave));
  return enter <= leave && enter > 0 && enter < 1 ? enter : 1;
}

function squared(value: number): number {
  return value * value;
}
