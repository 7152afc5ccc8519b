import type { LevelEntity, Vec3 } from '#engine/level/level.ts';
import { blockRoamMetres, canBlockStand, pushDirections } from '#engine/mechanics/block.ts';
import { switchesOf } from '#engine/mechanics/lock.ts';
import { numberProp } from '#engine/mechanics/pose.ts';
import { isOn, placeIn } from '#engine/mechanics/thing-state.ts';
import { arrangeWorld } from '#engine/sim/arrange-world.ts';
import { isBlocked } from '#engine/sim/ground.ts';
import { type RunState, idleInput } from '#engine/sim/types.ts';
import { cloneRun } from '#engine/sim/step.ts';
import { tuning } from '#engine/sim/tuning.ts';
import { arrangeNav } from '#engine/verify/bot/arrange-nav.ts';
import { travel } from '#engine/verify/bot/travel.ts';
import { type Walker, standingNode } from '#engine/verify/bot/walker.ts';
import { nodeNear } from '#engine/verify/nav/nav-graph.ts';
import { findRoute } from '#engine/verify/nav/route.ts';
import { act, canAct, steerFrame } from '#engine/verify/pilot.ts';
import { doorDelayTicks } from '#engine/mechanics/door.ts';

/** A push: the block goes one step in a direction (index into `pushDirections`). */
type Push = number;

interface Spot {
  readonly x: number;
  readonly z: number;
}

interface Board {
  readonly walker: Walker;
  readonly block: LevelEntity;
  readonly stepMetres: number;
  readonly run: RunState;
  readonly freeCache: Map<string, boolean>;
}

const maxStates = 900;
const triesPerPair = 3;
const regionMetres = blockRoamMetres + 4;
const pushPatienceTicks = 60;
const reachMetres = 0.35;

/** Pushes a block onto a plate that has to stay down, if a way to push it is found. False when none is. */
export function pushOntoPlate(walker: Walker): boolean {
  const { world, run } = walker.pilot;
  const { level } = world;
  const blocks = level.entities.filter((entity) => entity.mechanic === 'block');
  const plates = platesToHold(walker);
  if (blocks.length === 0 || plates.length === 0) return false;
  for (const plate of plates) {
    const resting = (block: LevelEntity): boolean =>
      plates.every((other) => other.id === plate.id || !isUpon(placeIn(run, block), other.position)) &&
      !heldPlates(walker).some((held) => isUpon(placeIn(run, block), held.position));
    // A block of the plate's own colour first, one that holds another plate last.
    const effort = (block: LevelEntity): number =>
      distance(placeIn(run, block), plate.position) +
      (block.props['hue'] === plate.props['hue'] ? 0 : 100) +
      (resting(block) ? 0 : 1000);
    const nearest = blocks
      .filter((block) => !walker.skipped.has(`${block.id}>${plate.id}`))
      .toSorted((a, b) => effort(a) - effort(b));
    for (const block of nearest) {
      const pushes = planPushes(walker, { block, plate });
      const isThere = pushes?.every((push) => makePush(walker, { block, push })) ?? false;
      if (!isThere) noteFailure(walker, { pair: `${block.id}>${plate.id}`, hopeless: pushes === null });
      if (pushes === null) continue;
      // The plate sinks a moment later, and its door opens after that.
      const waitTicks = 4 + doorDelayTicks(walker.pilot.world.level);
      for (let tick = 0; tick < waitTicks && canAct(walker.pilot); tick += 1) act(walker.pilot, idleInput);
      return true;
    }
  }
  return false;
}

function noteFailure(walker: Walker, failed: { pair: string; hopeless: boolean }): void {
  const tries = (walker.failures.get(failed.pair) ?? 0) + 1;
  walker.failures.set(failed.pair, tries);
  if (failed.hopeless || tries >= triesPerPair) walker.skipped.add(failed.pair);
}

/** Plates of closed doors that nobody holds down yet. */
function platesToHold({ pilot }: Walker): LevelEntity[] {
  const { level } = pilot.world;
  const wanted = new Set<LevelEntity>();
  for (const door of level.entities) {
    if (door.mechanic !== 'door' || isOn(pilot.run, door)) continue;
    for (const entity of switchesOf(level, String(door.props['channel'] ?? '')))
      if (entity.mechanic === 'plate' && !isHeld(pilot, entity)) wanted.add(entity);
  }
  return [...wanted];
}

function heldPlates({ pilot }: Walker): LevelEntity[] {
  return pilot.world.level.entities.filter((entity) => entity.mechanic === 'plate' && isHeld(pilot, entity));
}

/** Down for good, or under a block: a foot does not count, it has to walk on. */
function isHeld({ world, run }: Walker['pilot'], plate: LevelEntity): boolean {
  if (plate.props['latch'] === true && isOn(run, plate)) return true;
  return world.level.entities.some(
    (entity) => entity.mechanic === 'block' && isUpon(placeIn(run, entity), plate.position),
  );
}

function isUpon(at: Spot, plate: Spot): boolean {
  return Math.abs(at.x - plate.x) < 0.5 && Math.abs(at.z - plate.z) < 0.5;
}

function distance(a: Spot, b: Spot): number {
  return Math.abs(a.x - b.x) + Math.abs(a.z - b.z);
}

/** Shortest list of pushes that brings a block onto a plate: a search over block places and where the pusher can walk. */
function planPushes(walker: Walker, task: { block: LevelEntity; plate: LevelEntity }): Push[] | null {
  const { block, plate } = task;
  const board: Board = {
    walker,
    block,
    stepMetres: numberProp(block, { name: 'stepMetres', fallback: 2 }),
    run: cloneRun(walker.pilot.run),
    freeCache: new Map(),
  };
  const at = placeIn(walker.pilot.run, block);
  interface State {
    readonly spot: Spot;
    /** Where the pusher may be. */
    readonly bodies: readonly Spot[];
    readonly pushes: readonly Push[];
  }
  const open: State[] = [{ spot: { x: at.x, z: at.z }, bodies: reachableSides(board, at), pushes: [] }];
  const seen = new Set<string>();
  for (let index = 0; index < open.length && index < maxStates; index += 1) {
    const state = open[index];
    if (state === undefined) break;
    if (isUpon(state.spot, plate.position)) return [...state.pushes];
    const region = walkRegion(board, { block: state.spot, from: state.bodies });
    walker.pilot.workLeft -= 4;
    for (const [push, way] of pushDirections.entries()) {
      const behind = { x: state.spot.x - way.x * board.stepMetres, z: state.spot.z - way.z * board.stepMetres };
      const next = { x: state.spot.x + way.x * board.stepMetres, z: state.spot.z + way.z * board.stepMetres };
      const key = `${next.x} ${next.z} ${push}`;
      if (seen.has(key) || !region.has(keyOf(behind)) || !mayStand(board, next)) continue;
      seen.add(key);
      open.push({ spot: next, bodies: [state.spot], pushes: [...state.pushes, push] });
    }
  }
  return null;
}

function keyOf(spot: Spot): string {
  return `${Math.round(spot.x * 4)} ${Math.round(spot.z * 4)}`;
}

/** The sides of the block that the bot can walk to from where it is. */
function reachableSides(board: Board, block: Spot): Spot[] {
  const { walker, stepMetres } = board;
  const { y } = board.block.position;
  const from = standingNode(walker);
  return pushDirections
    .map((way) => ({ x: block.x - way.x * stepMetres, z: block.z - way.z * stepMetres }))
    .filter((side) => {
      const node = nodeNear(walker.nav, { ...side, y });
      if (from === null || node === null || !mayWalk(board, { from: side, to: side })) return false;
      return findRoute(walker.nav, { from, goals: new Set([node]), hops: null, banned: noBans }) !== null;
    });
}

const noBans: ReadonlySet<string> = new Set();

/** Grid places that somebody can walk to while the block stands at a spot. */
function walkRegion(board: Board, from: { block: Spot; from: readonly Spot[] }): Set<string> {
  const { stepMetres } = board;
  const home = board.block.position;
  const open = [...from.from];
  const found = new Set<string>(open.map(keyOf));
  for (let spot = open.pop(); spot !== undefined; spot = open.pop()) {
    for (const way of pushDirections) {
      const next = { x: spot.x + way.x * stepMetres, z: spot.z + way.z * stepMetres };
      if (Math.abs(next.x - home.x) > regionMetres || Math.abs(next.z - home.z) > regionMetres) continue;
      if (found.has(keyOf(next)) || isUpon(next, from.block) || !mayWalk(board, { from: spot, to: next })) continue;
      found.add(keyOf(next));
      open.push(next);
    }
  }
  return found;
}

/** Whether a body gets from one grid place to the next, the block itself left out. */
function mayWalk(board: Board, step: { from: Spot; to: Spot }): boolean {
  const key = `${keyOf(step.from)}>${keyOf(step.to)}`;
  const known = board.freeCache.get(key);
  if (known !== undefined) return known;
  const { world } = board.walker.pilot;
  const { y } = board.block.position;
  const away = { ...board.run, things: { ...board.run.things, [board.block.id]: elsewhere } };
  arrangeWorld(world, away);
  const free = [0.25, 0.5, 0.75, 1].every(
    (share) =>
      !isBlocked(world, {
        x: step.from.x + (step.to.x - step.from.x) * share,
        y,
        z: step.from.z + (step.to.z - step.from.z) * share,
        tick: board.run.tick,
        stepMetres: tuning.stepHeightMetres,
      }),
  );
  board.freeCache.set(key, free);
  return free;
}

const elsewhere = { x: 1e5, y: 0, z: 1e5, facing: 0, health: 1, mode: 0, ticks: 0 };

function mayStand(board: Board, spot: Spot): boolean {
  const key = `stand ${keyOf(spot)}`;
  const known = board.freeCache.get(key);
  if (known !== undefined) return known;
  const { level } = board.walker.pilot.world;
  const goal = { x: spot.x, y: board.block.position.y, z: spot.z };
  const free = canBlockStand(level, { run: board.run, entity: board.block, goal });
  board.freeCache.set(key, free);
  return free;
}

/** Walks behind the block and leans against it until it has gone one step. */
function makePush(walker: Walker, task: { block: LevelEntity; push: Push }): boolean {
  const { pilot } = walker;
  const { block } = task;
  const way = pushDirections[task.push];
  if (way === undefined) return false;
  const before = { ...placeIn(pilot.run, block) };
  const stepMetres = numberProp(block, { name: 'stepMetres', fallback: 2 });
  const behind = { x: before.x - way.x * stepMetres, y: before.y, z: before.z - way.z * stepMetres };
  if (!walkBehind(walker, behind)) return false;
  for (let tick = 0; tick < pushPatienceTicks && canAct(pilot); tick += 1) {
    const at = placeIn(pilot.run, block);
    const gone = (at.x - before.x) * way.x + (at.z - before.z) * way.z;
    if (gone > stepMetres - 0.05 && (pilot.run.things[block.id]?.mode ?? 0) === 0) return true;
    // Keep to the middle of the side while leaning.
    const aside = way.x === 0 ? { x: at.x - pilot.run.position.x, z: 0 } : { x: 0, z: at.z - pilot.run.position.z };
    const leans = gone < 0.05;
    act(pilot, leans ? steerFrame({ x: way.x + aside.x * 0.6, z: way.z + aside.z * 0.6 }) : idleInput);
  }
  return false;
}

function walkBehind(walker: Walker, spot: Vec3): boolean {
  const { pilot, nav } = walker;
  const isThere = (): boolean =>
    Math.abs(pilot.run.position.x - spot.x) < 0.8 && Math.abs(pilot.run.position.z - spot.z) < 0.8;
  for (let attempt = 0; attempt < 3 && !isThere(); attempt += 1) {
    arrangeNav(walker);
    const from = standingNode(walker);
    const to = nodeNear(nav, spot);
    if (from === null || to === null) return false;
    const route = findRoute(nav, { from, goals: new Set([to]), hops: null, banned: noBans });
    if (route === null) return false;
    travel(walker, { route, done: () => pilot.run.status !== 'playing' });
    for (let tick = 0; tick < 12 && canAct(pilot); tick += 1) {
      const away = { x: spot.x - pilot.run.position.x, z: spot.z - pilot.run.position.z };
      if (Math.abs(away.x) < reachMetres && Math.abs(away.z) < reachMetres) break;
      act(pilot, steerFrame(away));
    }
  }
  return isThere();
}
