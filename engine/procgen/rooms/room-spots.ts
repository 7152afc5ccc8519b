import type { Rng } from '#engine/math/rng.ts';
import { hypot2 } from '#engine/math/trig.ts';
import type { Room, RoomGraph } from './room-graph.ts';

/** A place in a room in metres; `room` is its index. */
export interface RoomSpot {
  readonly x: number;
  readonly z: number;
  readonly room: number;
}

/** Which part of a room something wants: beside the walls, out in the open, or anywhere. */
export type SpotWish = 'corner' | 'middle' | 'anywhere';

/** What a spot has to offer; with `rate` the free spot with the lowest number is taken, and none that is null. */
export interface SpotRequest {
  readonly radius: number;
  readonly where: SpotWish;
  readonly rate?: (spot: { readonly x: number; readonly z: number }) => number | null;
}

/** Remembers what stands where in the rooms, and finds room for more. */
export interface RoomSpots {
  /** A free spot in a room for something of a radius, or null; it is taken from then on. */
  take(room: number, wish: SpotRequest): RoomSpot | null;
  /** Takes an exact place. */
  claim(at: { readonly x: number; readonly z: number; readonly radius: number }): void;
}

const roomGrid = { stepMetres: 2, reachSteps: 2 } as const;
const laneMetres = 1.6;

/** How the spots of a room lie: metres between two of them, and how many there are from the middle to a side. */
export interface SpotGrid {
  readonly stepMetres: number;
  readonly reachSteps: number;
}

/** Makes the spots of all rooms: a grid, without the lanes in front of passages. */
export function createRoomSpots(graph: RoomGraph, rng: Rng, grid: SpotGrid = roomGrid): RoomSpots {
  const taken: { x: number; z: number; radius: number }[] = [];
  const spotsOf = graph.rooms.map((room) => rng.shuffle(gridOf(room, grid)));
  const isFree = (spot: RoomSpot, radius: number): boolean =>
    taken.every((other) => hypot2(other.x - spot.x, other.z - spot.z) >= other.radius + radius);
  return {
    take(room, wish) {
      const open = (spot: GridSpot): boolean => fits({ spot, grid, ...wish }) && isFree(spot, wish.radius);
      const spots = spotsOf[room] ?? [];
      const found = wish.rate === undefined ? spots.find(open) : bestOf(spots.filter(open), wish.rate);
      if (found === undefined) return null;
      taken.push({ x: found.x, z: found.z, radius: wish.radius });
      return { x: found.x, z: found.z, room };
    },
    claim(at) {
      taken.push({ ...at });
    },
  };
}

function bestOf(
  spots: readonly GridSpot[],
  rate: (spot: { readonly x: number; readonly z: number }) => number | null,
): GridSpot | undefined {
  const rated = spots.flatMap((spot) => {
    const miss = rate(spot);
    return miss === null ? [] : [{ spot, miss }];
  });
  return rated.toSorted((a, b) => a.miss - b.miss)[0]?.spot;
}

interface GridSpot extends RoomSpot {
  readonly offsetX: number;
  readonly offsetZ: number;
}

function gridOf(room: Room, { stepMetres, reachSteps }: SpotGrid): GridSpot[] {
  const spots: GridSpot[] = [];
  for (let row = -reachSteps; row <= reachSteps; row += 1) {
    for (let column = -reachSteps; column <= reachSteps; column += 1) {
      const offsetX = column * stepMetres;
      const offsetZ = row * stepMetres;
      spots.push({ x: room.centre.x + offsetX, z: room.centre.z + offsetZ, room: room.index, offsetX, offsetZ });
    }
  }
  return spots;
}

function fits(wish: { spot: GridSpot; grid: SpotGrid; radius: number; where: SpotWish }): boolean {
  const { offsetX, offsetZ } = wish.spot;
  const far = wish.grid.reachSteps * wish.grid.stepMetres;
  const atWalls = Math.abs(offsetX) === far || Math.abs(offsetZ) === far;
  const lane = Math.min(laneMetres, far * 0.8);
  const inLane = Math.abs(offsetX) < lane || Math.abs(offsetZ) < lane;
  if (wish.where === 'corner') return atWalls && !inLane;
  if (wish.where === 'middle') return !atWalls;
  return wish.radius < 0.7 || !(atWalls && inLane);
}
