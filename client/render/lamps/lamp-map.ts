import {
  ClampToEdgeWrapping,
  Color,
  DataTexture,
  DataUtils,
  HalfFloatType,
  LinearFilter,
  RGBAFormat,
  Vector4,
} from 'three';
import type { LightSource } from './light-sources.ts';

const side = 160;

/** The light of every lamp of a level seen from above: RGB is light, A the height it comes from in metres. */
export interface LampMap {
  readonly texture: DataTexture;
  /** West and north edge in metres, one over width and depth. */
  readonly bounds: Vector4;
  readonly sources: readonly LightSource[];
  /** Paints again without the sources whose entity is gone. */
  repaint(isGone: (entityId: string) => boolean): void;
  dispose(): void;
}

/** The rectangle of ground that a map covers, in metres. */
export interface MapBounds {
  readonly west: number;
  readonly north: number;
  readonly width: number;
  readonly depth: number;
}

/** Paints the lamps of a level into a small texture that costs every material one look-up, however many lamps there are. */
export function createLampMap({
  sources,
  bounds,
  night,
}: {
  sources: readonly LightSource[];
  bounds: MapBounds;
  night: number;
}): LampMap {
  const light = new Float32Array(side * side * 5);
  const data = new Uint16Array(side * side * 4);
  const texture = new DataTexture(data, side, side, RGBAFormat, HalfFloatType);
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearFilter;
  texture.wrapS = ClampToEdgeWrapping;
  texture.wrapT = ClampToEdgeWrapping;

  const repaint = (isGone: (entityId: string) => boolean): void => {
    light.fill(0);
    for (const source of sources) {
      const share = source.always ? 0.35 + 0.65 * night : night;
      if (share > 0.02 && !isGone(source.entityId)) paintSource({ light, source, bounds, share });
    }
    for (let texel = 0; texel < side * side; texel += 1) {
      const weight = light[texel * 5 + 4] ?? 0;
      for (let part = 0; part < 3; part += 1)
        data[texel * 4 + part] = DataUtils.toHalfFloat(light[texel * 5 + part] ?? 0);
      data[texel * 4 + 3] = DataUtils.toHalfFloat(weight > 0 ? (light[texel * 5 + 3] ?? 0) / weight : 0);
    }
    texture.needsUpdate = true;
  };
  repaint(() => false);
  return {
    texture,
    bounds: new Vector4(bounds.west, bounds.north, 1 / bounds.width, 1 / bounds.depth),
    sources,
    repaint,
    dispose: () => texture.dispose(),
  };
}

function paintSource({
  light,
  source,
  bounds,
  share,
}: {
  light: Float32Array;
  source: LightSource;
  bounds: MapBounds;
  share: number;
}): void {
  const colour = new Color(source.colour);
  const { reachMetres: reach, position } = source;
  const columnOf = (x: number): number => Math.floor(((x - bounds.west) / bounds.width) * side);
  const rowOf = (z: number): number => Math.floor(((z - bounds.north) / bounds.depth) * side);
  for (
    let row = Math.max(0, rowOf(position.z - reach));
    row <= Math.min(side - 1, rowOf(position.z + reach));
    row += 1
  ) {
    for (
      let column = Math.max(0, columnOf(position.x - reach));
      column <= Math.min(side - 1, columnOf(position.x + reach));
      column += 1
    ) {
      const x = bounds.west + ((column + 0.5) / side) * bounds.width - position.x;
      const z = bounds.north + ((row + 0.5) / side) * bounds.depth - position.z;
      const near = Math.max(0, 1 - Math.hypot(x, z) / reach);
      const amount = near * near * (0.55 + 1.1 * near * near) * source.strength * share;
      const at = (row * side + column) * 5;
      for (let part = 0; part < 3; part += 1)
        light[at + part] = (light[at + part] ?? 0) + amount * ([colour.r, colour.g, colour.b][part] ?? 0);
      light[at + 3] = (light[at + 3] ?? 0) + amount * position.y;
      light[at + 4] = (light[at + 4] ?? 0) + amount;
    }
  }
}
