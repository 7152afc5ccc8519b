import type { Level, LevelEntity } from './level.ts';
import { halfSpan, heightAt, surfaceAt } from './terrain.ts';

const squareMetres = 6;
const stepMetres = 1.5;
const groundSamples = 24;

/**
 * How different two layouts are, 0 (the same) .. 1 (nothing in common): the mean of what stands where (Jaccard distance of
 * things by kind, 6 m square and height) and, where both have ground, of the share of ground that differs.
 */
export function levelDistance(first: Level, second: Level): number {
  const things = thingDistance(first.entities, second.entities);
  if (!first.terrain.solid && !second.terrain.solid) return things;
  return (things + groundDistance(first, second)) / 2;
}

function thingDistance(first: readonly LevelEntity[], second: readonly LevelEntity[]): number {
  const own = countPlaces(first);
  const others = countPlaces(second);
  let shared = 0;
  for (const [place, count] of own) shared += Math.min(count, others.get(place) ?? 0);
  const all = first.length + second.length - shared;
  return all === 0 ? 0 : 1 - shared / all;
}

function countPlaces(entities: readonly LevelEntity[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const { look, position } of entities) {
    const square = `${Math.floor(position.x / squareMetres)}/${Math.floor(position.z / squareMetres)}`;
    const place = `${look}/${square}/${Math.floor(position.y / squareMetres)}`;
    places.set(place, (places.get(place) ?? 0) + 1);
  }
  return places;
}

/** Share of sample points, spread over the larger map, whose height or surface is another. */
function groundDistance({ terrain: first }: Level, { terrain: second }: Level): number {
  if (first.solid !== second.solid) return 1;
  const half = Math.max(halfSpan(first), halfSpan(second));
  let different = 0;
  for (let row = 0; row < groundSamples; row += 1) {
    for (let column = 0; column < groundSamples; column += 1) {
      const x = ((column + 0.5) / groundSamples - 0.5) * 2 * half;
      const z = ((row + 0.5) / groundSamples - 0.5) * 2 * half;
      const step = Math.abs(heightAt(first, x, z) - heightAt(second, x, z));
      if (step > stepMetres || surfaceAt(first, x, z) !== surfaceAt(second, x, z)) different += 1;
    }
  }
  return different / (groundSamples * groundSamples);
}
