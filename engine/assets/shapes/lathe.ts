import type { Pair } from '#engine/assets/model-part.ts';
import { cos, pi, sin } from '#engine/math/trig.ts';
import type { Detail, Surface } from './surface.ts';
import { creases } from './surface.ts';

/** What `latheSurface` takes: (radius, y) pairs from bottom to top, and the number of sides. */
export interface LatheShape {
  readonly profile: readonly Pair[];
  readonly sides: number;
  readonly smooth: boolean;
}

/** A profile turned about y; open ends are closed with a flat cap. */
export function latheSurface({ profile, sides, smooth }: LatheShape, detail: Detail): Surface {
  const count = detail === 'low' ? Math.max(4, Math.ceil(sides * 0.5)) : sides;
  const points: number[] = [];
  const triangles: number[] = [];
  for (const [radius, y] of profile) {
    for (let side = 0; side < count; side += 1) {
      const angle = (side / count) * 2 * pi;
      points.push(cos(angle) * radius, y, -sin(angle) * radius);
    }
  }
  for (let row = 0; row + 1 < profile.length; row += 1) {
    for (let side = 0; side < count; side += 1) {
      const next = (side + 1) % count;
      const [a, b] = [row * count + side, row * count + next];
      triangles.push(a, b, b + count, a, b + count, a + count);
    }
  }
  addCap({ points, triangles, creaseCosine: 0 }, { row: 0, count, up: false });
  addCap({ points, triangles, creaseCosine: 0 }, { row: profile.length - 1, count, up: true });
  return { points, triangles, creaseCosine: smooth ? creases.edge : creases.flat };
}

function addCap(surface: Surface, { row, count, up }: { row: number; count: number; up: boolean }): void {
  const y = surface.points[row * count * 3 + 1] ?? 0;
  const centre = surface.points.length / 3;
  surface.points.push(0, y, 0);
  for (let side = 0; side < count; side += 1) {
    const [a, b] = [row * count + side, row * count + ((side + 1) % count)];
    if (up) surface.triangles.push(a, b, centre);
    else surface.triangles.push(b, a, centre);
  }
}

/** A cone whose rim hangs down in uneven teeth, as a tier of a fir; stands on y = 0, tip at `height`. */
export function frondSurface(
  shape: { radius: number; height: number; teeth: number; seed: number },
  detail: Detail,
): Surface {
  const teeth = detail === 'low' ? Math.max(4, Math.ceil(shape.teeth * 0.6)) : shape.teeth;
  const points: number[] = [0, shape.height, 0, 0, shape.height * 0.18, 0];
  const triangles: number[] = [];
  const count = teeth * 2;
  for (let step = 0; step < count; step += 1) {
    const outer = step % 2 === 0;
    const wobble = 0.9 + 0.2 * (((shape.seed * 7919 + step * 104729) % 997) / 997);
    const angle = (step / count) * 2 * pi + (shape.seed % 7);
    const radius = shape.radius * (outer ? wobble : 0.74);
    points.push(cos(angle) * radius, outer ? 0 : shape.height * 0.13, -sin(angle) * radius);
  }
  for (let step = 0; step < count; step += 1) {
    const [a, b] = [2 + step, 2 + ((step + 1) % count)];
    triangles.push(a, b, 0, b, a, 1);
  }
  return { points, triangles, creaseCosine: creases.flat };
}

/** What `ringSurface` takes: radius of the ring, of its bar, and how much of a full turn it spans. */
export interface RingShape {
  readonly radius: number;
  readonly thickness: number;
  readonly sides: number;
  readonly arcRadians: number;
}

/** A torus about z, or a part of one that starts at +x and runs anticlockwise. */
export function ringSurface({ radius, thickness, sides, arcRadians }: RingShape, detail: Detail): Surface {
  const around = detail === 'low' ? Math.max(6, Math.ceil(sides * 0.5)) : sides;
  const bar = detail === 'low' ? 3 : 6;
  const closed = arcRadians > 6.28;
  const points: number[] = [];
  const triangles: number[] = [];
  const rows = closed ? around : around + 1;
  for (let row = 0; row < rows; row += 1) {
    const turn = (row / around) * arcRadians;
    for (let step = 0; step < bar; step += 1) {
      const angle = (step / bar) * 2 * pi;
      const reach = radius + cos(angle) * thickness;
      points.push(cos(turn) * reach, sin(turn) * reach, sin(angle) * thickness);
    }
  }
  for (let row = 0; row < around; row += 1) {
    const after = closed ? (row + 1) % around : row + 1;
    for (let step = 0; step < bar; step += 1) {
      const next = (step + 1) % bar;
      const [a, b, c, d] = [row * bar + step, after * bar + step, after * bar + next, row * bar + next];
      triangles.push(a, b, c, a, c, d);
    }
  }
  return { points, triangles, creaseCosine: creases.round };
}
