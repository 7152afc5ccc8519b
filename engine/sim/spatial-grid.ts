import type { Solid } from '#engine/sim/solid.ts';

const cellMetres = 4;
const columnsPerRow = 8192;
const half = columnsPerRow / 2;

/** Things sorted into squares of the map, so that a step looks at its neighbours only. */
export interface SpatialGrid<Item> {
  /** Everything whose footprint, grown by the margin that the grid was made with, may cover this point; in level order. */
  at(x: number, z: number): readonly Item[];
}

/**
 * Sorts items into 4 m squares. Each item lies in every square that its footprint over its whole motion, grown by
 * `marginMetres`, overlaps: asking for one square is enough as long as the asker is smaller than the margin.
 */
export function createSpatialGrid<Item>(
  items: readonly Item[],
  options: {
    readonly marginMetres: number;
    readonly solidOf: (item: Item) => Solid;
    /** Metres that an item may be carried from its place in a run. */
    readonly roamOf: (item: Item) => number;
  },
): SpatialGrid<Item> {
  const squares = new Map<number, Item[]>();
  const nothing: readonly Item[] = [];
  for (const item of items) {
    const { minX, maxX, minZ, maxZ } = sweptBounds(options.solidOf(item), options.marginMetres + options.roamOf(item));
    for (let row = squareOf(minZ); row <= squareOf(maxZ); row += 1) {
      for (let column = squareOf(minX); column <= squareOf(maxX); column += 1) {
        const key = row * columnsPerRow + column;
        const list = squares.get(key);
        if (list === undefined) squares.set(key, [item]);
        else list.push(item);
      }
    }
  }
  return { at: (x, z) => squares.get(squareOf(z) * columnsPerRow + squareOf(x)) ?? nothing };
}

function squareOf(metres: number): number {
  const square = Math.floor(metres / cellMetres) + half;
  return square < 0 ? 0 : square >= columnsPerRow ? columnsPerRow - 1 : square;
}

function sweptBounds(solid: Solid, margin: number): { minX: number; maxX: number; minZ: number; maxZ: number } {
  const reachX = Math.abs(solid.halfX * solid.cosine) + Math.abs(solid.halfZ * solid.sine) + margin;
  const reachZ = Math.abs(solid.halfX * solid.sine) + Math.abs(solid.halfZ * solid.cosine) + margin;
  const { x, z } = solid.entity.position;
  const travelX = solid.motion?.travelX ?? 0;
  const travelZ = solid.motion?.travelZ ?? 0;
  return {
    minX: Math.min(x, x + travelX) - reachX,
    maxX: Math.max(x, x + travelX) + reachX,
    minZ: Math.min(z, z + travelZ) - reachZ,
    maxZ: Math.max(z, z + travelZ) + reachZ,
  };
}
