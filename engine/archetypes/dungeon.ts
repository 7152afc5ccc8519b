import type { LevelEntity } from '#engine/level/level.ts';
import type { SettledSpec } from '#engine/level/settle-spec.ts';
import type { Rng } from '#engine/math/rng.ts';
import { placeLocks } from '#engine/procgen/rooms/place-locks.ts';
import { furnishOutskirts, furnishRooms } from '#engine/procgen/rooms/furnish.ts';
import { roomGround } from '#engine/procgen/rooms/room-ground.ts';
import { layRooms } from '#engine/procgen/rooms/room-graph.ts';
import { liftToStoreys, storeysOf } from '#engine/procgen/rooms/storeys.ts';
import { createRoomSpots } from '#engine/procgen/rooms/room-spots.ts';
import { createThingPool } from '#engine/procgen/rooms/thing-pool.ts';
import { wallEntities, wallHeight } from '#engine/procgen/rooms/wall-entities.ts';
import { goalEntity } from '#engine/procgen/sky-entities.ts';
import type { Layout } from '#engine/procgen/open-world.ts';
import { defineArchetype } from './archetype.ts';

const sizes = { small: [3, 3], medium: [4, 3], large: [4, 4] } as const;

/** Rooms and corridors behind locked doors: keys, levers, traps, patrols, a hidden room, and the goal at the far end. */
export const dungeonArchetype = defineArchetype({
  kind: 'dungeon',
  describe:
    'Rooms and corridors with locked doors, coloured keys, levers, traps, patrols and a hidden room; reach the goal in the last room.',
  layOut: layOutDungeon,
});

function layOutDungeon(plan: SettledSpec, rng: Rng): Layout {
  const [columns, rows] = sizes[plan.spec.layout.size];
  const storeys = storeysOf(plan);
  const graph = layRooms({ columns, rows: Math.max(rows, storeys?.count ?? 1), rng: rng.fork('rooms'), storeys });
  const heightMetres = wallHeight(plan.playerRules);
  const pool = createThingPool(plan);
  const spots = createRoomSpots(graph, rng.fork('spots'));
  const entities: LevelEntity[] = [];
  const spawn = graph.rooms[graph.start]?.centre ?? { x: 0, z: 0 };
  spots.claim({ ...spawn, radius: 1.5 });
  const locked = placeLocks(plan, { graph, pool, spots, rng: rng.fork('locks'), entities, heightMetres });
  const goal = graph.rooms[locked.goal]?.centre ?? spawn;
  if (plan.win.kind === 'reach-goal') {
    entities.push(goalEntity({ ...goal, y: 0 }));
    spots.claim({ ...goal, radius: 2 });
  }
  const outside = furnishRooms(
    {
      plan,
      graph,
      spots,
      rng: rng.fork('furnish'),
      entities,
      goal: locked.goal,
      order: locked.order,
      calm: locked.calm,
      hidden: locked.hidden,
    },
    [...locked.extras, ...pool.rest()],
  );
  entities.unshift(...wallEntities(graph.floor, heightMetres));
  liftToStoreys(entities, graph.floor.storeys);
  const terrain = roomGround(plan, { floor: graph.floor, look: 'hall', rng: rng.fork('ground') });
  furnishOutskirts(plan, {
    things: outside,
    floor: graph.floor,
    terrain,
    rng: rng.fork('outskirts'),
    entities,
    graph,
    goal: locked.goal,
  });
  return { terrain, entities, spawn: { position: { ...spawn, y: graph.floor.storeys.heightAt(spawn.z) }, yaw: 0 } };
}
