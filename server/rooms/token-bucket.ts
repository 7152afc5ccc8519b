/** How many actions a lane allows: `burst` at once, refilled at `perSecond`. */
export interface BucketLimits {
  readonly burst: number;
  readonly perSecond: number;
}

/** Rate limit of one lane of one client. Time is passed in, in milliseconds, so that it can be tested without a clock. */
export class TokenBucket {
  readonly #limits: BucketLimits;
  #tokens: number;
  #updatedAt: number;
  /** Refusals in a row: a polite client stays near zero, a flood grows without end. */
  refusals = 0;

  constructor(limits: BucketLimits, nowMilliseconds: number) {
    this.#limits = limits;
    this.#tokens = limits.burst;
    this.#updatedAt = nowMilliseconds;
  }

  /** True when one more action is allowed now. */
  take(nowMilliseconds: number): boolean {
    const elapsedSeconds = Math.max(0, nowMilliseconds - this.#updatedAt) / 1000;
    this.#updatedAt = nowMilliseconds;
    this.#tokens = Math.min(this.#limits.burst, this.#tokens + elapsedSeconds * this.#limits.perSecond);
    if (this.#tokens < 1) {
      this.refusals += 1;
      return false;
    }
    this.#tokens -= 1;
    this.refusals = 0;
    return true;
  }
}
