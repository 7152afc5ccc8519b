import { cos, pi, sin } from '#engine/math/trig.ts';
import type { Vec3 } from '#engine/level/level.ts';
import type { Subject } from '#engine/cutscene/subjects.ts';
import type { ShotSize } from '#engine/level/cutscene-spec.ts';

/** Share of the frame's height that a subject's full height takes, by size; past 1 the frame shows a part of it. */
const heightShare = {
  'extreme-wide': 0.14,
  wide: 0.3,
  full: 0.72,
  medium: 1.35,
  close: 2.5,
  'extreme-close': 4.2,
  insert: 0.85,
} satisfies Record<ShotSize, number>;

/** Distance in metres from which a height fills the share of the frame that a size asks for. */
export function distanceFor(options: { size: ShotSize; heightMetres: number; fovDegrees: number }): number {
  const half = (options.fovDegrees * pi) / 360;
  const tangent = sin(half) / cos(half);
  return options.heightMetres / heightShare[options.size] / (2 * tangent);
}

/** Point at the height of the eyes (people) or the middle (things), in metres. */
export function lookPoint(subject: Subject, heightPart: number): Vec3 {
  return { x: subject.position.x, y: subject.position.y + subject.height * heightPart, z: subject.position.z };
}

/** Point around `centre`: `azimuth` radians from where a subject with heading `facing` looks, `rise` metres above the centre. */
export function around(
  centre: Vec3,
  options: { facing: number; azimuth: number; distance: number; rise: number },
): Vec3 {
  const angle = options.facing + options.azimuth;
  return {
    x: centre.x - sin(angle) * options.distance,
    y: centre.y + options.rise,
    z: centre.z - cos(angle) * options.distance,
  };
}

/** Point part of the way between two points. */
export function between(from: Vec3, to: Vec3, share: number): Vec3 {
  return {
    x: from.x + (to.x - from.x) * share,
    y: from.y + (to.y - from.y) * share,
    z: from.z + (to.z - from.z) * share,
  };
}

/** Distance in metres. */
export function metresBetween(from: Vec3, to: Vec3): number {
  return Math.sqrt(squared(to.x - from.x) + squared(to.y - from.y) + squared(to.z - from.z));
}

/** Cosine of the angle at `corner` between two points, seen from above. */
export function cosineAt(corner: Vec3, points: readonly [Vec3, Vec3]): number {
  const [first, second] = points;
  const ax = first.x - corner.x;
  const az = first.z - corner.z;
  const bx = second.x - corner.x;
  const bz = second.z - corner.z;
  const lengths = Math.sqrt((ax * ax + az * az) * (bx * bx + bz * bz));
  return lengths < 1e-6 ? 1 : (ax * bx + az * bz) / lengths;
}

/** Side of the line from `first` to `second` on which a camera stands: 1, -1, or 0 on the line. */
export function sideOfLine(camera: Vec3, line: readonly [Vec3, Vec3]): number {
  const [first, second] = line;
  const cross = (second.x - first.x) * (camera.z - first.z) - (second.z - first.z) * (camera.x - first.x);
  return Math.abs(cross) < 0.05 ? 0 : Math.sign(cross);
}

function squared(value: number): number {
  return value * value;
}
