import type { Vec3 } from '#engine/level/level.ts';
import { between, metresBetween } from '#engine/cutscene/geometry.ts';
import type { CutscenePose } from '#engine/cutscene/script.ts';
import type { ShotDefinition, ShotRequest } from '#engine/cutscene/shots/shot.ts';
import type { Sight } from '#engine/cutscene/sight.ts';

/** Poses kept per shot: the ends and three in between. */
const poseCount = 5;
/** Least height of a camera above ground or water, metres. */
export const clearanceMetres = 0.45;
/** A camera nearer than this would cut into the subject. */
export const nearestMetres = 0.9;
const raises = [0, 0.8, 1.8, 3.5, 6];

/** A path for the camera, and whether the subject stays in sight on all of it. */
export interface SolvedPath {
  readonly poses: readonly CutscenePose[];
  readonly occluded: boolean;
}

/**
 * Places a shot's camera and clears it of ground and walls: the whole path is raised, then pulled towards the subject,
 * by the least amount that helps, so that the movement stays smooth.
 */
export function solveShot(options: { definition: ShotDefinition; request: ShotRequest; sight: Sight }): SolvedPath {
  const { definition, request, sight } = options;
  const wanted = Array.from({ length: poseCount }, (_, index) => definition.poseAt(request, index / (poseCount - 1)));
  const grounded = wanted.map((pose) => ({ ...pose, target: aboveFloor(sight, pose.target, 0.2) }));
  let best: { poses: CutscenePose[]; share: number } | null = null;
  for (const raise of raises) {
    const poses = grounded.map((pose) => ({ ...pose, position: lifted(sight, pose.position, raise) }));
    const share = Math.min(...poses.map((pose) => sight.clearShare(pose.target, pose.position)));
    if (best === null || share > best.share + 0.05) best = { poses, share };
    if (share >= 1) break;
  }
  const chosen = best ?? { poses: grounded, share: 0 };
  if (chosen.share >= 1) return { poses: chosen.poses, occluded: false };
  const keep = Math.max(0, chosen.share - 0.06);
  const poses = chosen.poses.map((pose) => ({ ...pose, position: pulledIn(pose, keep) }));
  return {
    poses: poses.map((pose) => ({ ...pose, position: lifted(sight, pose.position, 0) })),
    occluded: keep < 0.45,
  };
}

function pulledIn(pose: CutscenePose, keep: number): Vec3 {
  const metres = metresBetween(pose.target, pose.position) || 1;
  return between(pose.target, pose.position, Math.min(1, Math.max(keep, nearestMetres / metres)));
}

function lifted(sight: Sight, point: Vec3, raise: number): Vec3 {
  return aboveFloor(sight, { x: point.x, y: point.y + raise, z: point.z }, clearanceMetres);
}

function aboveFloor(sight: Sight, point: Vec3, clearance: number): Vec3 {
  return { x: point.x, y: Math.max(point.y, sight.floorAt(point.x, point.z) + clearance), z: point.z };
}
