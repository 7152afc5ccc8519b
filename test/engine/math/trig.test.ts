import { describe, expect, it } from 'vitest';

import { atan2, cos, headingToRadians, hypot2, radiansToHeading, sin } from '#engine/math/trig.ts';

describe('trig', () => {
  it('agrees with the platform to 1e-10 over many turns', () => {
    let worst = 0;
    for (let step = -2000; step <= 2000; step += 1) {
      const angle = step * 0.0173;
      worst = Math.max(worst, Math.abs(sin(angle) - Math.sin(angle)), Math.abs(cos(angle) - Math.cos(angle)));
    }
    expect(worst).toBeLessThan(1e-10);
  });

  it('finds the angle of every direction', () => {
    let worst = 0;
    for (let step = -500; step <= 500; step += 1) {
      const angle = (step / 500) * 3.1415;
      worst = Math.max(worst, Math.abs(atan2(Math.sin(angle) * 3, Math.cos(angle) * 3) - angle));
    }
    expect(worst).toBeLessThan(1e-10);
    expect(atan2(0, 0)).toBe(0);
  });

  it('measures lengths and turns headings both ways', () => {
    expect(hypot2(3, 4)).toBe(5);
    for (const heading of [0, 1, 16384, 40000, 65535])
      expect(radiansToHeading(headingToRadians(heading))).toBe(heading);
  });
});
