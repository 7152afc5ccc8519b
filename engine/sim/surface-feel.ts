import type { SurfaceKind } from '#engine/level/level.ts';
import { surfaceAt } from '#engine/level/terrain.ts';
import type { SimWorld } from '#engine/sim/sim-world.ts';

/** What wheels make of a kind of ground: share of the top speed, and how firmly they keep their track (1 is tarmac). */
export interface SurfaceFeel {
  readonly pace: number;
  readonly grip: number;
}

const feels = {
  path: { pace: 1, grip: 1 },
  stone: { pace: 1, grip: 1 },
  wood: { pace: 1, grip: 0.9 },
  rock: { pace: 0.85, grip: 0.9 },
  dirt: { pace: 0.82, grip: 0.6 },
  grass: { pace: 0.7, grip: 0.75 },
  'meadow-flowers': { pace: 0.7, grip: 0.75 },
  ash: { pace: 0.7, grip: 0.6 },
  sand: { pace: 0.62, grip: 0.5 },
  snow: { pace: 0.66, grip: 0.4 },
  ice: { pace: 0.9, grip: 0.16 },
  mud: { pace: 0.52, grip: 0.5 },
} as const satisfies Record<SurfaceKind, SurfaceFeel>;

/** How the ground at a point feels; platforms feel like a road. */
export function surfaceFeelAt(
  world: Pick<SimWorld, 'level'>,
  point: { readonly x: number; readonly z: number },
): SurfaceFeel {
  const { terrain } = world.level;
  return terrain.solid ? feels[surfaceAt(terrain, point.x, point.z)] : feels.path;
}
