import type { Rng } from '#engine/math/rng.ts';
import { mix, quantise } from '#engine/math/scalar.ts';
import { hypot2, pi, sin } from '#engine/math/trig.ts';
import type { Spot } from './draft.ts';

/** A winding road from where waves come in, in the north, to what they march on. */
export interface SiegeRoad {
  /** About a metre apart, from the entrance to the keep. */
  readonly points: readonly Spot[];
  readonly halfWidthMetres: number;
  /** Sites of towers beside the road, the best first. */
  readonly pads: readonly Spot[];
}

const stepMetres = 1;
const longestReachMetres = 29;
/** Metres that towers are supposed to reach when their places are chosen. */
const towerReachMetres = 9;
const padFromRoadMetres = 2.2;
const padsApartMetres = 5.2;

/** Plans a road with two to three bends, and so many sites for towers where they look at as much of it as possible. */
export function planSiegeRoad(rng: Rng, wish: { readonly playableHalf: number; readonly pads: number }): SiegeRoad {
  const reach = Math.min(longestReachMetres, wish.playableHalf - 5);
  const side = rng.chance(0.5) ? 1 : -1;
  const bends = rng.range(1.15, 1.6);
  const phase = rng.range(-0.35, 0.35);
  const width = rng.range(0.6, 0.74) * reach;
  const halfWidthMetres = 1.7;
  const raw = Array.from({ length: 241 }, (_, index): Spot => {
    const part = index / 240;
    // The ends run straight, so that the entrance and the keep are seen from afar.
    const swing = Math.min(1, 5 * part, 3.2 * (1 - part));
    return { x: side * width * swing * sin((part * bends * 2 + phase) * pi), z: mix([-0.95, 0.6], part) * reach };
  });
  const points = evenly(raw);
  return {
    points,
    halfWidthMetres,
    pads: choosePads(points, { count: wish.pads, halfWidthMetres, half: wish.playableHalf }),
  };
}

/** Where players start: behind what they defend. */
export function behindKeep(road: SiegeRoad): Spot {
  const keep = road.points.at(-1) ?? { x: 0, z: 0 };
  return { x: keep.x, z: keep.z + 6 };
}

/** Points so far apart that all steps are equal. */
function evenly(raw: readonly Spot[]): Spot[] {
  const points: Spot[] = [];
  let left = 0;
  raw.forEach((to, index) => {
    const from = raw[index - 1];
    if (from === undefined) {
      points.push({ x: quantise(to.x), z: quantise(to.z) });
      return;
    }
    const length = hypot2(to.x - from.x, to.z - from.z);
    let at = stepMetres - left;
    for (; at <= length; at += stepMetres)
      points.push({ x: quantise(mix([from.x, to.x], at / length)), z: quantise(mix([from.z, to.z], at / length)) });
    left = length - (at - stepMetres);
  });
  return points;
}

interface Site extends Spot {
  /** Which points of the road it looks at. */
  readonly sees: readonly number[];
}

/** Takes the site that sees most of what the others see least, again and again. */
function choosePads(
  points: readonly Spot[],
  wish: { readonly count: number; readonly halfWidthMetres: number; readonly half: number },
): Spot[] {
  const sites = siteList(points, wish);
  const watched = points.map(() => 0);
  const chosen: Spot[] = [];
  for (const apart of [padsApartMetres, 3.6]) {
    while (chosen.length < wish.count) {
      let best: Site | null = null;
      let bestWorth = 0;
      for (const site of sites) {
        if (chosen.some((other) => hypot2(other.x - site.x, other.z - site.z) < apart)) continue;
        const worth = site.sees.reduce((sum, point) => sum + 1 / (1 + (watched[point] ?? 0)), 0);
        if (worth <= bestWorth) continue;
        best = site;
        bestWorth = worth;
      }
      if (best === null) break;
      chosen.push({ x: best.x, z: best.z });
      for (const point of best.sees) watched[point] = (watched[point] ?? 0) + 1;
    }
  }
  return chosen;
}

function siteList(points: readonly Spot[], wish: { readonly halfWidthMetres: number; readonly half: number }): Site[] {
  const aside = wish.halfWidthMetres + padFromRoadMetres;
  const keep = points.at(-1) ?? { x: 0, z: 0 };
  const gate = points[0] ?? { x: 0, z: 0 };
  const sites: Site[] = [];
  for (let index = 6; index < points.length - 3; index += 2) {
    const here = points[index] as Spot;
    const before = points[index - 1] as Spot;
    const after = points[index + 1] as Spot;
    const length = Math.max(0.01, hypot2(after.x - before.x, after.z - before.z));
    for (const side of [-aside, aside]) {
      const spot = {
        x: quantise(here.x - ((after.z - before.z) / length) * side),
        z: quantise(here.z + ((after.x - before.x) / length) * side),
      };
      const away = (to: Spot): number => hypot2(spot.x - to.x, spot.z - to.z);
      if (Math.max(Math.abs(spot.x), Math.abs(spot.z)) > wish.half - 2 || away(keep) < 5.5 || away(gate) < 8) continue;
      if (points.some((point) => away(point) < aside - 0.35)) continue;
      sites.push({ ...spot, sees: points.flatMap((point, at) => (away(point) < towerReachMetres ? [at] : [])) });
    }
  }
  return sites;
}
