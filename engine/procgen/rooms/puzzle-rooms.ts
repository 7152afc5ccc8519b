import type { LevelEntity } from '#engine/level/level.ts';
import type { SettledSpec } from '#engine/level/settle-spec.ts';
import type { WorldSpec } from '#engine/level/world-spec.ts';
import type { Rng } from '#engine/math/rng.ts';
import type { CourseThing } from '#engine/procgen/course-slots.ts';
import type { Layout } from '#engine/procgen/open-world.ts';
import { goalEntity } from '#engine/procgen/sky-entities.ts';
import { furnishOutskirts, furnishRooms } from './furnish.ts';
import type { RoomWork } from './put-thing.ts';
import { type FloorLook, roomGround } from './room-ground.ts';
import { layRooms } from './room-graph.ts';
import { type PuzzleMaker, freePuzzle } from './room-puzzles.ts';
import { liftToStoreys, storeysOf } from './storeys.ts';
import { createRoomSpots } from './room-spots.ts';
import { colourOf } from './room-words.ts';
import { createThingPool } from './thing-pool.ts';
import { wallEntities, wallHeight } from './wall-entities.ts';

/** A house of puzzles: how it looks, how many rooms it has, and the ideas in the order in which they are met. */
export interface PuzzleHouse {
  readonly rng: Rng;
  readonly look: FloorLook;
  readonly rooms: Readonly<Record<WorldSpec['layout']['size'], number>>;
  readonly puzzles: readonly PuzzleMaker[];
}

/** Lays rooms out in a row, each closed by a puzzle and harder than the one before; the goal is in the last. */
export function layOutPuzzleRooms(plan: SettledSpec, house: PuzzleHouse): Layout {
  const { rng } = house;
  const storeys = storeysOf(plan);
  const count = Math.max(house.rooms[plan.spec.layout.size], storeys?.count ?? 1);
  const columns = storeys === undefined ? (count > 4 ? 3 : 2) : Math.max(1, Math.floor(count / storeys.count));
  const graph = layRooms({ columns, rows: Math.ceil(count / columns), line: count, rng, storeys });
  const entities: LevelEntity[] = [];
  const spots = createRoomSpots(graph, rng.fork('spots'));
  const heightMetres = wallHeight(plan.playerRules);
  const work: RoomWork = {
    plan,
    graph,
    pool: createThingPool(plan),
    spots,
    rng: rng.fork('puzzles'),
    entities,
    heightMetres,
    goal: graph.rooms.length - 1,
  };
  const first = graph.rooms[0]?.centre ?? { x: 0, z: 0 };
  const spawn = { x: first.x, z: first.z + 4 };
  spots.claim({ ...spawn, radius: 1.5 });
  fillRooms(work, house.puzzles);
  const last = graph.rooms.at(-1)?.centre ?? first;
  if (plan.win.kind === 'reach-goal') {
    entities.push(goalEntity({ ...last, y: 0 }));
    spots.claim({ ...last, radius: 2 });
  }
  const order = graph.rooms.map((room) => room.index);
  const calm = new Set(order);
  const outside = furnishRooms(
    {
      plan,
      graph,
      spots,
      rng: rng.fork('furnish'),
      entities,
      goal: order.length - 1,
      order,
      calm,
      hidden: order.slice(-1),
    },
    [...extras(work), ...work.pool.rest()],
  );
  entities.unshift(...wallEntities(graph.floor, heightMetres));
  liftToStoreys(entities, graph.floor.storeys);
  const terrain = roomGround(plan, { floor: graph.floor, look: house.look, rng: rng.fork('ground') });
  furnishOutskirts(plan, {
    things: outside,
    floor: graph.floor,
    terrain,
    rng: rng.fork('outskirts'),
    entities,
    graph,
    goal: order.length - 1,
  });
  return { terrain, entities, spawn: { position: { ...spawn, y: graph.floor.storeys.heightAt(spawn.z) }, yaw: 0 } };
}

function fillRooms(work: RoomWork, puzzles: readonly PuzzleMaker[]): void {
  const { graph, plan } = work;
  graph.passages.forEach((passage, index) => {
    const share = graph.passages.length < 2 ? 0 : index / (graph.passages.length - 1);
    const room = {
      room: passage.from,
      passage,
      colour: colourOf(index),
      channel: `room-${index + 1}`,
      hardness: Math.min(1, plan.rules.difficulty * 0.6 + share * 0.5),
    };
    const ideas = [0, 1, 2].map((turn) => puzzles[(index + turn) % puzzles.length] ?? freePuzzle);
    for (const idea of [...ideas, freePuzzle]) if (idea(work, room)) break;
  });
}

/** A checkpoint in every room but the first, a chest, and something to pick up. */
function extras({ pool, graph, plan }: RoomWork): CourseThing[] {
  const found: CourseThing[] = [];
  const add = (kind: 'checkpoint' | 'secret-chest' | 'star', more: { mechanic: string; count: number }): void => {
    if (pool.asked(kind) > 0) return;
    for (let index = 0; index < more.count; index += 1) {
      const thing = pool.take(kind);
      if (thing !== null) found.push({ ...thing, mechanic: more.mechanic });
    }
  };
  add('checkpoint', { mechanic: 'checkpoint', count: graph.rooms.length - 1 });
  add('secret-chest', { mechanic: 'secret', count: 1 });
  if (!plan.groups.some((group) => group.mechanic === 'collectable'))
    add('star', { mechanic: 'collectable', count: graph.rooms.length });
  return found;
}
