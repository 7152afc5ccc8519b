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
  const costs = new Map<number, number>([[query.from, 0]]);
  const cameBy = new Map<number, { node: number; gait: Gait }>();
  const done = new Set<number>();
  const heap = createMinHeap();
  heap.push(query.from, 0);
  for (let node = heap.pop(); node !== undefined; node = heap.pop()) {
    if (query.goals.has(node)) return traceBack(cameBy, node);
    if (done.has(node)) continue;
    done.add(node);
    spendEffort(nav.world, 1);
    const cost = costs.get(node) ?? 0;
    for (const edge of [...edgesFrom(nav, node), ...(query.hops?.get(node) ?? [])]) {
      const total = cost + edge.cost;
      if (total >= (costs.get(edge.to) ?? Infinity)) continue;
      if (query.banned.size > 0 && (query.banned.has(`${node}>${edge.to}`) || query.banned.has(`${edge.to}`))) continue;
      costs.set(edge.to, total);
      cameBy.set(edge.to, { node, gait: edge.gait });
      heap.push(edge.to, total);
    }
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

function traceBack(cameBy: ReadonlyMap<number, { node: number; gait: Gait }>, goal: number): RouteStep[] {
  const steps: RouteStep[] = [];
  for (let node = goal; ;) {
    const by = cameBy.get(node);
    if (by === undefined) return [{ node, gait: 'walk' as const }, ...steps.toReversed()];
    steps.push({ node, gait: by.gait });
    node = by.node;
  }
}
