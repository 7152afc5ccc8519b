import type { LevelEntity, Vec3 } from '#engine/level/level.ts';
import { hypot2 } from '#engine/math/trig.ts';
import { isSlain } from '#engine/mechanics/minds/creature.ts';
import { entityPose } from '#engine/mechanics/pose.ts';
import { idleInput, inputButtons } from '#engine/sim/types.ts';
import { tuning } from '#engine/sim/tuning.ts';
import type { BotFailure } from '#engine/verify/bot/bot-failure.ts';
import { fight, isMenaced } from '#engine/verify/bot/fight.ts';
import { followRoute } from '#engine/verify/bot/follow.ts';
import { hop } from '#engine/verify/bot/hop.ts';
import { dodge, isPainful } from '#engine/verify/bot/look-ahead.ts';
import { goalNodes } from '#engine/verify/bot/goal-nodes.ts';
import { type Objective, nextObjective } from '#engine/verify/bot/objective.ts';
import { isWatched, sneakTo } from '#engine/verify/bot/sneak.ts';
import { type HopLinks, findHopLinks } from '#engine/verify/nav/hop-links.ts';
import { type NavGraph, buildNavGraph, hurtPenaltyMetres, keyOf, nodeNear } from '#engine/verify/nav/nav-graph.ts';
import { type RouteStep, findRoute } from '#engine/verify/nav/route.ts';
import { footprintDistanceSquared, placeSolid } from '#engine/sim/solid.ts';
import { type Pilot, act, canAct, jumpPress, steerFrame } from '#engine/verify/pilot.ts';

interface Walker {
  readonly pilot: Pilot;
  readonly nav: NavGraph;
  hops: HopLinks | null;
  readonly banned: Set<string>;
  readonly skipped: Set<string>;
  readonly failures: Map<string, number>;
  amnesties: number;
  /** Until then creatures that could not be got at are left alone. */
  boredUntilTick: number;
}

const maxTriesPerThing = 6;
const maxAmnesties = 2;
const painRadiusMetres = 1.3;
const painPenaltyMetres = 12;
const homingTicks = 75;
const boredTicks = 300;

/** Plays a level on foot until it is won, lost, or nothing is left to try; null when won. */
export function playAsWalker(pilot: Pilot): BotFailure | null {
  const walker: Walker = {
    pilot,
    nav: buildNavGraph(pilot.world),
    hops: null,
    banned: new Set(),
    skipped: new Set(),
    failures: new Map(),
    amnesties: 0,
    boredUntilTick: 0,
  };
  while (canAct(pilot)) {
    const objective = nextObjective(pilot.world, pilot.run);
    if (objective === null)
      return fail(walker, { kind: 'no-objective', target: pilot.world.level.rules.win.kind, entities: [] });
    if (isBothered(walker)) {
      if (fight(pilot, null) === 'stuck') walker.boredUntilTick = pilot.run.tick + boredTicks;
      continue;
    }
    if (objective.kind === 'wait') {
      act(pilot, idleInput);
      continue;
    }
    const open = objective.entities.filter((entity) => !walker.skipped.has(entity.id));
    if (objective.entities.length < objective.missing || objective.entities.length === 0) {
      return fail(walker, { kind: 'too-few', target: objective.target, entities: objective.entities });
    }
    if (open.length < objective.missing) {
      const lost = objective.entities.filter((entity) => walker.skipped.has(entity.id));
      return fail(walker, { kind: 'unreachable', target: objective.target, entities: lost });
    }
    pursue(walker, { ...objective, entities: open });
  }
  if (pilot.run.status === 'won') return null;
  return fail(walker, { kind: 'exhausted', target: pilot.run.status, entities: [] });
}

function isBothered({ pilot, boredUntilTick }: Walker): boolean {
  return pilot.run.tick >= boredUntilTick && isMenaced(pilot);
}

function fail(walker: Walker, failure: Omit<BotFailure, 'at'>): BotFailure {
  return { ...failure, at: { ...walker.pilot.run.position } };
}

/** Goes for the nearest of some things; what cannot be reached is skipped from then on. */
function pursue(walker: Walker, objective: Objective): void {
  const { pilot } = walker;
  settleDown(pilot);
  const from = standingNode(walker);
  const goals = goalNodes(walker.nav, objective);
  const route = from === null ? null : routeTo(walker, { from, goals: new Set(goals.keys()) });
  if (route === null && walker.banned.size > 0 && walker.amnesties < maxAmnesties) {
    // A leap that failed may work at another moment of what moves around it.
    walker.amnesties += 1;
    walker.banned.clear();
    for (let tick = 0; tick < 35 && canAct(pilot); tick += 1) act(pilot, idleInput);
    return;
  }
  if (route === null) {
    giveUp(walker, { entities: objective.entities, atOnce: from !== null });
    return;
  }
  const goal = goals.get(route.at(-1)?.node ?? -1);
  if (goal === undefined) return;
  if (objective.kind === 'fight') {
    brawl(walker, { route, objective, goal });
    return;
  }
  const done = (): boolean => isAchieved(pilot, { objective, entity: goal }) || isBothered(walker);
  if (
    from !== null &&
    isWatched(pilot) &&
    sneakTo(pilot, { nav: walker.nav, from, goals: new Set(goals.keys()), done })
  ) {
    if (!isBothered(walker)) finish(pilot, { objective, entity: goal });
    return;
  }
  const travelled = travel(walker, { route, done });
  if (travelled === 'blocked' || isBothered(walker)) return;
  if (travelled === 'arrived' && finish(pilot, { objective, entity: goal })) return;
  if (pilot.run.status === 'playing' && !done()) giveUp(walker, { entities: [goal], atOnce: false });
}

/** Walks up to a creature and fights it; one that cannot be got at is given up after a few tries. */
function brawl(walker: Walker, bout: { route: readonly RouteStep[]; objective: Objective; goal: LevelEntity }): void {
  const { pilot } = walker;
  const { route, objective, goal } = bout;
  const done = (): boolean => isBothered(walker) || isSlain(pilot.run, goal.id);
  if (travel(walker, { route, done }) === 'blocked') return;
  if (fight(pilot, objective.entities) === 'stuck') giveUp(walker, { entities: [goal], atOnce: false });
}

function giveUp(walker: Walker, what: { entities: readonly LevelEntity[]; atOnce: boolean }): void {
  for (const { id } of what.entities) {
    const tries = (walker.failures.get(id) ?? 0) + 1;
    walker.failures.set(id, tries);
    if (what.atOnce || tries >= maxTriesPerThing) walker.skipped.add(id);
  }
  // A little time changes where moving things are, so that the next try is a different one.
  for (let tick = 0; tick < 10 && canAct(walker.pilot); tick += 1) act(walker.pilot, idleInput);
}

function settleDown(pilot: Pilot): void {
  for (let tick = 0; tick < 90 && !pilot.run.grounded && canAct(pilot); tick += 1) act(pilot, idleInput);
}

function standingNode(walker: Walker): number | null {
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

/** Walking alone where that is enough; leaps only where it is not. */
function routeTo(walker: Walker, query: { from: number; goals: ReadonlySet<number> }): RouteStep[] | null {
  const { nav, banned } = walker;
  const onFoot = findRoute(nav, { ...query, hops: null, banned });
  const isPainless = onFoot?.every((step) => (nav.penalty[step.node] ?? 0) < hurtPenaltyMetres) ?? false;
  if (isPainless) return onFoot;
  walker.hops ??= findHopLinks(nav);
  return findRoute(nav, { ...query, hops: walker.hops.links, banned });
}

/** Walks and leaps along a route; "blocked" when a part of it did not work and is banned from now on. */
function travel(
  walker: Walker,
  trip: { route: readonly RouteStep[]; done: () => boolean },
): 'arrived' | 'interrupted' | 'blocked' {
  const { pilot, nav } = walker;
  const { route } = trip;
  let start = 0;
  while (start < route.length - 1 && canAct(pilot)) {
    let end = start + 1;
    while (end < route.length && route[end]?.gait !== 'hop') end += 1;
    // A rider stays on the platform: its node is no fixed place to walk to.
    const steps = route.slice(start, end).filter((step) => !nav.specials.has(step.node));
    const result = followRoute(pilot, { nav, steps, until: trip.done });
    if (trip.done()) return 'arrived';
    if (result.kind === 'interrupted') {
      rememberPain(nav, result.at);
      return 'interrupted';
    }
    if (result.kind === 'stuck') {
      walker.banned.add(`${result.node}`);
      return 'blocked';
    }
    if (end >= route.length) return 'arrived';
    const next = leap(walker, { route, index: end });
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

/** Whether a wish came true, or the run is over. */
export function isAchieved(pilot: Pilot, goal: { objective: Objective; entity: LevelEntity }): boolean {
  const { objective, entity } = goal;
  if (pilot.run.status !== 'playing') return true;
  if (objective.kind === 'touch') return pilot.run.taken.includes(entity.id);
  const now = nextObjective(pilot.world, pilot.run);
  return now?.kind !== objective.kind || now.target !== objective.target;
}

/** The last steps: into the trigger, or a word with whoever stands there. */
function finish(pilot: Pilot, goal: { objective: Objective; entity: LevelEntity }): boolean {
  const { objective, entity } = goal;
  if (objective.kind === 'talk') {
    act(pilot, { ...idleInput, buttons: inputButtons.interact, pressed: inputButtons.interact });
    if (isAchieved(pilot, goal)) return true;
  }
  for (let tick = 0; tick < homingTicks && canAct(pilot) && !isAchieved(pilot, goal); tick += 1) {
    const position = objective.at?.get(entity.id) ?? entityPose(entity, pilot.run.tick).position;
    const dx = position.x - pilot.run.position.x;
    const dz = position.z - pilot.run.position.z;
    const distance = hypot2(dx, dz);
    const wish = { x: dx, z: dz };
    const jumps = objective.kind === 'touch' && pilot.run.grounded && (distance < 0.8 || tick % 20 === 19) && tick > 6;
    const frame = jumps ? steerFrame(wish, jumpPress) : dodge(pilot, wish);
    const talks = objective.kind === 'talk' && tick % 5 === 4;
    const extra = talks ? inputButtons.interact : 0;
    if (isPainful(act(pilot, { ...frame, buttons: frame.buttons | extra, pressed: frame.pressed | extra })))
      return false;
  }
  return isAchieved(pilot, goal);
}
