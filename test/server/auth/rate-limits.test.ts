import { describe, expect, it } from 'vitest';
import { createRateLimits } from '#server/auth/rate-limits.ts';

describe('rate limits', () => {
  const limit = { burst: 3, perSecond: 0.5 };

  it('let a burst through and then one by one as time goes on', () => {
    let now = 0;
    const limits = createRateLimits(() => now);
    for (let request = 0; request < 3; request++) limits.take('a', limit);
    expect(() => limits.take('a', limit)).toThrow('Too many requests');
    now = 1999;
    expect(() => limits.take('a', limit)).toThrow('Too many requests');
    now = 2000;
    limits.take('a', limit);
    expect(() => limits.take('a', limit)).toThrow('Too many requests');
  });

  it('say how long to wait', () => {
    const limits = createRateLimits(() => 0);
    for (let request = 0; request < 3; request++) limits.take('a', limit);
    expect(() => limits.take('a', limit)).toThrow(
      expect.objectContaining({
        code: 'request.too-many',
        fix: 'Wait 2 s and try again.',
        details: { waitSeconds: 2 },
      }),
    );
  });

  it('keep addresses apart and never save up more than a burst', () => {
    let now = 0;
    const limits = createRateLimits(() => now);
    limits.take('a', limit);
    now = 3_600_000;
    for (let request = 0; request < 3; request++) limits.take('a', limit);
    expect(() => limits.take('a', limit)).toThrow();
    limits.take('b', limit);
  });
});
