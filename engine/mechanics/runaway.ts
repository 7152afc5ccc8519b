import { z } from 'zod';

import type { LevelEntity } from '#engine/level/level.ts';
import { hypot2 } from '#engine/math/trig.ts';
import { takeEntity } from '#engine/mechanics/effects.ts';
import { type Play, defineMechanic } from '#engine/mechanics/mechanic.ts';
import { sideOf } from '#engine/mechanics/minds/bite.ts';
import { creatureModes, metresToPlayer, wakeCreature } from '#engine/mechanics/minds/creature.ts';
import { walkCreature } from '#engine/mechanics/minds/move.ts';
import { ticksPerSecond } from '#engine/sim/types.ts';
import type { ThingState } from '#engine/sim/types.ts';

/** Ticks that it can run before it is out of breath, and share of the player's speed fresh and tired. */
const breathTicks = 120;
const pace = { fresh: 0.9, tired: 0.4 } as const;
const calmShare = 1.6;
const leashMetres = 16;
const steepest = 0.7;

const props = z.object({
  alarmMetres: z.number().min(2).max(30).default(7),
  score: z.int().min(0).max(100).default(3),
});

/** Runs from whoever comes near until it is out of breath or in a corner; touching it catches it. `health` is its breath. */
export const runawayMechanic = defineMechanic({
  kind: 'runaway',
  describe:
    'Something alive that runs from players within alarmMetres, tires after a few seconds, and is caught by touching it.',
  look: { idle: 'bob', glow: 0.2 },
  factsWord: 'runaways',
  props,
  behave: (entity, { level, alarmMetres, score }) => ({
    roamMetres: 400,
    isPresent: (run) => !run.taken.includes(entity.id),
    onTouch(play) {
      takeEntity(play, { entity, at: { ...(play.run.things[entity.id] ?? entity.position) }, score });
    },
    onTick(play) {
      const { run } = play;
      if (run.taken.includes(entity.id)) return;
      const near = metresToPlayer(run, run.things[entity.id] ?? entity.position) < alarmMetres;
      const wake = { entity, healthPoints: breathTicks, mode: creatureModes.rest, ticks: 0 };
      const state = run.things[entity.id] ?? (near ? wakeCreature(play, wake) : undefined);
      if (state === undefined) return;
      const metresPerTick = level.playerRules.speedMetresPerSecond / ticksPerSecond;
      flee(play, { entity, state, alarmMetres, metresPerTick });
    },
  }),
});

function flee(
  play: Play,
  mind: { entity: LevelEntity; state: ThingState; alarmMetres: number; metresPerTick: number },
): void {
  const { entity, state, alarmMetres, metresPerTick } = mind;
  const { position } = play.run;
  const away = metresToPlayer(play.run, state);
  if (away < alarmMetres) state.mode = creatureModes.flee;
  else if (away > alarmMetres * calmShare) state.mode = creatureModes.rest;
  if (state.mode === creatureModes.rest) {
    state.health = Math.min(breathTicks, state.health + 1);
    return;
  }
  const metres = metresPerTick * (state.health > 0 ? pace.fresh : pace.tired);
  state.health = Math.max(0, state.health - 1);
  const to = { x: 2 * state.x - position.x, z: 2 * state.z - position.z };
  const before = { x: state.x, y: state.y, z: state.z };
  walkCreature(play, { state, to, metres, side: sideOf(entity) });
  // Where nobody could follow, and far from home, it is cornered.
  const isSteep = Math.abs(state.y - before.y) > steepest * metres;
  const isFar = hypot2(state.x - entity.position.x, state.z - entity.position.z) > leashMetres;
  if (isSteep || isFar) Object.assign(state, before);
}
