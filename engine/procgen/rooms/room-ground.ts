import type { Terrain } from '#engine/level/level.ts';
import { surfaceKinds } from '#engine/level/level.ts';
import type { SurfaceKind } from '#engine/level/level.ts';
import type { SettledSpec } from '#engine/level/settle-spec.ts';
import type { BiomeKind } from '#engine/level/world-spec.ts';
import { fractalNoise2 } from '#engine/math/noise.ts';
import { quantise, smoothstep } from '#engine/math/scalar.ts';
import type { Rng } from '#engine/math/rng.ts';
import { hypot2 } from '#engine/math/trig.ts';
import { createField, finishField, mapHeights } from '#engine/procgen/field.ts';
import { paintSurface } from '#engine/procgen/paint-surface.ts';
import { type FloorPlan, cellMetres, isFloor } from './floor-plan.ts';

const groundCellMetres = 2;
/** Land around the walls in metres. */
export const outskirtsMetres = 18;
const apronMetres = 3;
const bumpMetres = 5;

/** What the floor between walls is made of. */
export type FloorLook = 'hall' | 'garden' | 'house';

const gardenFloors: Partial<Record<BiomeKind, SurfaceKind>> = {
  desert: 'sand',
  snow: 'snow',
  volcano: 'ash',
  crystal: 'stone',
  swamp: 'mud',
};

/** Level ground under a floor plan, and rolling land around it. */
export function roomGround(
  plan: SettledSpec,
  ground: { readonly floor: FloorPlan; readonly look: FloorLook; readonly rng: Rng },
): Terrain {
  const { floor, rng } = ground;
  const halfX = (floor.columns * cellMetres) / 2;
  const halfZ = (floor.rows * cellMetres) / 2;
  const cells = 2 * Math.ceil((Math.max(halfX, halfZ) + outskirtsMetres) / groundCellMetres);
  const field = createField({ cells, cellMetres: groundCellMetres, marginMetres: outskirtsMetres });
  const seed = rng.int(0, 0xffffff);
  const relief = bumpMetres * (0.35 + plan.hilliness);
  mapHeights(field, ({ x, z }) => {
    const outside = hypot2(Math.max(0, Math.abs(x) - halfX), Math.max(0, Math.abs(z) - halfZ)) - apronMetres;
    // Banks too steep to climb lead up to higher storeys: nobody walks round the walls.
    if (outside <= 0) return bearsFloor(floor, { x, z }) ? floor.storeys.heightAt(z) : 0;
    return quantise(smoothstep([0, 9], outside) * relief * fractalNoise2(seed, x / 14, z / 14) * 1.6);
  });
  paintSurface(field, { biome: plan.ground.biome, seed });
  const kind = floorKind(plan, ground.look);
  for (let row = 0; row < cells; row += 1) {
    for (let column = 0; column < cells; column += 1) {
      const x = (column + 0.5 - cells / 2) * groundCellMetres;
      const z = (row + 0.5 - cells / 2) * groundCellMetres;
      const cell = {
        column: Math.floor(x / cellMetres + floor.columns / 2),
        row: Math.floor(z / cellMetres + floor.rows / 2),
      };
      if (isFloor(floor, cell)) field.surface[row * cells + column] = surfaceKinds.indexOf(kind);
    }
  }
  return finishField(field, true);
}

/** Whether a corner of the ground carries a floor cell. */
function bearsFloor(floor: FloorPlan, { x, z }: { x: number; z: number }): boolean {
  const touch = 0.1;
  return [-touch, touch].some((east) =>
    [-touch, touch].some((south) =>
      isFloor(floor, {
        column: Math.floor((x + east) / cellMetres + floor.columns / 2),
        row: Math.floor((z + south) / cellMetres + floor.rows / 2),
      }),
    ),
  );
}

function floorKind(plan: SettledSpec, look: FloorLook): SurfaceKind {
  if (look === 'house') return 'wood';
  if (look === 'garden') return gardenFloors[plan.ground.biome] ?? 'path';
  return plan.ground.biome === 'snow' ? 'ice' : 'stone';
}
