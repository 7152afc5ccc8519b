import type { LevelEntity, Vec3 } from '#engine/level/level.ts';
import { heightAt } from '#engine/level/terrain.ts';
import { cos, hypot2, pi, sin } from '#engine/math/trig.ts';
import { creatureModes } from '#engine/mechanics/minds/creature.ts';
import { type Pose, entityPose, motionOf, numberProp } from '#engine/mechanics/pose.ts';
import type { SimWorld } from '#engine/sim/sim-world.ts';
import { footprintDistanceSquared } from '#engine/sim/solid.ts';
import type { RunState } from '#engine/sim/types.ts';

const sweepTicks = 240;
const sweepRadians = 1.1;
const eyeMetres = 1.3;
const rayStepMetres = 0.6;
const heightMetres = 2.5;

/** What a guard watches: metres ahead, and half the angle of its view in radians. */
export interface GuardView {
  readonly metres: number;
  readonly halfRadians: number;
}

/** How far and how wide a guard sees. */
export function viewOf(guard: LevelEntity): GuardView {
  return {
    metres: numberProp(guard, { name: 'sightMetres', fallback: 8 }),
    halfRadians: (numberProp(guard, { name: 'sightDegrees', fallback: 70 }) * pi) / 360,
  };
}

/** Where a guard is at a tick and where it looks: along its beat, or to and fro where it stands. */
export function guardPose(guard: LevelEntity, tick: number): Pose {
  const pose = entityPose(guard, tick);
  if (motionOf(guard) !== null) return pose;
  const phase = numberProp(guard, { name: 'phaseTicks', fallback: 0 });
  return { ...pose, yaw: pose.yaw + sweepRadians * sin(((tick + phase) * 2 * pi) / sweepTicks) };
}

/** Whether a guard was knocked out in this run. */
export function isOut(run: RunState, guard: LevelEntity): boolean {
  return run.things[guard.id]?.mode === creatureModes.asleep;
}

/** Whether a point lies in a guard's view, walls left aside; `margin` makes the view wider (metres, radians). */
export function isInView(
  look: { readonly pose: Pose; readonly view: GuardView; readonly margin?: GuardView },
  point: Vec3,
): boolean {
  const { pose, view, margin } = look;
  const dx = point.x - pose.position.x;
  const dz = point.z - pose.position.z;
  const distance = hypot2(dx, dz);
  if (Math.abs(point.y - pose.position.y) > heightMetres) return false;
  if (distance > view.metres + (margin?.metres ?? 0)) return false;
  const ahead = dx * -sin(pose.yaw) + dz * -cos(pose.yaw);
  return ahead >= distance * cos(Math.min(pi, view.halfRadians + (margin?.halfRadians ?? 0)));
}

/** Whether nothing solid and no hill stands between two points on the ground. */
export function isSightClear(world: SimWorld, ray: { readonly from: Vec3; readonly to: Vec3 }): boolean {
  const { from, to } = ray;
  const length = hypot2(to.x - from.x, to.z - from.z);
  const { terrain } = world.level;
  for (let metres = rayStepMetres; metres < length; metres += rayStepMetres) {
    const share = metres / length;
    const x = from.x + (to.x - from.x) * share;
    const z = from.z + (to.z - from.z) * share;
    const y = from.y + (to.y - from.y) * share + eyeMetres;
    if (terrain.solid && heightAt(terrain, x, z) > y) return false;
    for (const solid of world.solids.at(x, z)) {
      if (solid.top > y && solid.bottom < y && footprintDistanceSquared(solid, { x, z }) === 0) return false;
    }
  }
  return true;
}
