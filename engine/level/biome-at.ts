import { fractalNoise2 } from '#engine/math/noise.ts';
import type { BiomeKind, BiomeRegionKind } from './world-spec.ts';

/** A landscape that leads, and parts of the map with another one. */
export interface BiomeMap {
  readonly biome: BiomeKind;
  readonly regions?: readonly { readonly region: BiomeRegionKind; readonly biome: BiomeKind }[] | undefined;
}

/** How far a border wanders, in shares of the half width. */
const wander = 0.16;
/** The middle reaches so far out, in shares of the half width. */
const centreReach = 0.4;

/**
 * Landscape of a place in shares of the playable half width (x grows east, z grows south, -1..1): the named part of the
 * map that the place lies deepest in, along borders that wander a little, else the landscape that leads.
 */
export function biomeAt(map: BiomeMap, place: { readonly x: number; readonly z: number }): BiomeKind {
  const { regions } = map;
  if (regions === undefined) return map.biome;
  const x = place.x + (fractalNoise2(7, place.x * 4, place.z * 4) - 0.5) * wander;
  const z = place.z + (fractalNoise2(8, place.x * 4, place.z * 4) - 0.5) * wander;
  const depths = {
    north: -z,
    south: z,
    east: x,
    west: -x,
    centre: centreReach * 2 - 2 * Math.max(Math.abs(x), Math.abs(z)),
  } as const satisfies Record<BiomeRegionKind, number>;
  let best = 0;
  let biome = map.biome;
  for (const part of regions) {
    if (depths[part.region] <= best) continue;
    best = depths[part.region];
    biome = part.biome;
  }
  return biome;
}
