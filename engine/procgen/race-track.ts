import type { Rng } from '#engine/math/rng.ts';
import { clamp, mix } from '#engine/math/scalar.ts';
import { atan2, cos, hypot2, pi, sin } from '#engine/math/trig.ts';
import type { Spot } from './draft.ts';

/** A closed road: points in driving order, `stepMetres` apart; the first lies on the start line. */
export interface RaceTrack {
  readonly points: readonly Spot[];
  readonly stepMetres: number;
  readonly halfWidthMetres: number;
  /** Indices of the points at which gates stand, in driving order; the last is the start line. */
  readonly gates: readonly number[];
  /** Indices between which the bend can be cut; null where gates stand too close. */
  readonly shortcut: { readonly from: number; readonly to: number } | null;
}

/** A point of the road with its direction of driving, unit length. */
export interface TrackPlace extends Spot {
  readonly alongX: number;
  readonly alongZ: number;
  /** Turn about y with which something looks along the road. */
  readonly yaw: number;
}

const rawPoints = 720;
const wantedStepMetres = 2;
const bendHalfAngle = 0.5;
const bendDepth = 0.32;

/** Draws a road round the middle of the map that starts in the south; the harder, the more it winds and the narrower it is. */
export function planTrack(
  rng: Rng,
  wish: {
    readonly playableHalf: number;
    readonly difficulty: number;
    readonly gates: number;
    /** Whether it has one deep bend that can be cut. */
    readonly bend: 'deep' | 'none';
  },
): RaceTrack {
  const { playableHalf, difficulty } = wish;
  const wind = mix([0.55, 1.1], difficulty);
  const waves = [2, 3, 4].map((turns) => ({
    turns,
    share: (rng.range(0.05, 0.26) / turns) * wind,
    phase: rng.range(-pi, pi),
  }));
  const side = rng.chance(0.5) ? 1 : -1;
  const bendAt = rng.range(0.65, 1.25) * pi;
  const radiusAt = (angle: number): number => {
    const wave = waves.reduce((sum, { turns, share, phase }) => sum + share * sin(turns * angle + phase), 1);
    const away = clamp((angle - bendAt) / bendHalfAngle, [-1, 1]);
    const depth = wish.bend === 'deep' ? bendDepth : 0;
    const bend = 1 - depth * (1 - away * away) * (1 - away * away);
    return Math.min(playableHalf - 1.5, 0.82 * playableHalf * wave) * bend;
  };
  const raw = Array.from({ length: rawPoints }, (_, index): Spot => {
    const angle = (index / rawPoints) * 2 * pi;
    return { x: side * radiusAt(angle) * sin(angle), z: radiusAt(angle) * cos(angle) };
  });
  const { points, stepMetres, indexOf } = resample(raw);
  const bend = {
    from: indexOf(Math.floor(((bendAt - bendHalfAngle) / (2 * pi)) * rawPoints)),
    to: indexOf(Math.floor(((bendAt + bendHalfAngle) / (2 * pi)) * rawPoints)),
  };
  const spacing = (points.length * stepMetres) / wish.gates;
  const shortcut = wish.bend === 'deep' && spacing > 14 ? bend : null;
  return {
    points,
    stepMetres,
    halfWidthMetres: mix([4.8, 3.6], difficulty),
    gates: gateIndices({ points: points.length, gates: wish.gates, shortcut }),
    shortcut,
  };
}

/** Point of a track by its index, which may run over either end. */
export function placeOnTrack(track: RaceTrack, index: number): TrackPlace {
  const { points } = track;
  const at = (offset: number): Spot =>
    points[(((index + offset) % points.length) + points.length) % points.length] as Spot;
  const x = at(1).x - at(-1).x;
  const z = at(1).z - at(-1).z;
  const length = Math.max(1e-6, hypot2(x, z));
  return { ...at(0), alongX: x / length, alongZ: z / length, yaw: atan2(-x, -z) };
}

/** A place beside the middle of the road: `aside` metres to the right. */
export function besideTrack(place: TrackPlace, aside: number): Spot {
  return { x: place.x - place.alongZ * aside, z: place.z + place.alongX * aside };
}

function resample(raw: readonly Spot[]): {
  points: Spot[];
  stepMetres: number;
  indexOf: (rawIndex: number) => number;
} {
  const lengths = [0];
  raw.forEach((from, index) => {
    const to = raw[(index + 1) % raw.length] as Spot;
    lengths.push((lengths[index] ?? 0) + hypot2(to.x - from.x, to.z - from.z));
  });
  const total = lengths.at(-1) ?? 1;
  const count = Math.max(24, Math.floor(total / wantedStepMetres));
  const stepMetres = total / count;
  const points: Spot[] = [];
  let edge = 0;
  for (let index = 0; index < count; index += 1) {
    const wanted = index * stepMetres;
    while (edge < raw.length - 1 && (lengths[edge + 1] ?? 0) < wanted) edge += 1;
    const from = raw[edge] as Spot;
    const to = raw[(edge + 1) % raw.length] as Spot;
    const span = Math.max(1e-9, (lengths[edge + 1] ?? 0) - (lengths[edge] ?? 0));
    const part = (wanted - (lengths[edge] ?? 0)) / span;
    points.push({ x: mix([from.x, to.x], part), z: mix([from.z, to.z], part) });
  }
  return { points, stepMetres, indexOf: (rawIndex) => Math.floor((lengths[rawIndex] ?? 0) / stepMetres) };
}

/** Even spacing, but nothing on the bend that may be cut: a shortcut must not miss a gate. */
function gateIndices(wish: { points: number; gates: number; shortcut: RaceTrack['shortcut'] }): number[] {
  const { points, gates, shortcut } = wish;
  return Array.from({ length: gates }, (_, order) => {
    const index = Math.floor(((order + 1) * points) / gates) % points;
    if (shortcut === null || index <= shortcut.from - 2 || index >= shortcut.to + 2) return index;
    return index < (shortcut.from + shortcut.to) / 2 ? shortcut.from - 3 : shortcut.to + 3;
  });
}
