import type { Level } from '#engine/level/level.ts';
import { radiansToHeading } from '#engine/math/trig.ts';
import { type SimWorld, buildSimWorld } from '#engine/sim/sim-world.ts';
import { arrangeWorld } from '#engine/sim/arrange-world.ts';
import { actAlone } from '#engine/sim/systems/act-alone.ts';
import { attack } from '#engine/sim/systems/attack.ts';
import { carry } from '#engine/sim/systems/carry.ts';
import { climb } from '#engine/sim/systems/climb.ts';
import { dash } from '#engine/sim/systems/dash.ts';
import { drive } from '#engine/sim/systems/drive.ts';
import { fly } from '#engine/sim/systems/fly.ts';
import { glide } from '#engine/sim/systems/glide.ts';
import { goals } from '#engine/sim/systems/goals.ts';
import { hover } from '#engine/sim/systems/hover.ts';
import { interact } from '#engine/sim/systems/interact.ts';
import { jump } from '#engine/sim/systems/jump.ts';
import { perish } from '#engine/sim/systems/perish.ts';
import { quests } from '#engine/sim/systems/quests.ts';
import { runOn } from '#engine/sim/systems/run-on.ts';
import { settle } from '#engine/sim/systems/settle.ts';
import { steer } from '#engine/sim/systems/steer.ts';
import { swim } from '#engine/sim/systems/swim.ts';
import { touch } from '#engine/sim/systems/touch.ts';
import { weather } from '#engine/sim/systems/weather.ts';
import { walk } from '#engine/sim/systems/walk.ts';
import type { Tick } from '#engine/sim/tick.ts';
import { tuning } from '#engine/sim/tuning.ts';
import { type InputFrame, type RunEvent, type RunState, idleInput } from '#engine/sim/types.ts';

/** What happens in a tick, in this order. */
const walkerSystems = [
  actAlone,
  carry,
  steer,
  dash,
  swim,
  jump,
  glide,
  climb,
  weather,
  walk,
  attack,
  perish,
  touch,
  interact,
  quests,
  goals,
  settle,
] as const;
const kartSystems = [actAlone, carry, drive, walk, perish, touch, interact, quests, goals, settle] as const;
const runnerSystems = [actAlone, carry, runOn, jump, walk, perish, touch, interact, quests, goals, settle] as const;
const droneSystems = [actAlone, hover, perish, touch, interact, quests, goals, settle] as const;
const flyerSystems = [actAlone, fly, perish, touch, interact, quests, goals, settle] as const;
const systemsOf = {
  walker: walkerSystems,
  kart: kartSystems,
  drone: droneSystems,
  runner: runnerSystems,
  flyer: flyerSystems,
} as const;

/** Makes a level ready for stepping. Throws InputError `level.mechanic` or `level.props` when an entity makes no sense. */
export function prepareWorld(level: Level): SimWorld {
  return buildSimWorld(level);
}

/** A fresh run at the level's spawn; starting again is a new run. */
export function createRun(world: SimWorld): RunState {
  const { level } = world;
  const spawn = {
    x: Math.fround(level.spawn.position.x),
    y: Math.fround(level.spawn.position.y),
    z: Math.fround(level.spawn.position.z),
  };
  return {
    tick: 0,
    position: { ...spawn },
    velocity: { x: 0, y: 0, z: 0 },
    facing: startFacing(level),
    // Walkers start on their feet; a flyer that is "grounded" hovers until the first flap.
    grounded: true,
    coyoteTicks: 0,
    jumpBufferTicks: 0,
    airJumpsLeft: 0,
    safeTicks: 0,
    health: tuning.maxHealth,
    lives: level.playerRules.lives,
    deaths: 0,
    score: 0,
    status: 'playing',
    taken: [],
    checkpoint: spawn,
    quests: Object.fromEntries(level.quests.filter((quest) => quest.giver === undefined).map((quest) => [quest.id, 0])),
    talkingTo: null,
    things: {},
    counters: {},
  };
}

/** Vehicles look along their way from the start; walkers turn with their first step. */
function startFacing(level: Level): number {
  const { controller } = level.playerRules;
  return controller === 'walker' || controller === 'flyer' ? 0 : radiansToHeading(level.spawn.yaw);
}

/** Advances a run by one tick of 1/30 s, in place, and tells what happened. */
export function stepRun(world: SimWorld, run: RunState, input: InputFrame): RunEvent[] {
  const events: RunEvent[] = [];
  const { controller } = world.level.playerRules;
  const tick: Tick = {
    world,
    level: world.level,
    run,
    events,
    number: run.tick + 1,
    input: run.status === 'lost' ? idleInput : input,
  };
  arrangeWorld(world, run);
  if (run.safeTicks > 0) run.safeTicks -= 1;
  // A flyer whose run is over stays where it is: there is nothing behind the last gate.
  if (controller === 'flyer' && run.status !== 'playing') {
    run.tick = tick.number;
    return events;
  }
  for (const system of systemsOf[controller]) system(tick);
  run.tick = tick.number;
  return events;
}

/** An independent copy of a run. */
export function cloneRun(run: RunState): RunState {
  return {
    ...run,
    position: { ...run.position },
    velocity: { ...run.velocity },
    checkpoint: { ...run.checkpoint },
    taken: [...run.taken],
    quests: { ...run.quests },
    things: Object.fromEntries(Object.entries(run.things).map(([id, thing]) => [id, { ...thing }])),
    counters: { ...run.counters },
  };
}
