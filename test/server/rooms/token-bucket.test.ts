import { describe, expect, it } from 'vitest';
import { floodRefusals, laneLimits, Lanes, type LaneName } from '#server/rooms/lanes.ts';
import { TokenBucket } from '#server/rooms/token-bucket.ts';

describe('a token bucket', () => {
  it('lets a burst through and then as many as time refills', () => {
    const bucket = new TokenBucket({ burst: 3, perSecond: 2 }, 0);
    const take = (now: number) => bucket.take(now);
    expect([take(0), take(0), take(0), take(0)]).toEqual([true, true, true, false]);
    expect([take(499), take(500), take(500)]).toEqual([false, true, false]);
    expect([take(100_000), take(100_000), take(100_000), take(100_000)]).toEqual([true, true, true, false]);
  });

  it('counts refusals in a row and gives nothing for a clock that goes back', () => {
    const bucket = new TokenBucket({ burst: 1, perSecond: 1 }, 1000);
    expect(bucket.take(1000)).toBe(true);
    expect(bucket.take(0)).toBe(false);
    expect(bucket.take(500)).toBe(false);
    expect(bucket.refusals).toBe(2);
    expect(bucket.take(5000)).toBe(true);
    expect(bucket.refusals).toBe(0);
  });
});

describe('lanes of a client', () => {
  it.each(Object.keys(laneLimits) as LaneName[])('limit %s on its own, tell it once, and know a flood', (lane) => {
    const lanes = new Lanes();
    const verdicts = Array.from({ length: laneLimits[lane].burst }, () => lanes.take(lane, 0));
    expect(new Set(verdicts)).toEqual(new Set(['ok']));
    expect(lanes.take(lane, 0)).toBe('wait');
    expect(lanes.isFirstRefusal(lane)).toBe(true);
    for (let refusal = 2; refusal < floodRefusals; refusal += 1) expect(lanes.take(lane, 0)).toBe('wait');
    expect(lanes.isFirstRefusal(lane)).toBe(false);
    expect(lanes.take(lane, 0)).toBe('flood');
    const other = lane === 'chat' ? 'emote' : 'chat';
    expect(lanes.take(other, 0)).toBe('ok');
  });
});
