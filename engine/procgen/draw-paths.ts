import { heightAt } from '#engine/level/terrain.ts';
import { hypot2 } from '#engine/math/trig.ts';
import type { Draft, Spot } from './draft.ts';
import { forCellsIn, paintDisc } from './field.ts';
import type { Field } from './field.ts';
import type { Disc } from './occupancy.ts';
import { groundMixes, paintSurface } from './paint-surface.ts';
import { findPaths, layPaths } from './paths.ts';

const squareRadiusMetres = 9.5;

/** Paints the ground, finds ways to everything that stands and lays paths along them. */
export function drawPaths(draft: Draft, village: boolean): void {
  const { field, spawn, centre, plan, rng } = draft;
  const { biome, biomes } = plan.ground;
  paintSurface(field, { biome, regions: biomes, seed: rng.fork('paint').int(0, 0x7fffffff) });
  const mix = groundMixes[biome];
  const start = village ? centre : spawn;
  const blocked = new Uint8Array(field.cells * field.cells);
  const fixed = new Uint8Array(field.heights.length);
  for (const disc of draft.occupancy.discs) if (disc.bodyRadius > 0) markDisc(field, { disc, blocked, fixed });
  // Roads start in the square, even where something stands in its middle.
  forCellsIn(field, { ...start, radius: village ? 4 : 2 }, (cell) => {
    blocked[cell] = 0;
  });
  const targets = draft.occupancy.discs.filter((disc) => disc.kind === 'solid').map((disc) => frontOf(disc, start));
  const walks = chooseWalks(draft);
  const paths = findPaths(field, {
    start,
    targets: [spawn, ...targets.slice(0, 40), ...walks],
    seed: rng.fork('paths').int(0, 0x7fffffff),
    blocked,
  });
  layPaths(field, { paths, surface: mix.path, fixed });
  for (const path of paths) for (const cell of path) draft.pathCells[cell] = 1;
  if (!village) return;
  paintDisc(field, {
    ...centre,
    radius: squareRadiusMetres,
    surface: biome === 'desert' || biome === 'snow' ? 'path' : 'stone',
  });
  forCellsIn(field, { ...centre, radius: squareRadiusMetres }, (cell) => {
    draft.pathCells[cell] = 1;
  });
}

/** Where paths lead although nothing stands there: far corners and a hill, so that there is somewhere to go. */
function chooseWalks(draft: Draft): Spot[] {
  const { grid, spawn, field } = draft;
  const rng = draft.rng.fork('walks');
  const walks: Spot[] = [];
  const wanted = { small: 2, medium: 3, large: 5 }[draft.plan.spec.layout.size];
  for (let walk = 0; walk < wanted; walk += 1) {
    let best: Spot | null = null;
    let bestScore = -Infinity;
    for (let trial = 0; trial < 40; trial += 1) {
      const square = rng.int(0, grid.reached.length - 1);
      const spot = grid.centreOf(square);
      if (grid.reached[square] === 0 || Math.max(Math.abs(spot.x), Math.abs(spot.z)) > field.playableHalf - 3) continue;
      const high = walk === 0 ? heightAt(field, spot.x, spot.z) * 3 : 0;
      let score = 60;
      for (const other of [spawn, ...walks, ...draft.occupancy.discs])
        score = Math.min(score, hypot2(other.x - spot.x, other.z - spot.z));
      if (score + high <= bestScore) continue;
      best = spot;
      bestScore = score + high;
    }
    if (best) walks.push(best);
  }
  return walks;
}

function frontOf(disc: { x: number; z: number; radius: number }, towards: Spot): Spot {
  const x = towards.x - disc.x;
  const z = towards.z - disc.z;
  const length = Math.max(0.01, Math.sqrt(x * x + z * z));
  return { x: disc.x + (x / length) * (disc.radius + 1.2), z: disc.z + (z / length) * (disc.radius + 1.2) };
}

function markDisc(field: Field, marks: { disc: Disc; blocked: Uint8Array; fixed: Uint8Array }): void {
  const { cells, cellMetres } = field;
  const { disc, blocked, fixed } = marks;
  forCellsIn(field, { ...disc, radius: disc.bodyRadius + 0.6 }, (cell) => {
    blocked[cell] = 1;
  });
  for (let row = 0; row <= cells; row += 1) {
    const z = (row - cells / 2) * cellMetres - disc.z;
    if (Math.abs(z) > disc.radius + 0.8) continue;
    for (let column = 0; column <= cells; column += 1) {
      const x = (column - cells / 2) * cellMetres - disc.x;
      if (hypot2(x, z) <= disc.radius + 0.8) fixed[row * (cells + 1) + column] = 1;
    }
  }
}
