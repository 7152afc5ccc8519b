import { type Edge, type Gait, edgesFrom } from '#engine/verify/nav/edges.ts';
import { spendEffort } from '#engine/verify/effort.ts';
import { createMinHeap } from '#engine/verify/nav/min-heap.ts';
import type { NavGraph } from '#engine/verify/nav/nav-graph.ts';

/** One node of a route and how to get there from the one before. */
export interface RouteStep {
  readonly node: number;
  readonly gait: Gait;
}

/** What to search: from a node to the nearest goal node, over grid edges and hops, never over banned ways. */
export interface RouteQuery {
  readonly from: number;
  readonly goals: ReadonlySet<number>;
  readonly hops: ReadonlyMap<number, readonly Edge[]> | null;
  /** "from>to" pairs and "node" entries that did not work. */
  readonly banned: ReadonlySet<string>;
}

/** Cheapest route to the nearest goal (the start excluded), or null where none leads there. Dijkstra. */
export function findRoute(nav: NavGraph, query: RouteQuery): RouteStep[] | null {
  const costs = new Float64Array(nav.x.length).fill(Infinity);
  const cameFrom = new Int32Array(nav.x.length).fill(-1);
  const gaits: Gait[] = [];
  const done = new Uint8Array(nav.x.length);
  const heap = createMinHeap();
  costs[query.from] = 0;
  heap.push(query.from, 0);
  const visit = (edge: Edge, node: number): void => {
    // A leap is over what hurts on the ground.
    const penalty = edge.gait === 'hop' ? 0 : (nav.penalty[edge.to] ?? 0);
    const total = (costs[node] ?? Infinity) + edge.cost + penalty;
    if (total >= (costs[edge.to] ?? Infinity)) return;
    if (query.banned.size > 0 && (query.banned.has(`${node}>${edge.to}`) || query.banned.has(`${edge.to}`))) return;
    costs[edge.to] = total;
    cameFrom[edge.to] = node;
    gaits[edge.to] = edge.gait;
    heap.push(edge.to, total);
  };
  for (let node = heap.pop(); node !== undefined; node = heap.pop()) {
    if (query.goals.has(node)) return traceBack({ cameFrom, gaits }, node);
    if (done[node] === 1) continue;
    done[node] = 1;
    spendEffort(nav.world, 1);
    for (const edge of edgesFrom(nav, node)) visit(edge, node);
    for (const edge of query.hops?.get(node) ?? []) visit(edge, node);
  }
  return null;
}

/** Every node that can be reached from one. */
export function reachableFrom(nav: NavGraph, query: Omit<RouteQuery, 'goals'>): ReadonlySet<number> {
  const seen = new Set<number>([query.from]);
  const open = [query.from];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    spendEffort(nav.world, 1);
    for (const edge of [...edgesFrom(nav, node), ...(query.hops?.get(node) ?? [])]) {
      if (seen.has(edge.to) || query.banned.has(`${node}>${edge.to}`)) continue;
      seen.add(edge.to);
      open.push(edge.to);
    }
  }
  return seen;
}

function traceBack(by: { cameFrom: Int32Array; gaits: readonly Gait[] }, goal: number): RouteStep[] {
  const steps: RouteStep[] = [];
  for (let node = goal; ;) {
    const from = by.cameFrom[node] ?? -1;
    if (from < 0) return [{ node, gait: 'walk' as const }, ...steps.toReversed()];
    steps.push({ node, gait: by.gaits[node] ?? 'walk' });
    node = from;
  }
}
