import { z } from 'zod';

import type { LevelEntity } from '#engine/level/level.ts';
import { sleepsAt } from '#engine/level/sky-rules.ts';
import { hypot2 } from '#engine/math/trig.ts';
import { type Play, defineMechanic } from '#engine/mechanics/mechanic.ts';
import { isBusy, isInBiteReach, sideOf, strikeFlesh, windUp } from '#engine/mechanics/minds/bite.ts';
import {
  creatureModes,
  creatureProps,
  emergeTicks,
  fade,
  isWaveOut,
  metresToPlayer,
  wakeCreature,
} from '#engine/mechanics/minds/creature.ts';
import { keepApart, walkCreature } from '#engine/mechanics/minds/move.ts';
import { ticksPerSecond } from '#engine/sim/types.ts';
import type { ThingState } from '#engine/sim/types.ts';

const sightHeightMetres = 5;
/** Who runs away gets out of sight at this many times the distance at which they were seen. */
const loseSightShare = 1.7;
const strollShare = 0.55;
const props = z.object(creatureProps);
type Props = z.infer<typeof props>;

/** Runs after whoever comes near, lifts its arm and strikes; gives up when it is led too far from home. */
export const chaserMechanic = defineMechanic({
  kind: 'chaser',
  describe:
    'A creature that runs after players within sightMetres and strikes, until it is leashMetres from home or has no healthPoints left.',
  look: { idle: 'bob', glow: 0.2 },
  factsWord: 'chasing enemies',
  props,
  behave: (entity, given) => ({
    onTick(play) {
      const state = play.run.things[entity.id] ?? awake(play, { entity, given });
      if (state !== undefined) think(play, { entity, state, given });
    },
    onHit: (play, blow) => strikeFlesh(play, { entity, given, blow, mode: creatureModes.chase, ticks: 0 }),
  }),
});

function awake(play: Play, mind: { entity: LevelEntity; given: Props }): ThingState | undefined {
  const { entity, given } = mind;
  if (!isWaveOut(play.run, given.wave)) return undefined;
  if (given.wave > 0) {
    return wakeCreature(play, {
      entity,
      healthPoints: given.healthPoints,
      mode: creatureModes.emerging,
      ticks: emergeTicks,
    });
  }
  if (!sees(play, { at: entity.position, metres: given.sightMetres })) return undefined;
  return wakeCreature(play, { entity, healthPoints: given.healthPoints, mode: creatureModes.chase, ticks: 0 });
}

function sees(play: Play, look: { at: { x: number; y: number; z: number }; metres: number }): boolean {
  const { position, tick } = play.run;
  if (sleepsAt(play.level.rules, tick)) return false;
  return metresToPlayer(play.run, look.at) < look.metres && Math.abs(position.y - look.at.y) < sightHeightMetres;
}

function think(play: Play, mind: { entity: LevelEntity; state: ThingState; given: Props }): void {
  const { entity, state, given } = mind;
  if (state.mode === creatureModes.dead) {
    fade(state);
    return;
  }
  if (isBusy(play, { entity, state, damage: given.damage })) return;
  const near = sees(play, { at: state, metres: given.sightMetres });
  if (state.mode === creatureModes.chase) chase(play, mind);
  else if (near && !isFarFromHome(mind, 0.8)) state.mode = creatureModes.chase;
  else if (state.mode === creatureModes.homeward) goHome(play, mind);
}

function isFarFromHome(
  { entity, state, given }: { entity: LevelEntity; state: ThingState; given: Props },
  share: number,
) {
  return hypot2(state.x - entity.position.x, state.z - entity.position.z) > given.leashMetres * share;
}

function chase(play: Play, mind: { entity: LevelEntity; state: ThingState; given: Props }): void {
  const { entity, state, given } = mind;
  const lost = !sees(play, { at: state, metres: given.sightMetres * loseSightShare });
  if (lost || isFarFromHome(mind, 1)) {
    state.mode = creatureModes.homeward;
    return;
  }
  if (isInBiteReach(play, { state })) {
    windUp(play, { state });
    return;
  }
  const metres = given.speedMetresPerSecond / ticksPerSecond;
  if (metresToPlayer(play.run, state) > 1.1)
    walkCreature(play, { state, to: play.run.position, metres, side: sideOf(entity) });
  keepApart(play, { state, id: entity.id });
}

function goHome(play: Play, mind: { entity: LevelEntity; state: ThingState; given: Props }): void {
  const { entity, state, given } = mind;
  const metres = (given.speedMetresPerSecond * strollShare) / ticksPerSecond;
  if (hypot2(state.x - entity.position.x, state.z - entity.position.z) < 0.5) {
    state.mode = creatureModes.rest;
    state.health = given.healthPoints;
    return;
  }
  walkCreature(play, { state, to: entity.position, metres, side: sideOf(entity) });
}
