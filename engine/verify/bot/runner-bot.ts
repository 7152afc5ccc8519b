import { cloneRun } from '#engine/sim/step.ts';
import { type InputFrame, type RunState, idleInput, inputButtons } from '#engine/sim/types.ts';
import type { BotFailure } from '#engine/verify/bot/bot-failure.ts';
import { isPainful } from '#engine/verify/bot/look-ahead.ts';
import { nextObjective } from '#engine/verify/bot/objective.ts';
import { type Pilot, act, imagine } from '#engine/verify/pilot.ts';

const decisionTicks = 5;
/** Without a metre of progress in so many ticks a way is a dead end. */
const patienceTicks = 60;

/** States that lie this close in a metre count as one: wide first, which is quick, then as near as it takes. */
const grainsPerMetre = [1, 3] as const;
/** Of all work each search may take this share: a course without a way must leave enough to try an easier one. */
const searchShare = 0.25;

const press = (buttons: number, moveX = 0): InputFrame => ({ ...idleInput, moveX, buttons, pressed: buttons });
/** What a runner may do next: run on, step aside, jump, slide. */
const choices: readonly InputFrame[] = [
  { ...idleInput, moveZ: 127 },
  { ...idleInput, moveX: -127 },
  { ...idleInput, moveX: 127 },
  press(inputButtons.jump),
  press(inputButtons.dash),
  press(inputButtons.jump, -127),
  press(inputButtons.jump, 127),
];

interface Decision {
  readonly run: RunState;
  readonly left: number[];
  readonly best: number;
  readonly bestTick: number;
  chosen: number;
}

/** Searches depth first for a run to the end without a stumble; null when won. */
export function playAsRunner(pilot: Pilot): BotFailure | null {
  const objective = nextObjective(pilot.world, pilot.run);
  const at = (run: RunState): BotFailure['at'] => ({ ...run.position });
  const { win } = pilot.world.level.rules;
  if (objective === null) return { kind: 'no-objective', target: win.kind, entities: [], at: at(pilot.run) };
  if (objective.entities.length < objective.missing || objective.entities.length === 0)
    return { kind: 'too-few', target: objective.target, entities: objective.entities, at: at(pilot.run) };
  const [wide, near] = grainsPerMetre;
  let found = search(pilot, wide);
  if (!found.won) found = search(pilot, near);
  for (const chosen of found.choices)
    for (let tick = 0; tick < decisionTicks && pilot.run.status === 'playing'; tick += 1)
      act(pilot, frameOf({ chosen, tick }));
  if (pilot.run.status === 'won') return null;
  const kind = found.exhausted ? 'exhausted' : 'unreachable';
  return { kind, target: objective.target, entities: objective.entities.slice(0, 1), at: at(found.furthest) };
}

interface Search {
  readonly won: boolean;
  /** Whether it ended for want of work, and not for want of ways. */
  readonly exhausted: boolean;
  readonly choices: readonly number[];
  readonly furthest: RunState;
}

function search(pilot: Pilot, grain: number): Search {
  const root = cloneRun(pilot.run);
  const middle = pilot.world.level.spawn.position.x;
  const stack: Decision[] = [{ run: root, left: order(root.position.x - middle), best: 0, bestTick: 0, chosen: 0 }];
  const dead = new Set<string>();
  const startZ = root.position.z;
  const leastWork = Math.max(0, pilot.workLeft - pilot.limits.maxWork * searchShare);
  let furthest = root;
  while (stack.length > 0 && pilot.workLeft > leastWork) {
    const top = stack.at(-1);
    const chosen = top?.left.shift();
    if (top === undefined || chosen === undefined) {
      stack.pop();
      continue;
    }
    top.chosen = chosen;
    const run = cloneRun(top.run);
    if (!runOn(pilot, { run, chosen })) continue;
    if (run.status === 'won')
      return { won: true, exhausted: false, choices: stack.map((decision) => decision.chosen), furthest: run };
    const metres = startZ - run.position.z;
    if (run.position.z < furthest.position.z) furthest = run;
    const moved = metres > top.best + 1;
    const bestTick = moved ? run.tick : top.bestTick;
    const { x, y } = run.position;
    const state = `${run.tick}/${Math.round(x * grain)}/${Math.round(y * grain)}/${Math.round(run.velocity.y)}`;
    if (dead.has(state) || run.tick - bestTick > patienceTicks || run.tick > pilot.limits.maxTicks) continue;
    dead.add(state);
    stack.push({ run, left: order(x - middle), best: moved ? metres : top.best, bestTick, chosen: 0 });
  }
  return { won: false, exhausted: stack.length > 0, choices: stack.map((decision) => decision.chosen), furthest };
}

/** Back to the middle of the road first when metres off it: from there every lane is near. */
function order(asideMetres: number): number[] {
  if (asideMetres > 1.2) return [1, 0, 3, 4, 2, 5, 6];
  if (asideMetres < -1.2) return [2, 0, 3, 4, 1, 6, 5];
  return [0, 3, 4, 1, 2, 5, 6];
}

function frameOf(at: { chosen: number; tick: number }): InputFrame {
  const frame = choices[at.chosen] ?? idleInput;
  return at.tick === 0 ? frame : { ...frame, buttons: 0, pressed: 0 };
}

/** Plays one decision; false when it hurts. */
function runOn(pilot: Pilot, step: { run: RunState; chosen: number }): boolean {
  const { run, chosen } = step;
  for (let tick = 0; tick < decisionTicks; tick += 1) {
    if (isPainful(imagine(pilot, { run, frame: frameOf({ chosen, tick }) }))) return false;
    if (run.status !== 'playing') return run.status === 'won';
  }
  return true;
}
