import type { AbilityKind } from '#engine/level/world-spec.ts';
import { mix } from '#engine/math/scalar.ts';
import { hypot2 } from '#engine/math/trig.ts';
import { type Solid, footprintDistanceSquared, placeSolid } from '#engine/sim/solid.ts';
import { type SpatialGrid, createSpatialGrid } from '#engine/sim/spatial-grid.ts';
import { type LeapRules, climbReachMetres, jumpApex, leapReach, tuning, wallRunReach } from '#engine/sim/tuning.ts';
import { spendEffort } from '#engine/verify/effort.ts';
import { type Edge, edgesFrom } from '#engine/verify/nav/edges.ts';
import { type NavGraph, cellOf, keyOf } from '#engine/verify/nav/nav-graph.ts';

/** Leaps between places that walking does not join, by start node; and the island that each node belongs to. */
export interface HopLinks {
  readonly links: ReadonlyMap<number, readonly Edge[]>;
  readonly islandOf: readonly number[];
}

const hopCostMetres = 8;
const moverCostMetres = 20;
/** Feet may hang over both edges, and nodes are cell centres: this much more than the pure jump is worth a try. */
const slackMetres = 1;
const maxReachMetres = 16;
const maxSailMetres = 24;
/** Nodes are cell centres: a wall starts this near to where somebody stands before it. */
const climbGapMetres = 2.4;
/** A wall to run along is at least so long and so high, and passes this near to the middle of the way. */
const wallMetres = 3;
const wallBesideMetres = 2.2;
const wallCostPerMetre = 4;
const linksPerPair = 2;
const samplesPerPeriod = 12;
const wallSampleMetres = 0.25;
const farCells = 24;
const ticksPerNode = 3;
/** Landings that are looked at, and places that are asked for walls, in the time of one simulated tick. */
const landingsPerTick = 96;
const samplesPerTick = 160;

/** Finds leaps that the physics may allow; whether each works is for the simulation to say. */
export function findHopLinks(nav: NavGraph): HopLinks {
  spendEffort(nav.world, nav.x.length * ticksPerNode);
  const tally = { landings: 0, samples: 0 };
  const islandOf = findIslands(nav);
  const best = new Map<number, { from: number; edge: Edge }[]>();
  const rims = findRims(nav, islandOf);
  const walls = wallsOf(nav);
  const columns = columnsByRow(nav);
  // Millions are offered in a crowded level: most are no better than what is there, and must cost next to nothing.
  const offer = (from: number, edge: Edge): void => {
    const key = (islandOf[from] ?? 0) * nav.x.length + (islandOf[edge.to] ?? 0);
    const list = best.get(key);
    const place = list?.findIndex((known) => edge.cost < known.edge.cost) ?? -1;
    if (place === -1 && list?.length === linksPerPair) return;
    if (isWalledOff(nav, { from, to: edge.to, walls, tally })) return;
    if (list === undefined) {
      best.set(key, [{ from, edge }]);
      return;
    }
    list.splice(place === -1 ? list.length : place, 0, { from, edge });
    if (list.length > linksPerPair) list.length = linksPerPair;
  };
  for (const from of rims) offerStillHops(nav, { from, islandOf, columns, tally, offer });
  for (const special of nav.specials.keys()) offerSpecialHops(nav, { special, rims, offer });
  spendEffort(nav.world, Math.floor(tally.landings / landingsPerTick + tally.samples / samplesPerTick));
  const links = new Map<number, Edge[]>();
  for (const list of best.values()) {
    for (const { from, edge } of list) links.set(from, [...(links.get(from) ?? []), edge]);
  }
  return { links, islandOf };
}

/** What no leap gets through: one may slip past a trunk or a corner, but walls leave nothing to slip past. */
function wallsOf(nav: NavGraph): SpatialGrid<Solid> | null {
  const walls = nav.world.allSolids.filter(({ entity }) => entity.look === 'masonry' || entity.mechanic === 'door');
  if (walls.length === 0) return null;
  return createSpatialGrid(walls, { marginMetres: wallSampleMetres, solidOf: (wall) => wall, roamOf: () => 0 });
}

/** Whether a wall between two fixed places is too high to be jumped over. */
function isWalledOff(
  nav: NavGraph,
  leap: { from: number; to: number; walls: SpatialGrid<Solid> | null; tally: Tally },
): boolean {
  const { walls, tally } = leap;
  if (walls === null || nav.specials.has(leap.from) || nav.specials.has(leap.to)) return false;
  const from = placeOf(nav, leap.from);
  const to = placeOf(nav, leap.to);
  const highest = Math.max(from.y, to.y) + jumpApex(nav.world.level.playerRules) + tuning.stepHeightMetres;
  const lowest = Math.min(from.y, to.y) + 1;
  const parts = Math.ceil(hypot2(to.x - from.x, to.z - from.z) / wallSampleMetres);
  for (let part = 1; part < parts; part += 1) {
    const point = { x: mix([from.x, to.x], part / parts), z: mix([from.z, to.z], part / parts) };
    tally.samples += 1;
    for (const wall of walls.at(point.x, point.z)) {
      if (wall.top <= highest || wall.bottom > lowest) continue;
      if (footprintDistanceSquared(wall, point) === 0) return true;
    }
  }
  return false;
}

/** Columns of the cells in which somebody can stand, by row and in order: most of a course is air. */
function columnsByRow(nav: NavGraph): ReadonlyMap<number, readonly number[]> {
  const columns = new Map<number, number[]>();
  for (const key of nav.cells.keys()) {
    const { column, row } = cellOf(key);
    const list = columns.get(row);
    if (list === undefined) columns.set(row, [column]);
    else list.push(column);
  }
  for (const list of columns.values()) list.sort((a, b) => a - b);
  return columns;
}

/** Index of the first column at or after one. */
function firstFrom(columns: readonly number[], column: number): number {
  let low = 0;
  let high = columns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((columns[middle] ?? 0) < column) low = middle + 1;
    else high = middle;
  }
  return low;
}

function findIslands(nav: NavGraph): number[] {
  const islandOf: number[] = Array.from({ length: nav.x.length }, () => -1);
  for (let start = 0; start < nav.x.length; start += 1) {
    if (islandOf[start] !== -1) continue;
    const open = [start];
    islandOf[start] = start;
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      for (const edge of edgesFrom(nav, node)) {
        // Only ways that lead back as well make one island; what hurts divides islands.
        if (edge.gait !== 'walk' || islandOf[edge.to] !== -1 || hurts(nav, edge.to) !== hurts(nav, node)) continue;
        islandOf[edge.to] = start;
        open.push(edge.to);
      }
    }
  }
  return islandOf;
}

function hurts(nav: NavGraph, node: number): boolean {
  return nav.hurts.has(node);
}

function findRims(nav: NavGraph, islandOf: readonly number[]): number[] {
  const rims: number[] = [];
  for (let node = 0; node < nav.x.length; node += 1) {
    if (nav.specials.has(node) || hurts(nav, node)) continue;
    const same = edgesFrom(nav, node).filter((edge) => islandOf[edge.to] === islandOf[node]);
    if (same.length < 8) rims.push(node);
  }
  return rims;
}

/** What a search looked at so far. */
interface Tally {
  landings: number;
  samples: number;
}

interface StillQuery {
  readonly from: number;
  readonly islandOf: readonly number[];
  readonly columns: ReadonlyMap<number, readonly number[]>;
  readonly tally: Tally;
  readonly offer: (from: number, edge: Edge) => void;
}

function offerStillHops(nav: NavGraph, query: StillQuery): void {
  const { from } = query;
  const rules = nav.world.level.playerRules;
  const span = Math.ceil(spanMetres(rules) / nav.cellMetres);
  const column = Math.floor((nav.x[from] ?? 0) / nav.cellMetres);
  const row = Math.floor((nav.z[from] ?? 0) / nav.cellMetres);
  // Who jumps far gets over more than there is time to look at: every second cell will do.
  const stride = span > farCells ? 2 : 1;
  for (let r = row - span; r <= row + span; r += stride) {
    const columns = query.columns.get(r) ?? [];
    for (let index = firstFrom(columns, column - span); index < columns.length; index += 1) {
      const c = columns[index] ?? 0;
      if (c > column + span) break;
      if ((c - column + span) % stride === 0) offerCell(nav, { ...query, rules, key: keyOf(c, r) });
    }
  }
}

function offerCell(nav: NavGraph, query: StillQuery & { rules: LeapRules; key: number }): void {
  const { from, islandOf, offer, rules, key, tally } = query;
  const at = placeOf(nav, from);
  for (const to of nav.cells.get(key) ?? []) {
    tally.landings += 1;
    if (islandOf[to] === islandOf[from] || hurts(nav, to)) continue;
    const there = placeOf(nav, to);
    const gap = hypot2(there.x - at.x, there.z - at.z);
    const rise = there.y - at.y;
    const detour = mayReach(rules, { gap, rise }) ? 0 : scaleCost(nav, { at, there, gap });
    if (detour === null) continue;
    offer(from, { to, cost: gap + hopCostMetres + Math.max(0, rise) * 2 + detour, gait: 'hop' });
  }
}

/** How far away in metres a leap may end. */
function spanMetres(rules: LeapRules): number {
  const can = (ability: AbilityKind): boolean => rules.abilities?.includes(ability) === true;
  const beside = can('wall-run') ? wallRunReach(rules) : 0;
  const most = can('glide') || can('wall-run') ? maxSailMetres : maxReachMetres;
  return Math.min(most, leapReach(rules, can('glide') ? -6 : -4) + beside + slackMetres);
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** Extra cost in metres of a way up or along a wall, where no leap is long or high enough; null where no wall helps. */
function scaleCost(nav: NavGraph, way: { at: Place; there: Place; gap: number }): number | null {
  const { playerRules } = nav.world.level;
  const { at, there, gap } = way;
  const rise = there.y - at.y;
  if (playerRules.abilities?.includes('climb') === true && gap <= climbGapMetres)
    return rise > 0 && rise < jumpApex(playerRules) + climbReachMetres * 0.95 ? 0 : null;
  if (playerRules.abilities?.includes('wall-run') !== true || Math.abs(rise) > 3) return null;
  if (gap > leapReach(playerRules, Math.min(rise, 0)) + wallRunReach(playerRules)) return null;
  const away = wallDistance(nav, { x: (at.x + there.x) / 2, y: at.y, z: (at.z + there.z) / 2 });
  // The way has to lead along the wall, not into it.
  return away > wallBesideMetres || away < tuning.capsuleRadiusMetres * 0.9 ? null : away * wallCostPerMetre;
}

/** Metres from a place to the nearest wall that one can run along, Infinity where there is none. */
function wallDistance(nav: NavGraph, at: Place): number {
  let nearest = Infinity;
  for (const solid of nav.world.solids.at(at.x, at.z)) {
    const isWall = solid.motion === null && Math.max(solid.halfX, solid.halfZ) * 2 >= wallMetres;
    if (!isWall || solid.top <= at.y + 1 || solid.bottom >= at.y) continue;
    nearest = Math.min(nearest, Math.sqrt(footprintDistanceSquared(solid, at)));
  }
  return nearest;
}

interface SpecialQuery {
  readonly special: number;
  readonly rims: readonly number[];
  readonly offer: (from: number, edge: Edge) => void;
}

/** Leaps between still ground and a platform that moves or a pad that throws, wherever it may be in its period. */
function offerSpecialHops(nav: NavGraph, query: SpecialQuery): void {
  const { special, rims, offer } = query;
  const entry = nav.specials.get(special);
  if (entry === undefined) return;
  // What moves or throws is met by jumping: tricks in the air are for still ground.
  const rules = { ...nav.world.level.playerRules, abilities: [] };
  const away = entry.kind === 'bouncer' ? bounceRules(nav, entry.solid) : rules;
  const lift = entry.kind === 'bouncer' ? -0.1 : 0;
  for (let sample = 0; sample < (entry.solid.motion === null ? 1 : samplesPerPeriod); sample += 1) {
    const tick = Math.floor((sample * (entry.solid.motion?.periodTicks ?? 0)) / samplesPerPeriod);
    placeSolid(entry.solid, tick);
    const { x, z } = entry.solid;
    const top = entry.solid.top + lift;
    for (const node of rims) {
      const at = placeOf(nav, node);
      if (Math.abs(at.x - x) > 30 || Math.abs(at.z - z) > 30) continue;
      const gap = Math.sqrt(footprintDistanceSquared(entry.solid, at));
      if (mayReach(rules, { gap, rise: top - at.y }))
        offer(node, { to: special, cost: gap + moverCostMetres, gait: 'hop' });
      if (mayReach(away, { gap, rise: at.y - top }))
        offer(special, { to: node, cost: gap + moverCostMetres, gait: 'hop' });
    }
    for (const [other, target] of nav.specials) {
      if (other === special) continue;
      placeSolid(target.solid, tick);
      const gap = Math.sqrt(footprintDistanceSquared(entry.solid, target.solid)) - target.solid.halfX;
      if (mayReach(away, { gap, rise: target.solid.top - top })) {
        offer(special, { to: other, cost: Math.max(0, gap) + moverCostMetres, gait: 'hop' });
      }
    }
  }
}

/** Jump rules that a bouncer's throw amounts to. */
export function bounceRules(nav: NavGraph, pad: Solid): LeapRules {
  const launch = pad.entity.props['launchMetresPerSecond'];
  const jumpMetresPerSecond = typeof launch === 'number' ? launch : tuning.bounceMetresPerSecond;
  return { ...nav.world.level.playerRules, jumpMetresPerSecond, doubleJump: false, abilities: [] };
}

function mayReach(rules: LeapRules, way: { gap: number; rise: number }): boolean {
  // Steps are forgiven at the end of a jump.
  const reach = leapReach(rules, way.rise - 0.1);
  return reach > 0 && way.gap <= reach + slackMetres;
}

/** Place of a node in metres. */
export function placeOf(nav: NavGraph, node: number): { x: number; y: number; z: number } {
  return { x: nav.x[node] ?? 0, y: nav.y[node] ?? 0, z: nav.z[node] ?? 0 };
}
