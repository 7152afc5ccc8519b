import type { LevelEntity, Vec3 } from '#engine/level/level.ts';

/** Why a bot gave up: where it was, what it wanted, and the things it could not get to. */
export interface BotFailure {
  readonly kind: 'unreachable' | 'too-few' | 'no-objective' | 'exhausted';
  readonly target: string;
  readonly entities: readonly LevelEntity[];
  readonly at: Vec3;
}
