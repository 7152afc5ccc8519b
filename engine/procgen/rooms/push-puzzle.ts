import type { Rng } from '#engine/math/rng.ts';

/** Places of a push puzzle on the grid of a room, columns and rows 0..5 of 2 m. */
export interface PushPuzzle {
  readonly block: number;
  readonly plate: number;
  readonly pillars: readonly number[];
  /** Fewest pushes that solve it. */
  readonly pushes: number;
}

/** Squares along each side of a room. */
export const boardSquares = 6;
const trials = 40;

/**
 * Makes up a push puzzle with about as many pushes as wanted: random pillars, block and plate, of which a search keeps the
 * best that can be solved from the entrance. `taken` are squares that have to stay free.
 */
export function makePushPuzzle(wish: {
  readonly rng: Rng;
  readonly entrance: number;
  readonly taken: ReadonlySet<number>;
  readonly pillars: number;
  readonly pushes: number;
}): PushPuzzle | null {
  const { rng } = wish;
  let best: PushPuzzle | null = null;
  for (let trial = 0; trial < trials; trial += 1) {
    const free = rng.shuffle(innerSquares().filter((square) => !wish.taken.has(square)));
    const block = free[0];
    const plate = free[1];
    if (block === undefined || plate === undefined) return best;
    const pillars = free.slice(2, 2 + wish.pillars);
    const pushes = fewestPushes({ block, plate, walls: new Set([...pillars, ...wish.taken]), body: wish.entrance });
    if (pushes === null || pushes < 2) continue;
    const miss = Math.abs(pushes - wish.pushes);
    if (best === null || miss < Math.abs(best.pushes - wish.pushes)) best = { block, plate, pillars, pushes };
  }
  return best;
}

/** Squares that do not lie along a wall: a block there can be pushed every way. */
function innerSquares(): number[] {
  return Array.from({ length: boardSquares * boardSquares }, (_, square) => square).filter((square) => {
    const column = square % boardSquares;
    const row = Math.floor(square / boardSquares);
    return column > 0 && row > 0 && column < boardSquares - 1 && row < boardSquares - 1;
  });
}

function step(square: number, way: readonly [number, number]): number | null {
  const column = (square % boardSquares) + way[0];
  const row = Math.floor(square / boardSquares) + way[1];
  if (column < 0 || row < 0 || column >= boardSquares || row >= boardSquares) return null;
  return row * boardSquares + column;
}

const ways = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const;

/** Fewest pushes that bring the block onto the plate, or null: breadth first over block squares and sides. */
function fewestPushes(board: {
  block: number;
  plate: number;
  walls: ReadonlySet<number>;
  body: number;
}): number | null {
  const open = [{ block: board.block, body: board.body, pushes: 0 }];
  const seen = new Set<string>();
  for (let index = 0; index < open.length; index += 1) {
    const state = open[index];
    if (state === undefined) return null;
    if (state.block === board.plate) return state.pushes;
    const region = reach(board.walls, state);
    for (const way of ways) {
      const next = step(state.block, way);
      const behind = step(state.block, [-way[0], -way[1]]);
      if (next === null || behind === null || board.walls.has(next) || !region.has(behind)) continue;
      const key = `${next} ${way.join()}`;
      if (seen.has(key)) continue;
      seen.add(key);
      open.push({ block: next, body: state.block, pushes: state.pushes + 1 });
    }
  }
  return null;
}

function reach(walls: ReadonlySet<number>, from: { block: number; body: number }): Set<number> {
  const found = new Set([from.body]);
  const open = [from.body];
  for (let square = open.pop(); square !== undefined; square = open.pop()) {
    for (const way of ways) {
      const next = step(square, way);
      if (next === null || next === from.block || walls.has(next) || found.has(next)) continue;
      found.add(next);
      open.push(next);
    }
  }
  return found;
}
