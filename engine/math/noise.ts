/** Pseudo-random number in [0, 1) for an integer lattice point. */
function latticeValue(seed: number, x: number, z: number): number {
  let hash = Math.imul(x | 0, 0x27d4eb2d) ^ Math.imul(z | 0, 0x165667b1) ^ Math.imul(seed | 0, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296;
}

/** Smooth value noise in [0, 1) with features one unit wide; same bits everywhere. */
export function valueNoise2(seed: number, x: number, z: number): number {
  const column = Math.floor(x);
  const row = Math.floor(z);
  const u = fade(x - column);
  const v = fade(z - row);
  const near = latticeValue(seed, column, row) * (1 - u) + latticeValue(seed, column + 1, row) * u;
  const far = latticeValue(seed, column, row + 1) * (1 - u) + latticeValue(seed, column + 1, row + 1) * u;
  return near * (1 - v) + far * v;
}

function fade(part: number): number {
  return part * part * part * (part * (part * 6 - 15) + 10);
}

/** Four octaves of value noise, each half as wide and half as strong as the one before; in [0, 1). */
export function fractalNoise2(seed: number, x: number, z: number): number {
  let sum = 0;
  let strength = 8 / 15;
  let frequency = 1;
  for (let octave = 0; octave < 4; octave += 1) {
    // The odd offset keeps the lattice points of the octaves from falling on each other.
    sum += strength * valueNoise2(seed + octave * 1013, x * frequency + octave * 17.37, z * frequency - octave * 9.71);
    strength /= 2;
    frequency *= 2;
  }
  return sum;
}
