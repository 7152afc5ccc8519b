import { Euler, Matrix4, Quaternion, Vector3 } from 'three';
import type { LevelEntity } from '#engine/level/level.ts';
import type { ThingState } from '#engine/sim/types.ts';
import { isAlive, isHostile } from '#engine/level/thing-catalog.ts';
import { headingToRadians } from '#engine/math/trig.ts';
import { flagModes } from '#engine/mechanics/flag.ts';
import { creatureModes } from '#engine/mechanics/minds/creature.ts';
import { guardPose } from '#engine/mechanics/minds/guard-sight.ts';
import { type Pose, entityPose } from '#engine/mechanics/pose.ts';
import { footHeight } from '#client/render/models/model-cache.ts';
import type { RenderMoment } from '#client/render/render-system.ts';
import { type CreaturePose, creaturePose } from './creature-motion.ts';

/** What is known about a moving thing between frames. */
export interface MoverState {
  readonly entity: LevelEntity;
  readonly matrix: Matrix4;
  /** Second at which it was seen taken first, or null. */
  takenSecond: number | null;
  hidden: boolean;
  /** 0..1, follows the last press by a body (bouncers). */
  press: number;
  readonly phase: number;
}

/** State of an entity before the first frame. */
export function createMoverState(entity: LevelEntity): MoverState {
  return {
    entity,
    matrix: new Matrix4(),
    takenSecond: null,
    hidden: false,
    press: 0,
    phase: (entity.variation % 1000) / 159,
  };
}

/** Mechanics whose things vanish when taken. */
const vanishing: readonly string[] = ['collectable', 'secret', 'heal', 'runaway'];
const popSeconds = 0.36;

interface Idle {
  readonly lift: number;
  readonly spin: number;
  readonly stretch: number;
  readonly lean: number;
}

const rest: Idle = { lift: 0, spin: 0, stretch: 1, lean: 0 };

function idleOf({ entity, phase }: MoverState, seconds: number): Idle {
  const beat = seconds + phase;
  switch (entity.look) {
    case 'ghost':
      return {
        lift: 0.22 + Math.sin(beat * 1.7) * 0.18,
        spin: Math.sin(beat * 0.8) * 0.25,
        stretch: 1 + Math.sin(beat * 3.4) * 0.03,
        lean: 0.06,
      };
    case 'slime':
      return { ...rest, lift: Math.max(0, Math.sin(beat * 5)) * 0.22, stretch: 1 + Math.sin(beat * 5 + 0.6) * 0.14 };
    case 'wolf':
    case 'goblin':
      return { ...rest, lift: Math.abs(Math.sin(beat * 6)) * 0.07, lean: Math.sin(beat * 6) * 0.05 };
    default:
      break;
  }
  if (isAlive(entity.look)) return livingIdle(entity, beat);
  if (entity.mechanic !== 'collectable' && entity.mechanic !== 'heal') return rest;
  return { lift: 0.16 + Math.sin(beat * 2.1) * 0.1, spin: beat * 1.4, stretch: 1, lean: 0 };
}

/** Looks that hang in the air. */
const hovering: readonly string[] = [
  'butterfly',
  'bee',
  'bat',
  'fish',
  'shark',
  'dolphin',
  'whale',
  'jellyfish',
  'fairy',
];

/** What lives breathes, looks about, hovers or hops, by its look and what it is up to. */
function livingIdle(entity: LevelEntity, beat: number): Idle {
  const look = Math.sin(beat * 0.7) * 0.35;
  if (hovering.includes(entity.look)) return { ...rest, lift: 0.2 + Math.sin(beat * 2.3) * 0.12, spin: look };
  if (isHostile(entity.mechanic))
    return { ...rest, lift: Math.abs(Math.sin(beat * 6)) * 0.07, lean: Math.sin(beat * 6) * 0.05 };
  const hop = entity.mechanic === 'collectable' ? Math.max(0, Math.sin(beat * 3)) * 0.16 : 0;
  return { lift: hop, spin: look, stretch: 1 + Math.sin(beat * 2.6) * 0.02, lean: 0 };
}

const position = new Vector3();
const turn = new Quaternion();
const euler = new Euler(0, 0, 0, 'YXZ');
const scale = new Vector3();

/** How far something that is switched has gone over, 0..1: its state says since when it is on (mode 1) or off again. */
export function switchShare(at: {
  readonly state: ThingState | null;
  readonly tick: number;
  readonly spanTicks: number;
}): number {
  if (at.state === null) return 0;
  const part = Math.max(0, Math.min(1, (at.tick - at.state.ticks) / at.spanTicks));
  const eased = part * part * (3 - 2 * part);
  return at.state.mode === 1 ? eased : 1 - eased;
}

const doorTicks = 22;

/** Doors sink into the ground to open. */
function sinkOf({ entity }: MoverState, { frame, tick }: RenderMoment): number {
  if (entity.mechanic !== 'door') return 0;
  const share = switchShare({ state: frame.thing(entity.id), tick, spanTicks: doorTicks });
  return share * ((entity.size?.y ?? 3) + 0.1);
}
const noCreature: CreaturePose = { lift: 0, lean: 0, stretch: 1, scale: 1, shake: 0 };

const backMetres = 0.38;

/** A flag is carried behind the body, so that the way ahead stays in sight. */
function onTheBack(state: ThingState): Pose {
  const yaw = headingToRadians(state.facing);
  return {
    position: { x: state.x + Math.sin(yaw) * backMetres, y: state.y + 0.5, z: state.z + Math.cos(yaw) * backMetres },
    yaw: yaw + Math.PI / 2,
  };
}

/** Where an entity is in the own run: where its state says, else where the level's clock puts it. */
function shownPose(entity: LevelEntity, { frame, tick }: RenderMoment): Pose {
  const state = frame.thing(entity.id);
  if (entity.mechanic === 'guard' && state?.mode !== creatureModes.asleep) return guardPose(entity, tick);
  if (entity.look === 'flag' && state?.mode === flagModes.carried) return onTheBack(state);
  return state === null ? entityPose(entity, tick) : { position: state, yaw: headingToRadians(state.facing) };
}

/** The gate whose turn it is breathes. */
function pulseOf({ entity }: MoverState, { frame, seconds }: RenderMoment): number {
  if (entity.mechanic !== 'ring' || frame.isNext?.(entity.id) !== true) return 1;
  return 1.05 + 0.04 * Math.sin(seconds * 5);
}

/** Poses a mover for this moment: its path from the simulation, its idle motion, and the pop when it is taken. */
export function placeMover(state: MoverState, moment: RenderMoment): void {
  const { entity } = state;
  const pop = popOf(state, moment);
  if (state.hidden) return;
  const creature =
    isHostile(entity.mechanic) || entity.mechanic === 'runaway'
      ? creaturePose(entity, { state: moment.frame.thing(entity.id), seconds: moment.seconds })
      : noCreature;
  state.hidden = creature === null;
  if (creature === null) return;
  const pose = shownPose(entity, moment);
  const idle = idleOf(state, moment.seconds);
  const size = (entity.size ? 1 : entity.scale) * pop.scale * creature.scale * pulseOf(state, moment);
  const stretch = idle.stretch * creature.stretch;
  euler.set(idle.lean + creature.lean, pose.yaw + idle.spin + pop.spin, creature.shake);
  position.set(
    pose.position.x,
    footHeight(entity) +
      pose.position.y -
      entity.position.y +
      idle.lift +
      pop.lift +
      creature.lift -
      sinkOf(state, moment),
    pose.position.z,
  );
  scale.set(size / Math.sqrt(stretch), size * stretch, size / Math.sqrt(stretch));
  state.matrix.compose(position, turn.setFromEuler(euler), scale);
}

function popOf(state: MoverState, { frame, seconds }: RenderMoment): { scale: number; lift: number; spin: number } {
  const still = { scale: 1, lift: 0, spin: 0 };
  if (!frame.isTaken(state.entity.id)) {
    state.takenSecond = null;
    state.hidden = false;
    return still;
  }
  const first = state.takenSecond === null;
  state.takenSecond ??= seconds;
  if (!vanishing.includes(state.entity.mechanic)) return still;
  // What was taken before this view began must not pop again.
  const age = first && seconds < 0.05 ? popSeconds : seconds - state.takenSecond;
  state.hidden = age >= popSeconds;
  const part = Math.min(1, age / popSeconds);
  return {
    scale: part < 0.4 ? 1 + part * 1.1 : Math.max(0.001, (1.44 * (1 - part)) / 0.6),
    lift: part * 0.9,
    spin: part * 7,
  };
}
