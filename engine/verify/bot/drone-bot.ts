import type { LevelEntity, Vec3 } from '#engine/level/level.ts';
import { cos, hypot2, sin } from '#engine/math/trig.ts';
import { entityPose } from '#engine/mechanics/pose.ts';
import { tuning } from '#engine/sim/tuning.ts';
import { type InputFrame, type RunState, inputButtons } from '#engine/sim/types.ts';
import type { BotFailure } from '#engine/verify/bot/bot-failure.ts';
import { isPainful } from '#engine/verify/bot/look-ahead.ts';
import { type Objective, nextObjective } from '#engine/verify/bot/objective.ts';
import { isAchieved } from '#engine/verify/bot/walker-bot.ts';
import { type Pilot, act, canAct, dream, imagine, steerFrame } from '#engine/verify/pilot.ts';

const centreMetres = tuning.capsuleHeightMetres / 2;
const ticksPerTarget = 420;
const maxTries = 3;
const holdTicks = 4;
const horizonTicks = 28;
const approachMetres = 5;

/** Plays a level by drone until it is won, lost, or something cannot be reached; null when won. */
export function playAsDrone(pilot: Pilot): BotFailure | null {
  const skipped = new Set<string>();
  const fail = (failure: Omit<BotFailure, 'at'>): BotFailure => ({ ...failure, at: { ...pilot.run.position } });
  while (canAct(pilot)) {
    const objective = nextObjective(pilot.world, pilot.run);
    if (objective === null)
      return fail({ kind: 'no-objective', target: pilot.world.level.rules.win.kind, entities: [] });
    const open = objective.entities.filter((entity) => !skipped.has(entity.id));
    if (objective.entities.length < objective.missing || objective.entities.length === 0)
      return fail({ kind: 'too-few', target: objective.target, entities: objective.entities });
    if (open.length < objective.missing) {
      const lost = objective.entities.filter((entity) => skipped.has(entity.id));
      return fail({ kind: 'unreachable', target: objective.target, entities: lost });
    }
    const entity = nearest(pilot.run, open);
    let tries = 0;
    while (tries < maxTries && canAct(pilot) && !flyTo(pilot, { objective, entity, detour: tries })) tries += 1;
    if (tries === maxTries) skipped.add(entity.id);
  }
  return pilot.run.status === 'won' ? null : fail({ kind: 'exhausted', target: pilot.run.status, entities: [] });
}

function nearest(run: RunState, entities: readonly LevelEntity[]): LevelEntity {
  const away = ({ position }: LevelEntity): number =>
    hypot2(position.x - run.position.x, position.z - run.position.z) + Math.abs(position.y - run.position.y);
  return entities.toSorted((a, b) => away(a) - away(b))[0] as LevelEntity;
}

interface Flight {
  readonly objective: Objective;
  readonly entity: LevelEntity;
  /** How often it failed before: each time the way begins further up. */
  readonly detour: number;
}

/** Flies at a thing, in front of it first where it has a front; false when it took too long. */
function flyTo(pilot: Pilot, flight: Flight): boolean {
  const done = (): boolean => isAchieved(pilot, flight);
  const { deaths } = pilot.run;
  climbFirst(pilot, flight.detour * 4);
  let lined = flight.objective.kind !== 'pass';
  for (let tick = 0; tick < ticksPerTarget && canAct(pilot) && !done(); tick += holdTicks) {
    const side = sideOf(pilot.run, flight.entity);
    const front = aimOf(pilot.run, { entity: flight.entity, along: side * approachMetres });
    lined ||= gapTo(pilot.run, front) < 2;
    const aim = lined ? aimOf(pilot.run, { entity: flight.entity, along: -side * 2 }) : front;
    const frame = chooseFrame(pilot, aim);
    const talks = flight.objective.kind === 'talk' && gapTo(pilot.run, flight.entity.position) < 2.4;
    const press = talks ? inputButtons.interact : 0;
    for (let hold = 0; hold < holdTicks && canAct(pilot) && !done(); hold += 1)
      act(pilot, { ...frame, buttons: frame.buttons | press, pressed: hold === 0 ? press : 0 });
    if (pilot.run.deaths > deaths) return done();
  }
  return done();
}

function climbFirst(pilot: Pilot, metres: number): void {
  const wanted = pilot.run.position.y + metres;
  const up: InputFrame = { moveX: 0, moveZ: 0, yaw: 0, buttons: inputButtons.jump, pressed: 0 };
  for (let tick = 0; tick < 90 && pilot.run.position.y < wanted && canAct(pilot); tick += 1) act(pilot, up);
}

/** 1 where the drone is on the +x side of a gate, seen along the gate's own axis, else -1. */
function sideOf(run: RunState, entity: LevelEntity): number {
  const along =
    (run.position.x - entity.position.x) * cos(entity.yaw) - (run.position.z - entity.position.z) * sin(entity.yaw);
  return along >= 0 ? 1 : -1;
}

/** Where the body's feet should be: at the middle of a thing, `along` metres off on its axis. */
function aimOf(run: RunState, at: { entity: LevelEntity; along: number }): Vec3 {
  const { entity, along } = at;
  // A swaying ring is met where it will be, not where it is.
  const { position } = entityPose(entity, run.tick + 8);
  return {
    x: position.x + cos(entity.yaw) * along,
    y: position.y + (entity.trigger?.offsetY ?? 0.8) - centreMetres,
    z: position.z - sin(entity.yaw) * along,
  };
}

function gapTo(run: RunState, point: Vec3): number {
  return hypot2(point.x - run.position.x, point.z - run.position.z) + Math.abs(point.y - run.position.y);
}

interface Option {
  readonly turn: number;
  readonly lift: number;
}

const options: readonly Option[] = [
  { turn: 0, lift: 0 },
  { turn: 0, lift: 1 },
  { turn: 0, lift: -1 },
  { turn: 0.8, lift: 0 },
  { turn: -0.8, lift: 0 },
  { turn: 1.6, lift: 0 },
  { turn: -1.6, lift: 0 },
  { turn: 3.14, lift: 0 },
];

/** The straight way, unless looking ahead shows a blow or a wall: then the one that gets nearest. */
function chooseFrame(pilot: Pilot, aim: Vec3): InputFrame {
  const straight = frameFor(pilot.run, { aim, option: { turn: 0, lift: 0 } });
  const before = gapTo(pilot.run, aim);
  const plain = rehearse(pilot, { aim, option: { turn: 0, lift: 0 } });
  if (plain !== null && (plain < before - 1.2 || before < 2.5)) return straight;
  let best = straight;
  let bestGap = Infinity;
  for (const option of options) {
    const gap = rehearse(pilot, { aim, option });
    if (gap === null || gap >= bestGap) continue;
    best = frameFor(pilot.run, { aim, option });
    bestGap = gap;
  }
  return best;
}

/** Metres left to the aim after a while, holding an option first and then going straight; null where it hurts. */
function rehearse(pilot: Pilot, plan: { aim: Vec3; option: Option }): number | null {
  const run = dream(pilot);
  const first = frameFor(run, plan);
  for (let tick = 0; tick < horizonTicks; tick += 1) {
    const frame = tick < horizonTicks / 2 ? first : frameFor(run, { ...plan, option: { turn: 0, lift: 0 } });
    if (isPainful(imagine(pilot, { run, frame }))) return null;
  }
  return gapTo(run, plan.aim);
}

function frameFor(run: RunState, plan: { aim: Vec3; option: Option }): InputFrame {
  const { aim, option } = plan;
  const dx = aim.x - run.position.x - run.velocity.x * 0.25;
  const dz = aim.z - run.position.z - run.velocity.z * 0.25;
  const dy = aim.y - run.position.y - run.velocity.y * 0.2;
  const turned = { x: dx * cos(option.turn) - dz * sin(option.turn), z: dx * sin(option.turn) + dz * cos(option.turn) };
  const pace = 0.35;
  const frame = steerFrame({ x: turned.x * pace, z: turned.z * pace });
  const lift = option.lift !== 0 ? option.lift : dy > 0.25 ? 1 : dy < -0.25 ? -1 : 0;
  const buttons = lift > 0 ? inputButtons.jump : lift < 0 ? inputButtons.dash : 0;
  return { ...frame, buttons, pressed: 0 };
}
