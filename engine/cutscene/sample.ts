import { clamp, mix, smoothstep } from '#engine/math/scalar.ts';
import type { Vec3 } from '#engine/level/level.ts';
import type { CutsceneMoment, CutscenePose, CutsceneScript, Shot } from '#engine/cutscene/script.ts';

const fadeSeconds = 0.7;

/** What a script shows at a moment in seconds from its start; moments before or after it show its ends. */
export function sampleCutscene(script: CutsceneScript, seconds: number): CutsceneMoment {
  const moment = clamp(seconds, [0, script.seconds]);
  const later = script.shots.findIndex((shot) => moment < shot.startSeconds + shot.seconds);
  const index = later === -1 ? script.shots.length - 1 : later;
  const shot = script.shots[index];
  const fade = Math.max(1 - moment / fadeSeconds, 1 - (script.seconds - moment) / fadeSeconds, fadeAt(script, moment));
  if (shot === undefined) return { ...emptyPose, subtitle: null, speaker: null, fade: 1, shot: 0 };
  const pose = poseOf(shot, clamp((moment - shot.startSeconds) / shot.seconds, [0, 1]));
  return { ...pose, subtitle: shot.subtitle, speaker: shot.speaker, fade: Math.min(1, fade), shot: index };
}

// A shot that fades goes out into black, and the next one comes out of it.
function fadeAt({ shots }: CutsceneScript, moment: number): number {
  const ends = shots.filter((shot) => shot.transition === 'fade').map((shot) => shot.startSeconds + shot.seconds);
  return Math.max(0, ...ends.map((end) => 1 - Math.abs(end - moment) / fadeSeconds));
}

const emptyPose: CutscenePose = { position: { x: 0, y: 2, z: 0 }, target: { x: 0, y: 2, z: -1 }, fovDegrees: 45 };

/** Eases in and out of the move and runs through the poses on a Catmull-Rom curve. */
function poseOf(shot: Shot, share: number): CutscenePose {
  const eased = mix([share, smoothstep([0, 1], share)], 0.6);
  const place = eased * (shot.poses.length - 1);
  const index = Math.min(shot.poses.length - 2, Math.floor(place));
  const part = place - index;
  const at = (offset: number): CutscenePose =>
    shot.poses[clamp(index + offset, [0, shot.poses.length - 1])] ?? emptyPose;
  const [before, from, to, after] = [at(-1), at(0), at(1), at(2)];
  return {
    position: curve([before.position, from.position, to.position, after.position], part),
    target: curve([before.target, from.target, to.target, after.target], part),
    fovDegrees: mix([from.fovDegrees, to.fovDegrees], part),
  };
}

function curve(points: readonly [Vec3, Vec3, Vec3, Vec3], part: number): Vec3 {
  const [before, from, to, after] = points;
  const along = (axis: 'x' | 'y' | 'z'): number =>
    from[axis] +
    0.5 *
      part *
      (to[axis] -
        before[axis] +
        part *
          (2 * before[axis] -
            5 * from[axis] +
            4 * to[axis] -
            after[axis] +
            part * (3 * (from[axis] - to[axis]) + after[axis] - before[axis])));
  return { x: along('x'), y: along('y'), z: along('z') };
}
