import { describe, expect, it } from 'vitest';

import { planPrompt } from '#engine/planner/plan-prompt.ts';

function starsOf(prompt: string): number {
  const { things } = planPrompt({ prompt, seed: 3 }).spec;
  return things.find(({ kind }) => kind === 'star')?.count ?? 0;
}

describe('a bounded number', () => {
  it.each([
    ['a forest with no more than 6 stars', 6],
    ['a forest with no less than 6 stars', 6],
    ['a forest with fewer than 6 stars', 5],
    ['a forest with more than 6 stars', 7],
    ['un bosque con no más de 6 estrellas', 6],
    ['un bosque con no menos de 6 estrellas', 6],
    ['un bosque con menos de 6 estrellas', 5],
    ['森林里有不少于6颗星星', 6],
  ])('is kept in "%s"', (prompt, stars) => {
    expect(starsOf(prompt)).toBe(stars);
  });

  it('denies nothing', () => {
    expect(planPrompt({ prompt: 'no more than five enemies and 10 stars', seed: 3 }).spec.absent).toEqual([]);
  });
});
