import type { Vec3 } from '#engine/level/level.ts';
import type { ThingState } from '#engine/sim/types.ts';

/** A gesture that a body plays over its walk; it ends by itself or when the source stops naming it. */
export type EmoteKind = 'wave' | 'cheer' | 'talk' | 'sit' | 'dance';

/** One visible player at this moment. Positions are the feet, in metres; `facing` is radians about y, 0 looks north (-z). */
export interface BodyPose {
  /** Stable number of the body in the room; -1 is the own body when playing alone. */
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly facing: number;
  /** Bits of `bodyFlags` in engine/protocol/snapshot-codec.ts. */
  readonly flags: number;
  readonly name: string;
  /** Colour of the clothes, 0..359. */
  readonly hue: number;
  /** Speed over ground in metres per second; drives the blend of idle, walk and run. */
  readonly speed: number;
  readonly emote: EmoteKind | null;
  /** How far a swing of the arm has got, 0..1; missing while there is none. */
  readonly swing?: number;
}

/** Where the camera is and what it looks at, in metres; `fovDegrees` is vertical. */
export interface CameraPose {
  readonly position: Vec3;
  readonly target: Vec3;
  readonly fovDegrees: number;
}

/**
 * Everything that moves, read once a frame inside the render loop and never through React state.
 * The renderer keeps no clock of its own: all motion follows `tick()`, so a source that stands still gives a still picture.
 */
export interface RenderFrameSource {
  /** Simulation tick with its fraction, 1/30 s each; never runs backwards while a level is shown. */
  tick(): number;
  /** The body this player steers, or null while there is none (cutscene, menu, first person). */
  ownBody(): BodyPose | null;
  /** All other bodies in sight. */
  bodies(): readonly BodyPose[];
  /** True once an entity was picked up, passed or reached in the own run. */
  isTaken(entityId: string): boolean;
  /** What an entity has become in the own run, or null while it is as the level placed it. */
  thing(entityId: string): ThingState | null;
  /** True for the gate whose turn it is in the own run. */
  isNext?(entityId: string): boolean;
  camera(): CameraPose;
  /** Entity id of the character that speaks right now, or null: its mouth moves and it faces the listener. */
  speaker(): string | null;
}
