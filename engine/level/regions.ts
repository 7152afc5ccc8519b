import type { Placement } from '#engine/level/world-spec.ts';

/** A part of the map that a spec can name. */
export type Region = Placement['region'];

/** Ranges of a region in shares of the playable half width: x grows east, z grows south, -1..1. */
export const regionRanges = {
  anywhere: { x: [-0.92, 0.92], z: [-0.92, 0.92] },
  centre: { x: [-0.3, 0.3], z: [-0.3, 0.3] },
  north: { x: [-0.8, 0.8], z: [-0.92, -0.34] },
  south: { x: [-0.8, 0.8], z: [0.34, 0.92] },
  east: { x: [0.34, 0.92], z: [-0.8, 0.8] },
  west: { x: [-0.92, -0.34], z: [-0.8, 0.8] },
  'north-east': { x: [0.34, 0.92], z: [-0.92, -0.34] },
  'north-west': { x: [-0.92, -0.34], z: [-0.92, -0.34] },
  'south-east': { x: [0.34, 0.92], z: [0.34, 0.92] },
  'south-west': { x: [-0.92, -0.34], z: [0.34, 0.92] },
  edge: { x: [-0.95, 0.95], z: [-0.95, 0.95] },
  corners: { x: [-0.92, 0.92], z: [-0.92, 0.92] },
  water: { x: [-1, 1], z: [-1, 1] },
  high: { x: [-0.92, 0.92], z: [-0.92, 0.92] },
} as const satisfies Record<Region, { x: readonly [number, number]; z: readonly [number, number] }>;

/** Whether a point in shares of the playable half width lies in a region by its direction; `water` and `high` need the ground. */
export function inRegionByDirection(region: Region, point: { readonly x: number; readonly z: number }): boolean {
  if (region === 'north') return point.z < -0.15;
  if (region === 'south') return point.z > 0.15;
  if (region === 'east') return point.x > 0.15;
  if (region === 'west') return point.x < -0.15;
  if (region === 'north-east') return point.z < -0.15 && point.x > 0.15;
  if (region === 'north-west') return point.z < -0.15 && point.x < -0.15;
  if (region === 'south-east') return point.z > 0.15 && point.x > 0.15;
  if (region === 'south-west') return point.z > 0.15 && point.x < -0.15;
  if (region === 'centre') return Math.abs(point.x) <= 0.42 && Math.abs(point.z) <= 0.42;
  if (region === 'corners') return Math.min(Math.abs(point.x), Math.abs(point.z)) >= 0.4;
  if (region === 'edge') return Math.max(Math.abs(point.x), Math.abs(point.z)) >= 0.55;
  return true;
}
