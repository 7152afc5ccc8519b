import type { ModelPart, ModelRequest } from '#engine/assets/model-part.ts';
import type { Palette } from '#engine/level/level.ts';
import type { Rng } from '#engine/math/rng.ts';

/** What a model builder works with: the request, its palette and a random stream that depends on look and variation. */
export interface ModelKit {
  readonly request: ModelRequest;
  readonly palette: Palette;
  readonly rng: Rng;
}

/** Makes the parts of one look; colours are unstyled, the caller styles them. */
export type ModelBuilder = (kit: ModelKit) => ModelPart[];

/** Materials that are the same in every biome. */
export const paints = {
  wood: '#7d6046',
  woodDark: '#54443a',
  woodLight: '#b3905f',
  plaster: '#f0e2c6',
  stone: '#9a938a',
  stoneDark: '#6d6870',
  brass: '#d9a441',
  iron: '#3f424d',
  paper: '#f6ecd2',
  snow: '#f3f8ff',
  glass: '#56748c',
  rope: '#c9ab78',
  gold: '#ffc83d',
  warmLight: '#ffcf7a',
} as const;
