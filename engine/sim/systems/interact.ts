import { hypot2 } from '#engine/math/trig.ts';
import type { Touchable } from '#engine/sim/sim-world.ts';
import type { Tick } from '#engine/sim/tick.ts';
import { tuning } from '#engine/sim/tuning.ts';
import { inputButtons } from '#engine/sim/types.ts';

const maxHeightDifferenceMetres = 2.2;

/** A press of interact reaches the nearest character within arm's length. */
export function interact(tick: Tick): void {
  const { run, input } = tick;
  run.talkingTo = null;
  if ((input.pressed & inputButtons.interact) === 0) return;
  const nearest = nearestCharacter(tick);
  nearest?.behaviour.onInteract?.(tick, { position: nearest.entity.position, yaw: nearest.entity.yaw });
}

function nearestCharacter(tick: Tick): Touchable | null {
  const { position } = tick.run;
  let best: Touchable | null = null;
  let bestDistance: number = tuning.interactReachMetres;
  for (const item of tick.world.characters) {
    if (item.behaviour.isUsable?.(tick.run) === false) continue;
    const at = item.entity.position;
    if (Math.abs(at.y - position.y) > maxHeightDifferenceMetres) continue;
    const distance = hypot2(at.x - position.x, at.z - position.z);
    if (distance > bestDistance || (distance === bestDistance && best !== null)) continue;
    best = item;
    bestDistance = distance;
  }
  return best;
}
