import type { LevelEntity, Terrain } from '#engine/level/level.ts';
import type { SettledSpec } from '#engine/level/settle-spec.ts';
import { heightAt } from '#engine/level/terrain.ts';
import { isHostile, shapeOf } from '#engine/level/thing-catalog.ts';
import type { Rng } from '#engine/math/rng.ts';
import { hypot2, pi } from '#engine/math/trig.ts';
import { quantise } from '#engine/math/scalar.ts';
import { facing } from '#engine/procgen/draft.ts';
import type { CourseThing } from '#engine/procgen/course-slots.ts';
import { characterEntity, thingEntity } from '#engine/procgen/sky-entities.ts';
import { propsOf } from '#engine/procgen/thing-props.ts';
import { wildThings } from '#engine/procgen/wild-things.ts';
import { type FloorPlan, cellMetres, isJoined } from './floor-plan.ts';
import { outskirtsMetres } from './room-ground.ts';
import type { RoomGraph } from './room-graph.ts';
import { placeDanger } from './place-danger.ts';
import { rateOf, roomWish, takeWished } from './room-wishes.ts';
import type { RoomSpots, SpotWish } from './room-spots.ts';

/** A level of rooms that is being furnished. */
export interface Furnishing {
  readonly plan: SettledSpec;
  readonly graph: RoomGraph;
  readonly spots: RoomSpots;
  readonly rng: Rng;
  readonly entities: LevelEntity[];
  /** Rooms in the order in which players get to them. */
  readonly order: readonly number[];
  /** Rooms in which nothing dangerous belongs: the first, the last, those with a puzzle. */
  readonly calm: ReadonlySet<number>;
  /** Rooms that are hard to find; bonus chests go there first. */
  readonly hidden: readonly number[];
  /** The room with the way out. */
  readonly goal: number;
  /** True where the rooms are the cells of corridors: things keep to a side. */
  readonly corridors?: boolean;
}

const largestIndoorsMetres = 1.5;
const largestInCorridorsMetres = 0.9;
const missedPart = 1e6;
const mostSteps = 6;
/** What is larger stands outside, whatever was wished. */
const largestWishedMetres = 2.9;

/** Puts people and things into the rooms; gives back what belongs outside. */
export function furnishRooms(room: Furnishing, things: readonly CourseThing[]): CourseThing[] {
  placePeople(room);
  const dangers = new Map<number, number>();
  const outside: CourseThing[] = [];
  const pickups = things.filter((thing) => thing.mechanic === 'collectable');
  const open = room.order.filter((index) => !room.hidden.includes(index));
  for (const thing of inTurn(room, things)) {
    if (thing.mechanic === 'collectable') {
      const wished = pickups.indexOf(thing);
      placePickup(room, { thing, at: open[Math.floor(((wished + 0.5) * open.length) / pickups.length)] ?? 0 });
    } else if (thing.mechanic === 'secret') placePickup(room, { thing, at: secretRoom(room, things.indexOf(thing)) });
    else {
      const isDanger = isHostile(thing.mechanic) || thing.mechanic === 'hazard';
      const isPlaced = isDanger ? placeDanger(room, { thing, dangers }) : placeProp(room, thing);
      if (!isPlaced) outside.push(thing);
    }
  }
  return outside;
}

/** What has a place of its own first, then pickups, then the rest; what stands near something else comes after it. */
function inTurn({ plan }: Furnishing, things: readonly CourseThing[]): CourseThing[] {
  const nearOf = new Map(plan.groups.map(({ id, placement }) => [id, placement.near]));
  const depthOf = (group: string, steps = 0): number => {
    const near = nearOf.get(group);
    if (near === undefined || steps > mostSteps) return 0;
    const anchor = plan.groups.find(({ id, kind }) => id !== group && (id === near || kind === near));
    return anchor === undefined ? 0 : 1 + depthOf(anchor.id, steps + 1);
  };
  const placed = new Set(plan.groups.filter(({ placement }) => placement.region !== 'anywhere').map(({ id }) => id));
  const rank = ({ group, mechanic }: CourseThing): number =>
    depthOf(group) * 3 + (placed.has(group) ? 0 : mechanic === 'collectable' ? 1 : 2);
  return things.toSorted((a, b) => rank(a) - rank(b));
}

function secretRoom({ hidden, order }: Furnishing, index: number): number {
  const rooms = hidden.length > 0 ? hidden : order.slice(-2);
  return rooms[index % rooms.length] ?? 0;
}

function placePeople(room: Furnishing): void {
  const { plan, order, entities, spots, graph } = room;
  plan.characters.forEach((person, index) => {
    const wish = roomWish(room, { id: person.id, group: person.id, kind: 'character' });
    const rooms = wish?.rooms ?? [order[Math.min(index, order.length - 1)] ?? 0, ...order];
    for (const at of rooms) {
      const spot = spots.take(at, { radius: 0.9, where: 'corner', ...rateOf(wish) });
      if (spot === null) continue;
      const centre = graph.rooms[at]?.centre ?? spot;
      entities.push(characterEntity(person, { at: { ...spot, y: 0 }, yaw: facing(spot, centre) }));
      return;
    }
    plan.repairs.push(`There was no room for ${person.name}.`);
  });
}

/** Pickups always fit: the last of very many lie closer together. */
function placePickup(room: Furnishing, wish: { thing: CourseThing; at: number }): void {
  const { plan, spots, order, entities, rng, graph } = room;
  const { thing } = wish;
  const rooms = [wish.at, ...rng.shuffle(order)];
  let spot: { x: number; z: number } | null = takeWished(room, { thing, radius: 0.7, where: 'anywhere' });
  for (const at of spot === null ? rooms : []) {
    spot ??= spots.take(at, { radius: thing.mechanic === 'secret' ? 0.9 : 0.5, where: 'anywhere' });
    if (spot !== null) break;
  }
  const centre = graph.rooms[wish.at]?.centre ?? { x: 0, z: 0 };
  spot ??= { x: centre.x + rng.range(-4, 4), z: centre.z + rng.range(-4, 4) };
  entities.push(thingEntity({ ...thing, at: { ...spot, y: 0 }, props: propsOf(thing, plan.playerRules) }));
}

const wishes: Readonly<Record<string, SpotWish>> = { checkpoint: 'anywhere', bouncer: 'anywhere', sign: 'corner' };

function placeProp(room: Furnishing, thing: CourseThing): boolean {
  const { plan, spots, rng, order, entities, graph } = room;
  const shape = shapeOf(thing);
  const largest = room.corridors === true ? largestInCorridorsMetres : largestIndoorsMetres;
  // A stall is built against the wall: its footprint out of doors is for the people before it.
  const size = thing.mechanic === 'shop' ? largestIndoorsMetres : shape.footprintMetres;
  // Around the walls nobody could get to what the game is won by.
  const isWanted = 'target' in plan.win && plan.win.target === thing.group;
  const radius = isWanted ? Math.min(size, largest) : size;
  const isFrame = ['gate', 'door', 'portal'].includes(thing.kind);
  const wish = isFrame ? null : roomWish(room, thing);
  if (radius > (wish === null ? largest : largestWishedMetres)) return false;
  if (isFrame || (wish === null && thing.kind === 'tree')) return false;
  const where = wishes[thing.mechanic] ?? (wish === null ? 'corner' : 'anywhere');
  for (const at of wish?.rooms ?? rng.shuffle(order)) {
    // What is large stands where nothing else is.
    if (radius > largest && !isOpen(room, at)) continue;
    if (radius > largestIndoorsMetres + 0.5 && (at === graph.start || at === room.goal)) continue;
    const spot = spots.take(at, { radius: wish === null ? radius : Math.min(radius, 2.2), where, ...rateOf(wish) });
    if (spot === null) continue;
    const yaw = shape.body?.shape === 'box' ? (pi / 2) * rng.int(0, 3) : rng.range(-pi, pi);
    entities.push(thingEntity({ ...thing, at: { ...spot, y: 0 }, yaw, props: propsOf(thing, plan.playerRules) }));
    return true;
  }
  return false;
}

/** Whether a room is open on all sides: no corridor, but a room of its own or the middle of a plaza. */
function isOpen({ graph, corridors }: Furnishing, at: number): boolean {
  const cell = graph.rooms[at]?.cell;
  if (corridors !== true) return true;
  if (cell === undefined) return false;
  const around = [-1, 0, 1].flatMap((row) =>
    [-1, 0, 1].map((column) => ({ column: cell.column + column, row: cell.row + row })),
  );
  return around.every((a) =>
    around.every((b) => Math.abs(a.column - b.column) + Math.abs(a.row - b.row) !== 1 || isJoined(graph.floor, a, b)),
  );
}

/** Things that stand around the walls, and the wild trees and rocks that frame the picture; says what found no place at all. */
export function furnishOutskirts(
  plan: SettledSpec,
  land: {
    readonly things: readonly CourseThing[];
    readonly floor: FloorPlan;
    readonly terrain: Terrain;
    readonly rng: Rng;
    readonly entities: LevelEntity[];
    readonly graph: RoomGraph;
    readonly goal: number;
  },
): void {
  const { floor, terrain, rng, entities } = land;
  const halfX = (floor.columns * cellMetres) / 2;
  const halfZ = (floor.rows * cellMetres) / 2;
  const wild = wildThings(plan, { rng: rng.fork('wild'), count: Math.floor(20 + 70 * plan.spec.layout.vegetation) });
  const taken: { x: number; z: number; radius: number }[] = [];
  for (const thing of [...land.things, ...wild]) {
    const shape = shapeOf(thing);
    const radius = shape.footprintMetres;
    const wish = roomWish({ ...land, plan }, thing);
    const free: { x: number; z: number; miss: number }[] = [];
    for (let trial = 0; trial < 40 && (free.length === 0 || wish !== null); trial += 1) {
      const x = rng.range(-1, 1) * (halfX + outskirtsMetres - 3);
      const z = rng.range(-1, 1) * (halfZ + outskirtsMetres - 3);
      const outside = hypot2(Math.max(0, Math.abs(x) - halfX), Math.max(0, Math.abs(z) - halfZ));
      const isFree = taken.every((other) => hypot2(other.x - x, other.z - z) > other.radius + radius);
      if (outside < radius + 1.2 || (!isFree && trial < 39)) continue;
      free.push({ x, z, miss: wish?.rate({ x, z }) ?? missedPart });
    }
    const best = free.toSorted((a, b) => a.miss - b.miss)[0];
    if (best === undefined) continue;
    const { x, z } = best;
    taken.push({ x, z, radius });
    const yaw = shape.body?.shape === 'box' ? (pi / 2) * rng.int(0, 3) : rng.range(-pi, pi);
    const y = quantise(heightAt(terrain, x, z));
    entities.push(thingEntity({ ...thing, mechanic: 'prop', at: { x, y, z }, yaw, scale: rng.range(...shape.scales) }));
  }
  tellMissing(plan, entities);
}

/** Names each group of the spec of which not everything stands anywhere, in the rooms or around them. */
function tellMissing(plan: SettledSpec, entities: readonly LevelEntity[]): void {
  for (const { id, name, count } of plan.groups) {
    const placed = entities.filter((entity) => entity.group === id).length;
    if (placed < count) plan.repairs.push(`Only ${placed} of ${count} "${name || id}" fitted on the map.`);
  }
}
