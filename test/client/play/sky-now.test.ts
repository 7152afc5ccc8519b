import { describe, expect, it } from 'vitest';

import type { Rules } from '#engine/level/level.ts';
import { skyNow } from '#client/play/sky-now.ts';

function rules(sky: NonNullable<Rules['sky']>): { rules: Rules } {
  return { rules: { win: { kind: 'reach-goal' }, timerTicks: null, difficulty: 0.5, sky } };
}

describe('skyNow', () => {
  it('warns of a gust while it blows', () => {
    const windy = rules({ wind: { everyTicks: 90, lastTicks: 30 } });
    expect(skyNow(windy, { tick: 10, counters: {} })).toBe(null);
    expect(skyNow(windy, { tick: 70, counters: {} })).toBe('gust');
  });

  it('warns of the cold before it bites, and of the night while creatures are awake', () => {
    expect(skyNow(rules({ cold: true }), { tick: 1, counters: { cold: 100 } })).toBe(null);
    expect(skyNow(rules({ cold: true }), { tick: 1, counters: { cold: 400 } })).toBe('cold');
    const nightly = rules({ cycle: { ticks: 100, startShare: 0 }, wakesAtNight: true });
    expect(skyNow(nightly, { tick: 20, counters: {} })).toBe(null);
    expect(skyNow(nightly, { tick: 80, counters: {} })).toBe('night');
  });
});
