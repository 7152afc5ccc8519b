import { describe, expect, it } from 'vitest';
import { createCorrection } from '#client/net/correction.ts';

const origin = { x: 0, y: 0, z: 0 };

describe('createCorrection', () => {
  it('keeps the picture still at the moment of a correction and lets it fade', () => {
    const correction = createCorrection();
    correction.absorb(origin, { x: 0.5, y: 0, z: 0 });
    expect(correction.offset.x).toBeCloseTo(-0.5);
    correction.fade(0.07);
    expect(correction.offset.x).toBeCloseTo(-0.25);
    correction.fade(1);
    expect(Math.abs(correction.offset.x)).toBeLessThan(0.001);
  });

  it('shows a teleport at once', () => {
    const correction = createCorrection();
    correction.absorb(origin, { x: 30, y: 0, z: 0 });
    expect(correction.offset).toEqual(origin);
  });
});
