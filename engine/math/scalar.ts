/** Keeps a number between two bounds. */
export function clamp(value: number, bounds: readonly [number, number]): number {
  return value < bounds[0] ? bounds[0] : value > bounds[1] ? bounds[1] : value;
}

/** Point of the way from one number to another: `part` 0 gives the first, 1 the second. */
export function mix(ends: readonly [number, number], part: number): number {
  return ends[0] + (ends[1] - ends[0]) * part;
}

/** 0 before the first edge, 1 after the second, an S-curve between. */
export function smoothstep(edges: readonly [number, number], value: number): number {
  const part = clamp((value - edges[0]) / (edges[1] - edges[0]), [0, 1]);
  return part * part * (3 - 2 * part);
}

/** Rounds to a multiple of 1/64, which every float format holds exactly, so that it hashes alike everywhere. */
export function quantise(value: number): number {
  // Adding zero turns -0 into 0, which JSON could not tell apart.
  return Math.floor(value * 64 + 0.5) / 64 + 0;
}
