import type { Pair, Triple } from '#engine/assets/model-part.ts';
import type { Detail, Surface } from './surface.ts';
import { creases } from './surface.ts';

/** What `boxSurface` takes: full size, bevel width and the scale of the top in x and z. */
export interface BoxShape {
  readonly size: Triple;
  readonly bevel: number;
  readonly taper: Pair;
}

/** A box standing on y = 0, with chamfered edges unless the detail is low. */
export function boxSurface({ size, bevel, taper }: BoxShape, detail: Detail): Surface {
  const [width, height, depth] = size;
  const edge = Math.min(bevel, width / 2.2, height / 2.2, depth / 2.2);
  const surface = detail === 'low' || edge <= 0.001 ? plainBox(size) : chamferedBox(size, edge);
  const { points } = surface;
  for (let at = 0; at < points.length; at += 3) {
    const rise = (points[at + 1] ?? 0) / height;
    points[at] = (points[at] ?? 0) * (1 + (taper[0] - 1) * rise);
    points[at + 2] = (points[at + 2] ?? 0) * (1 + (taper[1] - 1) * rise);
  }
  return surface;
}

const signs = [-1, 1] as const;

function plainBox([width, height, depth]: Triple): Surface {
  const points: number[] = [];
  for (const x of signs)
    for (const y of [0, 1]) for (const z of signs) points.push((x * width) / 2, y * height, (z * depth) / 2);
  return { points, triangles: hullOfCorners((corner) => corner), creaseCosine: creases.flat };
}

/** Triangles of the six sides of a cube whose corners are numbered x * 4 + y * 2 + z; `pick` maps (corner, axis) to a point. */
function hullOfCorners(pick: (corner: number, axis: number) => number): number[] {
  const sides: readonly (readonly [number, number, number, number, number])[] = [
    [0, 1, 3, 2, 0],
    [4, 6, 7, 5, 0],
    [0, 4, 5, 1, 1],
    [2, 3, 7, 6, 1],
    [0, 2, 6, 4, 2],
    [1, 5, 7, 3, 2],
  ];
  return sides.flatMap(([a, b, c, d, axis]) => {
    const [i, j, k, l] = [pick(a, axis), pick(b, axis), pick(c, axis), pick(d, axis)] as const;
    return [i, j, k, i, k, l];
  });
}

function chamferedBox([width, height, depth]: Triple, edge: number): Surface {
  const points: number[] = [];
  const half: Triple = [width / 2, height / 2, depth / 2];
  // Point corner * 3 + axis lies on the side that looks along that axis, one bevel away from the edges.
  for (const x of signs)
    for (const y of signs)
      for (const z of signs)
        for (let axis = 0; axis < 3; axis += 1) {
          const inset = (own: number): number => (own === axis ? 0 : edge);
          points.push(x * (half[0] - inset(0)), half[1] + y * (half[1] - inset(1)), z * (half[2] - inset(2)));
        }
  const triangles = hullOfCorners((corner, axis) => corner * 3 + axis);
  addEdges(triangles);
  addCorners(triangles);
  return { points, triangles, creaseCosine: creases.edge };
}

function addEdges(triangles: number[]): void {
  const bits = [4, 2, 1] as const;
  for (let along = 0; along < 3; along += 1) {
    const first = (along + 1) % 3;
    const second = (along + 2) % 3;
    for (const firstOn of [0, 1])
      for (const secondOn of [0, 1]) {
        const low = (bits[first] ?? 0) * firstOn + (bits[second] ?? 0) * secondOn;
        const high = low + (bits[along] ?? 0);
        const quad = [low * 3 + first, high * 3 + first, high * 3 + second, low * 3 + second] as const;
        const outside = firstOn === secondOn;
        const [a, b, c, d] = outside ? [quad[0], quad[3], quad[2], quad[1]] : quad;
        triangles.push(a, b, c, a, c, d);
      }
  }
}

function addCorners(triangles: number[]): void {
  for (let corner = 0; corner < 8; corner += 1) {
    const positive = (corner & 1) + ((corner >> 1) & 1) + ((corner >> 2) & 1);
    const base = corner * 3;
    if (positive % 2 === 1) triangles.push(base, base + 1, base + 2);
    else triangles.push(base, base + 2, base + 1);
  }
}
