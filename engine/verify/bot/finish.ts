import type { LevelEntity, Vec3 } from '#engine/level/level.ts';
import { hypot2 } from '#engine/math/trig.ts';
import { entityPose } from '#engine/mechanics/pose.ts';
import { idleInput, inputButtons } from '#engine/sim/types.ts';
import { diveFrame } from '#engine/verify/bot/dive.ts';
import { dodge, isPainful } from '#engine/verify/bot/look-ahead.ts';
import type { Objective } from '#engine/verify/bot/objective.ts';
import { type Pilot, act, canAct, jumpPress, steerFrame } from '#engine/verify/pilot.ts';

const homingTicks = 75;
const useReachMetres = 1.3;

/** The last steps: into the trigger, or a word with whoever stands there. False when a blow came or nothing helped. */
export function finish(
  pilot: Pilot,
  goal: {
    readonly kind: Objective['kind'] | 'use';
    readonly entity: LevelEntity;
    readonly done: () => boolean;
    readonly at?: Vec3 | undefined;
  },
): boolean {
  const { kind, entity, done } = goal;
  if (kind === 'talk') {
    act(pilot, { ...idleInput, buttons: inputButtons.interact, pressed: inputButtons.interact });
    if (done()) return true;
  }
  for (let tick = 0; tick < homingTicks && canAct(pilot) && !done(); tick += 1) {
    const position = goal.at ?? entityPose(entity, pilot.run.tick).position;
    const dx = position.x - pilot.run.position.x;
    const dz = position.z - pilot.run.position.z;
    const distance = hypot2(dx, dz);
    const wish = { x: dx, z: dz };
    const jumps = kind === 'touch' && pilot.run.grounded && (distance < 0.8 || tick % 20 === 19) && tick > 6;
    const walks = jumps ? steerFrame(wish, jumpPress) : dodge(pilot, wish);
    const frame = diveFrame(pilot, { frame: walks, target: position });
    const talks =
      (kind === 'talk' && tick % 5 === 4) || (kind === 'use' && tick % 4 === 0 && distance < useReachMetres);
    const extra = talks ? inputButtons.interact : 0;
    if (isPainful(act(pilot, { ...frame, buttons: frame.buttons | extra, pressed: frame.pressed | extra })))
      return false;
  }
  return done();
}
