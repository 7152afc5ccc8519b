import type { SurfaceKind } from '#engine/level/level.ts';
import { surfaceKinds } from '#engine/level/level.ts';
import { valueNoise2 } from '#engine/math/noise.ts';
import { tuning } from '#engine/sim/tuning.ts';
import type { Field } from './field.ts';

/** A way over the ground as cell indices, from its end back to the start. */
export type CellPath = readonly number[];

/** Finds gentle, slightly winding ways from a start to each target; ways that go the same direction share their cells. */
export function findPaths(
  field: Field,
  ends: {
    start: { x: number; z: number };
    targets: readonly { x: number; z: number }[];
    seed: number;
    blocked: Uint8Array;
  },
): CellPath[] {
  const { cells } = field;
  const heights = cellHeights(field);
  const start = cellAt(field, ends.start);
  const previous = spreadCosts({ field, heights, start, seed: ends.seed, blocked: ends.blocked });
  return ends.targets.map((target) => {
    const path: number[] = [];
    let cell = cellAt(field, target);
    while (cell !== start && path.length < cells * cells) {
      const before = previous[cell] ?? -1;
      if (before < 0) return [];
      path.push(cell);
      cell = before;
    }
    path.push(start);
    return path;
  });
}

/** Index of the cell that a point lies in. */
export function cellAt(
  field: Pick<Field, 'cells' | 'cellMetres'>,
  point: { readonly x: number; readonly z: number },
): number {
  const bound = (value: number): number =>
    Math.min(Math.max(Math.floor(value / field.cellMetres + field.cells / 2), 0), field.cells - 1);
  return bound(point.z) * field.cells + bound(point.x);
}

/** Middle of a cell in metres. */
export function cellCentre(field: Pick<Field, 'cells' | 'cellMetres'>, cell: number): { x: number; z: number } {
  const { cells, cellMetres } = field;
  return {
    x: ((cell % cells) + 0.5 - cells / 2) * cellMetres,
    z: (Math.floor(cell / cells) + 0.5 - cells / 2) * cellMetres,
  };
}

/** Paints paths and evens the ground along them, apart from the corners in `fixed` (those under buildings). */
export function layPaths(
  field: Field,
  ways: { paths: readonly CellPath[]; surface: SurfaceKind; fixed: Uint8Array },
): void {
  const { cells, heights, waterLevel } = field;
  const kind = surfaceKinds.indexOf(ways.surface);
  const touched = new Set<number>();
  for (const path of ways.paths) {
    for (const cell of path) {
      field.surface[cell] = kind;
      const corner = Math.floor(cell / cells) * (cells + 1) + (cell % cells);
      for (const near of [corner, corner + 1, corner + cells + 1, corner + cells + 2]) touched.add(near);
    }
  }
  const width = cells + 1;
  for (let round = 0; round < 3; round += 1) {
    for (const corner of touched) {
      if (ways.fixed[corner] === 1) continue;
      const sum = [corner, corner - 1, corner + 1, corner - width, corner + width].reduce(
        (total, near) => total + (heights[near] ?? heights[corner] ?? 0),
        0,
      );
      const even = sum / 5;
      // Evening out must not drain a ford or drown a bank.
      if (waterLevel !== null && (heights[corner] ?? 0) < waterLevel + 0.4) continue;
      heights[corner] = waterLevel === null ? even : Math.max(even, waterLevel + 0.3);
    }
  }
}

function cellHeights(field: Field): Float64Array {
  const { cells, heights } = field;
  const result = new Float64Array(cells * cells);
  for (let cell = 0; cell < result.length; cell += 1) {
    const corner = Math.floor(cell / cells) * (cells + 1) + (cell % cells);
    result[cell] =
      ((heights[corner] ?? 0) +
        (heights[corner + 1] ?? 0) +
        (heights[corner + cells + 1] ?? 0) +
        (heights[corner + cells + 2] ?? 0)) /
      4;
  }
  return result;
}

/** Dijkstra over the cells; gives for each cell the one before it on the cheapest way, or -1. */
function spreadCosts(ground: {
  field: Field;
  heights: Float64Array;
  start: number;
  seed: number;
  blocked: Uint8Array;
}): Int32Array {
  const { field, heights, start, seed, blocked } = ground;
  const { cells, cellMetres, waterLevel } = field;
  const lowest = Math.max(field.killHeight + 2, waterLevel === null ? -1e9 : waterLevel - tuning.wadeDepthMetres * 0.7);
  const costs = new Float64Array(cells * cells).fill(Infinity);
  const previous = new Int32Array(cells * cells).fill(-1);
  const queue = createQueue();
  costs[start] = 0;
  queue.push(start, 0);
  for (let item = queue.pop(); item; item = queue.pop()) {
    const { value: here, priority } = item;
    if (priority > (costs[here] ?? 0)) continue;
    const column = here % cells;
    for (const [right, down] of neighbours) {
      const next = here + right + down * cells;
      const side = column + right;
      if (side < 1 || side >= cells - 1 || next < cells || next >= cells * (cells - 1) || blocked[next] === 1) continue;
      const run = (right !== 0 && down !== 0 ? 1.4142135623730951 : 1) * cellMetres;
      const slope = Math.abs((heights[next] ?? 0) - (heights[here] ?? 0)) / run;
      if (slope > tuning.maxSlope * 0.8 || (heights[next] ?? 0) < lowest) continue;
      const wet = waterLevel !== null && (heights[next] ?? 0) < waterLevel + 0.2 ? 4 : 0;
      const winding = 2.4 * valueNoise2(seed, (next % cells) / 6, Math.floor(next / cells) / 6);
      const cost = priority + run * (1 + winding + wet + slope * slope * 14);
      if (cost >= (costs[next] ?? 0)) continue;
      costs[next] = cost;
      previous[next] = here;
      queue.push(next, cost);
    }
  }
  return previous;
}

const neighbours: readonly (readonly [number, number])[] = [
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
  [-1, -1],
  [1, -1],
  [-1, 1],
  [1, 1],
];

interface Item {
  readonly value: number;
  readonly priority: number;
}

/** Binary heap; equal priorities come out by value, so the order never depends on the machine. */
function createQueue(): { push(value: number, priority: number): void; pop(): Item | undefined } {
  const heap: Item[] = [];
  const before = (a: Item, b: Item): boolean =>
    a.priority < b.priority || (a.priority === b.priority && a.value < b.value);
  return {
    push(value, priority) {
      const item = { value, priority };
      let place = heap.length;
      while (place > 0) {
        const parent = (place - 1) >> 1;
        const above = heap[parent] as Item;
        if (!before(item, above)) break;
        heap[place] = above;
        place = parent;
      }
      heap[place] = item;
    },
    pop() {
      const first = heap[0];
      const last = heap.pop();
      if (heap.length === 0 || !last) return first;
      let place = 0;
      for (;;) {
        let child = place * 2 + 1;
        if (child >= heap.length) break;
        if (child + 1 < heap.length && before(heap[child + 1] as Item, heap[child] as Item)) child += 1;
        if (!before(heap[child] as Item, last)) break;
        heap[place] = heap[child] as Item;
        place = child;
      }
      heap[place] = last;
      return first;
    },
  };
}
