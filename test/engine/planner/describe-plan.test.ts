import { describe, expect, it } from 'vitest';

import { describePlan } from '#engine/planner/describe-plan.ts';
import { planPrompt } from '#engine/planner/plan-prompt.ts';
import { planCardSchema } from '#engine/protocol/api/shapes.ts';

import { promptTable } from './prompt-table.ts';

describe('telling a plan in plain words', () => {
  it('gives cards that the wire accepts, without holes, in the language of the spec', () => {
    for (const { prompt } of promptTable) {
      const { spec } = planPrompt({ prompt, seed: 3 });
      const cards = describePlan(spec);
      for (const card of cards) {
        expect(planCardSchema.parse(card)).toEqual(card);
        expect(card.text).not.toMatch(/\{\d\}|undefined/);
      }
      expect(cards.map((card) => card.topic)).toEqual(
        expect.arrayContaining(['goal', 'place', 'things', 'people', 'story', 'rules']),
      );
      expect(/\p{Script=Han}/u.test(cards[0]?.text ?? '')).toBe(spec.language === 'zh');
    }
  });

  it('names the goal with its exact number and what was left out', () => {
    const { spec } = planPrompt({ prompt: 'a forest, no enemies, collect 7 mushrooms', seed: 1 });
    const text = describePlan(spec)
      .map((card) => card.text)
      .join('\n');
    expect(text).toContain('Collect 7 mushrooms to win.');
    expect(text).toContain('Left out as asked: enemies.');
  });

  it('never tells a secret', () => {
    const { spec } = planPrompt({
      prompt: 'Mira the baker, secret: she moved the moon, password "warm bread". Find 5 apples.',
      seed: 1,
    });
    expect(spec.characters[0]?.secrets[0]?.text).toBe('She moved the moon.');
    const text = describePlan(spec)
      .map((card) => card.text)
      .join('\n');
    expect(text).not.toMatch(/moved the moon/);
  });
});
