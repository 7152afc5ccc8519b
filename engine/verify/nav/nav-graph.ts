import type { LevelEntity } from '#engine/level/level.ts';
import { hypot2 } from '#engine/math/trig.ts';
import { barsWay } from '#engine/mechanics/conveyor.ts';
import { portalExit } from '#engine/mechanics/portal.ts';
import { terrainGradient, terrainHeight } from '#engine/sim/ground.ts';
import type { SimWorld } from '#engine/sim/sim-world.ts';
import { type Solid, footprintDistanceSquared } from '#engine/sim/solid.ts';
import { swimHeight } from '#engine/sim/systems/swim.ts';
import type { Edge } from '#engine/verify/nav/edges.ts';
import { tuning } from '#engine/sim/tuning.ts';

/** Places a body can stand, sorted into square cells of the map; a cell may have several floors. */
export interface NavGraph {
  readonly world: SimWorld;
  readonly cellMetres: number;
  readonly x: number[];
  readonly y: number[];
  readonly z: number[];
  /** Extra cost in metres of walking through a node. */
  readonly penalty: number[];
  /** Nodes in which something that stays where it is hurts or throws. */
  readonly hurts: Set<number>;
  /** 1 where the node is bare terrain, which slopes; 0 on top of a solid. */
  readonly bare: number[];
  readonly cells: Map<number, number[]>;
  /** Ways from a node, as far as somebody asked for them; forgotten when the ground changes. */
  readonly ways: (readonly Edge[] | undefined)[];
  /** Nodes off the middle of their cell, where something solid stands: the way to them may lead past a corner. */
  readonly tight: Set<number>;
  /** Nodes on the water: the feet of a swimmer hang there. */
  readonly afloat: Set<number>;
  /** Nodes at a portal: where it leads. */
  readonly portals: Map<number, { readonly to: number; readonly portal: LevelEntity }>;
  /** Belts that nobody walks against, as far as they were not turned yet. */
  readonly barred: Set<string>;
  /** Nodes that are not a fixed place: moving platforms and bouncers. */
  readonly specials: Map<number, { readonly kind: 'mover' | 'bouncer'; readonly solid: Solid }>;
}

const bodyClearanceMetres = tuning.capsuleRadiusMetres + 0.08;
const bodyHeight = tuning.capsuleHeightMetres;
const hurtPenaltyMetres = 40;
const patrolPenaltyMetres = 6;
const tightPenaltyMetres = 2;
const divePenaltyMetres = 1.5;
/** Where else in a cell a body may fit when it does not fit in the middle. */
const asideMetres = [
  [0.3, 0],
  [-0.3, 0],
  [0, 0.3],
  [0, -0.3],
] as const;
const safeSlope = tuning.maxSlope * 0.92;

/** Key of the cell that a point lies in. */
export function cellKey(nav: Pick<NavGraph, 'cellMetres'>, point: { readonly x: number; readonly z: number }): number {
  return keyOf(Math.floor(point.x / nav.cellMetres), Math.floor(point.z / nav.cellMetres));
}

/** Key of a cell from its column and row. */
export function keyOf(column: number, row: number): number {
  return (row + 4096) * 8192 + column + 4096;
}

/** Column and row of the cell that a key stands for. */
export function cellOf(key: number): { column: number; row: number } {
  return { column: (key % 8192) - 4096, row: Math.floor(key / 8192) - 4096 };
}

/** Finds everywhere that a body can stand: on the terrain, and on top of everything solid that does not move. */
export function buildNavGraph(world: SimWorld): NavGraph {
  const nav: NavGraph = {
    world,
    cellMetres: world.level.terrain.solid ? 1 : 0.5,
    x: [],
    y: [],
    z: [],
    penalty: [],
    hurts: new Set(),
    bare: [],
    cells: new Map(),
    ways: [],
    portals: new Map(),
    barred: new Set(
      world.belts.flatMap(({ entity }) => (barsWay(entity, { level: world.level, run: null }) ? [entity.id] : [])),
    ),
    tight: new Set(),
    afloat: new Set(),
    specials: new Map(),
  };
  addStill(nav, everywhere);
  for (const solid of world.allSolids) if (solid.motion !== null) addSpecial(nav, { kind: 'mover', solid });
  for (const item of world.allTouchables) {
    if (item.entity.mechanic === 'bouncer') addSpecial(nav, { kind: 'bouncer', solid: item.area });
  }
  linkPortals(nav);
  return nav;
}

/** A square of the map in metres. */
export interface NavArea {
  readonly minX: number;
  readonly maxX: number;
  readonly minZ: number;
  readonly maxZ: number;
}

const everywhere: NavArea = { minX: -1e6, maxX: 1e6, minZ: -1e6, maxZ: 1e6 };

/** Finds the places of an area again, after a door or a block in it has changed; their nodes get new numbers. */
export function refreshNavGraph(nav: NavGraph, area: NavArea): void {
  const cell = nav.cellMetres;
  for (let row = Math.floor(area.minZ / cell); row <= Math.floor(area.maxZ / cell); row += 1) {
    for (let column = Math.floor(area.minX / cell); column <= Math.floor(area.maxX / cell); column += 1) {
      nav.cells.delete(keyOf(column, row));
    }
  }
  addStill(nav, area);
  linkPortals(nav);
  nav.ways.length = 0;
}

function addStill(nav: NavGraph, area: NavArea): void {
  if (nav.world.level.terrain.solid) addTerrain(nav, area);
  for (const solid of nav.world.allSolids) {
    // Nobody gets onto a wall that was built so that nobody does.
    if (solid.motion !== null || solid.entity.mechanic === 'bouncer' || solid.entity.look === 'masonry') continue;
    if (nav.barred.has(solid.entity.id)) continue;
    const reach = hypot2(solid.halfX, solid.halfZ);
    const isNear =
      solid.x + reach >= area.minX &&
      solid.x - reach <= area.maxX &&
      solid.z + reach >= area.minZ &&
      solid.z - reach <= area.maxZ;
    if (isNear) addTop(nav, { solid, area });
  }
}

/** Steps through portals: from where their trigger is touched to where their partner lets people out. */
function linkPortals(nav: NavGraph): void {
  nav.portals.clear();
  for (const { entity } of nav.world.allTouchables) {
    if (entity.mechanic !== 'portal') continue;
    const exit = portalExit(nav.world.level, entity);
    const to = exit === null ? null : nodeNear(nav, exit.at);
    const from = nodeNear(nav, entity.position);
    if (to !== null && from !== null) nav.portals.set(from, { to, portal: entity });
  }
}

function addTerrain(nav: NavGraph, area: NavArea): void {
  const { terrain } = nav.world.level;
  const half = (terrain.cells * terrain.cellMetres) / 2 - 1;
  const surface = swimHeight(nav.world.level);
  const drowned =
    terrain.waterLevel === null || surface !== null ? -Infinity : terrain.waterLevel - tuning.wadeDepthMetres + 0.1;
  const addGround = (point: { x: number; z: number }): boolean => {
    const y = terrainHeight(nav.world, point);
    if (surface !== null && y < surface) addAfloat(nav, { ...point, y: surface });
    if (y < drowned || y < terrain.killHeight) return false;
    const gradient = terrainGradient(nav.world, point);
    if (hypot2(gradient.x, gradient.z) > safeSlope) return false;
    if (!addNode(nav, { ...point, y, bare: 1 })) return false;
    // Breath is short: down there one goes only for what is down there.
    if (surface !== null && y < surface) nav.penalty[nav.x.length - 1] = (nav.penalty.at(-1) ?? 0) + divePenaltyMetres;
    return true;
  };
  const first = (least: number): number => Math.max(Math.ceil(-half), Math.floor(least)) + 0.5;
  const lastZ = Math.min(half, Math.floor(area.maxZ) + 1);
  const lastX = Math.min(half, Math.floor(area.maxX) + 1);
  for (let z = first(area.minZ); z < lastZ; z += 1) {
    for (let x = first(area.minX); x < lastX; x += 1) {
      if (addGround({ x, z }) || nav.world.solids.at(x, z).length === 0) continue;
      const aside = asideMetres.some(([dx, dz]) => addGround({ x: x + dx, z: z + dz }));
      if (!aside) continue;
      const node = nav.x.length - 1;
      nav.tight.add(node);
      nav.penalty[node] = (nav.penalty[node] ?? 0) + tightPenaltyMetres;
    }
  }
}

function addAfloat(nav: NavGraph, node: { x: number; y: number; z: number }): void {
  if (addNode(nav, { ...node, bare: 0 })) nav.afloat.add(nav.x.length - 1);
}

function addTop(nav: NavGraph, within: { solid: Solid; area: NavArea }): void {
  const { solid, area } = within;
  const cell = nav.cellMetres;
  const reach = hypot2(solid.halfX, solid.halfZ);
  const count = nav.x.length;
  for (let row = Math.floor((solid.z - reach) / cell); row <= Math.floor((solid.z + reach) / cell); row += 1) {
    for (
      let column = Math.floor((solid.x - reach) / cell);
      column <= Math.floor((solid.x + reach) / cell);
      column += 1
    ) {
      const point = { x: (column + 0.5) * cell, z: (row + 0.5) * cell };
      if (footprintDistanceSquared(solid, point) > 0.01 || !isInArea(nav, { area, point })) continue;
      if (solid.top > terrainHeight(nav.world, point)) addNode(nav, { ...point, y: solid.top, bare: 0 });
    }
  }
  if (nav.x.length === count && solid.top > terrainHeight(nav.world, solid) && isInArea(nav, { area, point: solid })) {
    addNode(nav, { x: solid.x, z: solid.z, y: solid.top, bare: 0 });
  }
}

function isInArea(nav: NavGraph, ask: { area: NavArea; point: { x: number; z: number } }): boolean {
  const { area, point } = ask;
  const indexOf = (metres: number): number => Math.floor(metres / nav.cellMetres);
  const inside = (metres: number, least: number, most: number): boolean =>
    indexOf(metres) >= indexOf(least) && indexOf(metres) <= indexOf(most);
  return inside(point.x, area.minX, area.maxX) && inside(point.z, area.minZ, area.maxZ);
}

/** False where nobody can stand. */
function addNode(nav: NavGraph, node: { x: number; y: number; z: number; bare: number }): boolean {
  const hurt = hurtAt(nav.world, node);
  if (hurt === null || !isClear(nav.world, node)) return false;
  const id = nav.x.length;
  nav.x.push(node.x);
  nav.y.push(node.y);
  nav.z.push(node.z);
  nav.bare.push(node.bare);
  nav.penalty.push(hurt + patrolPenaltyAt(nav.world, node));
  if (hurt > 0) nav.hurts.add(id);
  const key = cellKey(nav, node);
  const floors = nav.cells.get(key);
  if (floors === undefined) nav.cells.set(key, [id]);
  else floors.push(id);
  return true;
}

function addSpecial(nav: NavGraph, special: { kind: 'mover' | 'bouncer'; solid: Solid }): void {
  nav.specials.set(nav.x.length, special);
  nav.x.push(special.solid.entity.position.x);
  nav.y.push(special.kind === 'mover' ? special.solid.top : special.solid.top - 0.1);
  nav.z.push(special.solid.entity.position.z);
  nav.bare.push(0);
  nav.penalty.push(0);
}

/** Whether a diver gets from the bed to the water above it: no still roof between. */
export function isOpenAbove(nav: NavGraph, way: { readonly bed: number; readonly afloat: number }): boolean {
  const x = nav.x[way.bed] ?? 0;
  const z = nav.z[way.bed] ?? 0;
  const bottom = nav.y[way.bed] ?? 0;
  const top = (nav.y[way.afloat] ?? 0) + bodyHeight;
  return nav.world.solids
    .at(x, z)
    .every(
      (solid) =>
        solid.top <= bottom + 0.1 ||
        solid.bottom >= top ||
        footprintDistanceSquared(solid, { x, z }) > bodyClearanceMetres * bodyClearanceMetres,
    );
}

/** Whether a body fits on the straight line between two nodes, as far as still solids go. */
export function isClearBetween(nav: NavGraph, pair: { readonly from: number; readonly to: number }): boolean {
  const at = (list: readonly number[], share: number): number =>
    (list[pair.from] ?? 0) * (1 - share) + (list[pair.to] ?? 0) * share;
  return [0.25, 0.5, 0.75].every((share) =>
    isClear(nav.world, { x: at(nav.x, share), y: at(nav.y, share), z: at(nav.z, share) }),
  );
}

/** Whether a body fits: no still solid between its ankles and its head, and the floor is not inside something taller. */
function isClear(world: SimWorld, node: { x: number; y: number; z: number }): boolean {
  for (const solid of world.solids.at(node.x, node.z)) {
    if (solid.motion !== null || solid.top <= node.y + 0.02 || solid.bottom >= node.y + bodyHeight) continue;
    const clearance = solid.top <= node.y + tuning.stepHeightMetres ? 0.05 : bodyClearanceMetres;
    if (footprintDistanceSquared(solid, node) < clearance * clearance) return false;
  }
  return true;
}

/** Extra cost of standing in what hurts here, or null where it would send the player back. */
function hurtAt(world: SimWorld, node: { x: number; y: number; z: number }): number | null {
  let penalty = 0;
  for (const { entity, area } of world.touchables.at(node.x, node.z)) {
    if (!['hazard', 'bouncer', 'portal'].includes(entity.mechanic)) continue;
    if (area.motion !== null || area.bottom > node.y + bodyHeight || area.top < node.y - 0.05) continue;
    const clearance = tuning.capsuleRadiusMetres + 0.15;
    if (footprintDistanceSquared(area, node) >= clearance * clearance) continue;
    if (entity.props['effect'] === 'respawn') return null;
    penalty += hurtPenaltyMetres;
  }
  return penalty;
}

/** Extra cost of standing where creatures come by. */
function patrolPenaltyAt(world: SimWorld, node: { x: number; y: number; z: number }): number {
  let penalty = 0;
  for (const enemy of world.enemies) {
    if (Math.abs(enemy.entity.position.y - node.y) > 4) continue;
    if (distanceToPatrol(enemy.area, node) < 2.5) penalty += patrolPenaltyMetres;
  }
  return penalty;
}

function distanceToPatrol(area: Solid, point: { x: number; z: number }): number {
  const { x, z } = area.entity.position;
  const wayX = area.motion?.travelX ?? 0;
  const wayZ = area.motion?.travelZ ?? 0;
  const square = wayX * wayX + wayZ * wayZ;
  const along = square === 0 ? 0 : Math.max(0, Math.min(1, ((point.x - x) * wayX + (point.z - z) * wayZ) / square));
  return hypot2(point.x - x - wayX * along, point.z - z - wayZ * along) - area.radius;
}

/** The node nearest to a standing body within 2 cells and 0.7 m of height, or null. */
export function nodeNear(
  nav: NavGraph,
  point: { readonly x: number; readonly y: number; readonly z: number },
): number | null {
  const column = Math.floor(point.x / nav.cellMetres);
  const row = Math.floor(point.z / nav.cellMetres);
  let best: number | null = null;
  let bestDistance = Infinity;
  for (let r = row - 2; r <= row + 2; r += 1) {
    for (let c = column - 2; c <= column + 2; c += 1) {
      for (const id of nav.cells.get(keyOf(c, r)) ?? []) {
        const dy = Math.abs((nav.y[id] ?? 0) - point.y);
        const distance = hypot2((nav.x[id] ?? 0) - point.x, (nav.z[id] ?? 0) - point.z) + dy;
        if (dy > 0.7 + (nav.bare[id] ?? 0) || distance >= bestDistance) continue;
        best = id;
        bestDistance = distance;
      }
    }
  }
  return best;
}
