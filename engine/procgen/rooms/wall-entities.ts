import type { LevelEntity, PlayerRules } from '#engine/level/level.ts';
import { quantise } from '#engine/math/scalar.ts';
import { pi } from '#engine/math/trig.ts';
import { bare } from '#engine/procgen/sky-entities.ts';
import { climbReachMetres, jumpApex } from '#engine/sim/tuning.ts';
import { type Cell, type FloorPlan, cellMetres, centreOf, wallPosts, wallRuns } from './floor-plan.ts';

const thicknessMetres = 0.6;
const postMetres = 0.9;
/** The highest thing in a room that somebody could jump from. */
const stoolMetres = 1.6;

/** How high walls have to be in metres so that nobody jumps or climbs over them, not even from a block. */
export function wallHeight(rules: PlayerRules): number {
  const climbed = rules.abilities?.includes('climb') === true ? climbReachMetres : 0;
  return quantise(Math.max(3, jumpApex(rules) + stoolMetres + climbed + 0.4));
}

/** Walls and posts of a floor plan. */
export function wallEntities(plan: FloorPlan, heightMetres: number): LevelEntity[] {
  const walls = wallRuns(plan).map((run, index) =>
    wallEntity(`wall-${index + 1}`, {
      ...run,
      yaw: run.along === 'x' ? 0 : pi / 2,
      size: { x: run.lengthMetres, y: heightMetres, z: thicknessMetres },
    }),
  );
  const posts = wallPosts(plan).map((post, index) =>
    wallEntity(`post-${index + 1}`, {
      ...post,
      yaw: 0,
      size: { x: postMetres, y: heightMetres + 0.375, z: postMetres },
    }),
  );
  return [...walls, ...posts];
}

function wallEntity(
  id: string,
  wall: { x: number; z: number; yaw: number; size: { x: number; y: number; z: number } },
): LevelEntity {
  const { size } = wall;
  return {
    ...bare({ id, group: 'walls', look: 'masonry', mechanic: 'prop', at: { x: wall.x, y: 0, z: wall.z } }),
    yaw: wall.yaw,
    size,
    collider: { shape: 'box', halfX: size.x / 2, halfY: size.y / 2, halfZ: size.z / 2, offsetY: size.y / 2 },
  };
}

/** A door between two neighbouring cells, from post to post; a hidden one looks like the wall. */
export function doorEntity(
  plan: FloorPlan,
  door: {
    readonly id: string;
    readonly group: string;
    readonly name: string;
    readonly between: readonly [Cell, Cell];
    readonly heightMetres: number;
    readonly hidden: boolean;
    readonly props: LevelEntity['props'];
  },
): LevelEntity {
  const [a, b] = door.between;
  const from = centreOf(plan, a);
  const to = centreOf(plan, b);
  const { hidden } = door;
  const size = {
    x: hidden ? cellMetres : cellMetres - postMetres,
    y: quantise(door.heightMetres),
    z: hidden ? thicknessMetres : 0.5,
  };
  return {
    ...bare({
      id: door.id,
      group: door.group,
      look: hidden ? 'masonry' : 'door',
      mechanic: 'door',
      at: { x: (from.x + to.x) / 2, y: 0, z: (from.z + to.z) / 2 },
    }),
    name: door.name,
    yaw: a.row === b.row ? pi / 2 : 0,
    size,
    collider: { shape: 'box', halfX: size.x / 2, halfY: size.y / 2, halfZ: size.z / 2, offsetY: size.y / 2 },
    props: door.props,
  };
}
