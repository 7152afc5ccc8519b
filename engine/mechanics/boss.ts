import { z } from 'zod';

import type { LevelEntity } from '#engine/level/level.ts';
import { cos, headingToRadians, hypot2, sin } from '#engine/math/trig.ts';
import { hurtPlayer } from '#engine/mechanics/effects.ts';
import { type Play, defineMechanic } from '#engine/mechanics/mechanic.ts';
import { sideOf } from '#engine/mechanics/minds/bite.ts';
import {
  type Blow,
  creatureModes,
  creatureProps,
  faceTo,
  fade,
  metresToPlayer,
  wakeCreature,
  woundCreature,
} from '#engine/mechanics/minds/creature.ts';
import { stepAhead, walkCreature } from '#engine/mechanics/minds/move.ts';
import { ticksPerSecond } from '#engine/sim/types.ts';
import type { ThingState } from '#engine/sim/types.ts';

/** What grows worse from phase to phase: seconds of warning get fewer, the shock wave wider, the charge faster. */
const phases = [
  { windUpTicks: 30, recoverTicks: 60, shockMetres: 3.4, chargeMetresPerSecond: 0 },
  { windUpTicks: 25, recoverTicks: 50, shockMetres: 4, chargeMetresPerSecond: 7 },
  { windUpTicks: 20, recoverTicks: 44, shockMetres: 5.2, chargeMetresPerSecond: 8.5 },
] as const;
const slamStartMetres = 3.2;
const chargeStartMetres = 6;
const chargeTicks = 34;
const touchMetres = 1.9;
/** Who is this high above its feet lets the shock wave pass below. */
const jumpOverMetres = 0.45;
const props = z.object({
  ...creatureProps,
  healthPoints: z.int().min(1).max(80).default(12),
  sightMetres: z.number().min(1).max(400).default(15),
  leashMetres: z.number().min(1).max(400).default(24),
});
type Props = z.infer<typeof props>;

interface Mind {
  readonly entity: LevelEntity;
  readonly state: ThingState;
  readonly given: Props;
}

/** A giant with three phases: slams that can be jumped over or run from, charges, and a back that is always open to blows. */
export const bossMechanic = defineMechanic({
  kind: 'boss',
  describe:
    'A giant that warns, slams and charges, worse in each of three phases; blows count from behind or while it catches its breath.',
  look: { idle: 'bob', glow: 0.3 },
  factsWord: 'bosses',
  props,
  behave: (entity, given) => ({
    onTick(play) {
      const state = play.run.things[entity.id] ?? awake(play, { entity, given });
      if (state !== undefined) think(play, { entity, state, given });
    },
    onHit(play, blow) {
      const state = play.run.things[entity.id];
      if (state !== undefined && state.mode !== creatureModes.dead) wound(play, { entity, state, given }, blow);
    },
  }),
});

/** Which phase a boss is in, 0 to 2, from the share of its health that is left. */
export function bossPhase(health: number, healthPoints: number): number {
  return health * 3 > healthPoints * 2 ? 0 : health * 3 > healthPoints ? 1 : 2;
}

function awake(play: Play, mind: { entity: LevelEntity; given: Props }): ThingState | undefined {
  const { entity, given } = mind;
  if (metresToPlayer(play.run, entity.position) > given.sightMetres) return undefined;
  return wakeCreature(play, { entity, healthPoints: given.healthPoints, mode: creatureModes.chase, ticks: 0 });
}

function wound(play: Play, mind: Mind, blow: Blow): void {
  const { entity, state, given } = mind;
  if (!isOpen(state, blow)) {
    play.events.push({ kind: 'blocked', entity: entity.id, at: { x: state.x, y: state.y, z: state.z } });
    return;
  }
  const before = bossPhase(state.health, given.healthPoints);
  if (woundCreature(play, { entity, state, blow, score: given.score })) return;
  const after = bossPhase(state.health, given.healthPoints);
  if (after === before) return;
  // Each phase calls those who wait for it.
  play.run.counters['wave'] = Math.max(play.run.counters['wave'] ?? 0, after);
  play.events.push({ kind: 'wave', number: after });
}

/** Whether a blow finds the weak spot: the crystal on the back, or anywhere while the giant catches its breath. */
function isOpen(state: ThingState, blow: Blow): boolean {
  if (state.mode === creatureModes.recover) return true;
  const angle = headingToRadians(state.facing);
  const dx = blow.from.x - state.x;
  const dz = blow.from.z - state.z;
  return dx * -sin(angle) + dz * -cos(angle) < -0.3 * hypot2(dx, dz);
}

function think(play: Play, mind: Mind): void {
  const { entity, state, given } = mind;
  const phase = phases[bossPhase(state.health, given.healthPoints)] ?? phases[0];
  if (state.mode === creatureModes.dead) {
    fade(state);
    return;
  }
  if (state.mode === creatureModes.chase || state.mode === creatureModes.homeward) {
    stalk(play, { ...mind, phase });
    return;
  }
  if (state.mode === creatureModes.charge) charge(play, { ...mind, phase });
  state.ticks -= 1;
  if (state.ticks > 0) return;
  if (state.mode === creatureModes.windUp) slam(play, { entity, state, given, phase });
  else if (state.mode === creatureModes.aim) {
    state.mode = creatureModes.charge;
    state.ticks = chargeTicks;
  } else if (state.mode === creatureModes.charge) rest(state, phase);
  else state.mode = creatureModes.chase;
}

type Phase = (typeof phases)[number];

function rest(state: ThingState, phase: Phase): void {
  state.mode = creatureModes.recover;
  state.ticks = phase.recoverTicks;
}

function stalk(play: Play, mind: Mind & { phase: Phase }): void {
  const { entity, state, given, phase } = mind;
  const away = metresToPlayer(play.run, state);
  const metres = given.speedMetresPerSecond / ticksPerSecond;
  const fromHome = hypot2(play.run.position.x - entity.position.x, play.run.position.z - entity.position.z);
  if (fromHome > given.leashMetres) {
    walkCreature(play, { state, to: entity.position, metres, side: sideOf(entity) });
    return;
  }
  faceTo(state, play.run.position);
  const calm = play.run.safeTicks < 10;
  if (away < slamStartMetres && calm) {
    state.mode = creatureModes.windUp;
    state.ticks = phase.windUpTicks;
  } else if (away > chargeStartMetres && phase.chargeMetresPerSecond > 0 && calm) {
    state.mode = creatureModes.aim;
    state.ticks = phase.windUpTicks;
  } else walkCreature(play, { state, to: play.run.position, metres, side: sideOf(entity) });
}

function slam(play: Play, mind: Mind & { phase: Phase }): void {
  const { entity, state, given, phase } = mind;
  const { run, events } = play;
  const at = { x: state.x, y: state.y, z: state.z };
  events.push({ kind: 'slam', entity: entity.id, at });
  rest(state, phase);
  const height = run.position.y - state.y;
  if (metresToPlayer(run, state) > phase.shockMetres || height > jumpOverMetres || height < -3) return;
  hurtPlayer(play, { by: entity.id, from: at, damage: given.damage });
}

function charge(play: Play, mind: Mind & { phase: Phase }): void {
  const { entity, state, given, phase } = mind;
  const metres = phase.chargeMetresPerSecond / ticksPerSecond;
  // It runs straight on: whoever steps aside is out of its way.
  if (!stepAhead(play, { state, metres })) state.ticks = 1;
  if (metresToPlayer(play.run, state) > touchMetres || Math.abs(play.run.position.y - state.y) > 2.5) return;
  hurtPlayer(play, { by: entity.id, from: { x: state.x, y: state.y, z: state.z }, damage: given.damage });
  state.ticks = 1;
}
