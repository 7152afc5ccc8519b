import { describe, expect, it } from 'vitest';

import { heightAt, slopeAt, surfaceAt } from '#engine/level/terrain.ts';

/** Two by two cells of 2 m; the middle corner is 4 m high, everything else 0. */
const hill = { cells: 2, cellMetres: 2, heights: [0, 0, 0, 0, 4, 0, 0, 0, 0], surface: [0, 3, 4, 6] };

describe('heightAt', () => {
  it('gives the corners exactly', () => {
    expect(heightAt(hill, 0, 0)).toBe(4);
    expect(heightAt(hill, -2, -2)).toBe(0);
    expect(heightAt(hill, 2, 2)).toBe(0);
  });

  it('is flat on the two triangles of a cell, which meet on the diagonal from north-east to south-west', () => {
    expect(heightAt(hill, -1, 0)).toBe(2);
    // North-west cell: its north-west triangle has three corners of height 0, so it is flat ground.
    expect(heightAt(hill, -1.5, -1.5)).toBe(0);
    expect(heightAt(hill, -0.5, -0.5)).toBe(2);
    // North-east cell: the ridge runs along its diagonal from the middle.
    expect(heightAt(hill, 1, -1)).toBe(2);
    expect(heightAt(hill, 0.5, -0.5)).toBe(3);
    expect(heightAt(hill, 1.5, -0.5)).toBe(1);
  });

  it('goes on beyond the border', () => {
    expect(heightAt(hill, -50, 0)).toBe(heightAt(hill, -2, 0));
    expect(heightAt(hill, 0, 1e9)).toBe(0);
  });
});

describe('surfaceAt and slopeAt', () => {
  it('read the cell under the point', () => {
    expect(surfaceAt(hill, -1, -1)).toBe('grass');
    expect(surfaceAt(hill, 1, -1)).toBe('path');
    expect(surfaceAt(hill, -1, 1)).toBe('sand');
    expect(surfaceAt(hill, 99, 99)).toBe('snow');
  });

  it('measure how steep it is', () => {
    const ramp = { ...hill, heights: [0, 1, 2, 0, 1, 2, 0, 1, 2] };
    expect(slopeAt(ramp, { x: 0.3, z: 0.2, spanMetres: 1 })).toBeCloseTo(0.5);
    expect(slopeAt(hill, { x: 0, z: 0, spanMetres: 2 })).toBe(0);
  });
});
