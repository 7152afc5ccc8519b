import { describe, expect, it } from 'vitest';
import { createCameraBlend } from '#client/camera/blend.ts';

const at = (x: number) => ({ position: { x, y: 0, z: 0 }, target: { x, y: 0, z: -1 }, fovDegrees: 50 });

describe('createCameraBlend', () => {
  it('slides from what was shown to what is wanted', () => {
    const blend = createCameraBlend(at(0));
    blend.start(1);
    expect(blend.apply(at(10), 0.5).position.x).toBeCloseTo(5);
    expect(blend.apply(at(10), 0.5).position.x).toBe(10);
  });

  it('follows at once when there is nothing to slide', () => {
    expect(createCameraBlend(at(0)).apply(at(7), 0.01).position.x).toBe(7);
  });

  it('cuts for people who want no moving pictures', () => {
    const blend = createCameraBlend(at(0), 'cuts');
    blend.start(2);
    expect(blend.apply(at(10), 0.01).position.x).toBe(10);
  });
});
