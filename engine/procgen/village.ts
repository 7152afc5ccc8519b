import type { ThingKind } from '#engine/level/world-spec.ts';
import type { Rng } from '#engine/math/rng.ts';
import { cos, pi, sin } from '#engine/math/trig.ts';
import type { Spot } from './draft.ts';
import type { ReservedSpots } from './place-buildings.ts';

const houseRings = [
  { radius: 15.5, places: 9 },
  { radius: 25.5, places: 15 },
  { radius: 35, places: 22 },
] as const;

/** Radius in metres of the level ground that a village with so many houses needs. */
export function villageRadius(houses: number): number {
  return houses <= 7 ? 20.5 : houses <= 19 ? 30 : 39;
}

/** Where a village wants its buildings: one thing in the middle, stalls about the square, rings of houses, the road from the south left open. */
export function villageSpots(centre: Spot, rng: Rng): ReservedSpots {
  const middle = [centre];
  const stalls = ring({ centre, radius: 8.4, places: 8, rng, jitter: 0.3 });
  const houses = houseRings.flatMap(({ radius, places }) =>
    rng.shuffle(ring({ centre, radius, places, rng, jitter: 0.7 })),
  );
  const reserved: ReservedSpots = new Map();
  for (const kind of ['fountain', 'well', 'statue'] satisfies ThingKind[]) reserved.set(kind, middle);
  reserved.set('market-stall', rng.shuffle(stalls));
  reserved.set('house', houses);
  return reserved;
}

/** Places for lamps round the square, between the stalls and the houses. */
export function lampSpots(centre: Spot, rng: Rng): Spot[] {
  return ring({ centre, radius: 11, places: 7, rng, jitter: 0.2 });
}

function ring(wanted: { centre: Spot; radius: number; places: number; rng: Rng; jitter: number }): Spot[] {
  const { centre, radius, places, rng, jitter } = wanted;
  const spots: Spot[] = [];
  for (let place = 0; place < places; place += 1) {
    const angle = (2 * pi * (place + 0.5)) / places;
    // The road comes in from the south.
    if (Math.abs(angle - pi) < 5 / radius) continue;
    const away = radius + rng.range(-jitter, jitter);
    spots.push({ x: centre.x + away * sin(angle), z: centre.z - away * cos(angle) });
  }
  return spots;
}
