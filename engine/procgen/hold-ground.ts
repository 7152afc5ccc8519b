import type { LevelEntity, Terrain } from '#engine/level/level.ts';
import { heightAt } from '#engine/level/terrain.ts';
import { quantise } from '#engine/math/scalar.ts';
import { createField, levelDisc } from './field.ts';
import { radiusOf } from './relocate.ts';

const blendMetres = 5;
const sameMetres = 0.03;

/**
 * The terrain with the ground under things as high as it was when they were placed (`groundMetres` above zero each), blended
 * into what is around them. Under water the ground stays as it is.
 */
export function holdGround(
  terrain: Terrain,
  held: readonly { readonly entity: LevelEntity; readonly groundMetres: number }[],
): Terrain {
  const moved = held.filter(
    ({ entity: { position }, groundMetres }) =>
      Math.abs(heightAt(terrain, position.x, position.z) - groundMetres) > sameMetres,
  );
  if (moved.length === 0) return terrain;
  const field = {
    ...createField({ cells: 1, cellMetres: 1, marginMetres: 0 }),
    ...terrain,
    heights: [...terrain.heights],
    surface: [...terrain.surface],
  };
  for (const { entity, groundMetres } of moved) {
    const { x, z } = entity.position;
    levelDisc(field, { x, z, radius: radiusOf(entity) + terrain.cellMetres, height: groundMetres, blendMetres });
  }
  return { ...terrain, heights: field.heights.map(quantise) };
}
