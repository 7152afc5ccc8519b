import type { Bone } from 'three';
import type { CharacterBone } from '#engine/assets/character/bones.ts';
import type { EmoteKind } from '#client/render/frame-source.ts';

/** What a character does at this moment. */
export interface CharacterAct {
  readonly seconds: number;
  readonly deltaSeconds: number;
  /** Metres per second over ground. */
  readonly speed: number;
  readonly grounded: boolean;
  /** Flies by flapping instead of walking. */
  readonly flying: boolean;
  readonly emote: EmoteKind | null;
  /** How far a swing of the arm has got, 0..1. */
  readonly swing?: number;
  readonly talking: boolean;
  /** Turn of the head to what it looks at, radians: left is positive. */
  readonly lookYaw: number;
  readonly lookPitch: number;
}

/** Weights of the motions that are blended, and the phase of the steps; one per character, changed by `animate`. */
export interface MotionState {
  stride: number;
  walk: number;
  run: number;
  air: number;
  talk: number;
  emote: number;
  emoteKind: EmoteKind;
  squash: number;
  lookYaw: number;
  lookPitch: number;
  readonly offset: number;
}

/** State of a character that stands still; `offset` keeps two of them from breathing in step. */
export function createMotion(offset: number): MotionState {
  return {
    stride: offset,
    walk: 0,
    run: 0,
    air: 0,
    talk: 0,
    emote: 0,
    emoteKind: 'wave',
    squash: 0,
    lookYaw: 0,
    lookPitch: 0,
    offset,
  };
}

type Bones = Readonly<Record<CharacterBone, Bone>>;

/** Moves the blend weights on and sets every bone; returns how far the whole body is squashed (0 none). */
export function animate(bones: Bones, { state, act }: { state: MotionState; act: CharacterAct }): number {
  blend(state, act);
  poseBody(bones, { state, act });
  poseLegs(bones, state);
  poseArms(bones, { state, act });
  if (act.flying) poseFlight(bones, act);
  poseEmote(bones, { state, act });
  if (act.swing !== undefined) poseSwing(bones, act.swing);
  poseFace(bones, { state, act });
  return state.squash;
}

function blend(state: MotionState, act: CharacterAct): void {
  const toward = (from: number, to: number, rate: number): number =>
    from + (to - from) * Math.min(1, act.deltaSeconds * rate);
  // A frozen clock would never reach the pose, so the first frame takes it at once.
  const rate = act.deltaSeconds === 0 && state.walk === 0 && state.air === 0 ? Infinity : 1;
  const step = (from: number, to: number, speed: number): number => (rate === Infinity ? to : toward(from, to, speed));
  const wasAir = state.air;
  state.walk = step(state.walk, Math.min(1, act.speed / 2.2), 10);
  state.run = step(state.run, Math.max(0, Math.min(1, (act.speed - 2.5) / 3)), 8);
  state.air = step(state.air, act.grounded || act.flying ? 0 : 1, act.grounded ? 14 : 9);
  state.talk = step(state.talk, act.talking || act.emote === 'talk' ? 1 : 0, 6);
  const gesture = act.emote !== null && act.emote !== 'talk';
  if (act.emote !== null && act.emote !== 'talk') state.emoteKind = act.emote;
  state.emote = step(state.emote, gesture ? 1 : 0, 7);
  if (wasAir > 0.5 && act.grounded && state.squash < 0.05) state.squash = 0.24;
  state.squash = toward(state.squash, 0, 7);
  state.lookYaw = step(state.lookYaw, Math.max(-1, Math.min(1, act.lookYaw)), 6);
  state.lookPitch = step(state.lookPitch, Math.max(-0.5, Math.min(0.5, act.lookPitch)), 6);
  state.stride += act.deltaSeconds * (1.2 + act.speed * 1.85);
}

function poseBody(bones: Bones, { state, act }: { state: MotionState; act: CharacterAct }): void {
  const { walk, run, air, stride } = state;
  const breath = Math.sin(act.seconds * 1.9 + state.offset);
  const bob = Math.abs(Math.sin(stride)) * walk * (0.035 + run * 0.05) * (1 - air);
  bones.hips.position.y = 0.56 + bob + breath * 0.006 * (1 - walk);
  bones.hips.position.x = Math.sin(act.seconds * 0.7 + state.offset) * 0.012 * (1 - walk);
  bones.hips.position.z = 0;
  bones.hips.rotation.set(
    -0.05 * walk - run * 0.2 + air * 0.08,
    Math.sin(stride) * 0.12 * walk,
    Math.sin(act.seconds * 0.7 + state.offset) * 0.02 * (1 - walk),
  );
  bones.chest.rotation.set(breath * 0.018 - run * 0.05, -Math.sin(stride) * 0.22 * walk, 0);
  bones.chest.scale.setScalar(1 + breath * 0.008);
  bones.cloth.rotation.set(
    -0.08 - walk * 0.3 - run * 0.45 - air * 0.6 + Math.sin(act.seconds * 5 + state.offset) * (0.04 + 0.12 * walk),
    0,
    Math.sin(act.seconds * 3.1) * 0.08,
  );
}

function poseLegs(bones: Bones, { walk, run, air, stride }: MotionState): void {
  const reach = walk * (0.5 + run * 0.42) * (1 - air);
  for (const [upper, lower, phase, tuck] of [
    [bones.upperLegLeft, bones.lowerLegLeft, 0, 1],
    [bones.upperLegRight, bones.lowerLegRight, Math.PI, 0.35],
  ] as const) {
    const swing = Math.sin(stride + phase);
    const lift = Math.max(0, Math.cos(stride + phase));
    upper.rotation.set(swing * reach + air * (0.75 * tuck), 0, 0);
    lower.rotation.set(-lift * walk * (0.55 + run * 0.75) * (1 - air) - air * (0.5 + 0.5 * tuck), 0, 0);
  }
}

function poseArms(bones: Bones, { state, act }: { state: MotionState; act: CharacterAct }): void {
  const { walk, run, air, stride, talk } = state;
  const rest = Math.sin(act.seconds * 1.9 + state.offset) * 0.03;
  for (const [upper, lower, side, phase] of [
    [bones.upperArmLeft, bones.lowerArmLeft, -1, Math.PI],
    [bones.upperArmRight, bones.lowerArmRight, 1, 0],
  ] as const) {
    const swing = Math.sin(stride + phase) * walk * (0.55 + run * 0.45);
    const gesture = talk * (0.35 + 0.3 * Math.sin(act.seconds * (2.3 + side * 0.35) + side));
    upper.rotation.set(
      swing * (1 - air) + gesture * 0.9 + air * 0.5,
      0,
      side * (0.06 + rest + air * 1.5 + run * 0.12 + gesture * 0.12),
    );
    lower.rotation.set(0.18 + run * 1 + gesture * 1.5 + air * 0.3, 0, 0);
  }
}

function poseFlight(bones: Bones, act: CharacterAct): void {
  const flap = Math.sin(act.seconds * 11);
  bones.hips.rotation.x = -0.75;
  bones.head.rotation.x = 0.5;
  for (const [upper, lower, side] of [
    [bones.upperArmLeft, bones.lowerArmLeft, -1],
    [bones.upperArmRight, bones.lowerArmRight, 1],
  ] as const) {
    upper.rotation.set(0, side * 0.2, side * (1.35 + flap * 0.55));
    lower.rotation.set(0, 0, side * flap * 0.3);
  }
  for (const [upper, lower, phase] of [
    [bones.upperLegLeft, bones.lowerLegLeft, 0],
    [bones.upperLegRight, bones.lowerLegRight, 1.4],
  ] as const) {
    upper.rotation.set(-0.25 + Math.sin(act.seconds * 6 + phase) * 0.16, 0, 0);
    lower.rotation.set(-0.3, 0, 0);
  }
}

function poseEmote(bones: Bones, { state, act }: { state: MotionState; act: CharacterAct }): void {
  const weight = state.emote;
  if (weight < 0.01) return;
  const beat = act.seconds;
  const lean = (bone: Bone, x: number, z: number): void => {
    bone.rotation.x += (x - bone.rotation.x) * weight;
    bone.rotation.z += (z - bone.rotation.z) * weight;
  };
  switch (state.emoteKind) {
    case 'wave':
      lean(bones.upperArmRight, 0.2, 2.5);
      lean(bones.lowerArmRight, 0.1, 0.35 + Math.sin(beat * 9) * 0.5);
      break;
    case 'cheer':
      lean(bones.upperArmRight, 0, 2.75 + Math.sin(beat * 8) * 0.2);
      lean(bones.upperArmLeft, 0, -2.75 - Math.sin(beat * 8) * 0.2);
      bones.hips.position.y += Math.abs(Math.sin(beat * 6)) * 0.2 * weight;
      break;
    case 'sit':
      bones.hips.position.y -= 0.3 * weight;
      for (const leg of [bones.upperLegLeft, bones.upperLegRight]) lean(leg, 1.5, 0);
      for (const shin of [bones.lowerLegLeft, bones.lowerLegRight]) lean(shin, -1.3, 0);
      break;
    case 'dance':
      bones.hips.rotation.z += Math.sin(beat * 6) * 0.2 * weight;
      bones.hips.position.y += Math.abs(Math.sin(beat * 6)) * 0.07 * weight;
      lean(bones.upperArmRight, 0.6, 1.2 + Math.sin(beat * 6) * 0.8);
      lean(bones.upperArmLeft, 0.6, -1.2 + Math.sin(beat * 6) * 0.8);
      break;
    case 'talk':
      break;
  }
}

/** A blow from above with the right arm, the whole body behind it. */
function poseSwing(bones: Bones, part: number): void {
  const down = Math.min(1, part * 2.4);
  const back = Math.max(0, (part - 0.55) / 0.45);
  const weight = 1 - back;
  bones.upperArmRight.rotation.set((2.7 - down * 2.1) * weight, 0, (0.5 - down * 0.7) * weight);
  bones.lowerArmRight.rotation.set((0.7 - down * 0.5) * weight, 0, 0);
  bones.chest.rotation.y += (0.5 - down * 1) * weight;
  bones.hips.rotation.x -= 0.22 * down * weight;
}

function poseFace(bones: Bones, { state, act }: { state: MotionState; act: CharacterAct }): void {
  const nod = Math.sin(act.seconds * 3.1 + state.offset) * 0.07 * state.talk;
  if (!act.flying)
    bones.head.rotation.set(
      state.lookPitch + nod + state.run * 0.16,
      state.lookYaw * 0.75,
      Math.sin(act.seconds * 0.9 + state.offset) * 0.025,
    );
  const cycle = (act.seconds * 0.31 + state.offset * 1.7) % 1;
  const lid = cycle > 0.955 ? 0.12 : 1;
  bones.eyes.scale.set(1, lid, 1);
  bones.eyes.position.x = Math.max(-0.02, Math.min(0.02, -state.lookYaw * 0.03));
  const speech = 0.5 + 0.5 * Math.sin(act.seconds * 17 + Math.sin(act.seconds * 5.3) * 2);
  bones.mouth.scale.set(
    1 - speech * 0.25 * state.talk,
    1 + speech * 2.6 * state.talk + (state.emote > 0.5 && state.emoteKind === 'cheer' ? 1.6 : 0),
    1,
  );
}
