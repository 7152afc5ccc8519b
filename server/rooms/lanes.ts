import { Counter } from 'prom-client';
import { TokenBucket, type BucketLimits } from '#server/rooms/token-bucket.ts';

/** Limits per kind of message and client. Input packets come once a tick or less. */
export const laneLimits = {
  input: { burst: 60, perSecond: 40 },
  chat: { burst: 5, perSecond: 0.7 },
  emote: { burst: 4, perSecond: 1 },
  talk: { burst: 4, perSecond: 0.5 },
  hush: { burst: 8, perSecond: 2 },
  resync: { burst: 4, perSecond: 1 },
  restart: { burst: 3, perSecond: 0.2 },
} as const satisfies Record<string, BucketLimits>;

/** Name of a lane. */
export type LaneName = keyof typeof laneLimits;

/** Refusals in a row after which a client counts as flooding and is let go. */
export const floodRefusals = 120;

const refused = new Counter({
  name: 'worldloom_lane_refusals_total',
  help: 'Messages refused by the rate limit, by lane',
  labelNames: ['lane'],
});

/** One client's buckets, made when first used. */
export class Lanes {
  readonly #buckets = new Map<LaneName, TokenBucket>();

  /** "ok", "wait" (refuse this message) or "flood" (let the client go). */
  take(lane: LaneName, nowMilliseconds: number): 'ok' | 'wait' | 'flood' {
    let bucket = this.#buckets.get(lane);
    if (!bucket) {
      bucket = new TokenBucket(laneLimits[lane], nowMilliseconds);
      this.#buckets.set(lane, bucket);
    }
    if (bucket.take(nowMilliseconds)) return 'ok';
    refused.inc({ lane });
    return bucket.refusals >= floodRefusals ? 'flood' : 'wait';
  }

  /** True for the first refusal after a success, so that a person is told once and not for every message. */
  isFirstRefusal(lane: LaneName): boolean {
    return this.#buckets.get(lane)?.refusals === 1;
  }
}
