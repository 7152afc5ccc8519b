import { compileLevel } from './compile.ts';
import { levelDistance } from './level-distance.ts';
import type { Level } from './level.ts';
import type { WorldSpec } from './world-spec.ts';

/** Another layout of the same spec: its seed, and how different it is from the level and from the variations before it, 0..1. */
export interface Variation {
  readonly seed: number;
  readonly difference: number;
  readonly level: Level;
}

const candidatesPerPlace = 2;

/**
 * Layouts of the same spec by the seeds that follow, the most different first: each is the one that is furthest from the
 * level as it is and from all before it. Compiles twice as many as `count`.
 */
export function rankVariations(request: {
  readonly spec: WorldSpec;
  readonly seed: number;
  readonly count: number;
}): Variation[] {
  const { spec, seed, count } = request;
  const chosen: Level[] = [compileLevel(spec, seed)];
  let open = Array.from({ length: count * candidatesPerPlace }, (_, index) =>
    compileLevel(spec, (seed + 1 + index) % 0x100000000),
  );
  const variations: Variation[] = [];
  while (variations.length < count && open.length > 0) {
    const ranked = open
      .map((level) => ({ level, difference: Math.min(...chosen.map((other) => levelDistance(level, other))) }))
      .toSorted((a, b) => b.difference - a.difference);
    const best = ranked[0];
    if (best === undefined) break;
    variations.push({ seed: best.level.seed, difference: best.difference, level: best.level });
    chosen.push(best.level);
    open = open.filter((level) => level !== best.level);
  }
  return variations;
}
