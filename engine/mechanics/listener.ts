import { z } from 'zod';

import type { LevelEntity } from '#engine/level/level.ts';
import { hypot2 } from '#engine/math/trig.ts';
import { type Play, defineMechanic } from '#engine/mechanics/mechanic.ts';
import { isBusy, isInBiteReach, strikeFlesh, windUp } from '#engine/mechanics/minds/bite.ts';
import {
  creatureModes,
  creatureProps,
  fade,
  faceTo,
  isWaveOut,
  metresToPlayer,
  wakeCreature,
} from '#engine/mechanics/minds/creature.ts';
import { stepAhead } from '#engine/mechanics/minds/move.ts';
import { tuning } from '#engine/sim/tuning.ts';
import { ticksPerSecond } from '#engine/sim/types.ts';
import type { ThingState } from '#engine/sim/types.ts';

/** Who is slower than this share of their usual speed makes no noise. */
const quietShare = 0.6;
/** How much farther than steps a leap and a blow are heard. */
const loud = { leap: 1.15, blow: 1.4 } as const;
const searchTicks = 90;
const turnEveryTicks = 22;

const props = z.object({ ...creatureProps, hearMetres: z.number().min(2).max(60).default(11) });
type Props = z.infer<typeof props>;

interface Mind {
  readonly entity: LevelEntity;
  readonly state: ThingState;
  readonly given: Props;
}

/** Sees nothing and hears everything: goes to where a noise was, searches there, and forgets; who walks slowly passes. */
export const listenerMechanic = defineMechanic({
  kind: 'listener',
  describe:
    'A blind creature that hears running, leaps and blows within hearMetres, goes to where the noise was and searches; slow steps pass unheard.',
  look: { idle: 'bob', glow: 0.2 },
  factsWord: 'enemies that hunt by sound',
  props,
  behave: (entity, given) => ({
    onTick(play) {
      const state = play.run.things[entity.id] ?? awake(play, { entity, given });
      if (state !== undefined) think(play, { entity, state, given });
    },
    onHit: (play, blow) => strikeFlesh(play, { entity, given, blow, mode: creatureModes.alarmed, ticks: searchTicks }),
  }),
});

/** How far the player is heard at this moment as a share of how far steps are: 0 is silence. */
export function noiseOf({ run, level }: Pick<Play, 'run' | 'level'>): number {
  if ((run.counters['swing'] ?? 0) > tuning.swingTicks - 3) return loud.blow;
  if (run.velocity.y > 2) return loud.leap;
  const speed = hypot2(run.velocity.x, run.velocity.z);
  return run.grounded && speed > quietShare * level.playerRules.speedMetresPerSecond ? 1 : 0;
}

function hears(play: Play, ear: { at: { x: number; z: number }; metres: number }): boolean {
  const noise = noiseOf(play);
  return noise > 0 && metresToPlayer(play.run, ear.at) < ear.metres * noise;
}

function awake(play: Play, mind: { entity: LevelEntity; given: Props }): ThingState | undefined {
  const { entity, given } = mind;
  if (!isWaveOut(play.run, given.wave)) return undefined;
  if (!hears(play, { at: entity.position, metres: given.hearMetres })) return undefined;
  const { healthPoints } = given;
  return wakeCreature(play, { entity, healthPoints, mode: creatureModes.rest, ticks: 0 });
}

function think(play: Play, { entity, state, given }: Mind): void {
  if (state.mode === creatureModes.dead) {
    fade(state);
    return;
  }
  if (isBusy(play, { entity, state, damage: given.damage })) return;
  if (state.mode !== creatureModes.rest && isInBiteReach(play, { state })) {
    windUp(play, { state });
    return;
  }
  const metres = given.speedMetresPerSecond / ticksPerSecond;
  const fromHome = hypot2(play.run.position.x - entity.position.x, play.run.position.z - entity.position.z);
  if (hears(play, { at: state, metres: given.hearMetres }) && fromHome < given.leashMetres) {
    faceTo(state, play.run.position);
    state.mode = creatureModes.chase;
    // So many steps and it is where the noise was.
    state.ticks = Math.max(1, Math.floor(metresToPlayer(play.run, state) / metres));
  }
  if (state.mode === creatureModes.chase) follow(play, { state, metres });
  else if (state.mode === creatureModes.alarmed) search(state);
}

function follow(play: Play, way: { state: ThingState; metres: number }): void {
  const { state } = way;
  state.ticks -= 1;
  if (stepAhead(play, way) && state.ticks > 0) return;
  state.mode = creatureModes.alarmed;
  state.ticks = searchTicks;
}

/** Turns about where the noise was, and gives up. */
function search(state: ThingState): void {
  state.ticks -= 1;
  if (state.ticks % turnEveryTicks === 0) state.facing = (state.facing + 21845) % 65536;
  if (state.ticks <= 0) state.mode = creatureModes.rest;
}
