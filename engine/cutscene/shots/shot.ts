import type { ShotAngle, ShotMove, ShotSetup, ShotSize, ShotWish } from '#engine/level/cutscene-spec.ts';
import type { BeatSpec } from '#engine/level/world-spec.ts';
import type { CutscenePose } from '#engine/cutscene/script.ts';
import type { Subject } from '#engine/cutscene/subjects.ts';

/** A gap in the edit that one shot has to fill. */
export interface Slot {
  readonly beat: number;
  readonly beatKind: BeatSpec['kind'];
  /** First shot of a beat, or one of the following. */
  readonly part: 'first' | 'second' | 'third';
  readonly subject: Subject;
  readonly other: Subject | null;
  readonly seconds: number;
  readonly subtitle: { readonly speaker: string; readonly text: string } | null;
  readonly speaker: string | null;
  /** How the script asks for it to be filmed, or null where the director decides. */
  readonly asked: ShotWish | null;
}

/** What a shot needs to place its camera. `azimuth` is radians away from where the subject looks, signed. */
export interface ShotRequest {
  readonly slot: Slot;
  readonly azimuth: number;
}

/** A way to film something; one file each, listed in index.ts. */
export interface ShotDefinition {
  readonly kind: string;
  readonly size: ShotSize;
  readonly setup: ShotSetup;
  readonly move: ShotMove;
  /** Left out at eye level. */
  readonly angle?: ShotAngle;
  /** How well it tells a slot, about 0..10; 0 means never. */
  fits(slot: Slot): number;
  /** Pose at a share (0..1) of the shot's time, before the solver clears it of walls. */
  poseAt(request: ShotRequest, share: number): CutscenePose;
}

/** Checks a definition's type and returns it. */
export function defineShot(definition: ShotDefinition): ShotDefinition {
  return definition;
}

/** True for people: characters and players. */
export function isPerson(subject: Subject): boolean {
  return subject.kind === 'character' || subject.kind === 'player';
}
