import type { ModelPart, Pair, PartPlacement, Triple } from './model-part.ts';

/** A box of a size, standing on its place; edges are rounded by a little less than a tenth unless `bevel` says else. */
export function box(size: Triple, options: PartPlacement & { bevel?: number; taper?: number | Pair }): ModelPart {
  const { bevel, taper, ...place } = options;
  const top: Pair = typeof taper === 'number' ? [taper, taper] : (taper ?? [1, 1]);
  return {
    ...place,
    shape: { kind: 'box', size, bevel: bevel ?? Math.min(0.06, Math.min(...size) * 0.18), taper: top },
  };
}

/** Corners of an outline or profile: pairs, or their numbers one after the other. */
export type PairLine = readonly Pair[] | readonly number[];

/** Points of a line in space: triples, or their numbers one after the other. */
export type TripleLine = readonly Triple[] | readonly number[];

function pairsOf(line: PairLine): readonly Pair[] {
  if (isNested(line)) return line;
  return Array.from({ length: line.length / 2 }, (_, index): Pair => [line[index * 2] ?? 0, line[index * 2 + 1] ?? 0]);
}

function triplesOf(line: TripleLine): readonly Triple[] {
  if (isNested(line)) return line;
  return Array.from({ length: line.length / 3 }, (_, index): Triple => [
    line[index * 3] ?? 0,
    line[index * 3 + 1] ?? 0,
    line[index * 3 + 2] ?? 0,
  ]);
}

function isNested<T extends Pair | Triple>(line: readonly T[] | readonly number[]): line is readonly T[] {
  return typeof line[0] !== 'number';
}

/** A profile of (radius, y) turned about y. */
export function lathe(profile: PairLine, options: PartPlacement & { sides?: number; smooth?: boolean }): ModelPart {
  const { sides, smooth, ...place } = options;
  return { ...place, shape: { kind: 'lathe', profile: pairsOf(profile), sides: sides ?? 10, smooth: smooth ?? true } };
}

/** A round post: radius at the bottom, radius at the top, height. */
export function post(measure: Triple, options: PartPlacement & { sides?: number; smooth?: boolean }): ModelPart {
  const [bottom, top, height] = measure;
  return lathe(
    [
      [bottom, 0],
      [top, height],
    ],
    options,
  );
}

/** A squashed ball with bumps: foliage and cloth when smooth, stone when not. */
export function blob(
  radius: Triple,
  options: PartPlacement & { rough?: number; seed?: number; smooth?: boolean; detail?: 0 | 1 | 2 },
): ModelPart {
  const { rough, seed, smooth, detail, ...place } = options;
  return {
    ...place,
    shape: { kind: 'blob', radius, rough: rough ?? 0, seed: seed ?? 1, smooth: smooth ?? true, detail: detail ?? 1 },
  };
}

/** An outline in x, y (anticlockwise) pushed along z. */
export function extrude(outline: PairLine, options: PartPlacement & { depth: number; bevel?: number }): ModelPart {
  const { depth, bevel, ...place } = options;
  return { ...place, shape: { kind: 'extrude', outline: pairsOf(outline), depth, bevel: bevel ?? 0 } };
}

/** A round bar along points. */
export function tube(
  points: TripleLine,
  options: PartPlacement & { radii: readonly number[]; sides?: number },
): ModelPart {
  const { radii, sides, ...place } = options;
  return { ...place, shape: { kind: 'tube', points: triplesOf(points), radii, sides: sides ?? 6 } };
}

/** A torus in x, y. */
export function ring(
  radius: number,
  options: PartPlacement & { thickness: number; sides?: number; arcRadians?: number },
): ModelPart {
  const { thickness, sides, arcRadians, ...place } = options;
  return { ...place, shape: { kind: 'ring', radius, thickness, sides: sides ?? 14, arcRadians: arcRadians ?? 6.2832 } };
}

/** A gable roof over a body of [width, rise, depth], ridge along z: two thick slabs that stand over the walls. */
export function gable(size: Triple, options: PartPlacement & { over?: number; thick?: number }): ModelPart {
  const { over = 0.3, thick = 0.2, ...place } = options;
  const [width, rise, depth] = size;
  const half = width / 2;
  const slope = rise / half;
  const outline: Pair[] = [
    [-half - over, -over * slope],
    [0, rise],
    [half + over, -over * slope],
    [half + over, -over * slope + thick],
    [0, rise + thick * 1.25],
    [-half - over, -over * slope + thick],
  ];
  return extrude(outline, { ...place, depth: depth + over * 2, bevel: 0.04 });
}

/** A flat triangle of wall under a gable roof. */
export function gableWall(size: Triple, options: PartPlacement): ModelPart {
  const [width, rise, depth] = size;
  return extrude(
    [
      [-width / 2, 0],
      [width / 2, 0],
      [0, rise],
    ],
    { ...options, depth },
  );
}

/** Turns and moves a whole group of parts about y, for pieces that repeat around a centre. */
export function moveParts(parts: readonly ModelPart[], move: { at: Triple; scale?: number }): ModelPart[] {
  const factor = move.scale ?? 1;
  return parts.map((part) => {
    const at = part.at ?? [0, 0, 0];
    const scale = part.scale ?? [1, 1, 1];
    return {
      ...part,
      at: [at[0] * factor + move.at[0], at[1] * factor + move.at[1], at[2] * factor + move.at[2]],
      scale: [scale[0] * factor, scale[1] * factor, scale[2] * factor],
    };
  });
}
