import { BufferAttribute, BufferGeometry } from 'three';
import type { Level } from '#engine/level/level.ts';
import { heightAt } from '#engine/level/terrain.ts';
import { fractalNoise2 } from '#engine/math/noise.ts';
import { clamp, smoothstep } from '#engine/math/scalar.ts';

/** The first ring lies under the square's rim, so that no crack shows where the two meshes meet. */
const rings = [0.985, 1.0, 1.04, 1.1, 1.2, 1.35, 1.6, 2.0, 2.7, 3.8];
const steps = 88;

/**
 * Land beyond the playable square: it starts exactly at the square's edge and rolls on as hills, or sinks under the sea.
 * Nobody walks there; it keeps the horizon from being the end of a table.
 */
export function outskirtGeometry(level: Level): BufferGeometry {
  const half = (level.terrain.cells * level.terrain.cellMetres) / 2;
  const positions: number[] = [];
  const indices: number[] = [];
  rings.forEach((factor, ring) => {
    for (let step = 0; step < steps; step += 1) {
      const [edgeX, edgeZ] = edgePoint(step, half);
      const [x, z] = [edgeX * factor, edgeZ * factor];
      positions.push(x, outskirtHeight(level, { x, z }) - (ring === 0 ? 0.9 : 0), z);
    }
  });
  for (let ring = 0; ring + 1 < rings.length; ring += 1)
    for (let step = 0; step < steps; step += 1) {
      const next = (step + 1) % steps;
      const [a, b, c, d] = [
        ring * steps + step,
        ring * steps + next,
        (ring + 1) * steps + next,
        (ring + 1) * steps + step,
      ];
      indices.push(a, b, c, a, c, d);
    }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(positions), 3));
  geometry.setIndex(indices);
  geometry.computeVertexNormals();
  geometry.computeBoundingSphere();
  return geometry;
}

/** Walks round the square so that its corners are points of the ring; clockwise seen from above. */
function edgePoint(step: number, half: number): readonly [number, number] {
  const side = Math.floor((step / steps) * 4);
  const part = (step / steps) * 4 - side;
  const along = -half + part * 2 * half;
  if (side === 0) return [along, -half];
  if (side === 1) return [half, along];
  if (side === 2) return [-along, half];
  return [-half, -along];
}

/** Height of the land at a point on or beyond the edge of the height field, in metres. */
export function outskirtHeight(level: Level, { x, z }: { x: number; z: number }): number {
  const { terrain } = level;
  const half = (terrain.cells * terrain.cellMetres) / 2;
  const factor = Math.max(Math.abs(x), Math.abs(z)) / half;
  const edge = heightAt(terrain, x / Math.max(1, factor), z / Math.max(1, factor));
  if (factor <= 1) return edge;
  const away = clamp((factor - 1) / 2.8, [0, 1]);
  const { waterLevel } = terrain;
  // Where the sea meets the edge it goes on; from there the land on either side falls away.
  if (waterLevel !== null && edge < waterLevel) return edge - away * 6;
  const noise = fractalNoise2(level.seed + 77, x / 46, z / 46);
  const roll = (noise - 0.45) * 34 * smoothstep([0, 0.22], away);
  return edge * (1 - away * 0.55) + roll - away * away * 12;
}
