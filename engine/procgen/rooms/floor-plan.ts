import { type Storeys, oneStorey } from './storeys.ts';

/** Width in metres of a cell of a floor plan: a corridor, or a part of a room. */
export const cellMetres = 4;

/** A cell of a floor plan. */
export interface Cell {
  readonly column: number;
  readonly row: number;
}

/** Walkable cells and the sides on which they are open to each other; everything else is wall. Centred on the origin. */
export interface FloorPlan {
  readonly columns: number;
  readonly rows: number;
  /** Storeys of the house; every row of cells belongs to one, or to the stairs between two. */
  readonly storeys: Storeys;
  readonly floor: Uint8Array;
  /** Sides without a wall: cell index * 2 for its east side, * 2 + 1 for its south side. */
  readonly openSides: Set<number>;
}

/** A straight stretch of wall: its middle in metres, its length, and the axis that it runs along. */
export interface WallRun {
  readonly x: number;
  readonly z: number;
  readonly lengthMetres: number;
  readonly along: 'x' | 'z';
}

/** Longest stretch of wall in cells: few different lengths are few different models. */
const longestRunCells = 3;

/** Makes a plan without any floor; on one level where no storeys are given. */
export function createFloorPlan(size: {
  readonly columns: number;
  readonly rows: number;
  readonly storeys?: Storeys;
}): FloorPlan {
  const { columns, rows, storeys = oneStorey } = size;
  return { columns, rows, storeys, floor: new Uint8Array(columns * rows), openSides: new Set() };
}

/** Whether a cell can be walked on. */
export function isFloor(plan: FloorPlan, { column, row }: Cell): boolean {
  if (column < 0 || row < 0 || column >= plan.columns || row >= plan.rows) return false;
  return plan.floor[row * plan.columns + column] === 1;
}

/** Makes a rectangle of floor without walls inside. */
export function carveRoom(plan: FloorPlan, room: Cell & { readonly width: number; readonly depth: number }): void {
  for (let row = room.row; row < room.row + room.depth; row += 1) {
    for (let column = room.column; column < room.column + room.width; column += 1) {
      plan.floor[row * plan.columns + column] = 1;
      if (column > room.column) plan.openSides.add(sideOf(plan, { column: column - 1, row }, { column, row }));
      if (row > room.row) plan.openSides.add(sideOf(plan, { column, row: row - 1 }, { column, row }));
    }
  }
}

/** Makes floor of two neighbouring cells and takes the wall between them away. */
export function joinCells(plan: FloorPlan, a: Cell, b: Cell): void {
  for (const { column, row } of [a, b]) plan.floor[row * plan.columns + column] = 1;
  plan.openSides.add(sideOf(plan, a, b));
}

/** Joins all cells of the straight line from one cell to another; gives the first two of it. */
export function joinLine(plan: FloorPlan, from: Cell, to: Cell): [Cell, Cell] {
  const stepOf = (cell: Cell): Cell => ({
    column: cell.column + Math.sign(to.column - from.column),
    row: cell.row + Math.sign(to.row - from.row),
  });
  const second = stepOf(from);
  for (let at = from; at.column !== to.column || at.row !== to.row; at = stepOf(at)) joinCells(plan, at, stepOf(at));
  return [from, second];
}

/** Whether the straight line from one cell to another is open. */
export function isLineJoined(plan: FloorPlan, from: Cell, to: Cell): boolean {
  const column = from.column + Math.sign(to.column - from.column);
  const row = from.row + Math.sign(to.row - from.row);
  return isJoined(plan, from, { column, row });
}

/** Whether somebody can step from one cell to its neighbour. */
export function isJoined(plan: FloorPlan, a: Cell, b: Cell): boolean {
  return isFloor(plan, a) && isFloor(plan, b) && plan.openSides.has(sideOf(plan, a, b));
}

function sideOf(plan: FloorPlan, a: Cell, b: Cell): number {
  const first = a.column + a.row < b.column + b.row ? a : b;
  return (first.row * plan.columns + first.column) * 2 + (a.row === b.row ? 0 : 1);
}

/** Middle of a cell in metres. */
export function centreOf(plan: Pick<FloorPlan, 'columns' | 'rows'>, cell: Cell): { x: number; z: number } {
  return {
    x: (cell.column + 0.5 - plan.columns / 2) * cellMetres,
    z: (cell.row + 0.5 - plan.rows / 2) * cellMetres,
  };
}

/** All walls: between floor and no floor, and between floor cells that are not open to each other. */
export function wallRuns(plan: FloorPlan): WallRun[] {
  const runs: WallRun[] = [];
  for (let row = 0; row <= plan.rows; row += 1) {
    const isWall = (column: number): boolean => hasWall(plan, { column, row: row - 1 }, { column, row });
    for (const [first, count] of stretches(plan.columns, isWall)) {
      runs.push({
        x: (first + count / 2 - plan.columns / 2) * cellMetres,
        z: (row - plan.rows / 2) * cellMetres,
        lengthMetres: count * cellMetres,
        along: 'x',
      });
    }
  }
  for (let column = 0; column <= plan.columns; column += 1) {
    const isWall = (row: number): boolean => hasWall(plan, { column: column - 1, row }, { column, row });
    for (const [first, count] of stretches(plan.rows, isWall)) {
      runs.push({
        x: (column - plan.columns / 2) * cellMetres,
        z: (first + count / 2 - plan.rows / 2) * cellMetres,
        lengthMetres: count * cellMetres,
        along: 'z',
      });
    }
  }
  return runs;
}

function hasWall(plan: FloorPlan, a: Cell, b: Cell): boolean {
  const floors = Number(isFloor(plan, a)) + Number(isFloor(plan, b));
  return floors === 1 || (floors === 2 && !plan.openSides.has(sideOf(plan, a, b)));
}

/** [first, count] of the stretches in 0..length-1 for which `holds` is true, cut into pieces. */
function stretches(length: number, holds: (index: number) => boolean): [number, number][] {
  const found: [number, number][] = [];
  let first = -1;
  for (let index = 0; index <= length; index += 1) {
    const inside = index < length && holds(index);
    if (inside && first < 0) first = index;
    if (first >= 0 && (!inside || index - first === longestRunCells)) {
      found.push([first, index - first]);
      first = inside ? index : -1;
    }
  }
  return found;
}

/** Corners in metres at which walls end, meet or turn: where posts belong. */
export function wallPosts(plan: FloorPlan): { x: number; z: number }[] {
  const posts: { x: number; z: number }[] = [];
  for (let row = 0; row <= plan.rows; row += 1) {
    for (let column = 0; column <= plan.columns; column += 1) {
      const northWest = { column: column - 1, row: row - 1 };
      const northEast = { column, row: row - 1 };
      const southWest = { column: column - 1, row };
      const southEast = { column, row };
      const north = hasWall(plan, northWest, northEast);
      const south = hasWall(plan, southWest, southEast);
      const west = hasWall(plan, northWest, southWest);
      const east = hasWall(plan, northEast, southEast);
      const count = Number(north) + Number(south) + Number(west) + Number(east);
      const straight = count === 2 && ((north && south) || (west && east));
      if (count === 0 || straight) continue;
      posts.push({ x: (column - plan.columns / 2) * cellMetres, z: (row - plan.rows / 2) * cellMetres });
    }
  }
  return posts;
}
