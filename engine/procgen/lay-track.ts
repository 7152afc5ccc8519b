import type { SurfaceKind } from '#engine/level/level.ts';
import { surfaceKinds } from '#engine/level/level.ts';
import { heightAt } from '#engine/level/terrain.ts';
import { mix } from '#engine/math/scalar.ts';
import { hypot2 } from '#engine/math/trig.ts';
import { claim } from './draft.ts';
import type { Draft, Spot } from './draft.ts';
import type { Field } from './field.ts';
import { forCellsIn } from './field.ts';
import { groundMixes, paintSurface } from './paint-surface.ts';
import type { RaceTrack } from './race-track.ts';

const blendMetres = 7;
const smoothingRounds = 40;
const shortcutHalfWidthMetres = 1.9;
/** Metres beside the road that stay free of buildings, whose levelled ground would tilt it. */
const vergeMetres = 2.2;

/** Levels the ground under a road, so gently that wheels stay on it, and keeps everything solid off it. */
export function shapeTrack(draft: Draft, track: RaceTrack): void {
  const { field } = draft;
  const heights = gentle(track.points.map((point) => heightAt(field, point.x, point.z)));
  levelAlong(field, { points: track.points, heights, halfWidth: track.halfWidthMetres + 0.8 });
  const cut = shortcutPoints(track);
  if (cut.length > 0) {
    const ground = gentle(
      cut.map((point) => heightAt(field, point.x, point.z)),
      12,
    );
    levelAlong(field, { points: cut, heights: ground, halfWidth: shortcutHalfWidthMetres });
  }
  track.points.forEach((point, index) => {
    if (index % 2 === 0) keepClear(draft, { ...point, radius: track.halfWidthMetres + vergeMetres });
  });
  for (const point of cut) keepClear(draft, { ...point, radius: shortcutHalfWidthMetres + 0.6 });
}

/** Points every metre or so of the way that cuts the bend; empty without one. */
export function shortcutPoints(track: RaceTrack): Spot[] {
  if (track.shortcut === null) return [];
  const from = track.points[track.shortcut.from];
  const to = track.points[track.shortcut.to];
  if (from === undefined || to === undefined) return [];
  const parts = Math.max(1, Math.floor(hypot2(to.x - from.x, to.z - from.z) / 1.2));
  return Array.from({ length: parts + 1 }, (_, part) => ({
    x: mix([from.x, to.x], part / parts),
    z: mix([from.z, to.z], part / parts),
  }));
}

/** Paints the ground and the road, and tells the rest of the layout that it is a path. */
export function paintTrack(draft: Draft, track: RaceTrack): void {
  const { field, plan, rng } = draft;
  const { biome, biomes } = plan.ground;
  paintSurface(field, { biome, regions: biomes, seed: rng.fork('paint').int(0, 0x7fffffff) });
  for (const point of shortcutPoints(track)) paintRoad(draft, { ...point, radius: 1.7, surface: 'dirt' });
  const road = groundMixes[biome].path;
  for (const point of track.points) paintRoad(draft, { ...point, radius: track.halfWidthMetres, surface: road });
  const line = track.points[0];
  if (line) paintRoad(draft, { ...line, radius: track.halfWidthMetres, surface: road === 'stone' ? 'wood' : 'stone' });
}

/** Paints a disc of road and tells the rest of the layout that it is a path. */
export function paintRoad(draft: Draft, disc: Spot & { radius: number; surface: SurfaceKind }): void {
  const kind = surfaceKinds.indexOf(disc.surface);
  forCellsIn(draft.field, disc, (cell) => {
    draft.field.surface[cell] = kind;
    draft.pathCells[cell] = 1;
  });
}

/** Keeps everything solid off a disc. */
export function keepClear(draft: Draft, disc: Spot & { radius: number }): void {
  claim(draft, { disc: { ...disc, kind: 'clear', bodyRadius: 0 }, keys: [] });
}

/** Heights along a line, each the mean of its neighbours again and again; a closed line unless `rounds` is given. */
export function gentle(heights: readonly number[], rounds?: number): number[] {
  let smooth = [...heights];
  const last = smooth.length - 1;
  for (let round = 0; round < (rounds ?? smoothingRounds); round += 1) {
    smooth = smooth.map((height, index) => {
      // The ends of an open line are where it joins the road.
      if (rounds !== undefined && (index === 0 || index === last)) return height;
      const before = smooth[index === 0 ? last : index - 1] ?? height;
      const after = smooth[index === last ? 0 : index + 1] ?? height;
      return (before + 2 * height + after) / 4;
    });
  }
  return smooth;
}

/** Gives the ground along a line the heights of its points, blended into what is around it. */
export function levelAlong(
  field: Field,
  way: { points: readonly Spot[]; heights: readonly number[]; halfWidth: number; blendMetres?: number },
): void {
  const { cells, cellMetres, heights } = field;
  const blend = way.blendMetres ?? blendMetres;
  const reach = way.halfWidth + blend;
  const nearest = new Float64Array(heights.length).fill(Infinity);
  const wanted = new Float64Array(heights.length);
  way.points.forEach((point, index) => {
    const first = (middle: number): number => Math.max(0, Math.floor((middle - reach) / cellMetres + cells / 2));
    const last = (middle: number): number => Math.min(cells, Math.ceil((middle + reach) / cellMetres + cells / 2));
    for (let row = first(point.z); row <= last(point.z); row += 1) {
      for (let column = first(point.x); column <= last(point.x); column += 1) {
        const x = (column - cells / 2) * cellMetres - point.x;
        const z = (row - cells / 2) * cellMetres - point.z;
        const away = hypot2(x, z);
        const corner = row * (cells + 1) + column;
        if (away >= (nearest[corner] ?? 0)) continue;
        nearest[corner] = away;
        wanted[corner] = way.heights[index] ?? 0;
      }
    }
  });
  for (let corner = 0; corner < heights.length; corner += 1) {
    const outside = (nearest[corner] ?? Infinity) - way.halfWidth;
    if (outside >= blend) continue;
    const part = outside <= 0 ? 1 : 1 - outside / blend;
    heights[corner] = mix([heights[corner] ?? 0, wanted[corner] ?? 0], part * part * (3 - 2 * part));
  }
}
