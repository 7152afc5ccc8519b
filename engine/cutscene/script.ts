import type { ShotAngle, ShotMove, ShotSetup, ShotSize, ShotTransition } from '#engine/level/cutscene-spec.ts';
import type { Vec3 } from '#engine/level/level.ts';

/** A camera at one moment, metres; `fovDegrees` is vertical. */
export interface CutscenePose {
  readonly position: Vec3;
  readonly target: Vec3;
  readonly fovDegrees: number;
}

/** One shot of an edit. `poses` are evenly spaced over the shot's time and already clear of ground and walls. */
export interface Shot {
  readonly kind: string;
  readonly size: ShotSize;
  readonly setup: ShotSetup;
  readonly move: ShotMove;
  readonly angle: ShotAngle;
  /** How it ends. */
  readonly transition: ShotTransition;
  /** True where the script says how it has to be filmed: taste has no say there. */
  readonly asked: boolean;
  readonly startSeconds: number;
  readonly seconds: number;
  /** Index of the beat that it tells. */
  readonly beat: number;
  /** Subject ids as in the beat; "player" for the player, "place" for the level itself. */
  readonly subject: string;
  readonly other: string | null;
  /** Where the subject is, so that a checker needs no level: feet, and height in metres. */
  readonly subjectAt: Vec3;
  readonly subjectHeight: number;
  readonly otherAt: Vec3 | null;
  readonly poses: readonly CutscenePose[];
  /** True when nothing could be found from which the subject is in sight. */
  readonly occluded: boolean;
  readonly subtitle: { readonly speaker: string; readonly text: string } | null;
  /** Id of the character that speaks in this shot, or null. */
  readonly speaker: string | null;
}

/** A solved edit; playing it changes nothing in the world. */
export interface CutsceneScript {
  readonly id: string;
  readonly shots: readonly Shot[];
  readonly seconds: number;
}

/** What to show at one moment of a script. */
export interface CutsceneMoment extends CutscenePose {
  readonly subtitle: { readonly speaker: string; readonly text: string } | null;
  /** Id of the character that speaks, or null. */
  readonly speaker: string | null;
  /** 0 shows the picture, 1 is black. */
  readonly fade: number;
  /** Index into `shots`. */
  readonly shot: number;
}
