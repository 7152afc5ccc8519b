import type { LevelEntity } from '#engine/level/level.ts';
import type { SettledSpec } from '#engine/level/settle-spec.ts';
import { shapeOf } from '#engine/level/thing-catalog.ts';
import type { Rng } from '#engine/math/rng.ts';
import { furnishOutskirts, furnishRooms } from '#engine/procgen/rooms/furnish.ts';
import { growMaze } from '#engine/procgen/rooms/grow-maze.ts';
import { placeMazeTricks } from '#engine/procgen/rooms/maze-tricks.ts';
import { roomGround } from '#engine/procgen/rooms/room-ground.ts';
import { liftToStoreys, storeysOf } from '#engine/procgen/rooms/storeys.ts';
import { createRoomSpots } from '#engine/procgen/rooms/room-spots.ts';
import { createThingPool } from '#engine/procgen/rooms/thing-pool.ts';
import { wallEntities, wallHeight } from '#engine/procgen/rooms/wall-entities.ts';
import { goalEntity } from '#engine/procgen/sky-entities.ts';
import type { Layout } from '#engine/procgen/open-world.ts';
import { defineArchetype } from './archetype.ts';

/** The widest thing that leaves room to pass in a corridor. */
const corridorMetres = 0.9;
const sizes = { small: 7, medium: 9, large: 11 } as const;

/** A maze of hedges or stone: gates with levers and keys, portals between dead ends, a hidden corner, the goal far away. */
export const mazeArchetype = defineArchetype({
  kind: 'maze',
  describe:
    'A maze of hedges or stone walls with gates, keys, levers, portals and dead ends worth a look; reach the goal.',
  layOut: layOutMaze,
});

/** Something that fits into no corridor has to stand in the middle, or near what does. */
function wantsPlaza({ groups }: SettledSpec): boolean {
  return groups.some((group) => {
    const { near, region } = group.placement;
    return (region === 'centre' || near === 'centre') && shapeOf(group).footprintMetres > corridorMetres;
  });
}

function layOutMaze(plan: SettledSpec, rng: Rng): Layout {
  const size = sizes[plan.spec.layout.size];
  const maze = growMaze({
    columns: size,
    rows: size,
    gates: 1 + Math.round(plan.rules.difficulty * 2),
    loops: 0.45 - 0.4 * plan.rules.difficulty,
    rng: rng.fork('maze'),
    storeys: storeysOf(plan),
    plaza: wantsPlaza(plan),
  });
  const { graph } = maze;
  const entities: LevelEntity[] = [];
  const spots = createRoomSpots(graph, rng.fork('spots'), { stepMetres: 1, reachSteps: 1 });
  const heightMetres = wallHeight(plan.playerRules);
  const pool = createThingPool(plan);
  const spawn = graph.rooms[graph.start]?.centre ?? { x: 0, z: 0 };
  spots.claim({ ...spawn, radius: 1.6 });
  const work = { plan, graph, pool, spots, rng: rng.fork('tricks'), entities, heightMetres, goal: maze.goal };
  const { hidden, extras } = placeMazeTricks(work, maze);
  const goal = graph.rooms[maze.goal]?.centre ?? spawn;
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
      goal: maze.goal,
      order: maze.order,
      calm: new Set([graph.start, maze.goal, ...hidden, ...maze.way]),
      hidden,
      corridors: true,
    },
    [...extras, ...pool.rest()],
  );
  entities.unshift(...wallEntities(graph.floor, heightMetres));
  liftToStoreys(entities, graph.floor.storeys);
  const terrain = roomGround(plan, { floor: graph.floor, look: 'garden', rng: rng.fork('ground') });
  furnishOutskirts(plan, {
    things: outside,
    floor: graph.floor,
    terrain,
    rng: rng.fork('outskirts'),
    entities,
    graph,
    goal: maze.goal,
  });
  return { terrain, entities, spawn: { position: { ...spawn, y: graph.floor.storeys.heightAt(spawn.z) }, yaw: 0 } };
}
