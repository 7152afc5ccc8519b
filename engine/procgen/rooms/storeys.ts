import type { LevelEntity } from '#engine/level/level.ts';
import type { SettledSpec } from '#engine/level/settle-spec.ts';
import { quantise } from '#engine/math/scalar.ts';

/** Metres from one storey to the next. */
export const storeyMetres = 4;
/** Rows of cells that the stairs between two storeys take. */
export const stairRows = 3;
/** Level ground at both ends of stairs. */
const landingMetres = 2;

/** How high the ground of a house lies from north to south. */
export interface Storeys {
  readonly count: number;
  /** Metres above the lowest storey. */
  readonly heightAt: (zMetres: number) => number;
}

/** A house on one level. */
export const oneStorey: Storeys = { count: 1, heightAt: () => 0 };

/** What a spec says about the storeys of its house. */
export interface StoreyWish {
  readonly count: number;
  /** True where the way leads down: a cellar, a mine. */
  readonly descends: boolean;
}

/** The storeys that a spec asks for; undefined where it asks for none. */
export function storeysOf({ spec }: SettledSpec): StoreyWish | undefined {
  const { floors, descends } = spec.layout;
  return floors === undefined || floors < 2 ? undefined : { count: floors, descends: descends === true };
}

/** A house whose rows of rooms are divided into storeys, the one in the south first. */
export interface StoreyRows {
  readonly storeys: Storeys;
  /** Rows of cells of the whole plan. */
  readonly rows: number;
  /** The first row of cells of a row of rooms. */
  readonly firstRowOf: (roomRow: number) => number;
}

/** Divides rows of rooms into storeys and puts stairs where the next one begins. */
export function stackRows(house: {
  readonly wish: StoreyWish;
  readonly roomRows: number;
  /** Rows of cells of a room with the wall or corridor behind it, and of a room alone. */
  readonly pitch: number;
  readonly depth: number;
  readonly cellMetres: number;
}): StoreyRows {
  const { wish, roomRows, pitch, depth, cellMetres } = house;
  const count = Math.max(1, Math.min(wish.count, roomRows));
  const storeyOf = (row: number): number => Math.floor(((roomRows - 1 - row) * count) / roomRows);
  const extra = stairRows - (pitch - depth);
  const firstRowOf = (row: number): number => row * pitch + (count - 1 - storeyOf(row)) * extra;
  const rows = firstRowOf(roomRows - 1) + depth;
  const levelOf = (storey: number): number => (wish.descends ? count - 1 - storey : storey) * storeyMetres;
  const stairs: { from: number; to: number; north: number; south: number }[] = [];
  for (let row = 0; row + 1 < roomRows; row += 1) {
    if (storeyOf(row) === storeyOf(row + 1)) continue;
    stairs.push({
      from: (firstRowOf(row) + depth - rows / 2) * cellMetres + landingMetres,
      to: (firstRowOf(row + 1) - rows / 2) * cellMetres - landingMetres,
      north: levelOf(storeyOf(row)),
      south: levelOf(storeyOf(row + 1)),
    });
  }
  const heightAt = (zMetres: number): number => {
    const next = stairs.find((flight) => zMetres <= flight.to);
    if (next === undefined) return levelOf(0);
    const share = Math.max(0, (zMetres - next.from) / (next.to - next.from));
    return quantise(next.north + (next.south - next.north) * share);
  };
  return { storeys: count === 1 ? oneStorey : { count, heightAt }, rows, firstRowOf };
}

/** Lifts what was laid out on one level to the storey that it is on; what spans stairs grows with them. */
export function liftToStoreys(entities: LevelEntity[], storeys: Storeys): void {
  if (storeys.count === 1) return;
  entities.forEach((entity, index) => {
    const { x, y, z } = entity.position;
    const isWall = entity.group === 'walls' && entity.mechanic === 'prop' && entity.size !== null;
    const half = isWall ? Math.max(1, entity.yaw === 0 ? 0 : (entity.size?.x ?? 0) / 2) : 0;
    const heights = (half === 0 ? [0] : [-half, 0, half]).map((offset) => storeys.heightAt(z + offset));
    const low = Math.min(...heights);
    const rise = Math.max(...heights) - low;
    const raised = { ...entity, position: { x, y: quantise(y + low), z } };
    entities[index] = rise === 0 ? raised : taller(raised, rise);
  });
}

function taller(entity: LevelEntity, rise: number): LevelEntity {
  const { size, collider } = entity;
  if (size === null || collider?.shape !== 'box') return entity;
  const half = collider.halfY + rise / 2;
  return {
    ...entity,
    size: { ...size, y: size.y + rise },
    collider: { ...collider, halfY: half, offsetY: half },
  };
}
