import { placeSolid, footprintDistanceSquared } from '#engine/sim/solid.ts';
import { idleInput } from '#engine/sim/types.ts';
import { tuning } from '#engine/sim/tuning.ts';
import { isAfloat } from '#engine/verify/bot/dive.ts';
import { type HopLinks, findHopLinks } from '#engine/verify/nav/hop-links.ts';
import { type NavGraph, nodeNear } from '#engine/verify/nav/nav-graph.ts';
import { type RouteStep, findRoute } from '#engine/verify/nav/route.ts';
import { type Pilot, act, canAct } from '#engine/verify/pilot.ts';

/** How often a walker forgets what did not work. */
export const maxAmnesties = 2;

/** A bot on foot: what it knows of the ground, and what did not work so far. */
export interface Walker {
  readonly pilot: Pilot;
  readonly nav: NavGraph;
  hops: HopLinks | null;
  /** Ways that did not work, see `RouteQuery`. */
  readonly banned: Set<string>;
  /** Things that cannot be reached. */
  readonly skipped: Set<string>;
  /** Those of them that may open a way. */
  readonly lostOpeners: Set<string>;
  readonly failures: Map<string, number>;
  amnesties: number;
  /** Trips that ended in a blow. */
  blows: number;
  /** Places of doors and blocks that `nav` was made for, by entity. */
  readonly arranged: Map<string, string>;
  /** Until then creatures that could not be got at are left alone. */
  boredUntilTick: number;
}

/** Waits until the body stands. */
export function settleDown(pilot: Pilot): void {
  for (let tick = 0; tick < 90 && !pilot.run.grounded && !isAfloat(pilot) && canAct(pilot); tick += 1)
    act(pilot, idleInput);
}

/** The node under the body, or null where it stands nowhere that the graph knows. */
export function standingNode(walker: Walker): number | null {
  const { pilot, nav } = walker;
  const { position, tick } = pilot.run;
  for (const [node, special] of nav.specials) {
    if (special.kind !== 'mover') continue;
    placeSolid(special.solid, tick);
    const reach = tuning.capsuleRadiusMetres;
    if (
      Math.abs(special.solid.top - position.y) < 0.1 &&
      footprintDistanceSquared(special.solid, position) < reach * reach
    )
      return node;
  }
  return nodeNear(nav, position);
}

/** Walking alone where that is enough; leaps only where it is not. */
export function routeTo(walker: Walker, query: { from: number; goals: ReadonlySet<number> }): RouteStep[] | null {
  const { nav, banned } = walker;
  const onFoot = findRoute(nav, { ...query, hops: null, banned });
  const isPainless = onFoot?.every((step) => !nav.hurts.has(step.node)) ?? false;
  if (isPainless) return onFoot;
  walker.hops ??= findHopLinks(nav);
  return findRoute(nav, { ...query, hops: walker.hops.links, banned });
}
