import type { Rng } from '#engine/math/rng.ts';

/** Tiles of a room, by the numbers that the public PCG Benchmark gives them. */
export const roomTiles = { wall: 0, floor: 1, player: 2, key: 3, door: 4, enemy: 5 } as const;

/** What a room is to be: its size in tiles, how many enemies, and the steps from player to key and from key to door. */
export interface RoomWish {
  readonly width: number;
  readonly height: number;
  readonly enemies: number;
  readonly playerKeySteps: number;
  readonly keyDoorSteps: number;
}

/** A tile of a room. */
export interface Tile {
  readonly x: number;
  readonly y: number;
}

/** A room with one player, key and door: rows of tile numbers, and the tiles from player to key. */
export interface KeyRoom {
  readonly rows: readonly (readonly number[])[];
  readonly path: readonly Tile[];
}

const candidates = 16;
const mostTries = 900;
const steps = [
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
] as const;

/** A maze that is being filled: open tiles are 1. */
interface Maze {
  readonly width: number;
  readonly height: number;
  readonly open: Uint8Array;
}

/**
 * Lays out a room by construction: a random tree of corridors with a few loops, then key and door at exactly the wished
 * numbers of steps. Of several rooms the one is taken whose way to the key is least like the `known` ways. Null where
 * no such room exists.
 */
export function layOutKeyRoom(
  wish: RoomWish,
  making: { readonly rng: Rng; readonly known?: readonly (readonly Tile[])[] },
): KeyRoom | null {
  const { rng, known = [] } = making;
  const others = known.map((path) => unfold(path, wish));
  let best: KeyRoom | null = null;
  let bestLikeness = Infinity;
  let found = 0;
  for (let attempt = 0; attempt < mostTries && found < candidates; attempt += 1) {
    const room = furnish(carve(wish, rng), { wish, rng });
    if (room === null) continue;
    found += 1;
    if (others.length === 0) return room;
    const likeness = likenessTo(unfold(room.path, wish), { others, most: bestLikeness });
    if (likeness >= bestLikeness) continue;
    best = room;
    bestLikeness = likeness;
  }
  return best;
}

/** Corridors over every second tile, joined to a tree in random order, with a few walls knocked through. */
function carve({ width, height }: RoomWish, rng: Rng): Maze {
  const open = new Uint8Array(width * height);
  const [offsetX, offsetY] = [rng.int(0, 1), rng.int(0, 1)];
  const start = { x: offsetX, y: offsetY };
  const stack: Tile[] = [start];
  open[start.y * width + start.x] = 1;
  const turning = rng.next();
  while (stack.length > 0) {
    const index = rng.chance(turning) ? rng.int(0, stack.length - 1) : stack.length - 1;
    const { x, y } = stack[index] ?? start;
    const ways = steps.filter(([dx, dy]) => {
      const [nextX, nextY] = [x + 2 * dx, y + 2 * dy];
      return nextX >= 0 && nextY >= 0 && nextX < width && nextY < height && open[nextY * width + nextX] === 0;
    });
    if (ways.length === 0) {
      stack.splice(index, 1);
      continue;
    }
    const [dx, dy] = rng.pick(ways);
    open[(y + dy) * width + x + dx] = 1;
    open[(y + 2 * dy) * width + x + 2 * dx] = 1;
    stack.push({ x: x + 2 * dx, y: y + 2 * dy });
  }
  for (let loops = rng.int(0, 3); loops > 0; loops -= 1) knockThrough({ width, height, open }, rng);
  return { width, height, open };
}

/** Opens one wall that touches a corridor, so that everything stays in one piece. */
function knockThrough(maze: Maze, rng: Rng): void {
  const { width, height, open } = maze;
  const tile = rng.int(0, width * height - 1);
  if (neighbours(maze, tile).some((next) => open[next] === 1)) open[tile] = 1;
}

function neighbours({ width, height }: Maze, tile: number): number[] {
  const [x, y] = [tile % width, Math.floor(tile / width)];
  return steps
    .filter(([dx, dy]) => x + dx >= 0 && x + dx < width && y + dy >= 0 && y + dy < height)
    .map(([dx, dy]) => tile + dx + dy * width);
}

/** Steps to every open tile (-1 where none lead there), around one tile that is barred. */
function flood(maze: Maze, way: { readonly from: number; readonly barred: number }): Int16Array {
  const distance = new Int16Array(maze.open.length).fill(-1);
  distance[way.from] = 0;
  const queue = [way.from];
  for (let head = 0; head < queue.length; head += 1) {
    const tile = queue[head] ?? way.from;
    for (const next of neighbours(maze, tile)) {
      if (maze.open[next] === 0 || next === way.barred || distance[next] !== -1) continue;
      distance[next] = (distance[tile] ?? 0) + 1;
      queue.push(next);
    }
  }
  return distance;
}

/** Puts key, player, door and enemies in; null where the maze has no such places. */
function furnish(maze: Maze, making: { wish: RoomWish; rng: Rng }): KeyRoom | null {
  const { wish, rng } = making;
  const open = [...maze.open.keys()].filter((tile) => maze.open[tile] === 1);
  const key = rng.pick(open);
  const fromKey = flood(maze, { from: key, barred: -1 });
  const at = (distance: number): number[] => open.filter((tile) => fromKey[tile] === distance);
  const doors = at(wish.keyDoorSteps);
  const players = at(wish.playerKeySteps);
  if (doors.length === 0 || players.length === 0) return null;
  const door = rng.pick(doors);
  const player = rng.pick(players);
  // A door that bars the way to its key would be no way at all.
  const past = flood(maze, { from: player, barred: door });
  if (player === door || past[key] !== wish.playerKeySteps) return null;
  const tiles = [...maze.open];
  const free = rng.shuffle(open.filter((tile) => tile !== key && tile !== door && tile !== player));
  for (const tile of free.slice(0, wish.enemies)) tiles[tile] = roomTiles.enemy;
  tiles[player] = roomTiles.player;
  tiles[key] = roomTiles.key;
  tiles[door] = roomTiles.door;
  const rows = Array.from({ length: maze.height }, (_, row) => tiles.slice(row * maze.width, (row + 1) * maze.width));
  return { rows, path: trace(maze, { distance: past, to: key }) };
}

function trace(maze: Maze, way: { distance: Int16Array; to: number }): Tile[] {
  const path: Tile[] = [];
  for (let tile = way.to; ;) {
    path.push({ x: tile % maze.width, y: Math.floor(tile / maze.width) });
    const steps = way.distance[tile] ?? 0;
    const back = neighbours(maze, tile).find((next) => way.distance[next] === steps - 1);
    if (steps === 0 || back === undefined) return path.toReversed();
    tile = back;
  }
}

/** A way as it looks when it starts in the first quarter of the room: mirrored rooms are the same room. */
function unfold(path: readonly Tile[], { width, height }: RoomWish): Tile[] {
  const [start] = path;
  const flipX = start !== undefined && start.x > width / 2;
  const flipY = start !== undefined && start.y > height / 2;
  return path.map(({ x, y }) => ({ x: flipX ? width - x - 1 : x, y: flipY ? height - y - 1 : y }));
}

/** Share of a way that the most similar of some others has too, in the same order, 0..1; looks no further than `most`. */
function likenessTo(
  path: readonly Tile[],
  to: { readonly others: readonly (readonly Tile[])[]; readonly most: number },
): number {
  let worst = 0;
  for (const other of to.others) {
    worst = Math.max(worst, commonShare(path, other));
    if (worst >= to.most) return worst;
  }
  return worst;
}

/** Longest common subsequence in which tiles of the same column or row count in part. */
function commonShare(first: readonly Tile[], second: readonly Tile[]): number {
  let row = new Float64Array(second.length + 1);
  for (const own of first) {
    const next = new Float64Array(second.length + 1);
    for (let index = 0; index < second.length; index += 1) {
      const other = second[index] ?? own;
      const same = (own.x === other.x ? 1 : 0) + (own.y === other.y ? 1 : 0);
      next[index + 1] = Math.max((row[index] ?? 0) + (2 + same) / 4, row[index + 1] ?? 0, next[index] ?? 0);
    }
    row = next;
  }
  return (2 * (row[second.length] ?? 0)) / (first.length + second.length);
}
