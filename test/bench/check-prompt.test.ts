import { describe, expect, it } from 'vitest';

import { archetypeKinds } from '#engine/level/world-spec.ts';
import { checkPrompt } from '#test/bench/check-prompt.ts';
import { promptLists } from '#test/bench/prompts/index.ts';

const kinds: readonly string[] = archetypeKinds;
/** Every fifth prompt, without those that ask for kinds of games that are not there. */
const sample = Object.values(promptLists).flatMap((list) =>
  list.filter(
    ({ wanted }, index) =>
      index % 5 === 0 && (wanted.archetype === undefined || wanted.archetype.some((kind) => kinds.includes(kind))),
  ),
);

describe('levels keep to their prompts', () => {
  const results = sample.map((each) => ({ each, checks: checkPrompt(each) }));

  it('in at least nine of ten of a sample, wholly', () => {
    const missed = results.flatMap(({ each, checks }) =>
      checks.filter((found) => !found.holds).map((found) => `${each.prompt}: ${found.name}, saw ${found.saw}`),
    );
    const met = results.filter(({ checks }) => checks.every((found) => found.holds)).length;
    expect(met / results.length, missed.join('\n')).toBeGreaterThanOrEqual(0.9);
  });

  it('and always where something must not be there', () => {
    const denials = results.flatMap(({ checks }) => checks.filter(({ name }) => name.startsWith('no ')));
    expect(denials.length).toBeGreaterThan(3);
    expect(denials.filter((found) => !found.holds)).toEqual([]);
  });

  it('and the check can fail', () => {
    const checks = checkPrompt({
      tier: 'easy',
      prompt: 'a forest with 3 houses',
      wanted: { biomes: ['desert'], counts: { house: 4 }, without: ['house'] },
    });
    expect(checks.map((found) => found.holds)).toEqual([false, false, false]);
  });
});
