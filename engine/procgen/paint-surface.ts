import type { SurfaceKind } from '#engine/level/level.ts';
import { surfaceKinds } from '#engine/level/level.ts';
import { biomeAt } from '#engine/level/biome-at.ts';
import type { BiomeMap } from '#engine/level/biome-at.ts';
import type { BiomeKind } from '#engine/level/world-spec.ts';
import { halfSpan } from '#engine/level/terrain.ts';
import { fractalNoise2 } from '#engine/math/noise.ts';
import type { Field } from './field.ts';

interface GroundMix {
  readonly main: SurfaceKind;
  /** Patches where the noise is high. */
  readonly patch: SurfaceKind;
  /** Patches where the noise is low. */
  readonly bare: SurfaceKind;
  readonly shore: SurfaceKind;
  readonly cliff: SurfaceKind;
  readonly path: SurfaceKind;
}

/** What the ground of a biome is made of. */
export const groundMixes = {
  meadow: { main: 'grass', patch: 'meadow-flowers', bare: 'dirt', shore: 'sand', cliff: 'rock', path: 'path' },
  forest: { main: 'grass', patch: 'mud', bare: 'dirt', shore: 'mud', cliff: 'rock', path: 'path' },
  desert: { main: 'sand', patch: 'dirt', bare: 'sand', shore: 'sand', cliff: 'rock', path: 'path' },
  snow: { main: 'snow', patch: 'ice', bare: 'rock', shore: 'ice', cliff: 'rock', path: 'path' },
  volcano: { main: 'ash', patch: 'rock', bare: 'dirt', shore: 'rock', cliff: 'rock', path: 'path' },
  harbour: { main: 'grass', patch: 'meadow-flowers', bare: 'dirt', shore: 'sand', cliff: 'rock', path: 'stone' },
  swamp: { main: 'grass', patch: 'mud', bare: 'mud', shore: 'mud', cliff: 'dirt', path: 'wood' },
  crystal: { main: 'stone', patch: 'meadow-flowers', bare: 'rock', shore: 'rock', cliff: 'rock', path: 'path' },
  'sky-islands': { main: 'grass', patch: 'meadow-flowers', bare: 'dirt', shore: 'sand', cliff: 'rock', path: 'path' },
  autumn: { main: 'grass', patch: 'dirt', bare: 'dirt', shore: 'mud', cliff: 'rock', path: 'path' },
} as const satisfies Record<BiomeKind, GroundMix>;

/** Paints every cell by height above water, slope and noise; paths are painted over it later. */
export function paintSurface(field: Field, ground: BiomeMap & { readonly seed: number }): void {
  const { cells, cellMetres, heights, waterLevel } = field;
  const half = halfSpan(field);
  for (let row = 0; row < cells; row += 1) {
    for (let column = 0; column < cells; column += 1) {
      const corner = row * (cells + 1) + column;
      const a = heights[corner] ?? 0;
      const b = heights[corner + 1] ?? 0;
      const c = heights[corner + cells + 1] ?? 0;
      const d = heights[corner + cells + 2] ?? 0;
      const steepness = (Math.max(a, b, c, d) - Math.min(a, b, c, d)) / cellMetres;
      const height = (a + b + c + d) / 4;
      const x = (column - cells / 2) * cellMetres;
      const z = (row - cells / 2) * cellMetres;
      const noise = fractalNoise2(ground.seed, x / 15, z / 15);
      const mix: GroundMix = groundMixes[biomeAt(ground, { x: x / half, z: z / half })];
      let kind: SurfaceKind = mix.main;
      if (noise > 0.62) kind = mix.patch;
      else if (noise < 0.27) kind = mix.bare;
      if (waterLevel !== null && height < waterLevel + 0.5) kind = mix.shore;
      if (steepness > 1.15) kind = mix.cliff;
      field.surface[row * cells + column] = surfaceKinds.indexOf(kind);
    }
  }
}
