import type { LevelEntity } from '#engine/level/level.ts';
import type { SettledSpec } from '#engine/level/settle-spec.ts';
import type { Rng } from '#engine/math/rng.ts';
import { facing, quarterTurn } from '#engine/procgen/draft.ts';
import type { CourseThing } from '#engine/procgen/course-slots.ts';
import { propsOf } from '#engine/procgen/thing-props.ts';
import { thingEntity } from '#engine/procgen/sky-entities.ts';
import { type Passage, type RoomGraph, roomsBehind, wayTo } from './room-graph.ts';
import { type RoomWish, rateOf, roomWish } from './room-wishes.ts';
import { centreOf } from './floor-plan.ts';
import { lockBelt, lockBeltMetres } from './lock-belt.ts';
import type { RoomSpots } from './room-spots.ts';
import { dungeonExtras, putDungeonSigns } from './dungeon-extras.ts';
import { type LockColour, colourOf, colouredName, lockPalette } from './room-words.ts';
import type { ThingPool } from './thing-pool.ts';
import { doorEntity } from './wall-entities.ts';

const stallMetres = 1.7;

/** What a layout of locks works with; doors, keys, levers and signs are added to `entities`. */
export interface LockWork {
  readonly graph: RoomGraph;
  readonly pool: ThingPool;
  readonly spots: RoomSpots;
  readonly rng: Rng;
  readonly entities: LevelEntity[];
  readonly heightMetres: number;
}

/** A dungeon with its locks: what the rest of the layout has to know. */
export interface Locked {
  readonly goal: number;
  readonly order: readonly number[];
  readonly calm: ReadonlySet<number>;
  readonly hidden: readonly number[];
  /** Checkpoints, dangers, pickups and a chest that the spec leaves to the layout. */
  readonly extras: readonly CourseThing[];
}

/**
 * Locks the way to the furthest room: each lock opens from a room that is reached before it, in the part that the lock
 * before opened, so that players come all the way round. Solvable by construction.
 */
export function placeLocks(plan: SettledSpec, work: LockWork): Locked {
  const { graph } = work;
  const goal = furthestRoom(graph);
  const way = wayTo(graph, goal);
  const hidden = chooseHidden(plan, { work, goal });
  const locks = chooseLocks(plan, { way, work });
  const parts = partsOf(graph, { locks, hidden });
  const used = new Set<number>([graph.start, goal, ...hidden]);
  locks.forEach((passage, index) => {
    const source = { plan, graph, entities: work.entities, goal };
    const asked = work.pool.peek('key') ?? work.pool.peek('lever');
    const wish = asked === null ? null : roomWish(source, asked);
    // What has a wish about its place may lie in any room that is open by then.
    const part = wish === null ? (parts[index] ?? []) : parts.slice(0, index + 1).flat();
    const opener = openerRoom(graph, { part, used, rng: work.rng, wish });
    used.add(opener);
    const shop = index === locks.length - 1 ? work.pool.takeKeyShop() : null;
    if (shop === null) lock(plan, { work, passage, index, opener, wish });
    else lockByShop(plan, { work, passage, index, opener, shop, rooms: parts.slice(0, index + 1).flat() });
  });
  putDungeonSigns(plan, { work, hidden, goal });
  const order = [...graph.rooms.keys()].toSorted(
    (a, b) => rank(parts, a) - rank(parts, b) || depth(graph, a) - depth(graph, b),
  );
  return {
    goal,
    order,
    calm: new Set([graph.start, goal, ...hidden]),
    hidden,
    extras: dungeonExtras(plan, { work, parts: parts.length, rooms: graph.rooms.length }),
  };
}

function depth(graph: RoomGraph, room: number): number {
  return graph.depthOf[room] ?? 0;
}

function rank(parts: readonly (readonly number[])[], room: number): number {
  const part = parts.findIndex((rooms) => rooms.includes(room));
  return part < 0 ? parts.length : part;
}

/** The room of the last storey that lies deepest. */
function furthestRoom(graph: RoomGraph): number {
  const { storeys } = graph.floor;
  const last = storeys.heightAt(-Infinity);
  return graph.rooms
    .filter(({ centre }) => storeys.heightAt(centre.z) === last)
    .reduce((best, room) => (depth(graph, room.index) > depth(graph, best) ? room.index : best), 0);
}

/** A dead end off the way whose door looks like a wall; none where secrets are refused. */
function chooseHidden(plan: SettledSpec, found: { work: LockWork; goal: number }): number[] {
  const { graph, rng, entities, heightMetres } = found.work;
  if (plan.absentKinds.has('secret-chest')) return [];
  const ends = graph.rooms.filter(
    (room) => room.passages.length === 1 && room.index !== found.goal && room.index !== graph.start,
  );
  if (ends.length === 0) return [];
  const room = rng.pick(ends);
  const passage = graph.passages[room.passages[0] ?? 0];
  if (passage === undefined) return [];
  entities.push(
    doorEntity(graph.floor, {
      id: 'secret-door-1',
      group: 'walls',
      name: '',
      between: passage.between,
      heightMetres,
      hidden: true,
      props: { free: true },
    }),
  );
  return [room.index];
}

/** Passages of the way to lock, the first one early: as many as the spec has doors, else by difficulty and length. */
function chooseLocks(plan: SettledSpec, found: { way: readonly Passage[]; work: LockWork }): Passage[] {
  const { way, work } = found;
  const asked = work.pool.asked('door') || work.pool.asked('key');
  const wanted = asked > 0 ? asked : 2 + Math.round(plan.rules.difficulty * 2.4);
  const count = Math.min(wanted, way.length);
  return Array.from(
    { length: count },
    (_, index) => way[Math.floor(((index + 0.9) * way.length) / count)] ?? way.at(-1),
  ).filter((passage): passage is Passage => passage !== undefined);
}

/** Rooms between one lock and the next, hidden rooms left out. */
function partsOf(graph: RoomGraph, cut: { locks: readonly Passage[]; hidden: readonly number[] }): number[][] {
  const behind = cut.locks.map((passage) => new Set(roomsBehind(graph, passage.to)));
  const parts: number[][] = Array.from({ length: cut.locks.length + 1 }, () => []);
  for (const room of graph.rooms) {
    if (cut.hidden.includes(room.index)) continue;
    parts[behind.filter((rooms) => rooms.has(room.index)).length]?.push(room.index);
  }
  return parts;
}

/** The room of a part that is furthest off: dead ends first, used ones last. */
function openerRoom(
  graph: RoomGraph,
  pick: { part: readonly number[]; used: ReadonlySet<number>; rng: Rng; wish: RoomWish | null },
): number {
  const wished = pick.wish?.rooms.find((room) => pick.part.includes(room));
  if (wished !== undefined) return wished;
  const worth = (room: number): number =>
    (pick.used.has(room) ? -20 : 0) +
    (graph.rooms[room]?.passages.length === 1 ? 6 : 0) +
    depth(graph, room) +
    pick.rng.next();
  return (
    pick.part.map((room) => ({ room, worth: worth(room) })).toSorted((a, b) => b.worth - a.worth)[0]?.room ??
    graph.start
  );
}

/** Whether a passage joins rooms of one storey. */
function isLevel({ rooms, floor }: RoomGraph, { from, to }: Passage): boolean {
  const heightOf = (room: number): number => floor.storeys.heightAt(rooms[room]?.centre.z ?? 0);
  return heightOf(from) === heightOf(to);
}

function lock(
  plan: SettledSpec,
  found: { work: LockWork; passage: Passage; index: number; opener: number; wish: RoomWish | null },
): void {
  const { work, passage, index, opener, wish } = found;
  const { pool, graph, entities, heightMetres } = work;
  const palette = lockPalette(plan.groups);
  const colour = palette[index % palette.length] ?? colourOf(index);
  const { language } = plan.spec;
  const asksBelt = pool.asked('conveyor') > 0 && pool.asked('door') === 0 && isLevel(graph, passage);
  const leverFirst = asksBelt || (pool.asked('key') === 0 && (index % 3 === 1 || pool.asked('lever') > 0));
  let lever = leverFirst ? pool.take('lever') : null;
  const key = lever === null ? pool.take('key') : null;
  if (lever === null && key === null) lever = pool.take('lever');
  const channel = `lock-${index + 1}`;
  const belt = asksBelt && lever !== null ? pool.take('conveyor') : null;
  if (belt !== null) {
    const across = { passage, thing: belt, rules: plan.playerRules, channel, hue: colour.hue };
    entities.push(lockBelt(graph.floor, across));
    work.spots.claim({ ...centreOf(graph.floor, passage.between[1]), radius: lockBeltMetres });
  } else {
    const door = pool.take('door') ?? { id: channel, group: 'locks', name: '' };
    const opens: LevelEntity['props'] = lever !== null ? { channel } : key !== null ? { key: key.id } : { free: true };
    entities.push(
      doorEntity(graph.floor, {
        id: door.id,
        group: door.group,
        name: door.name || colouredName('door', { colour, language }),
        between: passage.between,
        heightMetres,
        hidden: false,
        props: { ...opens, hue: colour.hue },
      }),
    );
  }
  if (lever !== null)
    placeOpener(plan, {
      work,
      thing: { ...lever, mechanic: 'lever' },
      room: opener,
      colour,
      props: { channel },
      wish,
    });
  if (key !== null)
    placeOpener(plan, {
      work,
      thing: { ...key, mechanic: 'collectable' },
      room: opener,
      colour,
      props: { score: 2 },
      wish,
    });
}

/** A door whose key is for sale, with the coins for it in the rooms before the door. */
function lockByShop(
  plan: SettledSpec,
  found: {
    work: LockWork;
    passage: Passage;
    index: number;
    opener: number;
    shop: CourseThing;
    rooms: readonly number[];
  },
): void {
  const { work, passage, index, opener, shop, rooms } = found;
  const { pool, graph, spots, entities, heightMetres } = work;
  const colour = colourOf(index);
  const door = pool.take('door') ?? { id: `lock-${index + 1}`, group: 'locks', name: '' };
  entities.push(
    doorEntity(graph.floor, {
      id: door.id,
      group: door.group,
      name: door.name || colouredName('door', { colour, language: plan.spec.language }),
      between: passage.between,
      heightMetres,
      hidden: false,
      props: { key: shop.id, hue: colour.hue },
    }),
  );
  const centre = graph.rooms[opener]?.centre ?? { x: 0, z: 0 };
  const stand = spots.take(opener, { radius: stallMetres, where: 'corner' }) ?? centre;
  const props = { ...propsOf(shop, plan.playerRules), holds: shop.id };
  const at = { x: stand.x, y: 0, z: stand.z };
  entities.push(thingEntity({ ...shop, at, yaw: quarterTurn(facing(stand, centre)), props }));
  for (let coin = 0; coin < (shop.sells?.price ?? 0); coin += 1) {
    const thing = pool.take('coin');
    const room = rooms[coin % rooms.length] ?? graph.start;
    const spot = spots.take(room, { radius: 0.5, where: 'anywhere' }) ?? graph.rooms[room]?.centre;
    if (thing === null || spot === undefined) continue;
    const coinProps = propsOf({ kind: 'coin', mechanic: 'collectable' }, plan.playerRules);
    entities.push(
      thingEntity({ ...thing, mechanic: 'collectable', at: { x: spot.x, y: 0, z: spot.z }, props: coinProps }),
    );
  }
}

function placeOpener(
  plan: SettledSpec,
  what: {
    work: LockWork;
    thing: CourseThing;
    room: number;
    colour: LockColour;
    props: LevelEntity['props'];
    wish: RoomWish | null;
  },
): void {
  const { work, thing, room, colour, wish } = what;
  const centre = work.graph.rooms[room]?.centre ?? { x: 0, z: 0 };
  const isKey = thing.kind === 'key';
  const where = wish !== null ? 'anywhere' : isKey ? 'middle' : 'corner';
  const spot = work.spots.take(room, { radius: 1.2, where, ...rateOf(wish) }) ?? { ...centre, room };
  work.entities.push(
    thingEntity({
      ...thing,
      name: thing.name || colouredName(isKey ? 'key' : 'lever', { colour, language: plan.spec.language }),
      at: { x: spot.x, y: 0, z: spot.z },
      yaw: isKey ? 0 : facing(spot, centre),
      props: { ...what.props, hue: colour.hue },
    }),
  );
}
