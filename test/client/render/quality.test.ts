import { describe, expect, it } from 'vitest';
import { createGovernor, detectQuality, qualityOf } from '#client/render/quality.ts';

const machine = { rendererName: 'ANGLE (NVIDIA GeForce RTX 4070)', touch: false, cores: 12, shortSidePixels: 1080 };

describe('detectQuality', () => {
  it('gives a software rasteriser the reduced set', () => {
    expect(detectQuality({ ...machine, rendererName: 'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device))' }).tier).toBe(
      'software',
    );
    expect(detectQuality({ ...machine, rendererName: 'llvmpipe (LLVM 15)' }).tier).toBe('software');
  });

  it('gives a phone the phone tier and a strong machine the high one', () => {
    expect(detectQuality({ ...machine, rendererName: 'Adreno 640', touch: true, shortSidePixels: 390 }).tier).toBe(
      'phone',
    );
    expect(detectQuality(machine).tier).toBe('high');
    expect(detectQuality({ ...machine, rendererName: 'Intel Iris' }).tier).toBe('desktop');
  });
});

describe('tiers', () => {
  it('never ask for more on a weaker machine', () => {
    const [software, phone, desktop, high] = (['software', 'phone', 'desktop', 'high'] as const).map(qualityOf);
    for (const key of ['grassTufts', 'particles', 'bodies', 'shadowTexels', 'farMetres'] as const) {
      expect(phone![key]).toBeLessThanOrEqual(desktop![key]);
      expect(desktop![key]).toBeLessThanOrEqual(high![key]);
      expect(software![key]).toBeLessThanOrEqual(phone![key]);
    }
    expect(phone!.post || software!.post).toBe(false);
  });
});

describe('createGovernor', () => {
  const feed = (governor: ReturnType<typeof createGovernor>, milliseconds: number, frames: number) =>
    Array.from({ length: frames }, () => governor.observe(milliseconds)).filter((tier) => tier !== null);

  it('steps down after two slow windows', () => {
    expect(feed(createGovernor('high'), 50, 180)).toEqual(['desktop']);
  });

  it('leaves a smooth machine alone', () => {
    expect(feed(createGovernor('high'), 17, 900)).toEqual([]);
  });

  it('forgives one slow window and long pauses', () => {
    const governor = createGovernor('high');
    expect(feed(governor, 50, 90)).toEqual([]);
    expect(feed(governor, 17, 90)).toEqual([]);
    expect(feed(governor, 50, 90)).toEqual([]);
    expect(feed(governor, 2000, 500)).toEqual([]);
  });

  it('stops at the phone tier', () => {
    expect(feed(createGovernor('phone'), 90, 900)).toEqual([]);
  });
});
