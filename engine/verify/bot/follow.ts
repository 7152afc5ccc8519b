import type { Vec3 } from '#engine/level/level.ts';
import { hypot2 } from '#engine/math/trig.ts';
import { inputButtons } from '#engine/sim/types.ts';
import { diveFrame, isAfloat } from '#engine/verify/bot/dive.ts';
import { dodge, isPainful } from '#engine/verify/bot/look-ahead.ts';
import type { RouteStep } from '#engine/verify/nav/route.ts';
import { edgeBetween } from '#engine/verify/nav/edges.ts';
import { type NavGraph, cellKey } from '#engine/verify/nav/nav-graph.ts';
import { placeOf } from '#engine/verify/nav/hop-links.ts';
import { type Pilot, act, canAct, jumpPress, steerFrame } from '#engine/verify/pilot.ts';

/** How a walk ended: there, thrown off course by a blow or fall (where it happened), or stuck before a node. */
export type WalkResult =
  | { readonly kind: 'arrived' }
  | { readonly kind: 'interrupted'; readonly at: Vec3 }
  | { readonly kind: 'stuck'; readonly node: number };

const closeMetres = 0.45;
const shortcutNodes = 12;
const stuckTicks = 45;
const holdTicks = 3;
const patienceSteps = 70;
const carefulMetres = 1.6;

/** Walks along nodes that walking, small jumps and drops join; stops early when `until` says so. */
export function followRoute(
  pilot: Pilot,
  walk: { readonly nav: NavGraph; readonly steps: readonly RouteStep[]; readonly until?: () => boolean },
): WalkResult {
  const { nav, steps } = walk;
  let index = 0;
  while (index < steps.length) {
    index = furthestStraight(nav, { steps, index, from: pilot.run.position });
    const step = steps[index];
    if (step === undefined) break;
    const result = goTo(pilot, { ...walk, target: placeOf(nav, step.node), gait: step.gait });
    if (typeof result === 'object') return { kind: 'interrupted', at: result };
    if (result === 'done') return { kind: 'arrived' };
    if (result === 'stuck') return { kind: 'stuck', node: step.node };
    index += 1;
  }
  return { kind: 'arrived' };
}

/** Skips nodes that lie on a straight walk over good ground. */
function furthestStraight(
  nav: NavGraph,
  at: { steps: readonly RouteStep[]; index: number; from: { x: number; y: number; z: number } },
): number {
  let best = at.index;
  for (let next = at.index; next < Math.min(at.steps.length, at.index + shortcutNodes); next += 1) {
    const step = at.steps[next];
    if (step === undefined || (step.gait !== 'walk' && next > at.index)) break;
    if (step.gait === 'dive' || step.gait === 'surface') break;
    if (step.gait === 'walk' && isStraightWalk(nav, { from: at.from, to: placeOf(nav, step.node) })) best = next;
  }
  return best;
}

function isStraightWalk(
  nav: NavGraph,
  line: { from: { x: number; y: number; z: number }; to: { x: number; y: number; z: number } },
): boolean {
  const dx = line.to.x - line.from.x;
  const dz = line.to.z - line.from.z;
  const distance = hypot2(dx, dz);
  const parts = Math.ceil(distance / (nav.cellMetres * 0.4));
  let previous: number | null = null;
  let height = line.from.y;
  for (let part = 0; part <= parts; part += 1) {
    const share = parts === 0 ? 0 : part / parts;
    const floors = nav.cells.get(cellKey(nav, { x: line.from.x + dx * share, z: line.from.z + dz * share })) ?? [];
    const floor = floorAfter(nav, { floors, previous, height });
    if (floor === undefined || (nav.penalty[floor] ?? 0) > 0) return false;
    previous = floor;
    height = nav.y[floor] ?? height;
  }
  // Over the water it may be, and the end under it.
  return Math.abs(height - line.to.y) < 1;
}

/** The floor of a cell that a walk goes on over, coming from a node (or, at the start, from a height). */
function floorAfter(
  nav: NavGraph,
  walk: { floors: readonly number[]; previous: number | null; height: number },
): number | undefined {
  const { previous, height } = walk;
  return walk.floors.find((id) => {
    if (previous === null) return Math.abs((nav.y[id] ?? 0) - height) < 1;
    return id === previous || edgeBetween(nav, { from: previous, to: id })?.gait === 'walk';
  });
}

/** A place means: here it hurt. */
type StepResult = 'there' | 'done' | 'stuck' | Vec3;

/** Steers to one point; jumps where the way is up. */
function goTo(
  pilot: Pilot,
  goal: { readonly target: { x: number; y: number; z: number }; readonly gait: string; readonly until?: () => boolean },
): StepResult {
  const { target, until } = goal;
  let bestDistance = Infinity;
  let idle = 0;
  let here: Vec3 = { ...pilot.run.position };
  while (canAct(pilot)) {
    if (until?.() === true) return 'done';
    const { position, grounded } = pilot.run;
    // Who falls was hurt where they last stood, not where they came down.
    if (grounded) here = { ...position };
    const dx = target.x - position.x;
    const dz = target.z - position.z;
    const distance = hypot2(dx, dz);
    const rise = target.y - position.y;
    const stands = grounded || isAfloat(pilot);
    if (distance < closeMetres && stands && Math.abs(rise) < (goal.gait === 'surface' ? 0.5 : 1.1)) return 'there';
    if (distance < bestDistance - 0.05) {
      bestDistance = distance;
      idle = 0;
    } else idle += 1;
    if (idle > stuckTicks * 4) return 'stuck';
    const pace = Math.min(1, distance * 1.2) / Math.max(distance, 0.001);
    const wish = { x: dx * pace, z: dz * pace };
    const wantsJump =
      stands && ((goal.gait === 'jump' && rise > 0.4 && distance < 1.6) || (idle > 0 && idle % stuckTicks === 0));
    if (wantsJump) {
      if (isPainful(act(pilot, steerFrame(wish, jumpPress)))) return here;
      continue;
    }
    // Who waited long enough takes the blow: better hurt than here for ever.
    const frame = diveFrame(pilot, { frame: idle > patienceSteps ? steerFrame(wish) : dodge(pilot, wish), target });
    // Close to a turn every tick counts: past it may be the edge.
    const span = distance < carefulMetres ? 1 : holdTicks;
    for (let tick = 0; tick < span && canAct(pilot); tick += 1) {
      const held = { ...frame, buttons: frame.buttons & inputButtons.dash, pressed: 0 };
      if (isPainful(act(pilot, tick === 0 ? frame : held))) return here;
      if (until?.() === true) return 'done';
    }
  }
  return 'stuck';
}
