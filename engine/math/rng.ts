import { BugError } from '#engine/errors.ts';
import { hash32 } from '#engine/math/hash.ts';

/** A stream of random numbers that is the same on every machine for the same seed. */
export interface Rng {
  /** Next number in [0, 1), a multiple of 2^-32. */
  next(): number;
  /** Next integer from `min` to `max`, both included. */
  int(min: number, max: number): number;
  /** Next number in [min, max). */
  range(min: number, max: number): number;
  /** One item of a list that is not empty. Throws BugError when it is. */
  pick<T>(list: readonly T[]): T;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** A copy of the list in random order. */
  shuffle<T>(list: readonly T[]): T[];
  /** A stream of its own that depends on the seed and the label only, not on what was drawn before. */
  fork(label: string): Rng;
}

/** Makes a generator from a seed (sfc32, integer arithmetic only). */
export function createRng(seed: number | string): Rng {
  const identity = String(seed);
  let a = hash32(`${identity}/a`) | 0;
  let b = hash32(`${identity}/b`) | 0;
  let c = hash32(`${identity}/c`) | 0;
  let counter = 1;

  function nextUint32(): number {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  }
  // The first outputs of sfc32 still resemble its seed.
  for (let round = 0; round < 12; round += 1) nextUint32();

  const next = (): number => nextUint32() / 4294967296;
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    int,
    range: (min, max) => min + next() * (max - min),
    pick: (list) => pickFrom(list, int(0, list.length - 1)),
    chance: (probability) => next() < probability,
    shuffle: (list) => shuffleWith(list, int),
    fork: (label) => createRng(`${identity}/${label}`),
  };
}

function pickFrom<T>(list: readonly T[], index: number): T {
  if (list.length === 0) {
    throw new BugError('Cannot pick from a list of 0 items.', {
      code: 'rng.empty-list',
      fix: 'Check the length before picking.',
    });
  }
  return list[index] as T;
}

function shuffleWith<T>(list: readonly T[], int: (min: number, max: number) => number): T[] {
  const result = [...list];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = int(0, last);
    const held = result[last] as T;
    result[last] = result[other] as T;
    result[other] = held;
  }
  return result;
}
