import type { LevelEntity, Terrain } from '#engine/level/level.ts';
import type { SettledSpec } from '#engine/level/settle-spec.ts';
import { heightAt } from '#engine/level/terrain.ts';
import { isHostile, shapeOf } from '#engine/level/thing-catalog.ts';
import type { Rng } from '#engine/math/rng.ts';
import { hypot2, pi } from '#engine/math/trig.ts';
import { quantise } from '#engine/math/scalar.ts';
import { creaturePropsOf, guardPropsOf } from '#engine/procgen/creature-props.ts';
import { facing } from '#engine/procgen/draft.ts';
import type { CourseThing } from '#engine/procgen/course-slots.ts';
import { characterEntity, thingEntity } from '#engine/procgen/sky-entities.ts';
import { propsOf } from '#engine/procgen/thing-props.ts';
import { wildThings } from '#engine/procgen/wild-things.ts';
import { type FloorPlan, cellMetres, isJoined } from './floor-plan.ts';
import { outskirtsMetres } from './room-ground.ts';
import type { RoomGraph } from './room-graph.ts';
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
  /** True where the rooms are the cells of corridors: things keep to a side. */
  readonly corridors?: boolean;
}

const patrolMetres = 7;
const hunterSightMetres = 7;
const hunterLeashMetres = 15;
const enemiesPerRoom = 2;
const hazardsPerRoom = 3;
const puddleScale = 0.4;
const largestIndoorsMetres = 1.5;
const largestInCorridorsMetres = 0.9;

/** Puts people and things into the rooms; gives back what belongs outside. */
export function furnishRooms(room: Furnishing, things: readonly CourseThing[]): CourseThing[] {
  placePeople(room);
  const dangers = new Map<number, number>();
  const outside: CourseThing[] = [];
  const pickups = things.filter((thing) => thing.mechanic === 'collectable');
  const open = room.order.filter((index) => !room.hidden.includes(index));
  pickups.forEach((thing, index) => {
    const at = open[Math.floor(((index + 0.5) * open.length) / pickups.length)] ?? 0;
    placePickup(room, { thing, at });
  });
  for (const [index, thing] of things.entries()) {
    if (thing.mechanic === 'collectable') continue;
    if (thing.mechanic === 'secret') placePickup(room, { thing, at: secretRoom(room, index) });
    else {
      const isDanger = isHostile(thing.mechanic) || thing.mechanic === 'hazard';
      const isPlaced = isDanger ? placeDanger(room, { thing, dangers }) : placeProp(room, thing);
      if (!isPlaced) outside.push(thing);
    }
  }
  return outside;
}

function secretRoom({ hidden, order }: Furnishing, index: number): number {
  const rooms = hidden.length > 0 ? hidden : order.slice(-2);
  return rooms[index % rooms.length] ?? 0;
}

function placePeople(room: Furnishing): void {
  const { plan, order, entities, spots, graph } = room;
  plan.characters.forEach((person, index) => {
    const rooms = [order[Math.min(index, order.length - 1)] ?? 0, ...order];
    for (const at of rooms) {
      const spot = spots.take(at, { radius: 0.9, where: 'corner' });
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
  let spot: { x: number; z: number } | null = null;
  for (const at of rooms) {
    spot ??= spots.take(at, { radius: thing.mechanic === 'secret' ? 0.9 : 0.5, where: 'anywhere' });
    if (spot !== null) break;
  }
  const centre = graph.rooms[wish.at]?.centre ?? { x: 0, z: 0 };
  spot ??= { x: centre.x + rng.range(-4, 4), z: centre.z + rng.range(-4, 4) };
  entities.push(thingEntity({ ...thing, at: { ...spot, y: 0 }, props: propsOf(thing, plan.playerRules) }));
}

function placeDanger(room: Furnishing, wish: { thing: CourseThing; dangers: Map<number, number> }): boolean {
  const { plan, order, calm, rng, spots, entities, graph } = room;
  const { thing, dangers } = wish;
  const usual = thing.mechanic === 'hazard' ? hazardsPerRoom : enemiesPerRoom;
  const count = (index: number): number => dangers.get(index) ?? 0;
  const inTurn = order.filter((index) => !calm.has(index));
  // The first rooms stay calm as long as there are others; a boss waits as far in as there is.
  const dangerous = inTurn.toReversed().toSorted((a, b) => count(a) - count(b));
  // Rather a crowded room than a missing ghost; only then the calm rooms.
  const rooms = [...dangerous.filter((index) => count(index) < usual), ...dangerous, ...order.slice(1)];
  for (const at of rooms) {
    const centre = graph.rooms[at]?.centre ?? { x: 0, z: 0 };
    if (thing.mechanic === 'enemy' || thing.mechanic === 'guard') {
      const straight = room.corridors === true ? corridorPatrol(room, at) : null;
      if (room.corridors === true && straight === null) continue;
      const lane = (dangers.get(at) ?? 0) % 2 === 0 ? 2.5 : -2.5;
      const alongX = straight?.alongX ?? rng.chance(0.5);
      const travelMetres = straight?.metres ?? patrolMetres;
      const from =
        straight?.from ??
        (alongX
          ? { x: centre.x - patrolMetres / 2, z: centre.z + lane }
          : { x: centre.x + lane, z: centre.z - patrolMetres / 2 });
      const props = {
        travelX: alongX ? travelMetres : 0,
        travelY: 0,
        travelZ: alongX ? 0 : travelMetres,
        periodTicks: Math.round(300 - 110 * plan.rules.difficulty),
        phaseTicks: rng.int(0, 170),
        ...(thing.mechanic === 'guard' ? guardPropsOf(plan.rules.difficulty) : {}),
      };
      entities.push(thingEntity({ ...thing, at: { ...from, y: 0 }, props }));
    } else if (thing.mechanic !== 'hazard') {
      const spot = spots.take(at, { radius: 0.9, where: 'middle' });
      if (spot === null) continue;
      entities.push(thingEntity({ ...thing, at: { ...spot, y: 0 }, props: hunterProps(plan, thing) }));
    } else {
      const spot = spots.take(at, { radius: 1.5, where: room.corridors === true ? 'corner' : 'middle' });
      if (spot === null) continue;
      // A pool that filled a corridor would bar it.
      const scale = room.corridors === true && thing.kind === 'lava-pool' ? puddleScale : 1;
      entities.push(thingEntity({ ...thing, at: { ...spot, y: 0 }, scale, props: propsOf(thing, plan.playerRules) }));
    }
    dangers.set(at, (dangers.get(at) ?? 0) + 1);
    return true;
  }
  return false;
}

/** Whoever hunts in rooms knows its own and the next ones, and hears or sees no farther. */
function hunterProps(plan: SettledSpec, thing: CourseThing): LevelEntity['props'] {
  const group = plan.groups.find(({ id }) => id === thing.group);
  const props = creaturePropsOf({ traits: [], ...group, ...thing }, plan.rules.difficulty);
  const sight = Math.min(hunterSightMetres, Number(props['sightMetres']));
  return { ...props, sightMetres: sight, leashMetres: hunterLeashMetres };
}

/** To and fro along a cell and its neighbour, close to one side, so that there is room to slip past. */
function corridorPatrol(
  { graph }: Furnishing,
  at: number,
): { from: { x: number; z: number }; alongX: boolean; metres: number } | null {
  const room = graph.rooms[at];
  if (room === undefined) return null;
  const { column, row } = room.cell;
  const { x, z } = room.centre;
  if (isJoined(graph.floor, room.cell, { column: column + 1, row }))
    return { from: { x: x - 0.5, z: z - 0.75 }, alongX: true, metres: 5 };
  const { heightAt: storeyAt } = graph.floor.storeys;
  if (isJoined(graph.floor, room.cell, { column, row: row + 1 }) && storeyAt(z - 0.5) === storeyAt(z + 4.5))
    return { from: { x: x - 0.75, z: z - 0.5 }, alongX: false, metres: 5 };
  return null;
}

const wishes: Readonly<Record<string, SpotWish>> = { checkpoint: 'anywhere', bouncer: 'anywhere', sign: 'corner' };

function placeProp(room: Furnishing, thing: CourseThing): boolean {
  const { plan, spots, rng, order, entities } = room;
  const shape = shapeOf(thing);
  const largest = room.corridors === true ? largestInCorridorsMetres : largestIndoorsMetres;
  // A stall is built against the wall: its footprint out of doors is for the people before it.
  const size = thing.mechanic === 'shop' ? largestIndoorsMetres : shape.footprintMetres;
  // Around the walls nobody could get to what the game is won by.
  const isWanted = 'target' in plan.win && plan.win.target === thing.group;
  const radius = isWanted ? Math.min(size, largest) : size;
  if (radius > largest || ['tree', 'gate', 'door', 'portal'].includes(thing.kind)) return false;
  const where = wishes[thing.mechanic] ?? 'corner';
  for (const at of rng.shuffle(order)) {
    const spot = spots.take(at, { radius, where });
    if (spot === null) continue;
    const yaw = shape.body?.shape === 'box' ? (pi / 2) * rng.int(0, 3) : rng.range(-pi, pi);
    entities.push(thingEntity({ ...thing, at: { ...spot, y: 0 }, yaw, props: propsOf(thing, plan.playerRules) }));
    return true;
  }
  return false;
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
    for (let trial = 0; trial < 40; trial += 1) {
      const x = rng.range(-1, 1) * (halfX + outskirtsMetres - 3);
      const z = rng.range(-1, 1) * (halfZ + outskirtsMetres - 3);
      const outside = hypot2(Math.max(0, Math.abs(x) - halfX), Math.max(0, Math.abs(z) - halfZ));
      const isFree = taken.every((other) => hypot2(other.x - x, other.z - z) > other.radius + radius);
      if (outside < radius + 1.2 || (!isFree && trial < 39)) continue;
      taken.push({ x, z, radius });
      const yaw = shape.body?.shape === 'box' ? (pi / 2) * rng.int(0, 3) : rng.range(-pi, pi);
      const y = quantise(heightAt(terrain, x, z));
      entities.push(
        thingEntity({ ...thing, mechanic: 'prop', at: { x, y, z }, yaw, scale: rng.range(...shape.scales) }),
      );
      break;
    }
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
