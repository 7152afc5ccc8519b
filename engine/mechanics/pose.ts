import type { LevelEntity, Vec3 } from '#engine/level/level.ts';
import { atan2, pi } from '#engine/math/trig.ts';

/** Where an entity is at a tick, and which way it faces (radians about y, 0 looks north). */
export interface Pose {
  readonly position: Vec3;
  readonly yaw: number;
}

/** How far and how fast an entity swings between its position and position + travel (metres; ticks of 1/30 s). */
export interface Motion {
  readonly travelX: number;
  readonly travelY: number;
  readonly travelZ: number;
  readonly periodTicks: number;
  readonly phaseTicks: number;
}

const movingMechanics: readonly string[] = ['moving-platform', 'enemy', 'guard', 'ring'];

/** The motion in an entity's props, or null when it stays where it is. */
export function motionOf(entity: LevelEntity): Motion | null {
  if (!movingMechanics.includes(entity.mechanic)) return null;
  const motion = {
    travelX: numberProp(entity, { name: 'travelX', fallback: 0 }),
    travelY: numberProp(entity, { name: 'travelY', fallback: 0 }),
    travelZ: numberProp(entity, { name: 'travelZ', fallback: 0 }),
    periodTicks: Math.max(2, numberProp(entity, { name: 'periodTicks', fallback: 180 })),
    phaseTicks: numberProp(entity, { name: 'phaseTicks', fallback: 0 }),
  };
  return motion.travelX === 0 && motion.travelY === 0 && motion.travelZ === 0 ? null : motion;
}

/** Pose of an entity at a tick (fractions allowed between ticks for drawing): a pure function, so all hosts agree. */
export function entityPose(entity: LevelEntity, tick: number): Pose {
  const motion = motionOf(entity);
  return motion === null ? { position: entity.position, yaw: entity.yaw } : movingPose(entity, { motion, tick });
}

/** Pose of an entity whose motion is already known; see `entityPose`. */
export function movingPose(entity: LevelEntity, moment: { readonly motion: Motion; readonly tick: number }): Pose {
  const { motion, tick } = moment;
  const turn = (tick + motion.phaseTicks) / motion.periodTicks;
  const part = turn - Math.floor(turn);
  const way = part < 0.5 ? part * 2 : 2 - part * 2;
  const share = way * way * (3 - 2 * way);
  const position = {
    x: entity.position.x + motion.travelX * share,
    y: entity.position.y + motion.travelY * share,
    z: entity.position.z + motion.travelZ * share,
  };
  // Only walkers turn: a platform that spun round at the end of its way would throw its riders.
  if ((entity.mechanic !== 'enemy' && entity.mechanic !== 'guard') || (motion.travelX === 0 && motion.travelZ === 0)) {
    return { position, yaw: entity.yaw };
  }
  const outward = atan2(-motion.travelX, -motion.travelZ);
  return { position, yaw: part < 0.5 ? outward : outward + pi };
}

/** A number from an entity's props, or the fallback where it is missing or not a finite number. */
export function numberProp(entity: LevelEntity, wanted: { readonly name: string; readonly fallback: number }): number {
  const value = entity.props[wanted.name];
  return typeof value === 'number' && Number.isFinite(value) ? value : wanted.fallback;
}
