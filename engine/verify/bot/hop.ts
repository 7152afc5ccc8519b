import { hypot2 } from '#engine/math/trig.ts';
import { type Solid, footprintDistanceSquared, placeSolid } from '#engine/sim/solid.ts';
import { cloneRun } from '#engine/sim/step.ts';
import { jumpReach, leapReach, tuning, wallRunReach } from '#engine/sim/tuning.ts';
import { type InputFrame, type RunState, inputButtons } from '#engine/sim/types.ts';
import { isPainful } from '#engine/verify/bot/look-ahead.ts';
import { bounceRules, placeOf } from '#engine/verify/nav/hop-links.ts';
import { type NavGraph, nodeNear } from '#engine/verify/nav/nav-graph.ts';
import { type Pilot, act, canAct, dream, imagine, jumpPress, steerFrame } from '#engine/verify/pilot.ts';

/** A leap to make: from where the pilot stands to a node, perhaps by way of a bouncer. */
export interface HopQuery {
  readonly nav: NavGraph;
  readonly islandOf: readonly number[];
  /** The node to stand on before the leap (a special node when riding). */
  readonly from: number;
  readonly to: number;
  /** Bouncer to be thrown by on the way. */
  readonly pad: Solid | null;
}

/** When to press jump: ticks after setting off, or at the edge ("edge"), or not at all ("never"). */
type JumpMoment = number | 'edge' | 'never';

interface Plan {
  readonly moment: JumpMoment;
  /** Ticks to back off before the run-up. */
  readonly backTicks: number;
  readonly secondJump: boolean;
  /** Metres to aim beyond the target node, for landings that are clear of what lies before it. */
  readonly beyondMetres: number;
  /** Dash when the jump is at its top. */
  readonly dash?: boolean;
  /** Sail down for as long as it takes. */
  readonly glide?: boolean;
  /** Keep to a wall on the left (-1) or the right (1). */
  readonly hug?: -1 | 1;
}

const flightTicks = 110;
const sailTicks = 320;
/** Feet may hang over both edges, and nodes are cell centres. */
const slackMetres = 1.6;
/** Who leans against a wall goes so much aside for every metre ahead. */
const hugShare = 0.4;
const settleTicks = 4;
const waitStepTicks = 5;
const maxWaitTicks = 420;
const landingHeightMetres = 0.35;

/** Searches by simulation for a leap that lands, waiting for moving things where needed, and makes it. False when none was found. */
export function hop(pilot: Pilot, query: HopQuery): boolean {
  const waiting = needsTiming(pilot, query);
  const learnt = isBeyondJump(pilot, query);
  const plans = listPlans(pilot, { waiting, learnt });
  const pause: InputFrame[] = [];
  const run = dream(pilot);
  const patience = waiting ? (learnt ? maxWaitTicks / 10 : maxWaitTicks) : 0;
  for (let waited = 0; waited <= patience; waited += waitStepTicks) {
    if (!waiting || isInRange(query, run)) {
      for (const plan of plans) {
        if (pilot.workLeft <= 0) return false;
        const flight = tryPlan(pilot, { query, plan, start: run });
        if (flight === null) continue;
        for (const frame of [...pause, ...flight]) if (canAct(pilot)) act(pilot, frame);
        return true;
      }
    }
    for (let tick = 0; tick < waitStepTicks; tick += 1) {
      const frame = holdFrame(query, run);
      pause.push(frame);
      if (isPainful(imagine(pilot, { run, frame }))) return false;
    }
  }
  return false;
}

function needsTiming(pilot: Pilot, query: HopQuery): boolean {
  const { nav, from, to } = query;
  if (pilot.world.level.rules.sky?.wind !== undefined) return true;
  if (nav.specials.get(from)?.kind === 'mover' || nav.specials.get(to)?.kind === 'mover') return true;
  const a = placeOf(nav, from);
  const b = placeOf(nav, to);
  const isClose = (x: number, z: number): boolean => hypot2(x - a.x, z - a.z) < 12 || hypot2(x - b.x, z - b.z) < 12;
  return [...pilot.world.movers, ...pilot.world.enemies.map((enemy) => enemy.area)].some((thing) =>
    isClose(thing.entity.position.x, thing.entity.position.z),
  );
}

/** Whether a leap between fixed places is too long for a jump, so that only what was learnt helps. */
function isBeyondJump(pilot: Pilot, query: HopQuery): boolean {
  const { nav, from, to, pad } = query;
  const { playerRules } = pilot.world.level;
  if (playerRules.abilities === undefined || pad !== null || nav.specials.has(from) || nav.specials.has(to))
    return false;
  const a = placeOf(nav, from);
  const b = placeOf(nav, to);
  const reach = jumpReach(playerRules, b.y - a.y);
  return reach > 0 && hypot2(b.x - a.x, b.z - a.z) > reach + slackMetres;
}

function listPlans(pilot: Pilot, leap: { waiting: boolean; learnt: boolean }): Plan[] {
  const { waiting } = leap;
  const { doubleJump } = pilot.world.level.playerRules;
  const moments: JumpMoment[] = waiting ? ['edge', 1, 5, 'never'] : ['edge', 1, 3, 5, 8, 12, 'never'];
  const usual = { backTicks: 0, secondJump: false, beyondMetres: 0 };
  const single: Plan[] = moments.map((moment) => ({ ...usual, moment }));
  const further: Plan[] = ([0, 2, 4, 'edge'] as const).map((moment) => ({ ...usual, moment, beyondMetres: 1 }));
  const runUps: Plan[] = [6, 12].map((backTicks) => ({ ...usual, moment: 'edge', backTicks }));
  // Over spikes there is no edge to feel: the run-up has to end at the right tick.
  const vaults: Plan[] = [9, 11, 13, 15].map((moment) => ({ ...usual, moment, backTicks: 10, beyondMetres: 1 }));
  const plain = waiting ? [...single, ...further.slice(0, 2)] : [...single, ...further, ...runUps, ...vaults];
  if (leap.learnt) return learntPlans(pilot, single.slice(0, 4));
  const plans = doubleJump ? [...plain, ...plain.map((plan) => ({ ...plan, secondJump: true }))] : plain;
  const moves = pilot.world.level.playerRules.abilities !== undefined && !waiting;
  return moves ? [...plans, ...learntPlans(pilot, single.slice(0, 2))] : plans;
}

/** What abilities make of a leap, each alone and then all together. */
function learntPlans(pilot: Pilot, plans: readonly Plan[]): Plan[] {
  const { abilities = [], doubleJump } = pilot.world.level.playerRules;
  const tricks: Partial<Plan>[] = [
    ...(abilities.includes('glide') ? [{ glide: true }] : []),
    ...(abilities.includes('dash') ? [{ dash: true }] : []),
    ...(abilities.includes('wall-run') ? ([{ hug: -1 }, { hug: 1 }] as const) : []),
    ...(abilities.includes('dash') && abilities.includes('glide') ? [{ dash: true, glide: true }] : []),
  ];
  const all = tricks.flatMap((trick) => plans.map((plan) => ({ ...plan, ...trick })));
  return doubleJump ? [...all, ...all.map((plan) => ({ ...plan, secondJump: true }))] : all;
}

/** Where to aim: a fixed node, or the nearest safe part of something that moves. */
function aimOf(query: HopQuery, run: RunState): { x: number; y: number; z: number } {
  const special = query.nav.specials.get(query.to);
  if (special === undefined) return placeOf(query.nav, query.to);
  const { solid } = special;
  placeSolid(solid, run.tick + 1);
  const inset = 0.3;
  const reachX = Math.max(0, solid.halfX - inset);
  const reachZ = Math.max(0, solid.halfZ - inset);
  const clampTo = (value: number, limit: number): number => Math.max(-limit, Math.min(limit, value));
  // Turned platforms are aimed at in the middle: their corners are not where a clamp would put them.
  if (solid.sine !== 0 && solid.cosine !== 0) return { x: solid.x, y: solid.top, z: solid.z };
  const wideX = solid.sine === 0 ? reachX : reachZ;
  const wideZ = solid.sine === 0 ? reachZ : reachX;
  return {
    x: solid.x + clampTo(run.position.x - solid.x, wideX),
    y: solid.top,
    z: solid.z + clampTo(run.position.z - solid.z, wideZ),
  };
}

function aimBeyond(attempt: Attempt, run: RunState): { x: number; z: number } {
  const aim = aimOf(attempt.query, run);
  const { beyondMetres } = attempt.plan;
  const from = attempt.start.position;
  const distance = hypot2(aim.x - from.x, aim.z - from.z);
  if (beyondMetres === 0 || distance < 0.01) return aim;
  const share = beyondMetres / distance;
  return { x: aim.x + (aim.x - from.x) * share, z: aim.z + (aim.z - from.z) * share };
}

function isInRange(query: HopQuery, run: RunState): boolean {
  const aim = aimOf(query, run);
  const rules = query.pad === null ? query.nav.world.level.playerRules : bounceRules(query.nav, query.pad);
  const gap = hypot2(aim.x - run.position.x, aim.z - run.position.z);
  const target = query.nav.specials.get(query.to)?.solid;
  const drift = target?.motion === null || target === undefined ? 0 : 3;
  const beside = rules.abilities?.includes('wall-run') === true ? wallRunReach(rules) : 0;
  return gap <= beside + leapReach(rules, Math.min(0, aim.y - run.position.y - drift)) + 6 + drift;
}

/** Keeps still; on a moving platform, keeps to its middle. */
function holdFrame(query: HopQuery, run: RunState): InputFrame {
  const special = query.nav.specials.get(query.from);
  if (special?.kind !== 'mover') return steerFrame({ x: 0, z: 0 });
  placeSolid(special.solid, run.tick);
  return brakeTowards(run, { target: special.solid, gain: 0.4 });
}

function brakeTowards(run: RunState, aim: { target: { x: number; z: number }; gain: number }): InputFrame {
  return steerFrame({ x: (aim.target.x - run.position.x) * aim.gain, z: (aim.target.z - run.position.z) * aim.gain });
}

interface Attempt {
  readonly query: HopQuery;
  readonly plan: Plan;
  readonly start: RunState;
}

/** Frames of a leap that ends on the target, or null. */
function tryPlan(pilot: Pilot, attempt: Attempt): InputFrame[] | null {
  const { query, plan } = attempt;
  const run: RunState = cloneRun(attempt.start);
  const frames: InputFrame[] = [];
  const lowest = Math.min(run.position.y, placeOf(query.nav, query.to).y) - 6;
  let jumped = false;
  let second = false;
  let thrown = query.pad === null;
  let dashed = false;
  for (let tick = 0; tick < (plan.glide === true ? sailTicks : flightTicks); tick += 1) {
    const press = nextPress({ plan, run, tick, jumped, second, thrown });
    if (press) {
      second = jumped;
      jumped = true;
    }
    const dashes: boolean = !dashed && isTopOfLeap({ plan, run, jumped, second });
    dashed ||= dashes;
    const frame = withTricks(attempt, { frame: flightFrame(attempt, { run, tick, thrown, press }), run, dashes });
    frames.push(frame);
    const events = imagine(pilot, { run, frame });
    if (isPainful(events) || run.position.y < lowest) return null;
    if (events.some((event) => event.kind === 'bounce')) thrown = true;
    const moving = tick > plan.backTicks + 2 && run.grounded;
    if (moving && thrown && hasLanded(query, run)) return settleOn(pilot, { query, run, frames });
    if (moving && tick > plan.backTicks + 40 && query.pad === null) return null;
  }
  return null;
}

/** Whether now is the moment to dash: the last jump rises no more. */
function isTopOfLeap(at: { plan: Plan; run: RunState; jumped: boolean; second: boolean }): boolean {
  const { plan, run } = at;
  if (plan.dash !== true || run.grounded || run.velocity.y > 0.8) return false;
  return at.second || (at.jumped && !plan.secondJump);
}

/** Holds on to the glider while there is way to go, and presses dash. */
function withTricks(attempt: Attempt, at: { frame: InputFrame; run: RunState; dashes: boolean }): InputFrame {
  const { frame, run } = at;
  const aim = aimOf(attempt.query, run);
  const isAbove = hypot2(aim.x - run.position.x, aim.z - run.position.z) < 0.7;
  const sails = attempt.plan.glide === true && !run.grounded && run.velocity.y < 0 && !isAbove;
  if (!sails && !at.dashes) return frame;
  const dash = at.dashes ? inputButtons.dash : 0;
  const hold = sails ? inputButtons.jump : 0;
  return { ...frame, buttons: frame.buttons | dash | hold, pressed: frame.pressed | dash };
}

function nextPress(at: {
  plan: Plan;
  run: RunState;
  tick: number;
  jumped: boolean;
  second: boolean;
  thrown: boolean;
}): boolean {
  const { plan, run, tick } = at;
  if (at.jumped) return plan.secondJump && !at.second && !run.grounded && run.velocity.y < 0.5;
  if (plan.moment === 'never') return false;
  if (plan.moment === 'edge') return tick > plan.backTicks && !run.grounded && run.coyoteTicks > 0;
  return tick - plan.backTicks >= plan.moment;
}

function flightFrame(
  attempt: Attempt,
  at: { run: RunState; tick: number; thrown: boolean; press: boolean },
): InputFrame {
  const { query, plan } = attempt;
  const { run } = at;
  const aim = at.thrown || query.pad === null ? aimBeyond(attempt, run) : query.pad;
  const dx = aim.x - run.position.x;
  const dz = aim.z - run.position.z;
  const press = at.press ? jumpPress : 0;
  if (at.tick < plan.backTicks) {
    const away = Math.max(hypot2(dx, dz), 0.01);
    return steerFrame({ x: -dx / away, z: -dz / away }, press);
  }
  // Full speed until close, then in proportion, so that the leap does not overshoot a small platform.
  const gain = 4 / attempt.query.nav.world.level.playerRules.speedMetresPerSecond;
  // Against the wall, until it ends.
  const lean = run.grounded || hypot2(dx, dz) < 2.5 ? 0 : (plan.hug ?? 0) * hugShare;
  return steerFrame({ x: (dx - dz * lean) * gain, z: (dz + dx * lean) * gain }, press);
}

function hasLanded(query: HopQuery, run: RunState): boolean {
  const special = query.nav.specials.get(query.to);
  if (special?.kind === 'mover') {
    placeSolid(special.solid, run.tick);
    const reach = tuning.capsuleRadiusMetres;
    return (
      Math.abs(run.position.y - special.solid.top) < 0.05 &&
      footprintDistanceSquared(special.solid, run.position) < reach * reach
    );
  }
  const node = nodeNear(query.nav, run.position);
  if (node === null || query.islandOf[node] !== query.islandOf[query.to]) return false;
  return Math.abs((query.nav.y[node] ?? 0) - run.position.y) < landingHeightMetres + (query.nav.bare[node] ?? 0);
}

/** Holds on for a moment: a landing that slides off was none. */
function settleOn(
  pilot: Pilot,
  landing: { query: HopQuery; run: RunState; frames: InputFrame[] },
): InputFrame[] | null {
  const { query, run, frames } = landing;
  for (let tick = 0; tick < settleTicks; tick += 1) {
    const frame = brakeTowards(run, { target: aimOf(query, run), gain: 0.6 });
    frames.push(frame);
    if (isPainful(imagine(pilot, { run, frame }))) return null;
  }
  return run.grounded && hasLanded(query, run) ? frames : null;
}
