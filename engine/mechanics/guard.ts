import { z } from 'zod';

import type { LevelEntity } from '#engine/level/level.ts';
import { cos, hypot2, radiansToHeading, sin } from '#engine/math/trig.ts';
import { respawnPlayer } from '#engine/mechanics/effects.ts';
import { type Play, defineMechanic } from '#engine/mechanics/mechanic.ts';
import { creatureModes } from '#engine/mechanics/minds/creature.ts';
import { guardPose, isInView, isOut, isSightClear, viewOf } from '#engine/mechanics/minds/guard-sight.ts';
import { motionProps } from '#engine/mechanics/motion-props.ts';
import type { Pose } from '#engine/mechanics/pose.ts';

/** Walks a beat and watches a cone before it; who stays in it is sent back to the checkpoint, who comes from behind knocks it out. */
export const guardMechanic = defineMechanic({
  kind: 'guard',
  describe:
    'A guard on a beat who sees sightMetres ahead in a cone of sightDegrees; who stays seen for alarmTicks goes back to the checkpoint; a blow from behind knocks it out.',
  look: { idle: 'still', glow: 0.1 },
  factsWord: 'guards',
  props: z.object({
    ...motionProps,
    sightMetres: z.number().min(2).max(20).default(8),
    sightDegrees: z.number().min(20).max(170).default(70),
    alarmTicks: z.int().min(3).max(90).default(14),
  }),
  behave: (entity, props) => ({
    onTick(play) {
      if (!isOut(play.run, entity)) watch(play, { entity, alarmTicks: props.alarmTicks });
    },
    onHit(play, blow) {
      if (isOut(play.run, entity)) return;
      const pose = guardPose(entity, play.run.tick + 1);
      if (isBehind(pose, blow.from)) knockOut(play, { entity, pose });
      else catchPlayer(play, { entity, pose });
    },
  }),
});

function isBehind(pose: Pose, from: { readonly x: number; readonly z: number }): boolean {
  const dx = from.x - pose.position.x;
  const dz = from.z - pose.position.z;
  return dx * -sin(pose.yaw) + dz * -cos(pose.yaw) < 0.2 * hypot2(dx, dz);
}

function knockOut(play: Play, guard: { entity: LevelEntity; pose: Pose }): void {
  const { entity, pose } = guard;
  const { run, events } = play;
  run.things[entity.id] = {
    ...pose.position,
    facing: radiansToHeading(pose.yaw),
    health: 0,
    mode: creatureModes.asleep,
    ticks: 0,
  };
  run.score += 2;
  events.push({ kind: 'slain', entity: entity.id, at: pose.position });
}

function watch(play: Play, guard: { entity: LevelEntity; alarmTicks: number }): void {
  const { entity, alarmTicks } = guard;
  const { run, world } = play;
  const pose = guardPose(entity, run.tick + 1);
  const seen =
    run.safeTicks === 0 &&
    run.status === 'playing' &&
    isInView({ pose, view: viewOf(entity) }, run.position) &&
    isSightClear(world, { from: pose.position, to: run.position });
  const before = run.things[entity.id]?.ticks ?? 0;
  const ticks = seen ? before + 1 : before - 1;
  if (ticks <= 0) {
    // Calm again, it is as the level placed it.
    delete run.things[entity.id];
    return;
  }
  if (ticks >= alarmTicks) {
    catchPlayer(play, { entity, pose });
    return;
  }
  run.things[entity.id] = {
    ...pose.position,
    facing: radiansToHeading(pose.yaw),
    health: 1,
    mode: creatureModes.alarmed,
    ticks,
  };
}

function catchPlayer(play: Play, guard: { entity: LevelEntity; pose: Pose }): void {
  const { entity, pose } = guard;
  delete play.run.things[entity.id];
  play.events.push({ kind: 'alarm', entity: entity.id, at: pose.position });
  respawnPlayer(play, entity.id);
}
