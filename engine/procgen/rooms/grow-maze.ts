import type { Rng } from '#engine/math/rng.ts';
import { type Cell, cellMetres, centreOf, createFloorPlan, isLineJoined, joinLine } from './floor-plan.ts';
import type { Passage, Room, RoomGraph } from './room-graph.ts';
import { type StoreyWish, stackRows } from './storeys.ts';

/** A maze whose cells are the rooms of its graph; `order` sorts them by distance from the start. */
export interface Maze {
  readonly graph: RoomGraph;
  readonly goal: number;
  /** Cells of the shortest way to the goal. */
  readonly way: readonly number[];
  readonly order: readonly number[];
  /** Passages of the way that can be closed: nothing leads round them. */
  readonly gates: readonly Passage[];
  /** For every cell, how many gates lie before it. */
  readonly partOf: readonly number[];
  /** Cells with one way in, those of the way left out. */
  readonly deadEnds: readonly number[];
}

/** What kind of maze to grow: cells each way, gates on the way, and the share of dead ends that are opened into loops. */
export interface MazeWish {
  readonly columns: number;
  readonly rows: number;
  readonly gates: number;
  readonly loops: number;
  readonly rng: Rng;
  readonly storeys?: StoreyWish | undefined;
  /** True where three by three cells in the middle are one open place. */
  readonly plaza?: boolean;
}

/** Grows a maze depth first, puts gates on the way to its furthest cell, and opens loops that lead round no gate. */
export function growMaze(wish: MazeWish): Maze {
  const { columns, rows, rng } = wish;
  const stack = stackRows({
    wish: wish.storeys ?? { count: 1, descends: false },
    roomRows: rows,
    pitch: 1,
    depth: 1,
    cellMetres,
  });
  const floor = createFloorPlan({ columns, rows: stack.rows, storeys: stack.storeys });
  const cellOf = (index: number): Cell => ({
    column: index % columns,
    row: stack.firstRowOf(Math.floor(index / columns)),
  });
  const start = (rows - 1) * columns + Math.floor(columns / 2);
  const plaza = wish.plaza === true ? plazaOf({ columns, rows, cellOf }) : new Set<number>();
  const parents = growTree(wish, { start, plaza });
  const depthOf = parents.map((_, index) => wayBack(parents, index).length - 1);
  const levelOf = (index: number): number => stack.storeys.heightAt(centreOf(floor, cellOf(index)).z);
  const last = stack.storeys.heightAt(-Infinity);
  const goal = depthOf.reduce(
    (best, depth, index) =>
      levelOf(index) === last && !plaza.has(index) && depth > (depthOf[best] ?? 0) ? index : best,
    start,
  );
  const way = wayBack(parents, goal).toReversed();
  const rooms = parents.map((_, index): Room => ({
    index,
    cell: cellOf(index),
    centre: centreOf(floor, cellOf(index)),
    passages: [],
  }));
  const passages: Passage[] = [];
  parents.forEach((parent, index) => {
    if (parent === index) return;
    const between = joinLine(floor, cellOf(parent), cellOf(index));
    const passage: Passage = { index: passages.length, from: parent, to: index, between };
    passages.push(passage);
    rooms[parent]?.passages.push(passage.index);
    rooms[index]?.passages.push(passage.index);
  });
  for (const cell of plaza)
    for (const next of [cell + 1, cell + columns]) if (plaza.has(next)) joinLine(floor, cellOf(cell), cellOf(next));
  const gates = chooseGates({ way: way.filter((cell) => !plaza.has(cell)), passages, count: wish.gates });
  const partOf = parents.map((_, index) => {
    const back = new Set(wayBack(parents, index));
    return gates.filter((gate) => back.has(gate.to)).length;
  });
  const ends = rooms.filter(
    (room) => room.passages.length === 1 && room.index !== goal && room.index !== start && !plaza.has(room.index),
  );
  const deadEnds = ends
    .filter((room) => !(rng.chance(wish.loops) && openLoop({ room, rooms, partOf, floor, columns, rows, rng })))
    .filter((room) => countWays({ room, rooms, floor, columns, rows }) === 1)
    .map((room) => room.index);
  const order = [...parents.keys()].toSorted(
    (a, b) => (partOf[a] ?? 0) - (partOf[b] ?? 0) || (depthOf[a] ?? 0) - (depthOf[b] ?? 0),
  );
  return { graph: { floor, rooms, passages, start, depthOf }, goal, way, order, gates, partOf, deadEnds };
}

/** The nine cells in the middle; none where stairs run through them. */
function plazaOf(maze: { columns: number; rows: number; cellOf: (index: number) => Cell }): Set<number> {
  const { columns, rows, cellOf } = maze;
  const first = (Math.floor(rows / 2) - 1) * columns + Math.floor(columns / 2) - 1;
  const cells = [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => first + row * columns + column));
  const isLevel = cellOf(first + 2 * columns).row - cellOf(first).row === 2;
  return new Set(isLevel ? cells : []);
}

/** The cell that each cell was reached from; the start is its own. A plaza is crossed as one. */
function growTree(
  { columns, rows, rng }: MazeWish,
  { start, plaza }: { start: number; plaza: ReadonlySet<number> },
): number[] {
  const parents: number[] = Array.from({ length: columns * rows }, () => -1);
  parents[start] = start;
  const stack = [start];
  for (let at = stack.at(-1); at !== undefined; at = stack.at(-1)) {
    const open = neighbours(at, { columns, rows }).filter((cell) => parents[cell] === -1);
    if (open.length === 0) {
      stack.pop();
      continue;
    }
    const next = rng.pick(open);
    parents[next] = at;
    stack.push(next);
    if (plaza.has(next)) stack.push(...fillPlaza(parents, { plaza, entry: next, grid: { columns, rows } }));
  }
  return parents;
}

/** Reaches every cell of a plaza from the one where it is entered. */
function fillPlaza(
  parents: number[],
  from: { plaza: ReadonlySet<number>; entry: number; grid: { columns: number; rows: number } },
): number[] {
  const reached: number[] = [];
  const open = [from.entry];
  for (let at = open.shift(); at !== undefined; at = open.shift()) {
    for (const next of neighbours(at, from.grid)) {
      if (!from.plaza.has(next) || parents[next] !== -1) continue;
      parents[next] = at;
      open.push(next);
      reached.push(next);
    }
  }
  return reached;
}

function neighbours(cell: number, grid: { columns: number; rows: number }): number[] {
  const column = cell % grid.columns;
  const row = Math.floor(cell / grid.columns);
  const found: number[] = [];
  if (column > 0) found.push(cell - 1);
  if (column < grid.columns - 1) found.push(cell + 1);
  if (row > 0) found.push(cell - grid.columns);
  if (row < grid.rows - 1) found.push(cell + grid.columns);
  return found;
}

function wayBack(parents: readonly number[], from: number): number[] {
  const way = [from];
  for (let at = from; parents[at] !== at && parents[at] !== undefined;) {
    at = parents[at] ?? at;
    way.push(at);
  }
  return way;
}

function chooseGates(wish: { way: readonly number[]; passages: readonly Passage[]; count: number }): Passage[] {
  const { way, passages, count } = wish;
  return Array.from({ length: count }, (_, index) => {
    const cell = way[Math.floor(((index + 1) * way.length) / (count + 1))];
    return passages.find((passage) => passage.to === cell);
  }).filter((passage): passage is Passage => passage !== undefined);
}

function countWays(at: {
  room: Room;
  rooms: readonly Room[];
  floor: RoomGraph['floor'];
  columns: number;
  rows: number;
}): number {
  const { room, rooms, floor } = at;
  return neighbours(room.index, at).filter((cell) => isLineJoined(floor, room.cell, rooms[cell]?.cell ?? room.cell))
    .length;
}

/** Joins a dead end to a neighbour of the same part; false where there is none. */
function openLoop(loop: {
  room: Room;
  rooms: readonly Room[];
  partOf: readonly number[];
  floor: RoomGraph['floor'];
  columns: number;
  rows: number;
  rng: Rng;
}): boolean {
  const { room, rooms, partOf, floor, rng } = loop;
  const other = rng
    .shuffle(neighbours(room.index, loop))
    .find(
      (cell) => partOf[cell] === partOf[room.index] && !isLineJoined(floor, room.cell, rooms[cell]?.cell ?? room.cell),
    );
  const cell = other === undefined ? undefined : rooms[other]?.cell;
  if (cell === undefined) return false;
  joinLine(floor, room.cell, cell);
  return true;
}
