import type { Vec3 } from '#engine/level/level.ts';

/** Simulation steps per second. */
export const ticksPerSecond = 30;

/** Bits of `InputFrame.buttons`. A press and its release inside one tick both count: `pressed` keeps the edge. */
export const inputButtons = { jump: 1, interact: 2, dash: 4, attack: 8 } as const;

/**
 * What one player does in one tick. `moveX` (right) and `moveZ` (forward) are -127..127 relative to `yaw`;
 * `yaw` is the camera heading, 0..65535 for a full turn (0 looks north, -z; it grows anticlockwise seen from above,
 * so forward = (-sin yaw, -cos yaw) and right = (cos yaw, -sin yaw) in (x, z)). All fields are integers.
 */
export interface InputFrame {
  readonly moveX: number;
  readonly moveZ: number;
  readonly yaw: number;
  /** Buttons that are down. */
  readonly buttons: number;
  /** Buttons that went down since the last frame. */
  readonly pressed: number;
}

/** A frame in which nobody touches anything. */
export const idleInput: InputFrame = { moveX: 0, moveZ: 0, yaw: 0, buttons: 0, pressed: 0 };

/** Where a player stands in a level's goal. */
export type RunStatus = 'playing' | 'won' | 'lost';

/**
 * What one entity has become in a run: where it is now, and numbers whose meaning its mechanic gives them. Numbers are
 * float32-rounded or integers.
 */
export interface ThingState {
  x: number;
  y: number;
  z: number;
  /** Heading, 0..65535. */
  facing: number;
  health: number;
  /** What it does or is: 0 is how it starts, the rest is the mechanic's own list. */
  mode: number;
  /** Ticks that the mode still lasts, or has lasted. */
  ticks: number;
}

/**
 * One player's run through a level: everything `stepRun` reads and writes. Each player has a run of their own, so what
 * happens depends only on the level and that player's inputs. Plain JSON, numbers are float32-rounded or integers.
 */
export interface RunState {
  /** Frames processed so far; moving things are functions of this. */
  tick: number;
  position: { x: number; y: number; z: number };
  velocity: { x: number; y: number; z: number };
  /** Heading of the body, 0..65535. */
  facing: number;
  grounded: boolean;
  coyoteTicks: number;
  jumpBufferTicks: number;
  airJumpsLeft: number;
  /** Ticks that the player cannot be hurt again. */
  safeTicks: number;
  health: number;
  lives: number | null;
  deaths: number;
  score: number;
  status: RunStatus;
  /** Ids of entities that were picked up or passed, in order. */
  taken: string[];
  /** Where a fall brings the player back to. */
  checkpoint: { x: number; y: number; z: number };
  /** Quest id -> number of finished steps; absent until accepted. */
  quests: Record<string, number>;
  /** Id of the character last interacted with, for one tick. */
  talkingTo: string | null;
  /** Entities that are no longer as the level placed them, by id. */
  things: Record<string, ThingState>;
  /** What mechanics and rules count: laps, waves, breath, harvest ..., by name. */
  counters: Record<string, number>;
}

/** Something worth a sound, a particle or a message. */
export type RunEvent =
  | { readonly kind: 'jump' | 'land' | 'bounce' | 'boost' | 'lap'; readonly at: Vec3 }
  | { readonly kind: 'taken'; readonly entity: string; readonly look: string; readonly at: Vec3 }
  | { readonly kind: 'hurt' | 'respawn'; readonly at: Vec3; readonly by: string }
  | { readonly kind: 'checkpoint'; readonly entity: string; readonly at: Vec3 }
  | {
      readonly kind: 'opened' | 'closed' | 'switched' | 'refused' | 'pushed' | 'teleported';
      readonly entity: string;
      readonly at: Vec3;
    }
  | {
      readonly kind: 'bought';
      readonly entity: string;
      readonly item: string;
      readonly coins: number;
      readonly at: Vec3;
    }
  | { readonly kind: 'swing'; readonly at: Vec3 }
  | { readonly kind: 'hit' | 'slain' | 'blocked' | 'slam' | 'alarm'; readonly entity: string; readonly at: Vec3 }
  | { readonly kind: 'built' | 'shot' | 'breached'; readonly entity: string; readonly at: Vec3 }
  | { readonly kind: 'flag-taken' | 'flag-dropped' | 'captured'; readonly entity: string; readonly at: Vec3 }
  | { readonly kind: 'wave'; readonly number: number }
  | { readonly kind: 'talk'; readonly character: string }
  | { readonly kind: 'quest-accepted' | 'quest-step' | 'quest-done'; readonly quest: string; readonly step: number }
  | { readonly kind: 'won' | 'lost'; readonly reason: string };

/** Proof that a level can be won: replaying the inputs from a fresh run ends in this state. */
export interface Certificate {
  readonly version: 1;
  readonly engineVersion: string;
  readonly specHash: string;
  readonly layoutHash: string;
  readonly seed: number;
  /** Run-length encoded frames: [repeat, moveX, moveZ, yaw, buttons, pressed]. */
  readonly inputTrace: readonly (readonly [number, number, number, number, number, number])[];
  readonly tickCount: number;
  readonly finalStateHash: string;
  /** Estimated from a weak bot, 0 (trivial) .. 1 (hard). */
  readonly difficultyEstimate: number;
}

/** Something that is wrong with, or could be better in, a level; `patch` is an RFC 6902 patch on the spec that cures it. */
export interface Finding {
  readonly severity: 'error' | 'warning' | 'hint';
  readonly code: string;
  readonly message: string;
  readonly fix: string;
  readonly at: Vec3 | null;
  readonly patch: readonly unknown[] | null;
}
