import type { Triple } from '#engine/assets/model-part.ts';
import { cos, pi, sin } from '#engine/math/trig.ts';
import type { Detail, Surface } from './surface.ts';
import { creases } from './surface.ts';

/** What `tubeSurface` takes: points of the middle line and the radius at each. */
export interface TubeShape {
  readonly points: readonly Triple[];
  readonly radii: readonly number[];
  readonly sides: number;
}

/** A round bar that follows points, closed at both ends. */
export function tubeSurface({ points: line, radii, sides }: TubeShape, detail: Detail): Surface {
  const count = detail === 'low' ? Math.max(3, Math.ceil(sides * 0.6)) : sides;
  const points: number[] = [];
  const triangles: number[] = [];
  line.forEach((point, row) => {
    const ahead = direction(line[Math.max(0, row - 1)] ?? point, line[Math.min(line.length - 1, row + 1)] ?? point);
    const across = Math.abs(ahead[1]) > 0.9 ? cross(ahead, [0, 0, 1]) : cross(ahead, [0, 1, 0]);
    const side = unit(across);
    const up = cross(side, ahead);
    const radius = radii[Math.min(row, radii.length - 1)] ?? 0.1;
    for (let step = 0; step < count; step += 1) {
      const angle = (step / count) * 2 * pi;
      const [u, v] = [cos(angle) * radius, sin(angle) * radius];
      points.push(
        point[0] + side[0] * u + up[0] * v,
        point[1] + side[1] * u + up[1] * v,
        point[2] + side[2] * u + up[2] * v,
      );
    }
  });
  for (let row = 0; row + 1 < line.length; row += 1) {
    for (let step = 0; step < count; step += 1) {
      const [a, b] = [row * count + step, row * count + ((step + 1) % count)];
      triangles.push(a, b + count, b, a, a + count, b + count);
    }
  }
  const last = (line.length - 1) * count;
  for (let step = 1; step + 1 < count; step += 1) {
    triangles.push(0, step, step + 1, last, last + step + 1, last + step);
  }
  return { points, triangles, creaseCosine: creases.edge };
}

function direction(from: Triple, to: Triple): Triple {
  return unit([to[0] - from[0], to[1] - from[1], to[2] - from[2]]);
}

function unit([x, y, z]: Triple): Triple {
  const length = Math.sqrt(x * x + y * y + z * z) || 1;
  return [x / length, y / length, z / length];
}

function cross(a: Triple, b: Triple): Triple {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}
