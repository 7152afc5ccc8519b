import type { LevelEntity, Terrain } from '#engine/level/level.ts';
import { halfSpan, heightAt, slopeAt } from '#engine/level/terrain.ts';
import type { Rng } from '#engine/math/rng.ts';
import { quantise } from '#engine/math/scalar.ts';
import { cos, hypot2, pi, sin } from '#engine/math/trig.ts';
import type { Layout } from '#engine/procgen/open-world.ts';

const trials = 80;
const steepest = 0.55;
const edgeMetres = 9;
const gapMetres = 0.5;
const spawnMetres = 4;
const shoreMetres = 0.4;

/** Radius in metres of the circle that something takes on the map. */
export function radiusOf({ collider, trigger }: LevelEntity): number {
  const shape = collider ?? trigger;
  if (shape === null) return 0.5;
  return shape.shape === 'box' ? hypot2(shape.halfX, shape.halfZ) : shape.radius;
}

/** A free place for an entity on dry, gentle ground within a circle (the entity itself is left out of what stands there), or null. */
export function relocate(
  layout: Layout,
  move: {
    readonly entity: LevelEntity;
    readonly circle: { readonly x: number; readonly z: number; readonly radiusMetres: number };
    readonly others: readonly LevelEntity[];
    readonly rng: Rng;
  },
): LevelEntity | null {
  const { entity, circle, others, rng } = move;
  const { terrain } = layout;
  const lift = entity.position.y - heightAt(terrain, entity.position.x, entity.position.z);
  for (let trial = 0; trial < trials; trial += 1) {
    const angle = rng.range(-pi, pi);
    const distance = Math.sqrt(rng.next()) * circle.radiusMetres;
    const spot = { x: quantise(circle.x + distance * cos(angle)), z: quantise(circle.z + distance * sin(angle)) };
    if (!pathOf(entity, spot).every((point) => isGoodGround(terrain, point))) continue;
    const { x, z } = layout.spawn.position;
    if (hypot2(spot.x - x, spot.z - z) < spawnMetres + radiusOf(entity)) continue;
    if (!isFree(spot, { entity, others })) continue;
    const y = quantise(heightAt(terrain, spot.x, spot.z) + lift);
    return { ...entity, position: { ...spot, y } };
  }
  return null;
}

/** Where it stands and, for somebody who walks to and fro, the way there. */
function pathOf(entity: LevelEntity, spot: { x: number; z: number }): { x: number; z: number }[] {
  const [wayX, wayZ] = [Number(entity.props['travelX'] ?? 0), Number(entity.props['travelZ'] ?? 0)];
  if (wayX === 0 && wayZ === 0) return [spot];
  return [0, 0.25, 0.5, 0.75, 1].map((share) => ({ x: spot.x + wayX * share, z: spot.z + wayZ * share }));
}

function isGoodGround(terrain: Terrain, spot: { x: number; z: number }): boolean {
  if (Math.max(Math.abs(spot.x), Math.abs(spot.z)) > halfSpan(terrain) - edgeMetres) return false;
  const dry = Math.max(terrain.killHeight + 8, (terrain.waterLevel ?? -Infinity) + shoreMetres);
  return heightAt(terrain, spot.x, spot.z) > dry && slopeAt(terrain, spot) < steepest;
}

function isFree(
  spot: { x: number; z: number },
  against: { entity: LevelEntity; others: readonly LevelEntity[] },
): boolean {
  const own = radiusOf(against.entity) + gapMetres;
  return against.others.every(
    (other) => hypot2(other.position.x - spot.x, other.position.z - spot.z) >= own + radiusOf(other),
  );
}
