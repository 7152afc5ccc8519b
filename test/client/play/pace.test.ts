import { describe, expect, it } from 'vitest';
import { createPace } from '#client/play/pace.ts';

describe('createPace', () => {
  it('makes thirty ticks of a second at any frame rate', () => {
    for (const framesPerSecond of [7, 30, 60, 144]) {
      const pace = createPace();
      let ticks = 0;
      for (let frame = 0; frame < framesPerSecond * 4; frame += 1) ticks += pace.due(1 / framesPerSecond);
      expect(ticks).toBeGreaterThanOrEqual(119);
      expect(ticks).toBeLessThanOrEqual(120);
    }
  });

  it('does not race after a long pause', () => {
    expect(createPace().due(60)).toBe(30);
  });

  it('never counts backwards', () => {
    const pace = createPace();
    expect(pace.due(-5)).toBe(0);
    expect(pace.share).toBeGreaterThanOrEqual(0);
  });
});
