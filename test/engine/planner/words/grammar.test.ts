import { describe, expect, it } from 'vitest';
import { thingKinds } from '#engine/level/world-spec.ts';
import { counted, noun } from '#engine/planner/words/grammar.ts';

describe('nouns', () => {
  it('name every kind of thing in three languages', () => {
    const nouns = thingKinds.map((kind) => ({
      kind,
      words: (['en', 'es', 'zh'] as const).map((language) => noun({ kind, name: '' }, language)),
    }));
    const odd = nouns.filter(
      ({ kind, words: [english = '', spanish = '', chinese = ''] }) =>
        (kind.includes('-') && english === kind) ||
        (kind.includes('-') && spanish === kind) ||
        !/\p{Script=Han}/u.test(chinese),
    );
    expect(odd).toEqual([]);
    expect(counted({ kind: 'air-bubble', name: '' }, { count: 2, language: 'es' })).toBe('2 burbujas de aire');
  });
});
