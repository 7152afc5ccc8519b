import { describe, expect, it } from 'vitest';

import { fractalNoise2, valueNoise2 } from '#engine/math/noise.ts';
import { clamp, mix, quantise, smoothstep } from '#engine/math/scalar.ts';

describe('noise', () => {
  it('stays in [0, 1), differs by seed and has no jumps', () => {
    let previous = fractalNoise2(5, 0, 0);
    for (let step = 1; step < 4000; step += 1) {
      const value = fractalNoise2(5, step * 0.01, -step * 0.007);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThan(1);
      expect(Math.abs(value - previous)).toBeLessThan(0.1);
      previous = value;
    }
    expect(valueNoise2(1, 0.5, 0.5)).not.toBe(valueNoise2(2, 0.5, 0.5));
  });
});

describe('scalar', () => {
  it('clamps, mixes, eases and rounds to 1/64', () => {
    expect(clamp(5, [0, 1])).toBe(1);
    expect(mix([2, 4], 0.5)).toBe(3);
    expect(smoothstep([0, 2], 1)).toBe(0.5);
    expect(quantise(0.3)).toBe(19 / 64);
    expect(Object.is(quantise(-0.001), 0)).toBe(true);
  });
});
