import type { LevelEntity } from '#engine/level/level.ts';
import { barsWay } from '#engine/mechanics/conveyor.ts';
import { isSlain } from '#engine/mechanics/minds/creature.ts';
import { isOn } from '#engine/mechanics/thing-state.ts';
import { idleInput } from '#engine/sim/types.ts';
import { arrangeNav } from '#engine/verify/bot/arrange-nav.ts';
import type { BotFailure } from '#engine/verify/bot/bot-failure.ts';
import { fight, isMenaced } from '#engine/verify/bot/fight.ts';
import { finish } from '#engine/verify/bot/finish.ts';
import { goalNodes } from '#engine/verify/bot/goal-nodes.ts';
import { type Objective, nextObjective } from '#engine/verify/bot/objective.ts';
import { holdOut } from '#engine/verify/bot/hold-out.ts';
import { openWay } from '#engine/verify/bot/openers.ts';
import { runDown } from '#engine/verify/bot/run-down.ts';
import { goThere, travel } from '#engine/verify/bot/travel.ts';
import { type Walker, maxAmnesties, routeTo, settleDown, standingNode } from '#engine/verify/bot/walker.ts';
import { buildNavGraph } from '#engine/verify/nav/nav-graph.ts';
import { type RouteStep, findRoute } from '#engine/verify/nav/route.ts';
import { type Pilot, act, canAct } from '#engine/verify/pilot.ts';

const maxTriesPerThing = 6;
const boredTicks = 300;

/** Plays a level on foot until it is won, lost, or nothing is left to try; null when won. */
export function playAsWalker(pilot: Pilot): BotFailure | null {
  const walker: Walker = {
    pilot,
    nav: buildNavGraph(pilot.world),
    hops: null,
    banned: new Set(),
    skipped: new Set(),
    lostOpeners: new Set(),
    failures: new Map(),
    amnesties: 0,
    blows: 0,
    arranged: new Map(),
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
    if (objective.kind === 'hold') {
      holdOut(pilot);
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
  arrangeNav(walker);
  const from = standingNode(walker);
  const goals = goalNodes(walker.nav, objective);
  const query = from === null ? null : { from, goals: new Set(goals.keys()) };
  let route = query === null ? null : findWay(walker, query);
  if (route === null && query !== null) {
    if (openWay(walker, query.from)) return;
    route = routeTo(walker, query);
  }
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
  const homing = { kind: objective.kind, entity: goal, done, at: objective.at?.get(goal.id) };
  const travelled = query === null ? travel(walker, { route, done }) : goThere(walker, { route, ...query, done });
  if (travelled === 'blocked' || isBothered(walker)) return;
  if (travelled === 'arrived' && goal.mechanic === 'runaway' && runDown(pilot, goal)) return;
  if (travelled === 'arrived' && finish(pilot, homing)) return;
  if (pilot.run.status === 'playing' && !done()) giveUp(walker, { entities: [goal], atOnce: false });
}

/** A way on foot; leaps are searched only when no closed door may be what bars the way. */
function findWay(walker: Walker, query: { from: number; goals: ReadonlySet<number> }): RouteStep[] | null {
  const { pilot, nav, banned } = walker;
  const { level } = pilot.world;
  const isClosed = level.entities.some(
    (entity) => (entity.mechanic === 'door' && !isOn(pilot.run, entity)) || barsWay(entity, { level, run: pilot.run }),
  );
  if (!isClosed) return routeTo(walker, query);
  return findRoute(nav, { ...query, hops: null, banned });
}

/** Walks up to a creature and fights it; one that cannot be got at is given up after a few tries. */
function brawl(walker: Walker, bout: { route: readonly RouteStep[]; objective: Objective; goal: LevelEntity }): void {
  const { pilot } = walker;
  const { route, objective, goal } = bout;
  const done = (): boolean => isBothered(walker) || isSlain(pilot.run, goal.id);
  // Who was hit on the way is not there yet, whatever stands behind the next wall.
  if (travel(walker, { route, done }) !== 'arrived') return;
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

/** Whether a wish came true, or the run is over. */
export function isAchieved(pilot: Pilot, goal: { objective: Objective; entity: LevelEntity }): boolean {
  const { objective, entity } = goal;
  if (pilot.run.status !== 'playing') return true;
  if (objective.kind === 'touch') return pilot.run.taken.includes(entity.id);
  const now = nextObjective(pilot.world, pilot.run);
  return now?.kind !== objective.kind || now.target !== objective.target;
}
