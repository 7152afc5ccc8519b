import { idleInput, type InputFrame } from '#engine/sim/types.ts';
import { isPainful } from '#engine/verify/bot/look-ahead.ts';
import { type Pilot, act, canAct, dream, imagine, jumpPress, steerFrame } from '#engine/verify/pilot.ts';

const heldTicks = 4;
const horizonTicks = 18;

const moves: readonly InputFrame[] = [
  idleInput,
  ...[
    { x: 1, z: 0 },
    { x: 0, z: 1 },
    { x: -1, z: 0 },
    { x: 0, z: -1 },
    { x: 0.7, z: 0.7 },
    { x: -0.7, z: 0.7 },
    { x: -0.7, z: -0.7 },
    { x: 0.7, z: -0.7 },
  ].map((direction) => steerFrame(direction)),
  { ...idleInput, buttons: jumpPress, pressed: jumpPress },
];

/** Lets a moment pass: stands still while nothing hurts, else steps aside to where nothing does. */
export function holdOut(pilot: Pilot): void {
  let best: InputFrame = idleInput;
  let latest = -1;
  for (const frame of moves) {
    const painTick = rehearse(pilot, frame);
    if (painTick > latest) {
      best = frame;
      latest = painTick;
    }
    if (painTick === horizonTicks) break;
  }
  for (let held = 0; held < heldTicks && canAct(pilot); held += 1)
    act(pilot, held === 0 ? best : { ...best, buttons: 0, pressed: 0 });
}

/** The tick at which a move hurts, or the horizon when it does not within it. */
function rehearse(pilot: Pilot, frame: InputFrame): number {
  const run = dream(pilot);
  for (let tick = 0; tick < horizonTicks; tick += 1) {
    const held = tick === 0 ? frame : { ...(tick < heldTicks ? frame : idleInput), buttons: 0, pressed: 0 };
    if (isPainful(imagine(pilot, { run, frame: held }))) return tick;
  }
  return horizonTicks;
}
