import { describe, expect, it } from 'vitest';

import { archetypeKinds } from '#engine/level/world-spec.ts';
import { shortcomings } from '#test/bench/engine/depth.ts';
import { measureDepth } from '#test/bench/engine/measure-depth.ts';

describe('depth by construction', () => {
  it.each(archetypeKinds)(
    'gives a %s three things to deal with, flags where one can be set back, and a secret',
    (archetype) => {
      for (const seed of [1, 2]) expect(shortcomings(measureDepth({ archetype, seed, plays: false }))).toEqual([]);
    },
  );

  it('hides secrets where the bot finds them, and makes the way ask for more', () => {
    const { found, thirds } = measureDepth({ archetype: 'survival', seed: 2, plays: true });
    expect(found).toBe(true);
    expect(thirds?.[2]).toBeGreaterThan(thirds?.[0] ?? Infinity);
  });

  it('says what a level falls short of', () => {
    const bare = { archetype: 'maze', seed: 1, thirds: null } as const;
    const empty = { ...bare, mechanics: ['enemy'], checkpoints: 0, isDangerous: true, secrets: 0, found: false };
    expect(shortcomings(empty)).toEqual(['only enemy', 'no checkpoint', 'no secret', 'secret not found']);
  });
});
