import type { LevelEntity } from '#engine/level/level.ts';
import { hurtPlayer } from '#engine/mechanics/effects.ts';
import type { Play } from '#engine/mechanics/mechanic.ts';
import {
  type Blow,
  type Creature,
  creatureModes,
  faceTo,
  isWaveOut,
  metresToPlayer,
  stunTicks,
  wakeCreature,
  woundCreature,
} from '#engine/mechanics/minds/creature.ts';
import { pushBack } from '#engine/mechanics/minds/move.ts';

/** Distances in metres between which a creature starts a blow, and up to which it still lands. */
const biteMetres = { start: 1.5, land: 1.9, height: 1.6 } as const;
const windUpTicks = 15;
const recoverTicks = 24;
const knockMetres = 0.16;

/** Whether the player is so near that a creature lifts its arm. */
export function isInBiteReach(play: Play, { state }: Pick<Creature, 'state'>): boolean {
  return (
    metresToPlayer(play.run, state) < biteMetres.start &&
    Math.abs(play.run.position.y - state.y) < biteMetres.height &&
    play.run.safeTicks < windUpTicks
  );
}

/** Starts a blow that everybody can see coming. */
export function windUp(play: Play, { state }: Pick<Creature, 'state'>): void {
  faceTo(state, play.run.position);
  state.mode = creatureModes.windUp;
  state.ticks = windUpTicks;
}

/** What goes on by itself: blows that were started, breath that was lost. False when the creature is free to act. */
export function isBusy(play: Play, creature: Creature & { readonly damage: number }): boolean {
  const { entity, state, damage } = creature;
  const { windUp: lifting, recover, stunned, emerging, chase } = creatureModes;
  if (state.mode !== lifting && state.mode !== recover && state.mode !== stunned && state.mode !== emerging)
    return false;
  state.ticks -= 1;
  if (state.mode === stunned && state.ticks > stunTicks / 2) pushBack(play, { state, metres: knockMetres });
  if (state.ticks > 0) return true;
  if (state.mode !== lifting) {
    state.mode = chase;
    return true;
  }
  strike(play, { entity, state, damage });
  return true;
}

function strike(play: Play, creature: Creature & { readonly damage: number }): void {
  const { entity, state, damage } = creature;
  state.mode = creatureModes.recover;
  state.ticks = recoverTicks;
  const { run } = play;
  const lands = metresToPlayer(run, state) < biteMetres.land && Math.abs(run.position.y - state.y) < biteMetres.height;
  if (lands) hurtPlayer(play, { by: entity.id, from: { x: state.x, y: state.y, z: state.z }, damage });
}

/** A blow on a creature of flesh: one that sleeps wakes in `mode` for `ticks`, once its wave is out, and staggers like any other. */
export function strikeFlesh(
  play: Play,
  hit: {
    readonly entity: LevelEntity;
    readonly given: { readonly healthPoints: number; readonly wave: number; readonly score: number };
    readonly blow: Blow;
    readonly mode: number;
    readonly ticks: number;
  },
): void {
  const { entity, given, blow, mode, ticks } = hit;
  const asleep = () =>
    isWaveOut(play.run, given.wave)
      ? wakeCreature(play, { entity, healthPoints: given.healthPoints, mode, ticks })
      : null;
  const state = play.run.things[entity.id] ?? asleep();
  if (state !== null) stagger(play, { entity, state, blow, score: given.score });
}

/** What a blow does to a creature of flesh: wound, stagger, and anger. */
function stagger(play: Play, hit: Creature & { readonly blow: Blow; readonly score: number }): void {
  const { state, blow } = hit;
  if (state.mode === creatureModes.dead || state.mode === creatureModes.emerging) return;
  faceTo(state, blow.from);
  if (woundCreature(play, hit)) return;
  state.mode = creatureModes.stunned;
  state.ticks = stunTicks;
}

/** The side on which a creature goes round what is in its way. */
export function sideOf(entity: LevelEntity): number {
  return entity.variation % 2 === 0 ? 1 : -1;
}
