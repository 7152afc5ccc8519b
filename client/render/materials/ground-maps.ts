import {
  ClampToEdgeWrapping,
  DataTexture,
  FloatType,
  LinearFilter,
  NearestFilter,
  RedFormat,
  RGBAFormat,
  SRGBColorSpace,
} from 'three';
import { biomeAt } from '#engine/level/biome-at.ts';
import type { Level, LevelEntity, SurfaceKind } from '#engine/level/level.ts';
import { grassiness, groundColours, surfaceKindOf } from '#client/render/systems/ground-colours.ts';

/** Pictures of the ground that shaders read; square, centred on the origin. */
export interface GroundMaps {
  /** Colour in sRGB; alpha says how much grows: 0 nothing, 0.8 grass, 1 grass with flowers. */
  readonly paint: DataTexture;
  /** Height of every corner of the height field in metres. */
  readonly heights: DataTexture;
  readonly metres: number;
  readonly cells: number;
  dispose(): void;
}

const fine = 2;

/** Paints the maps of a level; two texels a cell, so that buildings keep grass off their own ground only. */
export function createGroundMaps(level: Level): GroundMaps {
  const { terrain } = level;
  const side = terrain.cells * fine;
  const { environment } = level;
  const colours = new Map(
    [environment, ...(environment.regions ?? [])].map((part) => [
      part.biome,
      groundColours({ ...environment, palette: part.palette }),
    ]),
  );
  const data = new Uint8Array(side * side * 4);
  for (let row = 0; row < side; row += 1)
    for (let column = 0; column < side; column += 1) {
      const kind = surfaceKindOf(terrain.surface[Math.floor(row / fine) * terrain.cells + Math.floor(column / fine)]);
      const place = { x: (2 * column) / side - 1, z: (2 * row) / side - 1 };
      const shade = colours.get(biomeAt(environment, place)) ?? groundColours(environment);
      const value = Number.parseInt(shade[kind].slice(1), 16);
      data.set([(value >> 16) & 255, (value >> 8) & 255, value & 255, growth(kind) * 255], (row * side + column) * 4);
    }
  const metres = terrain.cells * terrain.cellMetres;
  for (const entity of level.entities) clearUnder({ entity, data, side, metres });
  const paint = new DataTexture(data, side, side, RGBAFormat);
  paint.colorSpace = SRGBColorSpace;
  paint.magFilter = LinearFilter;
  paint.minFilter = LinearFilter;
  const heights = new DataTexture(
    new Float32Array(terrain.heights),
    terrain.cells + 1,
    terrain.cells + 1,
    RedFormat,
    FloatType,
  );
  heights.magFilter = NearestFilter;
  heights.minFilter = NearestFilter;
  for (const texture of [paint, heights]) {
    texture.wrapS = ClampToEdgeWrapping;
    texture.wrapT = ClampToEdgeWrapping;
    texture.needsUpdate = true;
  }
  return {
    paint,
    heights,
    metres,
    cells: terrain.cells,
    dispose() {
      paint.dispose();
      heights.dispose();
    },
  };
}

function growth(kind: SurfaceKind): number {
  return kind === 'meadow-flowers' ? 1 : grassiness[kind] * 0.8;
}

/** Nothing grows where something solid stands, and the earth there is a little darker: a cheap contact shadow. */
function clearUnder(area: { entity: LevelEntity; data: Uint8Array; side: number; metres: number }): void {
  const { entity, data, side, metres } = area;
  const body = entity.collider;
  if (!body) return;
  const radius = body.shape === 'cylinder' ? body.radius : Math.hypot(body.halfX, body.halfZ) * 0.86;
  if (radius < 0.5) return;
  const reach = radius + 0.5;
  const toTexel = (metre: number): number => Math.floor((metre / metres + 0.5) * side);
  for (let row = toTexel(entity.position.z - reach); row <= toTexel(entity.position.z + reach); row += 1)
    for (let column = toTexel(entity.position.x - reach); column <= toTexel(entity.position.x + reach); column += 1) {
      if (row < 0 || column < 0 || row >= side || column >= side) continue;
      const x = ((column + 0.5) / side - 0.5) * metres - entity.position.x;
      const z = ((row + 0.5) / side - 0.5) * metres - entity.position.z;
      const near = Math.hypot(x, z) / reach;
      if (near > 1) continue;
      const at = (row * side + column) * 4;
      for (let part = 0; part < 3; part += 1)
        data[at + part] = Math.round((data[at + part] ?? 0) * (0.72 + 0.28 * near * near));
      data[at + 3] = Math.round((data[at + 3] ?? 0) * Math.max(0, near * 2 - 1.1));
    }
}
