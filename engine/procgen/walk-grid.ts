import { halfSpan, heightAt } from '#engine/level/terrain.ts';
import { hypot2 } from '#engine/math/trig.ts';
import { tuning } from '#engine/sim/tuning.ts';
import type { Field } from './field.ts';
import type { Disc } from './occupancy.ts';

/** Squares of ground and which of them a walker reaches from the spawn. */
export interface WalkGrid {
  readonly columns: number;
  readonly squareMetres: number;
  /** 1 where a walker can get to from the spawn. */
  readonly reached: Uint8Array;
  /** Number of squares that are reached. */
  readonly reachedCount: number;
  /** Index of the square that a point lies in. */
  indexAt(x: number, z: number): number;
  /** Middle of a square in metres. */
  centreOf(index: number): { readonly x: number; readonly z: number };
  isReached(x: number, z: number): boolean;
}

/** A margin below what the mover can climb, so that a level never depends on the last centimetre. */
const safeSlope = tuning.maxSlope * 0.8;
const wadeMetres = tuning.wadeDepthMetres * 0.7;

/** Floods the ground from a point: gentle slopes, shallow water, and around the solid circles. */
export function createWalkGrid(
  field: Field,
  start: { readonly x: number; readonly z: number; readonly discs: readonly Disc[] },
): WalkGrid {
  const squareMetres = 1;
  const half = Math.floor(halfSpan(field));
  const columns = half * 2;
  const indexAt = (x: number, z: number): number => {
    const column = Math.min(Math.max(Math.floor(x + half), 0), columns - 1);
    return Math.min(Math.max(Math.floor(z + half), 0), columns - 1) * columns + column;
  };
  const centreOf = (index: number): { x: number; z: number } => ({
    x: (index % columns) + 0.5 - half,
    z: Math.floor(index / columns) + 0.5 - half,
  });
  const heights = new Float64Array(columns * columns);
  const open = new Uint8Array(columns * columns);
  const lowest = Math.max(field.killHeight + 2, field.waterLevel === null ? -1e9 : field.waterLevel - wadeMetres);
  for (let index = 0; index < heights.length; index += 1) {
    const { x, z } = centreOf(index);
    const height = heightAt(field, x, z);
    heights[index] = height;
    const inside = Math.max(Math.abs(x), Math.abs(z)) < field.playableHalf + 4;
    open[index] = inside && height >= lowest ? 1 : 0;
  }
  for (const disc of start.discs) if (disc.bodyRadius > 0) closeDisc({ open, columns, half }, disc);
  const reached = flood({ heights, open, columns, from: indexAt(start.x, start.z) });
  let reachedCount = 0;
  for (const flag of reached) reachedCount += flag;
  return {
    columns,
    squareMetres,
    reached,
    reachedCount,
    indexAt,
    centreOf,
    isReached: (x, z) => reached[indexAt(x, z)] === 1,
  };
}

function closeDisc(grid: { open: Uint8Array; columns: number; half: number }, disc: Disc): void {
  const { open, columns, half } = grid;
  const reach = disc.bodyRadius + tuning.capsuleRadiusMetres;
  for (let row = Math.floor(disc.z + half - reach); row <= disc.z + half + reach; row += 1) {
    for (let column = Math.floor(disc.x + half - reach); column <= disc.x + half + reach; column += 1) {
      if (row < 0 || column < 0 || row >= columns || column >= columns) continue;
      if (hypot2(column + 0.5 - half - disc.x, row + 0.5 - half - disc.z) < reach) open[row * columns + column] = 0;
    }
  }
}

function flood(ground: { heights: Float64Array; open: Uint8Array; columns: number; from: number }): Uint8Array {
  const { heights, open, columns, from } = ground;
  const reached = new Uint8Array(heights.length);
  const queue = new Int32Array(heights.length);
  reached[from] = 1;
  queue[0] = from;
  let length = 1;
  for (let head = 0; head < length; head += 1) {
    const here = queue[head] ?? 0;
    const column = here % columns;
    const height = heights[here] ?? 0;
    for (const step of [-1, 1, -columns, columns]) {
      const next = here + step;
      if (next < 0 || next >= heights.length || reached[next] === 1 || open[next] === 0) continue;
      if ((step === -1 && column === 0) || (step === 1 && column === columns - 1)) continue;
      if (Math.abs((heights[next] ?? 0) - height) > safeSlope) continue;
      reached[next] = 1;
      queue[length] = next;
      length += 1;
    }
  }
  return reached;
}
