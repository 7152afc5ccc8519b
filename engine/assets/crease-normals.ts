import type { Surface } from './shapes/surface.ts';

/** Corners of triangles, nine numbers each, with the normal that each corner is lit by. */
export interface Facets {
  readonly points: Float64Array;
  readonly normals: Float64Array;
}

/**
 * Unwelds a surface and gives every corner a normal: the area-weighted mean of those faces around its point that meet
 * at less than the crease angle. Large faces win, so a narrow bevel reads as a rounded edge.
 */
export function creaseNormals({ points, triangles: all, creaseCosine }: Surface): Facets {
  const triangles = withoutSlivers(points, all);
  const faces = faceNormals(points, triangles);
  const around: number[][] = Array.from({ length: points.length / 3 }, () => []);
  triangles.forEach((point, corner) => around[point]?.push(Math.floor(corner / 3)));
  const corners = new Float64Array(triangles.length * 3);
  const normals = new Float64Array(triangles.length * 3);
  triangles.forEach((point, corner) => {
    const own = Math.floor(corner / 3) * 4;
    let [x, y, z] = [0, 0, 0];
    for (const face of around[point] ?? []) {
      const at = face * 4;
      const alike =
        (faces[at] ?? 0) * (faces[own] ?? 0) +
        (faces[at + 1] ?? 0) * (faces[own + 1] ?? 0) +
        (faces[at + 2] ?? 0) * (faces[own + 2] ?? 0);
      if (at !== own && alike < creaseCosine) continue;
      const area = faces[at + 3] ?? 0;
      x += (faces[at] ?? 0) * area;
      y += (faces[at + 1] ?? 0) * area;
      z += (faces[at + 2] ?? 0) * area;
    }
    const length = Math.sqrt(x * x + y * y + z * z) || 1;
    corners.set([points[point * 3] ?? 0, points[point * 3 + 1] ?? 0, points[point * 3 + 2] ?? 0], corner * 3);
    normals.set([x / length, y / length, z / length], corner * 3);
  });
  return { points: corners, normals };
}

/** Leaves out triangles without an area (the tip of a cone, a shut end): nothing could say which way they face. */
function withoutSlivers(points: readonly number[], triangles: readonly number[]): readonly number[] {
  const faces = faceNormals(points, triangles);
  return triangles.filter((_, corner) => (faces[Math.floor(corner / 3) * 4 + 3] ?? 0) > 1e-7);
}

/** Unit normal and area of each triangle, four numbers each. */
function faceNormals(points: readonly number[], triangles: readonly number[]): Float64Array {
  const faces = new Float64Array((triangles.length / 3) * 4);
  for (let face = 0; face < triangles.length / 3; face += 1) {
    const [a, b, c] = [0, 1, 2].map((corner) => (triangles[face * 3 + corner] ?? 0) * 3) as [number, number, number];
    const side = (to: number, part: number): number => (points[to + part] ?? 0) - (points[a + part] ?? 0);
    const x = side(b, 1) * side(c, 2) - side(b, 2) * side(c, 1);
    const y = side(b, 2) * side(c, 0) - side(b, 0) * side(c, 2);
    const z = side(b, 0) * side(c, 1) - side(b, 1) * side(c, 0);
    const length = Math.sqrt(x * x + y * y + z * z);
    faces.set([x / (length || 1), y / (length || 1), z / (length || 1), length], face * 4);
  }
  return faces;
}
