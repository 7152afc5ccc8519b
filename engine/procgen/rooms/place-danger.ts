import type { LevelEntity } from '#engine/level/level.ts';
import type { SettledSpec } from '#engine/level/settle-spec.ts';
import type { CourseThing } from '#engine/procgen/course-slots.ts';
import { creaturePropsOf, guardPropsOf } from '#engine/procgen/creature-props.ts';
import { thingEntity } from '#engine/procgen/sky-entities.ts';
import { propsOf } from '#engine/procgen/thing-props.ts';
import { isJoined } from './floor-plan.ts';
import type { Furnishing } from './furnish.ts';
import { type RoomWish, rateOf, roomWish, takeWished } from './room-wishes.ts';

const patrolMetres = 7;
const hunterSightMetres = 7;
const hunterLeashMetres = 15;
const shortPatrolMetres = 4;
const enemiesPerRoom = 2;
const hazardsPerRoom = 3;
const puddleScale = 0.4;

/** Puts something dangerous where it was wished, else into a room with few dangers; false when nowhere is room for it. */
export function placeDanger(
  room: Furnishing,
  danger: { readonly thing: CourseThing; readonly dangers: Map<number, number> },
): boolean {
  const { order, calm } = room;
  const { thing, dangers } = danger;
  const wish = roomWish(room, thing);
  const usual = thing.mechanic === 'hazard' ? hazardsPerRoom : enemiesPerRoom;
  const count = (index: number): number => dangers.get(index) ?? 0;
  const inTurn = order.filter((index) => !calm.has(index));
  // The first rooms stay calm as long as there are others; a boss waits as far in as there is.
  const dangerous = inTurn.toReversed().toSorted((a, b) => count(a) - count(b));
  // Rather a crowded room than a missing ghost; only then the calm rooms.
  const rooms = wish?.rooms ?? [...dangerous.filter((index) => count(index) < usual), ...dangerous, ...order.slice(1)];
  for (const at of rooms) {
    const isPlaced = placeIn(room, { thing, at, wish, turn: count(at) });
    if (!isPlaced) continue;
    dangers.set(at, count(at) + 1);
    return true;
  }
  return false;
}

function placeIn(room: Furnishing, danger: DangerIn & { turn: number }): boolean {
  const { mechanic } = danger.thing;
  if (mechanic === 'hazard') return placeHazard(room, danger);
  return mechanic === 'enemy' || mechanic === 'guard' ? placePatrol(room, danger) : placeHunter(room, danger);
}

function placeHunter(room: Furnishing, { thing, at, wish }: DangerIn): boolean {
  const { plan, spots, entities } = room;
  const spot = spots.take(at, { radius: 0.9, where: 'middle', ...rateOf(wish) });
  if (spot === null) return false;
  entities.push(thingEntity({ ...thing, at: { ...spot, y: 0 }, props: hunterProps(plan, thing) }));
  return true;
}

/** Whoever hunts in rooms knows its own and the next ones, and hears or sees no farther. */
function hunterProps(plan: SettledSpec, thing: CourseThing): LevelEntity['props'] {
  const group = plan.groups.find(({ id }) => id === thing.group);
  const props = creaturePropsOf({ traits: [], ...group, ...thing }, plan.rules.difficulty);
  const sight = Math.min(hunterSightMetres, Number(props['sightMetres']));
  return { ...props, sightMetres: sight, leashMetres: hunterLeashMetres };
}

interface DangerIn {
  readonly thing: CourseThing;
  readonly at: number;
  readonly wish: RoomWish | null;
}

function placeHazard(room: Furnishing, { thing, at, wish }: DangerIn): boolean {
  const { plan, spots, entities } = room;
  const where = room.corridors === true ? 'corner' : 'middle';
  const spot = spots.take(at, { radius: 1.5, where, ...rateOf(wish) });
  if (spot === null) return false;
  // A pool that filled a corridor would bar it.
  const scale = room.corridors === true && thing.kind === 'lava-pool' ? puddleScale : 1;
  entities.push(thingEntity({ ...thing, at: { ...spot, y: 0 }, scale, props: propsOf(thing, plan.playerRules) }));
  return true;
}

/** A beat to walk: where it begins, along which axis, and how far. */
interface Beat {
  readonly from: { readonly x: number; readonly z: number };
  readonly alongX: boolean;
  readonly metres: number;
}

function placePatrol(room: Furnishing, danger: DangerIn & { turn: number }): boolean {
  const { plan, rng, entities } = room;
  const { thing } = danger;
  const beat =
    room.corridors === true ? corridorBeat(room, danger.at) : (wishedBeat(room, danger) ?? laneBeat(room, danger));
  if (beat === null) return false;
  const props = {
    travelX: beat.alongX ? beat.metres : 0,
    travelY: 0,
    travelZ: beat.alongX ? 0 : beat.metres,
    periodTicks: Math.round(300 - 110 * plan.rules.difficulty),
    phaseTicks: rng.int(0, 170),
    ...(thing.mechanic === 'guard' ? guardPropsOf(plan.rules.difficulty) : {}),
  };
  entities.push(thingEntity({ ...thing, at: { ...beat.from, y: 0 }, props }));
  return true;
}

/** Through the room beside its middle; the second walks on the other side. */
function laneBeat({ graph, rng }: Furnishing, danger: { at: number; turn: number }): Beat {
  const { x, z } = graph.rooms[danger.at]?.centre ?? { x: 0, z: 0 };
  const lane = danger.turn % 2 === 0 ? 2.5 : -2.5;
  const alongX = rng.chance(0.5);
  const from = alongX ? { x: x - patrolMetres / 2, z: z + lane } : { x: x + lane, z: z - patrolMetres / 2 };
  return { from, alongX, metres: patrolMetres };
}

/** From the wished spot towards the other side of the room. */
function wishedBeat(room: Furnishing, { thing, at, wish }: DangerIn): Beat | null {
  if (wish === null) return null;
  const from = takeWished(room, { thing, radius: 0.9, where: 'anywhere', room: at });
  const centre = room.graph.rooms[at]?.centre;
  if (from === null || centre === undefined) return null;
  const alongX = Math.abs(from.x - centre.x) >= Math.abs(from.z - centre.z);
  const away = alongX ? from.x - centre.x : from.z - centre.z;
  return { from, alongX, metres: away > 0 ? -shortPatrolMetres : shortPatrolMetres };
}

/** To and fro along a cell and its neighbour, close to one side, so that there is room to slip past. */
function corridorBeat({ graph }: Furnishing, at: number): Beat | null {
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
