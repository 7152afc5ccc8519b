import { z } from 'zod';

import type { LevelEntity } from '#engine/level/level.ts';
import { sleepsAt } from '#engine/level/sky-rules.ts';
import { radiansToHeading } from '#engine/math/trig.ts';
import { hurtPlayer } from '#engine/mechanics/effects.ts';
import { type Play, defineMechanic } from '#engine/mechanics/mechanic.ts';
import {
  creatureModes,
  fade,
  fighterProps,
  isSlain,
  stunTicks,
  wakeCreature,
  woundCreature,
} from '#engine/mechanics/minds/creature.ts';
import { motionProps } from '#engine/mechanics/motion-props.ts';
import { entityPose } from '#engine/mechanics/pose.ts';

/** Patrols to and fro; touching it hurts, and it can be fought. */
export const enemyMechanic = defineMechanic({
  kind: 'enemy',
  describe: 'A creature that patrols by travelX/Y/Z metres in periodTicks; touching it hurts.',
  look: { idle: 'bob', glow: 0.2 },
  factsWord: 'enemies',
  props: z.object({ ...motionProps, ...fighterProps }),
  behave: (entity, { level, ...props }) => ({
    onTouch(play, pose) {
      if (isSlain(play.run, entity.id) || sleepsAt(level.rules, play.run.tick)) return;
      hurtPlayer(play, { by: entity.id, from: pose.position, damage: props.damage });
    },
    onTick(play) {
      const { run } = play;
      nod(play, { entity, asleep: sleepsAt(level.rules, run.tick), healthPoints: props.healthPoints });
      const state = run.things[entity.id];
      if (state?.mode === creatureModes.asleep) return;
      if (state === undefined) return;
      if (state.mode === creatureModes.dead) {
        fade(state);
        return;
      }
      // It stays on its beat, so its state only follows the clock.
      const { position, yaw } = entityPose(entity, run.tick + 1);
      Object.assign(state, position, { facing: radiansToHeading(yaw) });
      if (state.ticks > 0) state.ticks -= 1;
      if (state.ticks === 0) state.mode = creatureModes.rest;
    },
    onHit(play, blow) {
      if (isSlain(play.run, entity.id)) return;
      const wake = { entity, healthPoints: props.healthPoints, mode: creatureModes.rest, ticks: 0 };
      const state = play.run.things[entity.id] ?? wakeCreature(play, wake);
      if (woundCreature(play, { entity, state, blow, score: props.score })) return;
      state.mode = creatureModes.stunned;
      state.ticks = stunTicks;
    },
  }),
});

/** By day it lies where the morning found it, where creatures wake at night only. */
function nod(play: Play, one: { entity: LevelEntity; asleep: boolean; healthPoints: number }): void {
  const { entity, asleep, healthPoints } = one;
  const state = play.run.things[entity.id];
  if (asleep && state === undefined) wakeCreature(play, { entity, healthPoints, mode: creatureModes.asleep, ticks: 0 });
  else if (asleep && state?.mode === creatureModes.rest) state.mode = creatureModes.asleep;
  else if (!asleep && state?.mode === creatureModes.asleep) state.mode = creatureModes.rest;
}
