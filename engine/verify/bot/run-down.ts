import type { LevelEntity } from '#engine/level/level.ts';
import { hypot2 } from '#engine/math/trig.ts';
import { dodge } from '#engine/verify/bot/look-ahead.ts';
import { type Pilot, act, canAct, jumpPress, steerFrame } from '#engine/verify/pilot.ts';

const huntTicks = 600;
const stuckTicks = 20;
const lostTicks = 160;

/** Runs after something that runs away, until it is caught; false when it cannot be got at. */
export function runDown(pilot: Pilot, entity: LevelEntity): boolean {
  let least = Infinity;
  let idle = 0;
  for (let tick = 0; tick < huntTicks && canAct(pilot) && !pilot.run.taken.includes(entity.id); tick += 1) {
    const { position, things } = pilot.run;
    const at = things[entity.id] ?? entity.position;
    const wish = { x: at.x - position.x, z: at.z - position.z };
    const metres = hypot2(wish.x, wish.z);
    idle = metres < least - 0.05 ? 0 : idle + 1;
    least = Math.min(least, metres);
    if (idle > lostTicks) return false;
    const leaps = idle > stuckTicks && idle % stuckTicks === 0;
    act(pilot, leaps ? steerFrame(wish, jumpPress) : dodge(pilot, wish));
  }
  return pilot.run.taken.includes(entity.id);
}
