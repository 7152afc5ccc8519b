import { surfaceKinds } from '#engine/level/level.ts';
import type { SurfaceKind, Terrain } from '#engine/level/level.ts';

/** The parts of a terrain that a height depends on. */
export type HeightGrid = Pick<Terrain, 'cells' | 'cellMetres' | 'heights'>;

/**
 * Height of the ground in metres at a point. Every cell is two flat triangles split along the diagonal from its north-east
 * to its south-west corner, as a three.js PlaneGeometry is; outside the map the border goes on.
 */
export function heightAt(terrain: HeightGrid, x: number, z: number): number {
  const { cells, cellMetres, heights } = terrain;
  const along = Math.min(Math.max(x / cellMetres + cells / 2, 0), cells);
  const down = Math.min(Math.max(z / cellMetres + cells / 2, 0), cells);
  const column = Math.min(Math.floor(along), cells - 1);
  const row = Math.min(Math.floor(down), cells - 1);
  const u = along - column;
  const v = down - row;
  const corner = row * (cells + 1) + column;
  const northEast = heights[corner + 1] ?? 0;
  const southWest = heights[corner + cells + 1] ?? 0;
  if (u + v <= 1) {
    const northWest = heights[corner] ?? 0;
    return northWest + u * (northEast - northWest) + v * (southWest - northWest);
  }
  const southEast = heights[corner + cells + 2] ?? 0;
  return southEast + (1 - u) * (southWest - southEast) + (1 - v) * (northEast - southEast);
}

/** What the ground is made of at a point; outside the map the border goes on. */
export function surfaceAt(
  terrain: Pick<Terrain, 'cells' | 'cellMetres' | 'surface'>,
  x: number,
  z: number,
): SurfaceKind {
  const { cells, cellMetres, surface } = terrain;
  const column = Math.min(Math.max(Math.floor(x / cellMetres + cells / 2), 0), cells - 1);
  const row = Math.min(Math.max(Math.floor(z / cellMetres + cells / 2), 0), cells - 1);
  return surfaceKinds[surface[row * cells + column] ?? 0] ?? 'grass';
}

/** Rise over run of the ground around a point, measured over `spanMetres` in both directions. */
export function slopeAt(terrain: HeightGrid, point: { x: number; z: number; spanMetres?: number }): number {
  const span = point.spanMetres ?? 1;
  const east = heightAt(terrain, point.x + span, point.z) - heightAt(terrain, point.x - span, point.z);
  const south = heightAt(terrain, point.x, point.z + span) - heightAt(terrain, point.x, point.z - span);
  return Math.sqrt(east * east + south * south) / (2 * span);
}

/** Half of the map's width in metres. */
export function halfSpan(terrain: Pick<Terrain, 'cells' | 'cellMetres'>): number {
  return (terrain.cells * terrain.cellMetres) / 2;
}
