import type { LevelEntity } from '#engine/level/level.ts';
import { cloneRun } from '#engine/sim/step.ts';
import { tuning } from '#engine/sim/tuning.ts';
import { type RunState, idleInput } from '#engine/sim/types.ts';
import { nextObjective } from '#engine/verify/bot/objective.ts';
import type { BotFailure } from '#engine/verify/bot/bot-failure.ts';
import { type Pilot, act, imagine, jumpPress, steerFrame } from '#engine/verify/pilot.ts';

const decisionTicks = 2;
/** Of all work the search may take this share: a course without a way must leave enough to try an easier one. */
const searchShare = 0.5;
const flapFrame = steerFrame({ x: 0, z: 0 }, jumpPress);
const centreMetres = tuning.capsuleHeightMetres / 2;

/** A decision in the search: the run before it, and which choices (1 flap, 0 glide) are still to be tried. */
interface Decision {
  readonly run: RunState;
  readonly choices: number[];
  chosen: number;
}

/** Searches depth first for flaps that win without a crash, steering for the middle of the next gap; null when won. */
export function playAsFlyer(pilot: Pilot): BotFailure | null {
  const objective = nextObjective(pilot.world, pilot.run);
  if (objective === null)
    return {
      kind: 'no-objective',
      target: pilot.world.level.rules.win.kind,
      entities: [],
      at: { ...pilot.run.position },
    };
  if (objective.entities.length < objective.missing || objective.entities.length === 0) {
    return { kind: 'too-few', target: objective.target, entities: objective.entities, at: { ...pilot.run.position } };
  }
  const targets = objective.entities.toSorted((a, b) => a.position.x - b.position.x);
  const found = search(pilot, { targets, spare: objective.entities.length - objective.missing });
  for (const chosen of found.choices) {
    for (let tick = 0; tick < decisionTicks && pilot.run.status === 'playing'; tick += 1) {
      act(pilot, tick === 0 && chosen === 1 ? flapFrame : idleInput);
    }
  }
  if (pilot.run.status === 'won') return null;
  const missed = targets.filter((entity) => !found.furthest.taken.includes(entity.id)).slice(0, 1);
  const kind = found.exhausted ? 'exhausted' : 'unreachable';
  return { kind, target: objective.target, entities: missed, at: { ...found.furthest.position } };
}

interface Course {
  readonly targets: readonly LevelEntity[];
  /** How many targets may be missed. */
  readonly spare: number;
}

interface Search {
  readonly choices: readonly number[];
  readonly furthest: RunState;
  /** Whether it ended for want of work, and not for want of ways. */
  readonly exhausted: boolean;
}

function search(pilot: Pilot, course: Course): Search {
  const root = cloneRun(pilot.run);
  const stack: Decision[] = [{ run: root, choices: [1], chosen: 1 }];
  const dead = new Set<string>();
  const leastWork = pilot.workLeft - pilot.limits.maxWork * searchShare;
  let furthest = root;
  while (stack.length > 0 && pilot.workLeft > leastWork) {
    const top = stack.at(-1);
    const choice = top?.choices.shift();
    if (top === undefined || choice === undefined) {
      stack.pop();
      continue;
    }
    top.chosen = choice;
    const run = cloneRun(top.run);
    if (!flyOn(pilot, { run, choice }) || isHopeless(run, course)) continue;
    if (run.position.x > furthest.position.x) furthest = run;
    if (run.status === 'won')
      return { choices: stack.map((decision) => decision.chosen), furthest: run, exhausted: false };
    const state = `${run.tick}/${Math.round(run.position.y * 8)}/${Math.round(run.velocity.y * 2)}`;
    if (dead.has(state) || stack.length * decisionTicks > pilot.limits.maxTicks) continue;
    dead.add(state);
    stack.push({ run, choices: prefer(pilot, { run, course }), chosen: 0 });
  }
  return { choices: stack.map((decision) => decision.chosen), furthest, exhausted: stack.length > 0 };
}

/** Plays one decision; false when it ends in a crash or a loss. */
function flyOn(pilot: Pilot, flight: { run: RunState; choice: number }): boolean {
  const { run, choice } = flight;
  const { deaths } = run;
  for (let tick = 0; tick < decisionTicks; tick += 1) {
    imagine(pilot, { run, frame: tick === 0 && choice === 1 ? flapFrame : idleInput });
    if (run.deaths > deaths || run.status === 'lost') return false;
    if (run.status === 'won') return true;
  }
  return true;
}

/** More targets lie behind than may be missed: there is no way back. */
function isHopeless(run: RunState, course: Course): boolean {
  let missed = 0;
  for (const entity of course.targets) {
    if (entity.position.x + widthOf(entity) > run.position.x - 1) break;
    if (!run.taken.includes(entity.id)) missed += 1;
  }
  return missed > course.spare;
}

function widthOf(entity: LevelEntity): number {
  const { trigger } = entity;
  if (trigger === null) return 1;
  return trigger.shape === 'box' ? trigger.halfX : trigger.radius;
}

/** Which choice to try first: flap when sinking below the height of the next target. */
function prefer(pilot: Pilot, at: { run: RunState; course: Course }): number[] {
  const { run, course } = at;
  const next = course.targets.find(
    (entity) => entity.position.x + widthOf(entity) > run.position.x && !run.taken.includes(entity.id),
  );
  const wanted = next === undefined ? run.checkpoint.y : next.position.y + (next.trigger?.offsetY ?? 0) - centreMetres;
  const { gravityMetresPerSecondSquared, jumpMetresPerSecond } = pilot.world.level.playerRules;
  const apex = (jumpMetresPerSecond * jumpMetresPerSecond) / (2 * gravityMetresPerSecondSquared);
  const soon = run.position.y + run.velocity.y * 0.1;
  return soon < wanted - apex / 2 ? [1, 0] : [0, 1];
}
