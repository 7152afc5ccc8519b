import { LRUCache } from 'lru-cache';
import { InputError } from '#engine/errors.ts';

/** How much one address may ask for: `burst` at once, then `perSecond`. */
export interface RateLimit {
  readonly burst: number;
  readonly perSecond: number;
}

/** Token buckets by key, such as "plan 203.0.113.7". */
export interface RateLimits {
  /** Takes one token; throws InputError `request.too-many` with the seconds to wait when there is none. */
  take(key: string, limit: RateLimit): void;
}

interface Bucket {
  tokens: number;
  filledAt: number;
}

/** Makes empty buckets; `nowMilliseconds` is a clock that never goes back. The least used keys are forgotten first. */
export function createRateLimits(nowMilliseconds: () => number): RateLimits {
  const buckets = new LRUCache<string, Bucket>({ max: 20_000 });
  return {
    take: (key, { burst, perSecond }) => {
      const now = nowMilliseconds();
      const bucket = buckets.get(key) ?? { tokens: burst, filledAt: now };
      bucket.tokens = Math.min(burst, bucket.tokens + ((now - bucket.filledAt) / 1000) * perSecond);
      bucket.filledAt = now;
      buckets.set(key, bucket);
      if (bucket.tokens < 1) {
        const waitSeconds = Math.ceil((1 - bucket.tokens) / perSecond);
        throw new InputError('Too many requests came from this address.', {
          code: 'request.too-many',
          fix: `Wait ${waitSeconds} s and try again.`,
          details: { waitSeconds },
        });
      }
      bucket.tokens -= 1;
    },
  };
}
