import { BufferAttribute, BufferGeometry } from 'three';
import type { Level } from '#engine/level/level.ts';
import { fractalNoise2 } from '#engine/math/noise.ts';

/** The first ring lies under the square's rim, so that no crack shows where the two meshes meet. */
const rings = [0.985, 1.0, 1.04, 1.12, 1.25, 1.45, 1.75, 2.2, 2.9, 4.0];
const steps = 96;

/**
 * Land beyond the playable square: it starts exactly at the square's edge and rolls on as hills, or sinks under the sea.
 * Nobody walks there; it keeps the horizon from being the end of a table.
 */
export function outskirtGeometry(level: Level): BufferGeometry[] {
  const { terrain } = level;
  const half = (terrain.cells * terrain.cellMetres) / 2;
  const edgeHeights = Array.from({ length: steps }, (_, step) => edgeHeight(level, edgePoint(step, half)));
  const wet = terrain.waterLevel !== null && edgeHeights.filter((height) => height < (terrain.waterLevel ?? 0)).length > steps * 0.25;
  const positions: number[] = [];
  const indices: number[] = [];
  rings.forEach((factor, ring) => {
    for (let step = 0; step < steps; step += 1) {
      const [x, z] = edgePoint(step, half);
      const height = edgeHeights[step] ?? 0;
      positions.push(x * factor, farHeight({ level, height, x: x * factor, z: z * factor, away: Math.max(0, ring - 1) / (rings.length - 2), wet }) - (ring === 0 ? 0.9 : 0), z * factor);
    }
  });
  for (let ring = 0; ring + 1 < rings.length; ring += 1)
    for (let step = 0; step < steps; step += 1) {
      const next = (step + 1) % steps;
      const [a, b, c, d] = [ring * steps + step, ring * steps + next, (ring + 1) * steps + next, (ring + 1) * steps + step];
      indices.push(a, b, c, a, c, d);
    }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(positions), 3));
  geometry.setIndex(indices);
  geometry.computeVertexNormals();
  geometry.computeBoundingSphere();
  return [geometry];
}

/** Walks round the square so that corners are points of the ring; clockwise seen from above. */
function edgePoint(step: number, half: number): readonly [number, number] {
  const side = Math.floor((step / steps) * 4);
  const part = (step / steps) * 4 - side;
  const along = -half + part * 2 * half;
  if (side === 0) return [along, -half];
  if (side === 1) return [half, along];
  if (side === 2) return [-along, half];
  return [-half, -along];
}

function edgeHeight({ terrain }: Level, [x, z]: readonly [number, number]): number {
  const column = Math.round(x / terrain.cellMetres + terrain.cells / 2);
  const row = Math.round(z / terrain.cellMetres + terrain.cells / 2);
  return terrain.heights[row * (terrain.cells + 1) + column] ?? 0;
}

function farHeight(spot: { level: Level; height: number; x: number; z: number; away: number; wet: boolean }): number {
  const { level, away } = spot;
  if (away === 0) return spot.height;
  const noise = fractalNoise2(level.seed + 77, spot.x / 55, spot.z / 55);
  const { waterLevel } = level.terrain;
  const sink = Math.min(1, away * 2.2);
  if (spot.wet && waterLevel !== null && spot.height < waterLevel + 3) return spot.height + (waterLevel - 4 - spot.height) * sink;
  const hills = (noise - 0.32) * 46 * away * (1.25 - away * 0.35);
  return spot.height * (1 - away * 0.6) + Math.max(hills, -1.5) * sink;
}
