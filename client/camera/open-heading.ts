import type { Sight } from '#engine/cutscene/sight.ts';
import type { Vec3 } from '#engine/level/level.ts';

const eyeMetres = 1.45;
/** What a first look wants to have free before and behind the body. */
const aheadMetres = 7;
const behindMetres = 4;
/** Turns away from the wished heading, nearest first, in twelfths of half a turn. */
const turns = [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6, 7, -7, 8, -8, 9, -9, 10, -10, 11, -11, 12];

/** The heading nearest to the wished one in which neither a wall is before the eyes nor one behind the camera; radians. */
export function openHeading(sight: Sight, look: { readonly from: Vec3; readonly wished: number }): number {
  const eye = { ...look.from, y: look.from.y + eyeMetres };
  let best = { yaw: look.wished, share: -1 };
  for (const turn of turns) {
    const yaw = look.wished + (turn * Math.PI) / 12;
    const along = (metres: number): Vec3 => ({
      x: eye.x - Math.sin(yaw) * metres,
      y: eye.y,
      z: eye.z - Math.cos(yaw) * metres,
    });
    const share = sight.clearShare(eye, along(aheadMetres)) + sight.clearShare(eye, along(-behindMetres));
    if (share >= 2) return yaw;
    if (share > best.share + 0.05) best = { yaw, share };
  }
  return best.yaw;
}
