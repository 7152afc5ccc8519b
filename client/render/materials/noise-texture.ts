import { DataTexture, LinearFilter, LinearMipmapLinearFilter, RepeatWrapping, RGBAFormat } from 'three';

const side = 256;

/** A tile of four unlike smooth noises, 256 x 256 RGBA, for ground detail, clouds, water and wind. Repeats without a seam. */
export function createNoiseTexture(): DataTexture {
  const data = new Uint8Array(side * side * 4);
  for (let channel = 0; channel < 4; channel += 1) {
    const base = channel === 3 ? 32 : 8;
    for (let y = 0; y < side; y += 1) {
      for (let x = 0; x < side; x += 1) {
        let sum = 0;
        let strength = 0.5;
        for (let octave = 0; octave < 4; octave += 1) {
          const cells = base << octave;
          sum +=
            strength *
            tiledNoise({ x: (x / side) * cells, y: (y / side) * cells, cells, seed: channel * 31 + octave * 7 });
          strength /= 2;
        }
        data[(y * side + x) * 4 + channel] = Math.round((sum / 0.9375) * 255);
      }
    }
  }
  const texture = new DataTexture(data, side, side, RGBAFormat);
  texture.wrapS = RepeatWrapping;
  texture.wrapT = RepeatWrapping;
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.generateMipmaps = true;
  texture.needsUpdate = true;
  return texture;
}

function tiledNoise({ x, y, cells, seed }: { x: number; y: number; cells: number; seed: number }): number {
  const column = Math.floor(x);
  const row = Math.floor(y);
  const u = smooth(x - column);
  const v = smooth(y - row);
  const at = (dx: number, dy: number): number =>
    latticeHash(((column + dx) % cells) + ((row + dy) % cells) * 4099 + seed * 65537);
  const near = at(0, 0) * (1 - u) + at(1, 0) * u;
  const far = at(0, 1) * (1 - u) + at(1, 1) * u;
  return near * (1 - v) + far * v;
}

const smooth = (part: number): number => part * part * (3 - 2 * part);

function latticeHash(value: number): number {
  let hash = Math.imul(value ^ (value >>> 15), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296;
}
