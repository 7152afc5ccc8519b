import type { LevelEntity, PlayerRules, Vec3 } from '#engine/level/level.ts';
import type { Rng } from '#engine/math/rng.ts';
import { clamp, mix, quantise } from '#engine/math/scalar.ts';
import { jumpApex, jumpReach, tuning } from '#engine/sim/tuning.ts';
import type { Slot } from './course-slots.ts';
import type { Deck } from './sky-entities.ts';

/** A course that is being built, one station behind the other. */
export interface CourseBuilder {
  readonly rules: PlayerRules;
  readonly rng: Rng;
  readonly entities: LevelEntity[];
  readonly calm: Deck[];
  readonly checkpoints: Vec3[];
  /** Places in the air that have to stay empty, or what lies there would be a stepping stone. */
  readonly voids: Vec3[];
  readonly slots: readonly Slot[];
  readonly difficulty: number;
  /** Middle of the edge where the next jump starts: forward border of the last deck. */
  edge: { x: number; y: number; z: number };
  /** Forward direction in (x, z). */
  forward: { x: number; z: number };
  /** Metres to the side of the axis of this stretch. */
  drift: number;
  /** Height to which decks keep, where the course has storeys. */
  storeyHeight: number | null;
  /** 0 at the start, 1 at the end. */
  progress: number;
  count: number;
}

/** Share of the physical limit that a gap takes: grows along the way, stays well inside it. */
export function gapFor(builder: CourseBuilder, riseMetres: number): number {
  const hard = mix([0.4, 0.58], builder.difficulty);
  const share = mix([hard * 0.75, hard * 1.18], builder.progress) * builder.rng.range(0.88, 1.06);
  return clamp(share * jumpReach(builder.rules, riseMetres), [0.5, 7]);
}

/** Metres by which the next deck is higher (negative: lower). */
export function riseFor(builder: CourseBuilder): number {
  const highest = Math.min(1.3, jumpApex(builder.rules) * 0.55);
  if (builder.storeyHeight !== null)
    return clamp(builder.storeyHeight + builder.rng.range(-0.2, 0.2) - builder.edge.y, [-1.3, highest * 0.85]);
  return builder.rng.range(-0.5, mix([0.35, 1], builder.progress * 0.6 + builder.difficulty * 0.4) * highest);
}

/** Puts the next deck behind a gap: `length` along the way, `width` across it; moves the edge to its far side. */
export function nextDeck(
  builder: CourseBuilder,
  wish: { gap: number; rise: number; length: number; width: number; straight?: boolean },
): Deck {
  const { edge, forward, rng } = builder;
  const wander = wish.straight ? 0 : rng.range(-1, 1) * Math.min(1.3, wish.width * 0.35);
  const aside = clamp(builder.drift + wander, [-2.5, 2.5]) - builder.drift;
  const along = wish.gap + wish.length / 2;
  const top = {
    x: quantise(edge.x + forward.x * along - forward.z * aside),
    y: quantise(edge.y + wish.rise),
    z: quantise(edge.z + forward.z * along + forward.x * aside),
  };
  builder.drift += aside;
  builder.edge = { x: top.x + (forward.x * wish.length) / 2, y: top.y, z: top.z + (forward.z * wish.length) / 2 };
  const across = forward.x !== 0;
  return {
    top,
    sizeX: quantise(across ? wish.length : wish.width),
    sizeZ: quantise(across ? wish.width : wish.length),
  };
}

/** A fresh id for a part of the course. */
export function nextId(builder: CourseBuilder): string {
  builder.count += 1;
  return `course-${builder.count}`;
}

/** Speed of the player as a share of the usual one. */
export function paceOf(builder: CourseBuilder): number {
  return builder.rules.speedMetresPerSecond / tuning.baseSpeedMetresPerSecond;
}

/** Metres along each side of a deck; fast players need longer decks to stop on. */
export function deckSize(builder: CourseBuilder): number {
  const { progress, difficulty, rng } = builder;
  const pace = Math.max(1, paceOf(builder));
  return (mix([4.2, 2.9], progress) - 0.9 * difficulty * progress + rng.range(-0.2, 0.4)) * pace;
}
