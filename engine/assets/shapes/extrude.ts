import type { Pair } from '#engine/assets/model-part.ts';
import type { Detail, Surface } from './surface.ts';
import { creases } from './surface.ts';

/** What `extrudeSurface` takes: a simple outline, anticlockwise seen from +z, and the depth along z. */
export interface ExtrudeShape {
  readonly outline: readonly Pair[];
  readonly depth: number;
  readonly bevel: number;
}

/** An outline pushed along z, centred on z = 0, its two faces bevelled unless the detail is low. */
export function extrudeSurface({ outline, depth, bevel }: ExtrudeShape, detail: Detail): Surface {
  const flat = detail === 'low' || bevel <= 0;
  const half = depth / 2;
  const small = flat ? outline : shrink(outline, bevel);
  const rows: readonly (readonly [readonly Pair[], number])[] = flat
    ? [
        [outline, half],
        [outline, -half],
      ]
    : [
        [small, half],
        [outline, half - bevel],
        [outline, -half + bevel],
        [small, -half],
      ];
  const points = rows.flatMap(([ring, z]) => ring.flatMap(([x, y]) => [x, y, z]));
  const triangles: number[] = [];
  const count = outline.length;
  for (let row = 0; row + 1 < rows.length; row += 1) {
    for (let step = 0; step < count; step += 1) {
      const [a, b] = [row * count + step, row * count + ((step + 1) % count)];
      triangles.push(a, a + count, b + count, a, b + count, b);
    }
  }
  const face = triangulate(small);
  const last = (rows.length - 1) * count;
  for (let at = 0; at < face.length; at += 3) {
    const [a, b, c] = [face[at] ?? 0, face[at + 1] ?? 0, face[at + 2] ?? 0];
    triangles.push(a, b, c, last + c, last + b, last + a);
  }
  return { points, triangles, creaseCosine: creases.edge };
}

/** Moves every corner inwards along the bisector of its edges. */
function shrink(outline: readonly Pair[], inset: number): Pair[] {
  const count = outline.length;
  return outline.map((corner, index): Pair => {
    const before = outline[(index + count - 1) % count] ?? corner;
    const after = outline[(index + 1) % count] ?? corner;
    const first = inwardNormal(before, corner);
    const second = inwardNormal(corner, after);
    const x = first[0] + second[0];
    const y = first[1] + second[1];
    // A sharp corner would shoot far inwards; a bevel never needs more than twice its width.
    const scale = inset / Math.max(0.5, (x * x + y * y) / 2);
    return [corner[0] + x * scale, corner[1] + y * scale];
  });
}

function inwardNormal(from: Pair, to: Pair): Pair {
  const x = to[0] - from[0];
  const y = to[1] - from[1];
  const length = Math.sqrt(x * x + y * y) || 1;
  return [-y / length, x / length];
}

/** Cuts ears off a simple anticlockwise outline until nothing is left. */
function triangulate(outline: readonly Pair[]): number[] {
  const left = outline.map((_, index) => index);
  const triangles: number[] = [];
  let tries = left.length * left.length;
  while (left.length > 2 && tries > 0) {
    tries -= 1;
    for (let step = 0; step < left.length; step += 1) {
      const ear = [
        left[(step + left.length - 1) % left.length] ?? 0,
        left[step] ?? 0,
        left[(step + 1) % left.length] ?? 0,
      ] as const;
      if (!isEar({ ear, outline, left })) continue;
      triangles.push(...ear);
      left.splice(step, 1);
      break;
    }
  }
  return triangles;
}

function isEar(question: {
  ear: readonly [number, number, number];
  outline: readonly Pair[];
  left: readonly number[];
}): boolean {
  const { ear, outline, left } = question;
  const [a, b, c] = ear.map((index) => outline[index] ?? ([0, 0] as const)) as [Pair, Pair, Pair];
  if (turnOf(a, { to: b, past: c }) <= 1e-12) return false;
  return left.every((index) => {
    if (ear.includes(index)) return true;
    const point = outline[index] ?? ([0, 0] as const);
    const inside =
      turnOf(a, { to: b, past: point }) >= 0 &&
      turnOf(b, { to: c, past: point }) >= 0 &&
      turnOf(c, { to: a, past: point }) >= 0;
    return !inside;
  });
}

/** Twice the signed area of the triangle; positive when it turns left. */
function turnOf(from: Pair, { to, past }: { to: Pair; past: Pair }): number {
  return (to[0] - from[0]) * (past[1] - from[1]) - (to[1] - from[1]) * (past[0] - from[0]);
}
