import type { Rng } from '#engine/math/rng.ts';
import { type Cell, type FloorPlan, carveRoom, cellMetres, centreOf, createFloorPlan, joinLine } from './floor-plan.ts';
import { type StoreyWish, stackRows } from './storeys.ts';

/** Cells along each side of a room. */
export const roomCells = 3;
const pitchCells = roomCells + 1;

/** A square room; `doors` are indices of passages. */
export interface Room {
  readonly index: number;
  readonly cell: Cell;
  readonly centre: { readonly x: number; readonly z: number };
  readonly passages: number[];
}

/** A corridor of one cell from a room to its neighbour; doors stand where it leaves `from`. */
export interface Passage {
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly between: readonly [Cell, Cell];
}

/** Rooms that form a tree from the first one on; every passage leads away from it. */
export interface RoomGraph {
  readonly floor: FloorPlan;
  readonly rooms: readonly Room[];
  readonly passages: readonly Passage[];
  readonly start: number;
  /** Passages from the start to a room. */
  readonly depthOf: readonly number[];
}

/** How rooms are strung together: a wandering tree, or one line of `count` rooms. */
export interface RoomWish {
  readonly columns: number;
  readonly rows: number;
  readonly rng: Rng;
  readonly line?: number;
  readonly storeys?: StoreyWish | undefined;
}

/** Lays rooms out on a grid and joins them into a tree. */
export function layRooms(wish: RoomWish): RoomGraph {
  const { columns, rows } = wish;
  const stack = stackRows({
    wish: wish.storeys ?? { count: 1, descends: false },
    roomRows: rows,
    pitch: pitchCells,
    depth: roomCells,
    cellMetres,
  });
  const floor = createFloorPlan({ columns: columns * pitchCells - 1, rows: stack.rows, storeys: stack.storeys });
  const links = wish.line === undefined ? growTree(wish) : snake(wish, wish.line);
  const order = [...new Set([links.start, ...links.pairs.map((pair) => pair[1])])];
  const indexOf = new Map(order.map((slot, index) => [slot, index]));
  const rooms = order.map((slot, index): Room => {
    const cell = { column: (slot % columns) * pitchCells, row: stack.firstRowOf(Math.floor(slot / columns)) };
    carveRoom(floor, { ...cell, width: roomCells, depth: roomCells });
    return { index, cell, centre: centreOf(floor, { column: cell.column + 1, row: cell.row + 1 }), passages: [] };
  });
  const depthOf = rooms.map(() => 0);
  const passages = links.pairs.map((pair, index): Passage => {
    const from = indexOf.get(pair[0]) ?? 0;
    const to = indexOf.get(pair[1]) ?? 0;
    depthOf[to] = (depthOf[from] ?? 0) + 1;
    rooms[from]?.passages.push(index);
    rooms[to]?.passages.push(index);
    return { index, from, to, between: joinRooms(floor, rooms[from]?.cell ?? zero, rooms[to]?.cell ?? zero) };
  });
  return { floor, rooms, passages, start: 0, depthOf };
}

const zero: Cell = { column: 0, row: 0 };

/** Opens the corridor between two rooms; gives the cells on both sides of where the door stands. */
function joinRooms(floor: FloorPlan, a: Cell, b: Cell): [Cell, Cell] {
  const stepX = Math.sign(b.column - a.column);
  const stepZ = Math.sign(b.row - a.row);
  const reach = (step: number): number => (step > 0 ? roomCells - 1 : step < 0 ? 0 : 1);
  const last = { column: a.column + reach(stepX), row: a.row + reach(stepZ) };
  return joinLine(floor, last, { column: b.column + reach(-stepX), row: b.row + reach(-stepZ) });
}

interface Links {
  readonly start: number;
  /** [nearer the start, further away], in the order in which they were found. */
  readonly pairs: readonly (readonly [number, number])[];
}

/** A depth-first tree over all slots from the middle of the south side: long winding ways with short branches. */
function growTree({ columns, rows, rng }: RoomWish): Links {
  const start = (rows - 1) * columns + Math.floor(columns / 2);
  const seen = new Set([start]);
  const stack = [start];
  const pairs: [number, number][] = [];
  while (stack.length > 0) {
    // Now and then a branch grows from an older room, so that there is more than one way to look.
    const at = stack[rng.chance(0.25) ? rng.int(0, stack.length - 1) : stack.length - 1] ?? start;
    const open = neighboursOf(at, { columns, rows }).filter((slot) => !seen.has(slot));
    if (open.length === 0) {
      stack.splice(stack.indexOf(at), 1);
      continue;
    }
    const next = rng.pick(open);
    seen.add(next);
    stack.push(next);
    pairs.push([at, next]);
  }
  return { start, pairs };
}

/** Rooms one after the other, row by row, turning at the ends. */
function snake({ columns, rows }: RoomWish, count: number): Links {
  const slots = Array.from({ length: Math.min(count, columns * rows) }, (_, index) => {
    const row = Math.floor(index / columns);
    const column = row % 2 === 0 ? index % columns : columns - 1 - (index % columns);
    return (rows - 1 - row) * columns + column;
  });
  return { start: slots[0] ?? 0, pairs: slots.slice(1).map((slot, index) => [slots[index] ?? 0, slot] as const) };
}

function neighboursOf(slot: number, grid: { columns: number; rows: number }): number[] {
  const column = slot % grid.columns;
  const row = Math.floor(slot / grid.columns);
  const found: number[] = [];
  if (column > 0) found.push(slot - 1);
  if (column < grid.columns - 1) found.push(slot + 1);
  if (row > 0) found.push(slot - grid.columns);
  if (row < grid.rows - 1) found.push(slot + grid.columns);
  return found;
}

/** Passages on the way from the start to a room, in order. */
export function wayTo(graph: RoomGraph, room: number): Passage[] {
  const way: Passage[] = [];
  for (let at = room; at !== graph.start;) {
    const passage = graph.passages.find((each) => each.to === at);
    if (passage === undefined) break;
    way.unshift(passage);
    at = passage.from;
  }
  return way;
}

/** The room and all rooms behind it. */
export function roomsBehind(graph: RoomGraph, room: number): number[] {
  return [
    room,
    ...graph.passages.filter((passage) => passage.from === room).flatMap((passage) => roomsBehind(graph, passage.to)),
  ];
}
