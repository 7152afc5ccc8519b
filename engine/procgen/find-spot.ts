import { regionRanges } from '#engine/level/regions.ts';
import { inRegionByDirection } from '#engine/level/regions.ts';
import { heightAt, slopeAt } from '#engine/level/terrain.ts';
import type { Placement } from '#engine/level/world-spec.ts';
import type { Rng } from '#engine/math/rng.ts';
import { cos, hypot2, pi, sin } from '#engine/math/trig.ts';
import type { Anchor, Draft, Spot } from './draft.ts';
import type { Disc } from './occupancy.ts';
import { cellAt } from './paths.ts';

/** What a place must offer. */
export interface SpotRequest {
  readonly rng: Rng;
  readonly radius: number;
  /** Metres to keep from others. */
  readonly gap: number;
  readonly avoid: readonly Disc['kind'][];
  readonly placement: Placement;
  /** Which one of its group it is, from 0, and how many there are. */
  readonly index: number;
  readonly count: number;
  /** Others of the group: new ones keep away from them. */
  readonly siblings: readonly Spot[];
  /** Metres to a sibling beyond which more distance is no better. */
  readonly spreadMetres: number;
  readonly maxSlope: number;
  readonly offPaths: boolean;
  /** Metres around the edge that must be dry too. */
  readonly dryMetres: number;
  /** Metres to keep from the spawn. */
  readonly fromSpawn: number;
  /** Better places have higher numbers; spreading counts 0..1. */
  readonly score: (spot: Spot) => number;
}

/** Finds the best of many random places that fit; asks for less and less, and gives null only where nothing fits at all. */
export function findSpot(draft: Draft, request: SpotRequest): Spot | null {
  const twin = draft.plan.spec.layout.symmetric === true ? mirrorSpot(draft, request) : null;
  if (twin !== null) return twin;
  const { placement } = request;
  const anchors = placement.near ? anchorsOf(draft, placement.near) : [];
  const other = placement.and === undefined ? anchors[1] : anchorsOf(draft, placement.and)[0];
  const pair = placement.relation === 'between' && anchors[0] && other ? { from: anchors[0], to: other } : null;
  for (const attempt of [0, 1, 2]) {
    const anchored = anchors.length > 0;
    const eased =
      attempt === 0
        ? request
        : { ...request, gap: request.gap / (attempt + 1), spreadMetres: request.spreadMetres / (attempt + 1) };
    const make = pair
      ? () => spotBetween(request, { ...pair, widen: attempt })
      : anchored
        ? (trial: number) => spotNear(request, { anchors, trial, widen: attempt })
        : (trial: number) => spotInRegion(draft, { request, trial });
    const best = bestOf(draft, {
      request: eased,
      make,
      trials: anchored ? 60 : wantsHeight(request) ? 120 : 36,
      offPaths: request.offPaths && attempt === 0,
    });
    if (best) return best;
  }
  return findAnySpot(draft, request);
}

/** Where the other half of a pair belongs: every second of a group mirrors the one before, a last single one stands in the middle. */
function mirrorSpot(draft: Draft, request: SpotRequest): Spot | null {
  const eased = { ...request, fromSpawn: Math.min(4, request.fromSpawn), maxSlope: request.maxSlope * 1.5 };
  const before = request.siblings.at(-1);
  if (request.index % 2 === 1 && before !== undefined) {
    const spot = { x: -before.x, z: before.z };
    return fits(draft, { spot, request: eased, offPaths: false }) ? spot : null;
  }
  if (request.index !== request.count - 1 || request.placement.near !== undefined) return null;
  const half = draft.field.playableHalf;
  const range = regionRanges[request.placement.region];
  for (let trial = 0; trial < 40; trial += 1) {
    const share = request.rng.range(range.z[0], range.z[1]);
    const away = request.placement.region === 'edge' ? (share < 0 ? -0.6 : 0.6) + share * 0.32 : share;
    const spot = { x: request.rng.range(-0.9, 0.9), z: away * half };
    if (range.x[0] < 0 && range.x[1] > 0 && fits(draft, { spot, request: eased, offPaths: false })) return spot;
  }
  return null;
}

/** The first of a mirrored pair leaves room for the second. */
function leavesRoom(draft: Draft, wanted: { spot: Spot; request: SpotRequest }): boolean {
  const { spot, request } = wanted;
  if (draft.plan.spec.layout.symmetric !== true || request.index % 2 === 1 || request.index === request.count - 1)
    return true;
  const apart = Math.abs(spot.x) > request.radius + request.gap;
  return (
    apart && fits(draft, { spot: { x: -spot.x, z: spot.z }, request: { ...request, fromSpawn: 4 }, offPaths: false })
  );
}

/** What was placed under a name: a group, a character, a kind, or a word such as "water". */
export function anchorsOf(draft: Draft, near: string): readonly Anchor[] {
  if (near === 'centre' || near === 'square') return [{ ...draft.centre, radius: 2, solid: false }];
  if (near === 'spawn') return [{ ...draft.spawn, radius: 1, solid: false }];
  return draft.anchors.get(near) ?? [];
}

function bestOf(
  draft: Draft,
  search: { request: SpotRequest; make: (trial: number) => Spot; trials: number; offPaths: boolean },
): Spot | null {
  let best: Spot | null = null;
  let bestScore = -Infinity;
  for (let trial = 0; trial < search.trials; trial += 1) {
    const spot = search.make(trial);
    if (!fits(draft, { spot, request: search.request, offPaths: search.offPaths })) continue;
    if (!leavesRoom(draft, { spot, request: search.request })) continue;
    const score = search.request.score(spot) + spreading(search.request, spot);
    if (score <= bestScore) continue;
    best = spot;
    bestScore = score;
  }
  return best;
}

function spreading(request: SpotRequest, spot: Spot): number {
  let nearest = request.spreadMetres;
  for (const sibling of request.siblings) nearest = Math.min(nearest, hypot2(sibling.x - spot.x, sibling.z - spot.z));
  return request.spreadMetres > 0 ? nearest / request.spreadMetres : 0;
}

function fits(draft: Draft, wanted: { spot: Spot; request: SpotRequest; offPaths: boolean }): boolean {
  const { spot, request, offPaths } = wanted;
  if (!standsInPlay(draft, spot)) return false;
  if (wantsHeight(request) && heightAt(draft.field, spot.x, spot.z) < draft.highGround) return false;
  if (hypot2(spot.x - draft.spawn.x, spot.z - draft.spawn.z) < request.fromSpawn) return false;
  if (offPaths && draft.pathCells[cellAt(draft.field, spot)] === 1) return false;
  if (slopeAt(draft.field, { ...spot, spanMetres: Math.max(1, request.radius) }) > request.maxSlope) return false;
  if (request.dryMetres > 0 && !isDryAround(draft, { spot, reach: request.radius + request.dryMetres })) return false;
  return draft.occupancy.isFree({ ...spot, radius: request.radius }, { gap: request.gap, avoid: request.avoid });
}

function wantsHeight({ placement }: SpotRequest): boolean {
  return placement.region === 'high' && placement.near === undefined;
}

/** Levelling the ground of a building must not dam a river or fill a pond. */
function isDryAround({ field }: Draft, ring: { spot: Spot; reach: number }): boolean {
  const { spot, reach } = ring;
  const lowest = field.waterLevel === null ? field.killHeight + 8 : field.waterLevel + 0.35;
  for (let turn = 0; turn < 8; turn += 1) {
    const angle = (turn * pi) / 4;
    if (heightAt(field, spot.x + reach * sin(angle), spot.z + reach * cos(angle)) < lowest) return false;
  }
  return true;
}

/** Whether a walker can come to a point inside the map's borders, and it is dry. */
export function standsInPlay(draft: Draft, spot: Spot): boolean {
  const { field, grid } = draft;
  if (Math.max(Math.abs(spot.x), Math.abs(spot.z)) > field.playableHalf) return false;
  if (!grid.isReached(spot.x, spot.z)) return false;
  return field.waterLevel === null || heightAt(field, spot.x, spot.z) > field.waterLevel + 0.15;
}

function spotInRegion(draft: Draft, wanted: { request: SpotRequest; trial: number }): Spot {
  const { request } = wanted;
  const half = draft.field.playableHalf;
  const { region } = request.placement;
  const range = regionRanges[region];
  if (region === 'corners') return cornerSpot(request, half);
  const middle = region === 'centre' ? draft.middle : { x: 0, z: 0 };
  for (let draw = 0; ; draw += 1) {
    const point = { x: request.rng.range(range.x[0], range.x[1]), z: request.rng.range(range.z[0], range.z[1]) };
    if (draw > 8 || inRegionByDirection(region, point))
      return { x: point.x * half + middle.x, z: point.z * half + middle.z };
  }
}

/** One corner after the other, so that four of a group have one each. */
function cornerSpot({ rng, index }: SpotRequest, half: number): Spot {
  const x = index % 2 === 0 ? -1 : 1;
  const z = Math.floor(index / 2) % 2 === 0 ? -1 : 1;
  return { x: x * rng.range(0.62, 0.82) * half, z: z * rng.range(0.62, 0.82) * half };
}

const directions = { 'north-of': 0, 'east-of': pi / 2, 'south-of': pi, 'west-of': -pi / 2 } as const;
/** Players start in the south and look north. */
const sides = { behind: 0, 'right-of': pi / 2, 'in-front-of': pi, 'left-of': -pi / 2 } as const;

/** The middle of two things, with room to either side of it. */
function spotBetween(request: SpotRequest, found: { from: Anchor; to: Anchor; widen: number }): Spot {
  const { rng } = request;
  const { from, to, widen } = found;
  const share = 0.5 + rng.range(-0.12, 0.12) * (widen + 1);
  const drift = rng.range(-1.5, 1.5) * (widen + 1);
  return {
    x: from.x + (to.x - from.x) * share + drift,
    z: from.z + (to.z - from.z) * share + drift,
  };
}

function spotNear(request: SpotRequest, wanted: { anchors: readonly Anchor[]; trial: number; widen: number }): Spot {
  const { rng, placement, radius, index, count } = request;
  // Each of a group has an anchor of its own, unless there is no room at it.
  const own = wanted.anchors[index % wanted.anchors.length] as Anchor;
  const anchor = wanted.trial < 20 ? own : rng.pick(wanted.anchors);
  const touching = anchor.radius + radius + request.gap + 0.02;
  let angle = rng.range(-pi, pi);
  let distance = touching + rng.range(1.2, 8 + wanted.widen * 3);
  const { relation } = placement;
  if (relation === 'beside') distance = touching + rng.range(0.1, 2.4 + wanted.widen * 1.2);
  if (relation === 'on' || relation === 'inside')
    distance = anchor.solid ? touching + rng.range(0, 0.6 + wanted.widen) : rng.range(0, anchor.radius * 0.7);
  if (relation === 'around') {
    const jitter = Math.min(wanted.trial, 30) * 0.02;
    angle = ((index + rng.range(-jitter, jitter)) / count) * 2 * pi;
    const crowd = (count * (radius * 2 + request.gap)) / (2 * pi);
    distance = Math.max(touching, crowd) + rng.range(0.3, 1.2 + wanted.widen + wanted.trial * 0.08);
  }
  if (relation !== undefined && relation in sides) {
    angle = sides[relation as keyof typeof sides] + rng.range(-0.4, 0.4);
    distance = touching + rng.range(0.5, 4 + wanted.widen * 4);
  }
  if (relation !== undefined && relation in directions) {
    angle = directions[relation as keyof typeof directions] + rng.range(-0.5, 0.5);
    distance = touching + rng.range(1, 10 + wanted.widen * 8);
  }
  return { x: anchor.x + distance * sin(angle), z: anchor.z - distance * cos(angle) };
}

/** Looks at every square of the map from the wanted place outwards: exact counts matter more than beauty. */
function findAnySpot(draft: Draft, request: SpotRequest): Spot | null {
  const { grid } = draft;
  const from = (request.placement.near ? anchorsOf(draft, request.placement.near)[0] : undefined) ?? draft.centre;
  let best: Spot | null = null;
  let bestDistance = Infinity;
  for (let square = 0; square < grid.reached.length; square += 1) {
    if (grid.reached[square] === 0) continue;
    const spot = grid.centreOf(square);
    const distance = hypot2(spot.x - from.x, spot.z - from.z);
    if (distance >= bestDistance) continue;
    if (
      !fits(draft, {
        spot,
        request: {
          ...request,
          placement: { region: 'anywhere' },
          gap: 0.1,
          maxSlope: 2,
          dryMetres: 0,
          fromSpawn: Math.min(3, request.fromSpawn),
        },
        offPaths: false,
      })
    )
      continue;
    best = spot;
    bestDistance = distance;
  }
  return best;
}
