import { hypot2 } from '#engine/math/trig.ts';
import { jumpApex, tuning } from '#engine/sim/tuning.ts';
import { type NavGraph, isClearBetween, isOpenAbove, keyOf } from '#engine/verify/nav/nav-graph.ts';

/** How to get from one node to the next. */
export type Gait = 'walk' | 'jump' | 'drop' | 'hop' | 'portal' | 'dive' | 'surface';

/** A way to a neighbouring node; `cost` in metres of walking, without the node's own penalty. */
export interface Edge {
  readonly to: number;
  readonly cost: number;
  readonly gait: Gait;
}

const jumpCostMetres = 3;
const dropCostMetres = 1.5;
/** The bank of a shore is this high at most where one wades in and out. */
const wadeStepMetres = 0.9;
const portalCostMetres = 4;
const diveCostMetres = 2;
const safeSlope = tuning.maxSlope * 0.92;
const straights = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const;
/** Diagonal neighbours, and which two straight ones have to be open for a body to pass between. */
const diagonals = [
  [1, 1, 0, 2],
  [1, -1, 0, 3],
  [-1, 1, 1, 2],
  [-1, -1, 1, 3],
] as const;

/** All ways to nodes in the eight cells around and in the own cell; what nodes cost beside the way is in `nav.penalty`. */
export function edgesFrom(nav: NavGraph, from: number): readonly Edge[] {
  // A search asks for the same ways again and again.
  return (nav.ways[from] ??= findEdges(nav, from));
}

function findEdges(nav: NavGraph, from: number): Edge[] {
  if (nav.specials.has(from)) return [];
  const column = Math.floor((nav.x[from] ?? 0) / nav.cellMetres);
  const row = Math.floor((nav.z[from] ?? 0) / nav.cellMetres);
  const edges: Edge[] = [];
  const beyond = nav.portals.get(from);
  if (beyond !== undefined) edges.push({ to: beyond.to, cost: portalCostMetres, gait: 'portal' });
  for (const to of nav.cells.get(keyOf(column, row)) ?? noFloors) {
    const edge = to === from ? null : diveBetween(nav, { from, to });
    if (edge !== null) edges.push(edge);
  }
  const open: boolean[] = [];
  for (const [dx, dz] of straights) {
    const floors = nav.cells.get(keyOf(column + dx, row + dz)) ?? noFloors;
    open.push(hasFloorNear(nav, { from, floors }));
    for (const to of floors) {
      const edge = edgeBetween(nav, { from, to });
      if (edge !== null) edges.push(edge);
    }
  }
  for (const [dx, dz, beside, before] of diagonals) {
    if (open[beside] !== true || open[before] !== true) continue;
    for (const to of nav.cells.get(keyOf(column + dx, row + dz)) ?? noFloors) {
      const edge = edgeBetween(nav, { from, to });
      if (edge?.gait === 'walk') edges.push(edge);
    }
  }
  return edges;
}

const noFloors: readonly number[] = [];

function hasFloorNear(nav: NavGraph, cell: { from: number; floors: readonly number[] }): boolean {
  const y = nav.y[cell.from] ?? 0;
  return cell.floors.some((id) => Math.abs((nav.y[id] ?? 0) - y) < 1.3);
}

/** Down to the bed or up from it, within a cell. */
function diveBetween(nav: NavGraph, pair: { readonly from: number; readonly to: number }): Edge | null {
  const { from, to } = pair;
  const down = nav.afloat.has(from);
  if (down === nav.afloat.has(to)) return null;
  const metres = Math.abs((nav.y[to] ?? 0) - (nav.y[from] ?? 0));
  const way = down ? { bed: to, afloat: from } : { bed: from, afloat: to };
  if (!isOpenAbove(nav, way)) return null;
  return { to, cost: metres + diveCostMetres, gait: down ? 'dive' : 'surface' };
}

/** The way between two nodes of touching cells, or null where the rise is too high or no body fits between them. */
export function edgeBetween(nav: NavGraph, pair: { readonly from: number; readonly to: number }): Edge | null {
  const { from, to } = pair;
  const rise = (nav.y[to] ?? 0) - (nav.y[from] ?? 0);
  const run = hypot2((nav.x[to] ?? 0) - (nav.x[from] ?? 0), (nav.z[to] ?? 0) - (nav.z[from] ?? 0));
  if ((nav.tight.has(from) || nav.tight.has(to)) && !isClearBetween(nav, pair)) return null;
  const cost = run + Math.max(0, rise) * 0.5;
  // Between the water and its bed one dives, right above where one wants to be.
  const wet = Number(nav.afloat.has(from)) + Number(nav.afloat.has(to));
  if (wet === 1 && Math.abs(rise) > wadeStepMetres) return null;
  if (wet > 0 && Math.abs(rise) <= wadeStepMetres) return { to, cost, gait: 'walk' };
  const slopes = nav.bare[from] === 1 && nav.bare[to] === 1;
  const walkable = slopes ? safeSlope * run : tuning.stepHeightMetres;
  if (rise <= walkable && rise >= -Math.max(walkable, tuning.stepHeightMetres)) return { to, cost, gait: 'walk' };
  if (rise < 0) return { to, cost: cost + dropCostMetres, gait: 'drop' };
  if (slopes || rise > jumpApex(nav.world.level.playerRules) * 0.85) return null;
  return { to, cost: cost + jumpCostMetres, gait: 'jump' };
}
