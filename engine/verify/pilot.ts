import type { SimWorld } from '#engine/sim/sim-world.ts';
import { cloneRun, createRun, stepRun } from '#engine/sim/step.ts';
import { effortOn } from '#engine/verify/effort.ts';
import { type InputFrame, type RunEvent, type RunState, inputButtons } from '#engine/sim/types.ts';

/** How much a bot may do: ticks of its own play, and simulated ticks in all, look-ahead included. */
export interface PilotLimits {
  readonly maxTicks: number;
  readonly maxWork: number;
}

/** A bot at the controls: its run, what it pressed so far, and how much work it has left. */
export interface Pilot {
  readonly world: SimWorld;
  run: RunState;
  readonly frames: InputFrame[];
  readonly limits: PilotLimits;
  /** Work that a simulated tick counts for: more where many creatures think in each. */
  readonly tickWork: number;
  workLeft: number;
}

/** So many creatures think in the time that the rest of a tick takes. */
const creaturesPerTick = 12;
/** A crowd makes room for each other pair by pair; a few do so in no time. */
const crowdCreatures = 16;
const pairsPerTick = 250;

/** Seats a bot at the start of a level. */
export function createPilot(world: SimWorld, limits: PilotLimits): Pilot {
  const { length } = world.creatures;
  const crowd = Math.max(0, length - crowdCreatures);
  const tickWork = 1 + Math.floor(length / creaturesPerTick) + Math.floor((crowd * crowd) / pairsPerTick);
  return { world, run: createRun(world), frames: [], limits, tickWork, workLeft: limits.maxWork };
}

/** Whether the bot may and should go on. */
export function canAct(pilot: Pilot): boolean {
  const { run, frames, limits, world } = pilot;
  return run.status === 'playing' && frames.length < limits.maxTicks && pilot.workLeft > effortOn(world);
}

/** Plays one frame for real and records it; nothing happens once the run is over, for a trace ends with its win. */
export function act(pilot: Pilot, frame: InputFrame): RunEvent[] {
  if (pilot.run.status !== 'playing') return [];
  pilot.workLeft -= pilot.tickWork;
  pilot.frames.push(frame);
  return stepRun(pilot.world, pilot.run, frame);
}

/** Plays one frame in a copy of the run: looking ahead. */
export function imagine(pilot: Pilot, next: { readonly run: RunState; readonly frame: InputFrame }): RunEvent[] {
  pilot.workLeft -= pilot.tickWork;
  return stepRun(pilot.world, next.run, next.frame);
}

/** A copy of the run to look ahead with. */
export function dream(pilot: Pilot): RunState {
  return cloneRun(pilot.run);
}

const stickStep = 8;

/** A frame that pushes the stick towards a map direction (length up to 1) and presses the given buttons. */
export function steerFrame(direction: { readonly x: number; readonly z: number }, press = 0): InputFrame {
  const length = Math.sqrt(direction.x * direction.x + direction.z * direction.z);
  const share = length > 1 ? 1 / length : 1;
  return {
    moveX: toStick(direction.x * share),
    moveZ: toStick(-direction.z * share),
    yaw: 0,
    buttons: press,
    pressed: press,
  };
}

/** Coarse steps keep traces short: equal frames in a row are stored once. */
function toStick(value: number): number {
  const stick = Math.round((value * 127) / stickStep) * stickStep;
  return Math.max(-127, Math.min(127, stick)) + 0;
}

/** Bit of the jump button. */
export const jumpPress = inputButtons.jump;
