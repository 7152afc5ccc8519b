import type { Triple } from '#engine/assets/model-part.ts';
import { hash32 } from '#engine/math/hash.ts';
import type { Detail, Surface } from './surface.ts';
import { creases } from './surface.ts';

/** What `blobSurface` takes; see `PartShape`. */
export interface BlobShape {
  readonly radius: Triple;
  readonly rough: number;
  readonly seed: number;
  readonly smooth: boolean;
  readonly detail: 0 | 1 | 2;
}

const golden = 1.618033988749895;
const icosahedronPoints: readonly number[] = [
  -1,
  golden,
  0,
  1,
  golden,
  0,
  -1,
  -golden,
  0,
  1,
  -golden,
  0,
  0,
  -1,
  golden,
  0,
  1,
  golden,
  0,
  -1,
  -golden,
  0,
  1,
  -golden,
  golden,
  0,
  -1,
  golden,
  0,
  1,
  -golden,
  0,
  -1,
  -golden,
  0,
  1,
];
const icosahedronTriangles: readonly number[] = [
  0, 11, 5, 0, 5, 1, 0, 1, 7, 0, 7, 10, 0, 10, 11, 1, 5, 9, 5, 11, 4, 11, 10, 2, 10, 7, 6, 7, 1, 8, 3, 9, 4, 3, 4, 2, 3,
  2, 6, 3, 6, 8, 3, 8, 9, 4, 9, 5, 2, 4, 11, 6, 2, 10, 8, 6, 7, 9, 8, 1,
];

interface Sphere {
  points: number[];
  triangles: number[];
}

const spheres = new Map<number, Sphere>();

/** Unit ball cut into 20, 80 or 320 triangles. */
function unitSphere(level: number): Sphere {
  const known = spheres.get(level);
  if (known) return known;
  const sphere =
    level === 0
      ? { points: normalise(icosahedronPoints), triangles: [...icosahedronTriangles] }
      : subdivide(unitSphere(level - 1));
  spheres.set(level, sphere);
  return sphere;
}

function normalise(points: readonly number[]): number[] {
  const result: number[] = [];
  for (let at = 0; at < points.length; at += 3) {
    const [x, y, z] = [points[at] ?? 0, points[at + 1] ?? 0, points[at + 2] ?? 0];
    const length = Math.sqrt(x * x + y * y + z * z);
    result.push(x / length, y / length, z / length);
  }
  return result;
}

function subdivide({ points, triangles }: Sphere): Sphere {
  const next = [...points];
  const halves = new Map<number, number>();
  const between = (a: number, b: number): number => {
    const key = Math.min(a, b) * 4096 + Math.max(a, b);
    const known = halves.get(key);
    if (known !== undefined) return known;
    const index = next.length / 3;
    for (let part = 0; part < 3; part += 1) next.push(((points[a * 3 + part] ?? 0) + (points[b * 3 + part] ?? 0)) / 2);
    halves.set(key, index);
    return index;
  };
  const cut: number[] = [];
  for (let at = 0; at < triangles.length; at += 3) {
    const [a, b, c] = [triangles[at] ?? 0, triangles[at + 1] ?? 0, triangles[at + 2] ?? 0];
    const [ab, bc, ca] = [between(a, b), between(b, c), between(c, a)];
    cut.push(a, ab, ca, b, bc, ab, c, ca, bc, ab, bc, ca);
  }
  return { points: normalise(next), triangles: cut };
}

/** A ball pushed in and out at random, round for foliage or faceted for stone. */
export function blobSurface(shape: BlobShape, detail: Detail): Surface {
  const level = detail === 'low' ? Math.max(0, shape.detail - 1) : shape.detail;
  const sphere = unitSphere(level);
  const points: number[] = [];
  for (let at = 0; at < sphere.points.length; at += 3) {
    const bump = 1 + (hash32(`${shape.seed}/${at}`) / 4294967296 - 0.5) * 2 * shape.rough;
    for (let part = 0; part < 3; part += 1)
      points.push((sphere.points[at + part] ?? 0) * (shape.radius[part] ?? 1) * bump);
  }
  return { points, triangles: sphere.triangles, creaseCosine: shape.smooth ? creases.round : creases.flat };
}
