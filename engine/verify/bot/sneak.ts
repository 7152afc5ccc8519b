import { cos, hypot2, sin } from '#engine/math/trig.ts';
import { isSlain } from '#engine/mechanics/minds/creature.ts';
import { guardPose, isOut, viewOf } from '#engine/mechanics/minds/guard-sight.ts';
import type { GuardView } from '#engine/mechanics/minds/guard-sight.ts';
import type { LevelEntity } from '#engine/level/level.ts';
import type { Touchable } from '#engine/sim/sim-world.ts';
import { footprintDistanceSquared, placeSolid } from '#engine/sim/solid.ts';
import { tuning } from '#engine/sim/tuning.ts';
import { spendEffort } from '#engine/verify/effort.ts';
import { diveFrame } from '#engine/verify/bot/dive.ts';
import { isPainful } from '#engine/verify/bot/look-ahead.ts';
import { edgesFrom } from '#engine/verify/nav/edges.ts';
import { placeOf } from '#engine/verify/nav/hop-links.ts';
import { createMinHeap } from '#engine/verify/nav/min-heap.ts';
import type { NavGraph } from '#engine/verify/nav/nav-graph.ts';
import { type Pilot, act, canAct, steerFrame } from '#engine/verify/pilot.ts';

const maxExpansions = 60_000;
const maxStages = 600;
const besideMetres = 1.3;
const mostLagMetres = 3;
/** The views that are kept out of, wide ones first, how far from what walks a beat, and for how many stages nobody may look at the goal: whoever gets there has to get away. */
const margins: readonly (GuardView & { readonly lingerStages: number; readonly asideMetres: number })[] = [
  { metres: 1.2, halfRadians: 0.3, lingerStages: 3, asideMetres: 0.3 },
  { metres: 0.4, halfRadians: 0.1, lingerStages: 0, asideMetres: 0.1 },
];

interface Watch {
  readonly guards: readonly LevelEntity[];
  /** Creatures that walk to and fro and hurt whom they touch. */
  readonly beats: readonly Touchable[];
  readonly firstTick: number;
  readonly stageTicks: number;
  readonly margin: (typeof margins)[number];
  /** All guards at a stage, as far as they were asked for. */
  readonly eyes: (readonly Eye[])[];
}

/** Whether guards are awake in this run: then the way has to be planned in time as well as in space. */
export function isWatched({ world, run }: Pilot): boolean {
  return world.guards.some((guard) => !isOut(run, guard));
}

/** Walks to one of some nodes past all guards and all that walk a beat, waiting where it must; false when there is no such way or somebody saw. */
export function sneakTo(
  pilot: Pilot,
  trip: {
    readonly nav: NavGraph;
    readonly from: number;
    readonly goals: ReadonlySet<number>;
    readonly done: () => boolean;
  },
): boolean {
  const { nav } = trip;
  const speed = pilot.world.level.playerRules.speedMetresPerSecond / 30;
  const stageTicks = Math.max(4, Math.ceil((1.5 * nav.cellMetres) / speed));
  const guards = pilot.world.guards.filter((guard) => !isOut(pilot.run, guard));
  const beats = pilot.world.enemies.filter(({ entity }) => !isSlain(pilot.run, entity.id));
  const togo = metresToGoals(nav, trip.goals);
  for (const margin of margins) {
    const watch: Watch = { guards, beats, firstTick: pilot.run.tick, stageTicks, margin, eyes: [] };
    const plan = planWalk(nav, { from: trip.from, goals: trip.goals, watch, togo });
    if (plan !== null) return walkPlan(pilot, { nav, plan, stageTicks, done: trip.done });
  }
  return false;
}

function walkPlan(
  pilot: Pilot,
  walk: { nav: NavGraph; plan: readonly number[]; stageTicks: number; done: () => boolean },
): boolean {
  for (const node of walk.plan) {
    const target = placeOf(walk.nav, node);
    for (let tick = 0; tick < walk.stageTicks; tick += 1) {
      if (!canAct(pilot) || walk.done()) return true;
      const dx = target.x - pilot.run.position.x;
      const dz = target.z - pilot.run.position.z;
      const distance = hypot2(dx, dz);
      const pace = distance < 0.08 ? 0 : Math.min(1, distance * 2.2) / distance;
      const frame = diveFrame(pilot, { frame: steerFrame({ x: dx * pace, z: dz * pace }), target });
      if (isPainful(act(pilot, frame))) return false;
    }
    // Whoever fell behind is somewhere else by now than the plan has it.
    if (hypot2(target.x - pilot.run.position.x, target.z - pilot.run.position.z) > mostLagMetres) return false;
  }
  return true;
}

/** Cheapest sequence of nodes, one a stage, that no guard sees; A* over place and time. */
function planWalk(
  nav: NavGraph,
  query: { from: number; goals: ReadonlySet<number>; watch: Watch; togo: Float64Array },
): number[] | null {
  const { from, goals, watch, togo } = query;
  const cameBy = new Map<number, number>();
  const heap = createMinHeap();
  const keyAt = (node: number, stage: number): number => node * maxStages + stage;
  const start = keyAt(from, 0);
  cameBy.set(start, -1);
  heap.push(start, togo[from] ?? Infinity);
  let expansions = 0;
  for (let key = heap.pop(); key !== undefined && expansions < maxExpansions; key = heap.pop()) {
    const node = Math.floor(key / maxStages);
    const stage = key % maxStages;
    if (goals.has(node) && mayLinger(nav, { node, stage, watch })) return traceBack(cameBy, key);
    expansions += 1;
    spendEffort(nav.world, 1);
    if (stage + 1 >= maxStages) continue;
    for (const next of [node, ...walksFrom(nav, node)]) {
      const nextKey = keyAt(next, stage + 1);
      const left = togo[next] ?? Infinity;
      if (left === Infinity || cameBy.has(nextKey) || isSeen(nav, { node: next, stage: stage + 1, watch })) continue;
      cameBy.set(nextKey, key);
      heap.push(nextKey, (stage + 1) * nav.cellMetres + left * 1.05);
    }
  }
  return null;
}

function mayLinger(nav: NavGraph, moment: { node: number; stage: number; watch: Watch }): boolean {
  const { node, stage, watch } = moment;
  for (let later = 1; later <= watch.margin.lingerStages; later += 1)
    if (isSeen(nav, { node, stage: stage + later, watch })) return false;
  return true;
}

function traceBack(cameBy: ReadonlyMap<number, number>, last: number): number[] {
  const plan: number[] = [];
  for (let key = last; key >= 0; key = cameBy.get(key) ?? -1) plan.push(Math.floor(key / maxStages));
  return plan.reverse();
}

/** Neighbours that can be walked to without being hurt. */
function walksFrom(nav: NavGraph, node: number): number[] {
  return edgesFrom(nav, node).flatMap((edge) => (edge.gait === 'walk' && !nav.hurts.has(edge.to) ? [edge.to] : []));
}

/** Metres of walking from every node to the nearest goal, over ways that go both ways; Infinity where there is none. */
function metresToGoals(nav: NavGraph, goals: ReadonlySet<number>): Float64Array {
  const metres = new Float64Array(nav.x.length).fill(Infinity);
  const done = new Uint8Array(nav.x.length);
  const heap = createMinHeap();
  for (const goal of goals) {
    metres[goal] = 0;
    heap.push(goal, 0);
  }
  for (let node = heap.pop(); node !== undefined; node = heap.pop()) {
    if (done[node] === 1) continue;
    done[node] = 1;
    spendEffort(nav.world, 1);
    for (const edge of edgesFrom(nav, node)) {
      if (edge.gait !== 'walk' || nav.hurts.has(edge.to)) continue;
      const total = (metres[node] ?? Infinity) + edge.cost;
      if (total >= (metres[edge.to] ?? Infinity)) continue;
      metres[edge.to] = total;
      heap.push(edge.to, total);
    }
  }
  return metres;
}

/** A guard at a stage: where it stands, which way it looks, how far, and the cosine of half its view. */
interface Eye {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly aheadX: number;
  readonly aheadZ: number;
  readonly metres: number;
  readonly cosine: number;
}

function eyesAt(watch: Watch, stage: number): readonly Eye[] {
  return watch.guards.map((guard) => {
    const { position, yaw } = guardPose(guard, watch.firstTick + stage * watch.stageTicks);
    const view = viewOf(guard);
    return {
      ...position,
      aheadX: -sin(yaw),
      aheadZ: -cos(yaw),
      metres: view.metres + watch.margin.metres,
      cosine: cos(view.halfRadians + watch.margin.halfRadians),
    };
  });
}

function isSeen(nav: NavGraph, moment: { node: number; stage: number; watch: Watch }): boolean {
  const { node, stage, watch } = moment;
  const eyes = (watch.eyes[stage] ??= eyesAt(watch, stage));
  const x = nav.x[node] ?? 0;
  const z = nav.z[node] ?? 0;
  for (const eye of eyes) {
    const dx = x - eye.x;
    const dz = z - eye.z;
    const distance = hypot2(dx, dz);
    if (distance > eye.metres) continue;
    if (distance < besideMetres || dx * eye.aheadX + dz * eye.aheadZ >= distance * eye.cosine) return true;
  }
  return isTouched(nav, moment);
}

/** Whether something on its beat comes to a node between the stage before and this one. */
function isTouched(nav: NavGraph, moment: { node: number; stage: number; watch: Watch }): boolean {
  const { watch } = moment;
  const point = { x: nav.x[moment.node] ?? 0, z: nav.z[moment.node] ?? 0 };
  const y = nav.y[moment.node] ?? 0;
  const reach = tuning.capsuleRadiusMetres + watch.margin.asideMetres;
  const last = watch.firstTick + moment.stage * watch.stageTicks;
  return watch.beats.some(({ area }) => {
    if (Math.abs(area.entity.position.y - y) > 4) return false;
    return [0, 0.5, 1].some((share) => {
      placeSolid(area, last - Math.round(share * watch.stageTicks));
      return footprintDistanceSquared(area, point) < reach * reach;
    });
  });
}
