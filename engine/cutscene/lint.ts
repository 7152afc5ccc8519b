import { shotSizes } from '#engine/level/cutscene-spec.ts';
import type { Level, Vec3 } from '#engine/level/level.ts';
import { cosine30 } from '#engine/cutscene/cut-cost.ts';
import { cosineAt, metresBetween, sideOfLine } from '#engine/cutscene/geometry.ts';
import type { CutsceneScript, Shot } from '#engine/cutscene/script.ts';
import { createSight } from '#engine/cutscene/sight.ts';
import { fewestShots } from '#engine/cutscene/slots.ts';
import { nearestMetres } from '#engine/cutscene/solve.ts';
import { readingSeconds } from '#engine/cutscene/timing.ts';

/** A rule of editing that a script breaks. */
export interface CutFinding {
  readonly rule:
    | 'opening'
    | 'shot-count'
    | 'alike'
    | 'thirty-degrees'
    | 'line'
    | 'length'
    | 'near'
    | 'ground'
    | 'sight'
    | 'framing'
    | 'order';
  /** Index of the shot. */
  readonly shot: number;
  readonly message: string;
}

/** Checks a script against the rules of editing in its level. An empty list means that it is fit to be seen. */
export function lintCutscene(level: Level, script: CutsceneScript): CutFinding[] {
  const findings: CutFinding[] = [];
  const first = script.shots[0];
  // Whoever writes the shots decides how the edit opens and how many there are.
  const directed = script.shots.some((shot) => shot.asked);
  if (!directed && first !== undefined && first.setup !== 'master') {
    findings.push({
      rule: 'opening',
      shot: 0,
      message: `The edit opens with a ${first.setup} instead of showing where we are.`,
    });
  }
  if (!directed && script.shots.length < fewestShots) {
    findings.push({
      rule: 'shot-count',
      shot: 0,
      message: `The edit has ${script.shots.length} shots; it needs ${fewestShots}.`,
    });
  }
  script.shots.forEach((shot, index) => {
    findings.push(...lintShot({ level, shot, index }));
    const before = script.shots[index - 1];
    if (before !== undefined) findings.push(...lintCut({ before, after: shot, index }));
  });
  return findings;
}

function lintShot(options: { level: Level; shot: Shot; index: number }): CutFinding[] {
  const { level, shot, index } = options;
  const findings: CutFinding[] = [];
  const needed = readingSeconds(shot.subtitle?.text ?? '');
  if (!shot.asked && shot.seconds < needed - 1e-6) {
    findings.push({
      rule: 'length',
      shot: index,
      message: `The shot lasts ${shot.seconds.toFixed(1)} s; its line needs ${needed.toFixed(1)} s.`,
    });
  }
  if (shot.occluded)
    findings.push({ rule: 'sight', shot: index, message: `"${shot.subject}" is hidden behind something.` });
  const sight = createSight(level);
  for (const pose of shot.poses) {
    if (metresBetween(pose.position, pose.target) < nearestMetres - 1e-6) {
      findings.push({ rule: 'near', shot: index, message: 'The camera is inside its subject.' });
      break;
    }
    if (pose.position.y < sight.floorAt(pose.position.x, pose.position.z) + 0.1) {
      findings.push({ rule: 'ground', shot: index, message: 'The camera is under the ground.' });
      break;
    }
    if (!inFrame({ pose, point: middleOf(shot) })) {
      findings.push({ rule: 'framing', shot: index, message: `"${shot.subject}" is outside the frame.` });
      break;
    }
  }
  return findings;
}

function lintCut(options: { before: Shot; after: Shot; index: number }): CutFinding[] {
  const { before, after, index } = options;
  const findings: CutFinding[] = [];
  if (Math.abs(before.startSeconds + before.seconds - after.startSeconds) > 1e-6) {
    findings.push({ rule: 'order', shot: index, message: 'The shot does not start where the one before ends.' });
  }
  if (before.asked && after.asked) return findings;
  if (before.kind === after.kind)
    findings.push({ rule: 'alike', shot: index, message: `Two shots in a row are a ${after.kind}.` });
  const last = before.poses[before.poses.length - 1]?.position;
  const first = after.poses[0]?.position;
  if (last === undefined || first === undefined) return findings;
  const sizeSteps = Math.abs(shotSizes.indexOf(before.size) - shotSizes.indexOf(after.size));
  if (before.subject === after.subject && sizeSteps < 2 && cosineAt(after.subjectAt, [last, first]) > cosine30) {
    findings.push({
      rule: 'thirty-degrees',
      shot: index,
      message: 'The camera moves less than 30 degrees and keeps its size: the cut jumps.',
    });
  }
  if (samePair(before, after) && after.otherAt !== null) {
    const line = [after.subjectAt, after.otherAt] as const;
    if (sideOfLine(last, line) * sideOfLine(first, line) === -1) {
      findings.push({ rule: 'line', shot: index, message: 'The camera crosses the line between the two people.' });
    }
  }
  return findings;
}

function samePair(before: Shot, after: Shot): boolean {
  if (before.other === null || after.other === null) return false;
  const pair = [before.subject, before.other];
  return pair.includes(after.subject) && pair.includes(after.other);
}

function middleOf(shot: Shot): Vec3 {
  const part = shot.size === 'close' || shot.size === 'extreme-close' ? 0.82 : 0.5;
  return {
    x: shot.subjectAt.x,
    y: shot.subjectAt.y + (shot.subject === 'place' ? 0 : shot.subjectHeight * part),
    z: shot.subjectAt.z,
  };
}

/** True when the point lies within a cone of 32 degrees around where the camera looks (the frame's half width at 16:9). */
function inFrame(options: { pose: { position: Vec3; target: Vec3 }; point: Vec3 }): boolean {
  const { pose, point } = options;
  const ax = pose.target.x - pose.position.x;
  const ay = pose.target.y - pose.position.y;
  const az = pose.target.z - pose.position.z;
  const bx = point.x - pose.position.x;
  const by = point.y - pose.position.y;
  const bz = point.z - pose.position.z;
  const lengths = Math.sqrt((ax * ax + ay * ay + az * az) * (bx * bx + by * by + bz * bz));
  return lengths < 1e-6 || (ax * bx + ay * by + az * bz) / lengths > 0.848;
}
