import { biomeAt } from '#engine/level/biome-at.ts';
import type { LevelFacts } from '#engine/level/facts-schema.ts';
import { mapFrame } from '#engine/level/map-frame.ts';
import { inRegionByDirection } from '#engine/level/regions.ts';
import { halfSpan } from '#engine/level/terrain.ts';
import type { BiomeKind } from '#engine/level/world-spec.ts';
import type { MeasuredLevel } from './measured-level.ts';
import { hasWater } from './measured-level.ts';

/** Heights that differ by more are different storeys. */
const storeyMetres = 3;

/** How big a level is, in metres. */
export function measureSize(level: MeasuredLevel): LevelFacts['size'] {
  const { terrain, entities } = level;
  const width = 2 * halfSpan(terrain);
  let low = Infinity;
  let high = -Infinity;
  const levels = terrain.solid
    ? terrain.heights.filter((height) => height > terrain.killHeight)
    : entities.map((entity) => entity.position.y);
  for (const height of levels) {
    low = Math.min(low, height);
    high = Math.max(high, height);
  }
  return {
    widthMetres: width,
    depthMetres: width,
    heightRangeMetres: levels.length > 0 ? Math.floor((high - low) * 10 + 0.5) / 10 : 0,
    water: hasWater(level),
  };
}

/** Size, storeys, symmetry and parts of a level; size and water are named as the spec names them. */
export function measureLayout(
  level: MeasuredLevel,
  plan: { readonly size: 'small' | 'medium' | 'large'; readonly water: string; readonly hilliness: number },
): LevelFacts['layout'] {
  const { widthMetres, depthMetres, heightRangeMetres, water } = measureSize(level);
  return {
    size: plan.size,
    widthMetres,
    depthMetres,
    heightRangeMetres,
    floors: countFloors(level),
    symmetry: measureSymmetry(level),
    hilliness: plan.hilliness,
    water: water ? plan.water : 'none',
    regions: listRegions(level),
  };
}

/** Storeys that walls form, or the islands of a course to rest on; open ground is one. */
function countFloors(level: MeasuredLevel): number {
  const { solid } = level.terrain;
  const stages = level.entities
    .filter((entity) =>
      solid
        ? entity.group === 'walls' && entity.look === 'masonry'
        : entity.group === 'course' && entity.look === 'island',
    )
    .map((entity) => entity.position.y)
    .toSorted((a, b) => a - b);
  let floors = stages.length > 0 ? 1 : 0;
  let base = stages[0] ?? 0;
  for (const height of stages) {
    if (height - base < storeyMetres) continue;
    floors += 1;
    base = height;
  }
  return Math.max(1, floors);
}

/** Share of things that have one of their kind at the mirrored place, within two metres. */
function measureSymmetry({ entities }: MeasuredLevel): number {
  const placed = entities.filter((entity) => !entity.group.startsWith('wild:') && entity.look !== 'ground-prop');
  if (placed.length === 0) return 1;
  const mirrored = placed.filter((entity) =>
    placed.some(
      (other) =>
        other.look === entity.look &&
        Math.abs(other.position.x + entity.position.x) <= 2 &&
        Math.abs(other.position.z - entity.position.z) <= 2,
    ),
  );
  return Math.floor((mirrored.length / placed.length) * 100 + 0.5) / 100;
}

/** What stands in each part of the map. */
function listRegions(level: MeasuredLevel): LevelFacts['layout']['regions'] {
  const { halfX, halfZ } = mapFrame(level);
  const middles = {
    north: { x: 0, z: -0.6 },
    south: { x: 0, z: 0.6 },
    east: { x: 0.6, z: 0 },
    west: { x: -0.6, z: 0 },
    'north-east': { x: 0.6, z: -0.6 },
    'north-west': { x: -0.6, z: -0.6 },
    'south-east': { x: 0.6, z: 0.6 },
    'south-west': { x: -0.6, z: 0.6 },
    centre: { x: 0, z: 0 },
  } as const;
  return (Object.keys(middles) as (keyof typeof middles)[]).map((region) => {
    const here = level.entities.filter((entity) =>
      inRegionByDirection(region, { x: entity.position.x / halfX, z: entity.position.z / halfZ }),
    );
    return {
      region,
      biome: biomeAt(level.environment, middles[region]),
      kinds: [...new Set(here.map((entity) => entity.look))].sort(),
    };
  });
}

/** Every landscape with the share of the map that it covers, the one that leads first. */
export function measureBiomes(level: MeasuredLevel): LevelFacts['biomes'] {
  const { environment } = level;
  const cells = new Map<BiomeKind, number>([[environment.biome, 0]]);
  const steps = 24;
  for (let row = 0; row < steps; row += 1) {
    for (let column = 0; column < steps; column += 1) {
      const place = { x: ((column + 0.5) / steps) * 2 - 1, z: ((row + 0.5) / steps) * 2 - 1 };
      const biome = biomeAt(environment, place);
      cells.set(biome, (cells.get(biome) ?? 0) + 1);
    }
  }
  return [...cells]
    .filter(([, count]) => count > 0)
    .map(([biome, count]) => ({
      biome,
      region: environment.regions?.find((part) => part.biome === biome)?.region ?? 'anywhere',
      share: Math.floor((count / (steps * steps)) * 100 + 0.5) / 100,
    }));
}
