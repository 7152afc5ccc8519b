import type { LevelEntity } from '#engine/level/level.ts';
import { atan2, headingToRadians, hypot2, pi } from '#engine/math/trig.ts';
import { footprintDistanceSquared } from '#engine/sim/solid.ts';
import { surfaceFeelAt } from '#engine/sim/surface-feel.ts';
import { tuning } from '#engine/sim/tuning.ts';
import { type InputFrame, type RunState, inputButtons } from '#engine/sim/types.ts';
import type { BotFailure } from '#engine/verify/bot/bot-failure.ts';
import { isPainful, isThreatNear } from '#engine/verify/bot/look-ahead.ts';
import { holdOut } from '#engine/verify/bot/hold-out.ts';
import { type Objective, nextObjective } from '#engine/verify/bot/objective.ts';
import { goalNodes } from '#engine/verify/bot/goal-nodes.ts';
import { isAchieved } from '#engine/verify/bot/walker-bot.ts';
import { placeOf } from '#engine/verify/nav/hop-links.ts';
import { type NavGraph, buildNavGraph, nodeNear } from '#engine/verify/nav/nav-graph.ts';
import { findRoute } from '#engine/verify/nav/route.ts';
import { type Pilot, act, canAct, dream, imagine } from '#engine/verify/pilot.ts';

interface Point {
  readonly x: number;
  readonly z: number;
}

interface Driver {
  readonly pilot: Pilot;
  readonly nav: NavGraph;
  readonly skipped: Set<string>;
  readonly failures: Map<string, number>;
}

const maxTriesPerThing = 6;
const roughPenaltyMetres = 2.5;
const berthMetres = 1.6;
const berthPenaltyMetres = 12;
/** Whoever failed here before comes slower each time. */
const carefulSpeeds = [Infinity, 9, 7, 5, 4] as const;
const stuckTicks = 45;
const reverseTicks = 28;
const holdTicks = 2;
const horizonTicks = 24;
const lookMetres = 4;
const lookSeconds = 0.45;
const lossMetres = 9;

/** Plays a level at the wheel of a kart until it is won, lost, or nothing is left to try; null when won. */
export function playAsDriver(pilot: Pilot): BotFailure | null {
  const driver: Driver = { pilot, nav: buildRoadMap(pilot), skipped: new Set(), failures: new Map() };
  const fail = (failure: Omit<BotFailure, 'at'>): BotFailure => ({ ...failure, at: { ...pilot.run.position } });
  while (canAct(pilot)) {
    const objective = nextObjective(pilot.world, pilot.run);
    if (objective === null)
      return fail({ kind: 'no-objective', target: pilot.world.level.rules.win.kind, entities: [] });
    if (objective.kind === 'hold') {
      holdOut(pilot);
      continue;
    }
    const open = objective.entities.filter((entity) => !driver.skipped.has(entity.id));
    if (objective.entities.length < objective.missing || objective.entities.length === 0)
      return fail({ kind: 'too-few', target: objective.target, entities: objective.entities });
    if (open.length < objective.missing) {
      const lost = objective.entities.filter((entity) => driver.skipped.has(entity.id));
      return fail({ kind: 'unreachable', target: objective.target, entities: lost });
    }
    pursue(driver, { ...objective, entities: open });
  }
  return pilot.run.status === 'won' ? null : fail({ kind: 'exhausted', target: pilot.run.status, entities: [] });
}

/** Where wheels can go; ground that slows them is dear. */
function buildRoadMap(pilot: Pilot): NavGraph {
  const nav = buildNavGraph(pilot.world);
  for (let node = 0; node < nav.x.length; node += 1) {
    if (nav.bare[node] !== 1) continue;
    const { pace } = surfaceFeelAt(pilot.world, placeOf(nav, node));
    const berth = isNearHazard(pilot, placeOf(nav, node)) ? berthPenaltyMetres : 0;
    nav.penalty[node] = (nav.penalty[node] ?? 0) + (1 / pace - 1) * roughPenaltyMetres + berth;
  }
  return nav;
}

/** Wheels need more room than feet. */
function isNearHazard(pilot: Pilot, point: Point): boolean {
  return pilot.world.hazards.some(({ area }) => footprintDistanceSquared(area, point) < berthMetres * berthMetres);
}

function pursue(driver: Driver, objective: Objective): void {
  const { pilot, nav } = driver;
  const from = nodeNear(nav, pilot.run.position);
  const goals = goalNodes(nav, objective);
  const route =
    from === null ? null : findRoute(nav, { from, goals: new Set(goals.keys()), hops: null, banned: new Set() });
  if (route === null) {
    giveUp(driver, { entities: objective.entities, atOnce: from !== null });
    return;
  }
  const entity = goals.get(route.at(-1)?.node ?? -1);
  if (entity === undefined) return;
  const line: Point[] = [...route.map((step) => placeOf(nav, step.node)), entity.position];
  const done = (): boolean => isAchieved(pilot, { objective, entity });
  const fastest = carefulSpeeds[Math.min(carefulSpeeds.length - 1, driver.failures.get(entity.id) ?? 0)] ?? 4;
  if (!followLine(pilot, { line, done, fastest, talks: objective.kind === 'talk' }))
    giveUp(driver, { entities: [entity], atOnce: false });
}

function giveUp(driver: Driver, what: { entities: readonly LevelEntity[]; atOnce: boolean }): void {
  for (const { id } of what.entities) {
    const tries = (driver.failures.get(id) ?? 0) + 1;
    driver.failures.set(id, tries);
    if (what.atOnce || tries >= maxTriesPerThing) driver.skipped.add(id);
  }
  backOff(driver.pilot);
}

/** Reverses with the wheel turned: out of whatever the kart is stuck at. */
function backOff(pilot: Pilot): void {
  const side = pilot.frames.length % 2 === 0 ? 90 : -90;
  for (let tick = 0; tick < reverseTicks && canAct(pilot); tick += 1)
    act(pilot, { moveX: side, moveZ: -127, yaw: 0, buttons: 0, pressed: 0 });
}

/** Drives along a line; false when thrown off it, hurt or stuck. */
function followLine(
  pilot: Pilot,
  way: {
    readonly line: readonly Point[];
    readonly done: () => boolean;
    readonly fastest: number;
    readonly talks: boolean;
  },
): boolean {
  let nearest = 0;
  let best = 0;
  let idle = 0;
  let backs = 0;
  while (canAct(pilot)) {
    if (way.done()) return true;
    nearest = nearestAhead(way.line, { from: nearest, at: pilot.run.position });
    const here = way.line[nearest] as Point;
    if (hypot2(here.x - pilot.run.position.x, here.z - pilot.run.position.z) > lossMetres) return false;
    if (nearest > best) {
      best = nearest;
      idle = 0;
    } else idle += holdTicks;
    if (idle > stuckTicks) {
      backs += 1;
      if (backs > 3) return false;
      idle = 0;
      backOff(pilot);
    }
    const aim = aimAhead(way.line, { nearest, run: pilot.run });
    const frame = chooseFrame(pilot, { aim, fastest: way.fastest });
    for (let tick = 0; tick < holdTicks && canAct(pilot) && !way.done(); tick += 1) {
      const press = way.talks && tick === 0 ? inputButtons.interact : 0;
      if (isPainful(act(pilot, { ...frame, buttons: press, pressed: press }))) return way.done();
    }
  }
  return way.done();
}

function nearestAhead(line: readonly Point[], look: { from: number; at: Point }): number {
  let best = look.from;
  let bestDistance = Infinity;
  for (let index = look.from; index < Math.min(line.length, look.from + 14); index += 1) {
    const point = line[index] as Point;
    const distance = hypot2(point.x - look.at.x, point.z - look.at.z);
    if (distance > bestDistance) continue;
    bestDistance = distance;
    best = index;
  }
  return best;
}

/** The point of the line that the kart steers for: the faster, the further ahead. */
function aimAhead(line: readonly Point[], at: { nearest: number; run: RunState }): Point {
  const speed = hypot2(at.run.velocity.x, at.run.velocity.z);
  let left = lookMetres + speed * lookSeconds;
  for (let index = at.nearest; index < line.length - 1; index += 1) {
    const from = line[index] as Point;
    const to = line[index + 1] as Point;
    left -= hypot2(to.x - from.x, to.z - from.z);
    if (left <= 0) return to;
  }
  return line.at(-1) as Point;
}

/** Steers for a point, slower where the bend is sharp; looks ahead for another frame where that would hurt. */
function chooseFrame(pilot: Pilot, wish: { aim: Point; fastest: number }): InputFrame {
  const straight = steerTowards(pilot.run, { ...wish, turn: 0 });
  if (!isThreatNear(pilot) || pilot.run.safeTicks > horizonTicks) return straight;
  const brake = { ...straight, moveZ: -127 };
  const options = [straight, ...[0.5, -0.5, 1, -1].map((turn) => steerTowards(pilot.run, { ...wish, turn })), brake];
  return options.find((frame) => !hurtsSoon(pilot, frame)) ?? brake;
}

function hurtsSoon(pilot: Pilot, frame: InputFrame): boolean {
  const run = dream(pilot);
  for (let tick = 0; tick < horizonTicks; tick += 1) if (isPainful(imagine(pilot, { run, frame }))) return true;
  return false;
}

function steerTowards(run: RunState, wish: { aim: Point; fastest: number; turn: number }): InputFrame {
  const { aim } = wish;
  const heading = headingToRadians(run.facing);
  const wanted = atan2(-(aim.x - run.position.x), -(aim.z - run.position.z));
  const turns = (wanted - heading) / (2 * pi);
  const error = (turns - Math.floor(turns + 0.5)) * 2 * pi;
  const speed = hypot2(run.velocity.x, run.velocity.z);
  const distance = Math.max(1, hypot2(aim.x - run.position.x, aim.z - run.position.z));
  // The arc through the aim: its rate of turning at this speed, as a share of full lock.
  const rate = (2 * Math.max(speed, 3) * Math.abs(error)) / distance;
  const lock = Math.min(1, (rate / tuning.kartTurnRadiansPerSecond) * 1.5);
  const wheel = Math.max(-1, Math.min(1, -Math.sign(error) * lock + wish.turn));
  const sharp = Math.abs(error);
  const fastest = Math.min(wish.fastest, sharp > 1.2 ? 3.5 : sharp > 0.7 ? 6 : sharp > 0.4 ? 10 : Infinity);
  const pedal = speed > fastest + 1.5 ? -1 : speed > fastest ? 0 : 1;
  return { moveX: coarse(wheel), moveZ: 127 * pedal, yaw: 0, buttons: 0, pressed: 0 };
}

/** Coarse steps keep traces short. */
function coarse(share: number): number {
  return Math.max(-127, Math.min(127, Math.round((share * 127) / 16) * 16)) + 0;
}
