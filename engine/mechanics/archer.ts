import { z } from 'zod';

import type { Level, LevelEntity, Vec3 } from '#engine/level/level.ts';
import { heightAt } from '#engine/level/terrain.ts';
import { cos, headingToRadians, hypot2, sin } from '#engine/math/trig.ts';
import { hurtPlayer } from '#engine/mechanics/effects.ts';
import { type Play, defineMechanic } from '#engine/mechanics/mechanic.ts';
import { sideOf, strikeFlesh } from '#engine/mechanics/minds/bite.ts';
import {
  creatureModes,
  creatureProps,
  emergeTicks,
  fade,
  faceTo,
  isWaveOut,
  metresToPlayer,
  wakeCreature,
} from '#engine/mechanics/minds/creature.ts';
import { walkCreature } from '#engine/mechanics/minds/move.ts';
import { isBlocked } from '#engine/sim/ground.ts';
import { ticksPerSecond } from '#engine/sim/types.ts';
import type { ThingState } from '#engine/sim/types.ts';

/** It shoots from this far, and steps back from whoever comes nearer than that. */
const standOff = { most: 11, least: 4.5 } as const;
const sightHeightMetres = 6;
const aimTicks = 26;
const flightTicks = 48;
const restTicks = 30;
const orbMetresPerTick = 8 / ticksPerSecond;
const orbHeightMetres = 0.9;
const orbHitMetres = 0.7;
/** Half of a body, and the orb: who jumps over it or stands on a wall is not hit. */
const orbHitHeightMetres = 1.1;
const loseSightShare = 1.5;

const props = z.object({ ...creatureProps, sightMetres: z.number().min(1).max(400).default(13) });
type Props = z.infer<typeof props>;

interface Mind {
  readonly entity: LevelEntity;
  readonly state: ThingState;
  readonly given: Props;
}

/** Stands off, lifts its arm and throws an orb that glides straight over the ground: a step aside or a jump, and it misses. */
export const archerMechanic = defineMechanic({
  kind: 'archer',
  describe:
    'A creature that keeps its distance within sightMetres, aims for all to see, and throws an orb that flies straight on and can be dodged.',
  look: { idle: 'bob', glow: 0.3 },
  factsWord: 'ranged enemies',
  props,
  behave: (entity, given) => ({
    onTick(play) {
      const state = play.run.things[entity.id] ?? awake(play, { entity, given });
      if (state !== undefined) think(play, { entity, state, given });
    },
    onHit: (play, blow) => strikeFlesh(play, { entity, given, blow, mode: creatureModes.chase, ticks: 0 }),
  }),
});

/** Where the orb of an archer is: it glides over the ground from where it was thrown; null while there is none. */
export function orbOf(level: Pick<Level, 'terrain'>, state: ThingState): Vec3 | null {
  if (state.mode !== creatureModes.shooting) return null;
  const metres = (flightTicks - state.ticks) * orbMetresPerTick + 0.6;
  const angle = headingToRadians(state.facing);
  const x = state.x - sin(angle) * metres;
  const z = state.z - cos(angle) * metres;
  const ground = level.terrain.solid ? Math.max(state.y - 1, heightAt(level.terrain, x, z)) : state.y;
  return { x, y: ground + orbHeightMetres, z };
}

function awake(play: Play, mind: { entity: LevelEntity; given: Props }): ThingState | undefined {
  const { entity, given } = mind;
  const { healthPoints, wave } = given;
  if (!isWaveOut(play.run, wave)) return undefined;
  if (wave > 0) return wakeCreature(play, { entity, healthPoints, mode: creatureModes.emerging, ticks: emergeTicks });
  if (!sees(play, { at: entity.position, metres: given.sightMetres })) return undefined;
  return wakeCreature(play, { entity, healthPoints, mode: creatureModes.chase, ticks: 0 });
}

function sees(play: Play, look: { at: { x: number; y: number; z: number }; metres: number }): boolean {
  const height = Math.abs(play.run.position.y - look.at.y);
  return metresToPlayer(play.run, look.at) < look.metres && height < sightHeightMetres;
}

function think(play: Play, mind: Mind): void {
  const { state, given } = mind;
  switch (state.mode) {
    case creatureModes.dead:
      fade(state);
      return;
    case creatureModes.aim:
      // The last moments it stands firm: who moves then is missed.
      if (state.ticks > 6) faceTo(state, play.run.position);
      turnTo(state, { mode: creatureModes.shooting, ticks: flightTicks });
      return;
    case creatureModes.shooting:
      fly(play, mind);
      turnTo(state, { mode: creatureModes.recover, ticks: restTicks });
      return;
    case creatureModes.rest:
      if (sees(play, { at: state, metres: given.sightMetres })) state.mode = creatureModes.chase;
      return;
    case creatureModes.chase:
      keepDistance(play, mind);
      return;
    default:
      turnTo(state, { mode: creatureModes.chase, ticks: 0 });
  }
}

/** Counts a mode down and goes over to the next. */
function turnTo(state: ThingState, next: { readonly mode: number; readonly ticks: number }): void {
  state.ticks -= 1;
  if (state.ticks <= 0) Object.assign(state, next);
}

function keepDistance(play: Play, mind: Mind): void {
  const { entity, state, given } = mind;
  const away = metresToPlayer(play.run, state);
  const fromHome = hypot2(state.x - entity.position.x, state.z - entity.position.z);
  if (!sees(play, { at: state, metres: given.sightMetres * loseSightShare }) || fromHome > given.leashMetres) {
    Object.assign(state, { mode: creatureModes.rest, ticks: 0 });
    return;
  }
  const metres = given.speedMetresPerSecond / ticksPerSecond;
  const { position } = play.run;
  if (away > standOff.most) {
    walkCreature(play, { state, to: position, metres, side: sideOf(entity) });
    return;
  }
  const back = { x: 2 * state.x - position.x, z: 2 * state.z - position.z };
  const steps = away < standOff.least && fromHome < given.leashMetres * 0.7;
  if (steps && walkCreature(play, { state, to: back, metres, side: sideOf(entity) }) && away > 2) return;
  if (play.run.safeTicks > aimTicks) return;
  faceTo(state, position);
  Object.assign(state, { mode: creatureModes.aim, ticks: aimTicks });
}

function fly(play: Play, { entity, state, given }: Mind): void {
  const orb = orbOf(play.level, state);
  if (orb === null) return;
  const { run, world } = play;
  const height = Math.abs(run.position.y + 0.85 - orb.y);
  const hits = metresToPlayer(run, orb) < orbHitMetres && height < orbHitHeightMetres;
  const stops = isBlocked(world, { ...orb, y: orb.y - 0.6, tick: run.tick + 1, stepMetres: 0.3 });
  if (hits) hurtPlayer(play, { by: entity.id, from: orb, damage: given.damage });
  if (hits || stops) state.ticks = 0;
}
