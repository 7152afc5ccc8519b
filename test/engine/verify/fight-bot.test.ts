import { describe, expect, it } from 'vitest';

import { playLevel } from '#engine/verify/play-level.ts';
import { foeLevels } from '#test/engine/verify/foe-levels.ts';
import { testLevel } from '#test/harness.ts';

describe('levels with creatures', () => {
  it.each(Object.entries(foeLevels))('are won by the bot: %s', (_name, options) => {
    const play = playLevel(testLevel(options));
    expect(play.failure).toBe(null);
    expect(play.run.deaths).toBeLessThan(3);
  });

  it('are not won when the boss cannot be got at', () => {
    const options = foeLevels['a boss'];
    const walls = { ...options, rules: { win: { kind: 'defeat', target: 'nobody', count: 1 } } } as const;
    expect(playLevel(testLevel(walls)).failure).toMatchObject({ kind: 'too-few' });
  });
});
