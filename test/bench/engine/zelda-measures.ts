import { type Tile, roomTiles } from '#engine/procgen/key-room.ts';
import { similarity } from '#test/bench/engine/sequence-matcher.ts';

/**
 * Quality, diversity and control of `zelda-v0` as the PCG Benchmark (Khalifa and others, FDG 2025, arXiv 2503.21474) defines
 * them for rooms of 11 by 7 tiles, written anew from its published text and definitions.
 */
export const zelda = { width: 11, height: 7, enemies: 3, leastSolution: 18, diversity: 0.3 } as const;

const area = zelda.width * zelda.height;
const enemyRange = Math.max(Math.floor(zelda.enemies * 0.25), 1);
/** How far a distance may be from what was asked for. */
export const controlError = Math.max(Math.floor((zelda.leastSolution / 2) * 0.25), 1);
/** Range of the two distances that may be asked for. */
export const controlRange = [Math.floor(zelda.leastSolution / 2 + controlError), Math.floor(area / 4)] as const;

type Rows = readonly (readonly number[])[];

/** What is measured about a room. */
export interface RoomInfo {
  readonly regions: number;
  readonly players: number;
  readonly keys: number;
  readonly doors: number;
  readonly enemies: number;
  readonly playerKey: number;
  readonly keyDoor: number;
  readonly path: readonly Tile[];
}

const { floor, player, key, door, enemy } = roomTiles;

/** Measures a room. */
export function inspectRoom(rows: Rows): RoomInfo {
  const tiles = rows.flatMap((row, y) => row.map((kind, x) => ({ x, y, kind })));
  const count = (kind: number): number => tiles.filter((tile) => tile.kind === kind).length;
  const first = (kind: number): Tile | undefined => tiles.find((tile) => tile.kind === kind);
  const toKey = walk(rows, { from: first(player), passable: [floor, player, key, enemy] });
  const toDoor = walk(rows, { from: first(key), passable: [floor, player, key, door, enemy] });
  const stepsTo = (map: number[][], tile: Tile | undefined): number => (tile ? (map[tile.y]?.[tile.x] ?? -1) : -1);
  return {
    regions: countRegions(rows),
    players: count(player),
    keys: count(key),
    doors: count(door),
    enemies: count(enemy),
    playerKey: stepsTo(toKey, first(key)),
    keyDoor: stepsTo(toDoor, first(door)),
    path: wayBack(toKey, first(key)),
  };
}

const steps = [
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
] as const;

function walk(rows: Rows, way: { from: Tile | undefined; passable: readonly number[] }): number[][] {
  const map = rows.map((row) => row.map(() => -1));
  const queue = way.from ? [{ ...way.from, steps: 0 }] : [];
  for (let head = queue.shift(); head !== undefined; head = queue.shift()) {
    const row = map[head.y];
    if (row?.[head.x] !== -1 || !way.passable.includes(rows[head.y]?.[head.x] ?? -1)) continue;
    row[head.x] = head.steps;
    for (const [dx, dy] of steps) queue.push({ x: head.x + dx, y: head.y + dy, steps: head.steps + 1 });
  }
  return map;
}

function wayBack(map: number[][], to: Tile | undefined): Tile[] {
  const path: Tile[] = [];
  for (let at = to; at !== undefined;) {
    const here: Tile = at;
    const left: number = map[here.y]?.[here.x] ?? -1;
    if (left < 0) return [];
    path.push(here);
    if (left === 0) return path.length > 1 ? path.toReversed() : [];
    const [dx, dy] = steps.find(([x, y]) => map[here.y + y]?.[here.x + x] === left - 1) ?? [0, 0];
    at = { x: here.x + dx, y: here.y + dy };
  }
  return path;
}

function countRegions(rows: Rows): number {
  const seen = new Set<string>();
  let regions = 0;
  rows.forEach((row, y) =>
    row.forEach((kind, x) => {
      if (kind === roomTiles.wall || seen.has(`${x}/${y}`)) return;
      regions += 1;
      walk(rows, { from: { x, y }, passable: [floor, player, key, door, enemy] }).forEach((line, v) =>
        line.forEach((distance, u) => {
          if (distance >= 0) seen.add(`${u}/${v}`);
        }),
      );
    }),
  );
  return regions;
}

/** 1 from `low` to `high`, falling to 0 at `least` and at `most`. */
function trapezoid(value: number, shape: { least: number; low: number; high: number; most: number }): number {
  const { least, low, high, most } = shape;
  if (value >= low && value <= high) return 1;
  if (value <= least || value >= most) return 0;
  return value < low ? (value - least) / (low - least) : (most - value) / (most - high);
}

/** Quality of a room, 0..1; 1 passes. */
export function qualityOf(info: RoomInfo): number {
  const one = (value: number, most: number): number => trapezoid(value, { least: 0, low: 1, high: 1, most });
  const enemies = trapezoid(info.enemies, {
    least: 0,
    low: zelda.enemies - enemyRange,
    high: zelda.enemies + enemyRange,
    most: area,
  });
  const singles = [one(info.players, area), one(info.keys, area), one(info.doors, area)];
  const stats = (singles.reduce((sum, value) => sum + value, 0) + enemies) / 4;
  const playable = singles.every((value) => value >= 1)
    ? (Number(info.playerKey > 0) + Number(info.keyDoor > 0)) / 2
    : 0;
  const length = info.playerKey + info.keyDoor;
  const long = playable === 1 ? trapezoid(length, { least: 0, low: zelda.leastSolution, high: area, most: area }) : 0;
  return (one(info.regions, area / 10) + stats + playable + long) / 4;
}

/** How well a room keeps to the distances that were asked for, 0..1; 1 passes. */
export function controlOf(info: RoomInfo, asked: { readonly playerKey: number; readonly keyDoor: number }): number {
  const close = (value: number, wish: number): number =>
    trapezoid(value, { least: 0, low: wish - controlError, high: wish + controlError, most: Math.floor(area / 4) });
  return (close(info.playerKey, asked.playerKey) + close(info.keyDoor, asked.keyDoor)) / 2;
}

// The published code writes the way to the key twice where its text says "to the key and then to the door".
function solutionText({ path }: RoomInfo): string {
  const [start] = path;
  const flipX = start !== undefined && start.x > zelda.width / 2;
  const flipY = start !== undefined && start.y > zelda.height / 2;
  return [...path, ...path]
    .map(({ x, y }) => `${flipX ? zelda.width - x - 1 : x},${flipY ? zelda.height - y - 1 : y}|`)
    .join('');
}

/** Share of rooms that are unlike all others: the most crowded room goes first, and takes its likeness to the rest with it. */
export function diversityOf(infos: readonly RoomInfo[]): number {
  const texts = infos.map(solutionText);
  const rooms = infos.map((_, index) => ({ index, similar: 0, least: 1 }));
  const values = new Map<string, number>();
  const valueOf = (a: number, b: number): number => values.get(a < b ? `${a}/${b}` : `${b}/${a}`) ?? 1;
  for (let a = 0; a < rooms.length; a += 1) {
    for (let b = a + 1; b < rooms.length; b += 1) {
      const apart = 1 - similarity(texts[a] ?? '', texts[b] ?? '');
      const value = Math.min(1, apart / zelda.diversity);
      values.set(`${a}/${b}`, value);
      if (value >= 1) continue;
      for (const room of [rooms[a], rooms[b]]) if (room) room.similar += 1;
    }
  }
  let open = [...rooms];
  while (open.length > 0) {
    open = open.toSorted((first, second) => second.similar - first.similar);
    const [worst, ...rest] = open;
    if (worst === undefined || worst.similar <= 0) break;
    for (const other of rest) {
      worst.least = Math.min(worst.least, valueOf(worst.index, other.index));
      other.similar -= 1;
    }
    open = rest;
  }
  return rooms.filter((room) => room.least >= 1).length / Math.max(1, rooms.length);
}
