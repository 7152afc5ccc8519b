import { describe, expect, it } from 'vitest';
import { pickEntity } from '#client/play/pick-entity.ts';
import { block, testLevel } from '#test/harness.ts';

const level = testLevel({
  entities: [
    block('near-1', { at: { x: 0, y: 1, z: -5 }, size: { x: 2, y: 2, z: 2 } }),
    block('far-1', { at: { x: 0, y: 1, z: -20 }, size: { x: 2, y: 2, z: 2 } }),
    block('side-1', { at: { x: 6, y: 1, z: -10 }, size: { x: 2, y: 2, z: 2 } }),
  ],
});
const camera = { position: { x: 0, y: 0, z: 5 }, target: { x: 0, y: 0, z: 0 }, fovDegrees: 60 };

describe('pickEntity', () => {
  it('takes the nearest thing under the pointer', () => {
    expect(pickEntity(level, { camera, aspect: 1.6, x: 0, y: 0 })).toBe('near-1');
  });

  it('finds things beside the middle and nothing in the sky', () => {
    const x = 6 / 15 / (Math.tan(Math.PI / 6) * 1.6);
    expect(pickEntity(level, { camera, aspect: 1.6, x, y: 0 })).toBe('side-1');
    expect(pickEntity(level, { camera, aspect: 1.6, x: 0, y: 0.95 })).toBeNull();
  });
});
