import { swimHeight } from '#engine/sim/systems/swim.ts';
import { type InputFrame, inputButtons } from '#engine/sim/types.ts';
import type { Pilot } from '#engine/verify/pilot.ts';

const surfaceMetres = 0.35;
const bedMetres = 0.4;

/** Whether the water carries the body: it needs no ground to set off from. */
export function isAfloat({ world, run }: Pilot): boolean {
  const surface = swimHeight(world.level);
  return surface !== null && Math.abs(run.position.y - surface) < surfaceMetres && run.velocity.y < 1;
}

/** Keeps the body down while what it wants lies under water; without that it drifts up. */
export function diveFrame(
  pilot: Pilot,
  way: { readonly frame: InputFrame; readonly target: { readonly y: number } },
): InputFrame {
  const surface = swimHeight(pilot.world.level);
  if (surface === null || way.target.y > surface - bedMetres) return way.frame;
  const { buttons, pressed } = way.frame;
  return { ...way.frame, buttons: buttons | inputButtons.dash, pressed: pressed | inputButtons.dash };
}
