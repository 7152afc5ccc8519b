import type { SurfaceKind, Terrain } from '#engine/level/level.ts';
import { surfaceKinds } from '#engine/level/level.ts';
import { quantise } from '#engine/math/scalar.ts';
import { hypot2 } from '#engine/math/trig.ts';

/** A terrain that is still being shaped. */
export interface Field {
  readonly cells: number;
  readonly cellMetres: number;
  readonly heights: number[];
  readonly surface: number[];
  waterLevel: number | null;
  killHeight: number;
  /** Half the width in metres of the square in which things may stand. */
  readonly playableHalf: number;
}

/** Makes a flat field of height 0. */
export function createField(size: {
  readonly cells: number;
  readonly cellMetres: number;
  readonly marginMetres: number;
}): Field {
  const { cells, cellMetres, marginMetres } = size;
  return {
    cells,
    cellMetres,
    heights: Array.from({ length: (cells + 1) * (cells + 1) }, () => 0),
    surface: Array.from({ length: cells * cells }, () => 0),
    waterLevel: null,
    killHeight: -12,
    playableHalf: (cells * cellMetres) / 2 - marginMetres,
  };
}

/** Calls back for every corner with its place in metres and sets the height that it returns. */
export function mapHeights(field: Field, change: (corner: { x: number; z: number; height: number }) => number): void {
  const { cells, cellMetres, heights } = field;
  for (let row = 0; row <= cells; row += 1) {
    for (let column = 0; column <= cells; column += 1) {
      const index = row * (cells + 1) + column;
      const x = (column - cells / 2) * cellMetres;
      const z = (row - cells / 2) * cellMetres;
      heights[index] = change({ x, z, height: heights[index] ?? 0 });
    }
  }
}

/** Levels a disc to `height`, and blends over `blendMetres` into what is around it; what is under water stays so. */
export function levelDisc(
  field: Field,
  disc: { x: number; z: number; radius: number; height: number; blendMetres: number },
): void {
  const { cells, cellMetres, heights } = field;
  const reach = disc.radius + disc.blendMetres;
  const first = (middle: number): number => Math.max(0, Math.floor((middle - reach) / cellMetres + cells / 2));
  const last = (middle: number): number => Math.min(cells, Math.ceil((middle + reach) / cellMetres + cells / 2));
  for (let row = first(disc.z); row <= last(disc.z); row += 1) {
    for (let column = first(disc.x); column <= last(disc.x); column += 1) {
      const x = (column - cells / 2) * cellMetres - disc.x;
      const z = (row - cells / 2) * cellMetres - disc.z;
      const outside = hypot2(x, z) - disc.radius;
      if (outside >= disc.blendMetres && outside > 0) continue;
      const part = outside <= 0 ? 1 : 1 - outside / disc.blendMetres;
      const share = part * part * (3 - 2 * part);
      const index = row * (cells + 1) + column;
      const old = heights[index] ?? 0;
      if (field.waterLevel !== null && old < field.waterLevel + 0.2) continue;
      heights[index] = old + (disc.height - old) * share;
    }
  }
}

/** Sets the surface of all cells whose centre lies in a disc. */
export function paintDisc(field: Field, disc: { x: number; z: number; radius: number; surface: SurfaceKind }): void {
  const kind = surfaceKinds.indexOf(disc.surface);
  forCellsIn(field, disc, (index) => {
    field.surface[index] = kind;
  });
}

/** Calls back with the index of every cell whose centre lies in a disc. */
export function forCellsIn(
  field: Field,
  disc: { x: number; z: number; radius: number },
  visit: (index: number) => void,
): void {
  const { cells, cellMetres } = field;
  const bound = (value: number): number => Math.min(Math.max(Math.floor(value / cellMetres + cells / 2), 0), cells - 1);
  for (let row = bound(disc.z - disc.radius); row <= bound(disc.z + disc.radius); row += 1) {
    for (let column = bound(disc.x - disc.radius); column <= bound(disc.x + disc.radius); column += 1) {
      const x = (column + 0.5 - cells / 2) * cellMetres - disc.x;
      const z = (row + 0.5 - cells / 2) * cellMetres - disc.z;
      if (hypot2(x, z) <= disc.radius) visit(row * cells + column);
    }
  }
}

/** The finished terrain, with all heights rounded to 1/64 m. */
export function finishField(field: Field, solid: boolean): Terrain {
  const { cells, cellMetres, surface, waterLevel, killHeight } = field;
  return { cells, cellMetres, heights: field.heights.map(quantise), surface, waterLevel, solid, killHeight };
}
