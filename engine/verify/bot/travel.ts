import type { Vec3 } from '#engine/level/level.ts';
import { followRoute } from '#engine/verify/bot/follow.ts';
import { hop } from '#engine/verify/bot/hop.ts';
import { enterPortal } from '#engine/verify/bot/enter-portal.ts';
import { isWatched, sneakTo } from '#engine/verify/bot/sneak.ts';
import type { Walker } from '#engine/verify/bot/walker.ts';
import { type NavGraph, keyOf } from '#engine/verify/nav/nav-graph.ts';
import type { RouteStep } from '#engine/verify/nav/route.ts';
import { canAct } from '#engine/verify/pilot.ts';

const painRadiusMetres = 1.3;
const painPenaltyMetres = 12;
/** So many trips end in a blow before the bot takes its time. */
const carefulBlows = 2;

/** Goes to one of some nodes: past what watches and what has hit before by a plan in time where there is one, else along the route; see `travel`. */
export function goThere(
  walker: Walker,
  trip: { route: readonly RouteStep[]; from: number; goals: ReadonlySet<number>; done: () => boolean },
): 'arrived' | 'interrupted' | 'blocked' {
  const { pilot, nav, blows } = walker;
  const isBeset = blows >= carefulBlows && pilot.world.enemies.length > 0;
  if ((isBeset || isWatched(pilot)) && sneakTo(pilot, { nav, ...trip })) return 'arrived';
  return travel(walker, trip);
}

/** Walks and leaps along a route; "blocked" when a part of it did not work and is banned from now on. */
export function travel(
  walker: Walker,
  trip: { route: readonly RouteStep[]; done: () => boolean },
): 'arrived' | 'interrupted' | 'blocked' {
  const { pilot, nav } = walker;
  const { route } = trip;
  let start = 0;
  while (start < route.length - 1 && canAct(pilot)) {
    let end = start + 1;
    while (end < route.length && !isLeap(route[end])) end += 1;
    // A rider stays on the platform: its node is no fixed place to walk to.
    const steps = route.slice(start, end).filter((step) => !nav.specials.has(step.node));
    const result = followRoute(pilot, { nav, steps, until: trip.done });
    if (trip.done()) return 'arrived';
    if (result.kind === 'interrupted') {
      walker.blows += 1;
      rememberPain(nav, result.at);
      return 'interrupted';
    }
    if (result.kind === 'stuck') {
      walker.banned.add(`${result.node}`);
      return 'blocked';
    }
    if (end >= route.length) return 'arrived';
    const next =
      route[end]?.gait === 'portal' ? enterPortal(walker, { route, index: end }) : leap(walker, { route, index: end });
    if (next === null) return 'blocked';
    start = next;
  }
  return 'arrived';
}

/** Makes the leap to route[index] (through a bouncer to the one after it); the index reached, or null. */
function leap(walker: Walker, at: { route: readonly RouteStep[]; index: number }): number | null {
  const { pilot, nav } = walker;
  const before = at.route[at.index - 1]?.node ?? -1;
  const first = at.route[at.index]?.node ?? -1;
  const special = nav.specials.get(first);
  const isPad = special?.kind === 'bouncer';
  const last = isPad ? at.index + 1 : at.index;
  const to = at.route[last]?.node;
  if (to === undefined || walker.hops === null) return null;
  const query = { nav, islandOf: walker.hops.islandOf, from: before, to, pad: isPad ? (special?.solid ?? null) : null };
  if (hop(pilot, query)) return last;
  walker.banned.add(isPad ? `${first}>${to}` : `${before}>${first}`);
  return null;
}

function isLeap(step: RouteStep | undefined): boolean {
  return step?.gait === 'hop' || step?.gait === 'portal';
}

/** Makes the surroundings of a blow or fall dear, so that the next route goes another way where there is one. */
function rememberPain(nav: NavGraph, at: Vec3): void {
  const cells = Math.ceil(painRadiusMetres / nav.cellMetres);
  const column = Math.floor(at.x / nav.cellMetres);
  const row = Math.floor(at.z / nav.cellMetres);
  for (let r = row - cells; r <= row + cells; r += 1) {
    for (let c = column - cells; c <= column + cells; c += 1) {
      for (const node of nav.cells.get(keyOf(c, r)) ?? []) {
        nav.penalty[node] = (nav.penalty[node] ?? 0) + painPenaltyMetres;
      }
    }
  }
}
