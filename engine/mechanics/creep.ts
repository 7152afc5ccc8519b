import { z } from 'zod';

import type { LevelEntity } from '#engine/level/level.ts';
import { hurtPlayer } from '#engine/mechanics/effects.ts';
import { type Play, defineMechanic } from '#engine/mechanics/mechanic.ts';
import {
  creatureModes,
  emergeTicks,
  fade,
  faceTo,
  fighterProps,
  isWaveOut,
  metresToPlayer,
  wakeCreature,
  woundCreature,
} from '#engine/mechanics/minds/creature.ts';
import { breach, siegeOf } from '#engine/mechanics/minds/defence.ts';
import { placeOnRoad, roadOf } from '#engine/mechanics/minds/road.ts';
import { chillAt } from '#engine/mechanics/tower.ts';
import type { ThingState } from '#engine/sim/types.ts';

/** Whoever is nearer than this is trodden on. */
const tramplingMetres = 0.95;
const tramplingHeightMetres = 1.3;
/** Health that a blow of a hand takes. */
const blowHealth = 2;
/** So far before the middle of the keep a creep has arrived. */
const gateCentimetres = 120;

const props = z.object({
  ...fighterProps,
  healthPoints: z.int().min(1).max(2000).default(8),
  speedCentimetresPerTick: z.int().min(1).max(40).default(6),
  /** Ticks after the call of its wave at which it comes out. */
  delayTicks: z.int().min(0).max(1800).default(0),
  /** Lives that it costs the keep. */
  toll: z.int().min(1).max(20).default(1),
});
type Props = z.infer<typeof props>;

/** Marches along the road to the keep with its wave and minds nobody; `ThingState.ticks` is how far it has come in centimetres. */
export const creepMechanic = defineMechanic({
  kind: 'creep',
  describe:
    'One of a wave: comes out delayTicks after its wave is called, marches along the road, tramples whoever stands in its way and costs the keep its toll.',
  look: { idle: 'bob', glow: 0.2 },
  factsWord: 'creeps',
  props,
  behave(entity, given) {
    const { towers } = siegeOf(given.level);
    return {
      onTick(play) {
        const state = play.run.things[entity.id] ?? awake(play, { entity, given });
        if (state !== undefined) march(play, { entity, state, given, towers });
      },
      onHit(play, blow) {
        const state = play.run.things[entity.id];
        if (state?.mode !== creatureModes.march) return;
        const heavy = { ...blow, damage: blow.damage * blowHealth };
        woundCreature(play, { entity, state, blow: heavy, score: given.score });
      },
    };
  },
});

function awake(play: Play, mind: { entity: LevelEntity; given: Props }): ThingState | undefined {
  const { entity, given } = mind;
  if (!isWaveOut(play.run, given.wave)) return undefined;
  const { healthPoints, delayTicks } = given;
  const ticks = emergeTicks + delayTicks;
  return wakeCreature(play, { entity, healthPoints, mode: creatureModes.emerging, ticks });
}

function march(
  play: Play,
  mind: { entity: LevelEntity; state: ThingState; given: Props; towers: readonly LevelEntity[] },
): void {
  const { entity, state, given, towers } = mind;
  if (state.mode === creatureModes.dead) {
    fade(state);
    return;
  }
  if (state.mode === creatureModes.emerging) {
    state.ticks -= 1;
    if (state.ticks > 0) return;
    state.mode = creatureModes.march;
    state.ticks = 0;
  }
  const share = chillAt(play, { towers, at: state });
  state.ticks += Math.max(1, Math.floor((given.speedCentimetresPerTick * share) / 100));
  const { ahead, ...place } = placeOnRoad(play.level, state.ticks);
  Object.assign(state, place);
  faceTo(state, ahead);
  if (state.ticks >= roadOf(play.level).length - gateCentimetres) {
    breach(play, { entity, state, toll: given.toll });
    return;
  }
  const height = Math.abs(play.run.position.y - state.y);
  if (metresToPlayer(play.run, state) > tramplingMetres * entity.scale || height > tramplingHeightMetres) return;
  hurtPlayer(play, { by: entity.id, from: place, damage: given.damage });
}
