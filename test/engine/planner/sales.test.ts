import { describe, expect, it } from 'vitest';

import { planPrompt } from '#engine/planner/plan-prompt.ts';
import { verifyLevel } from '#engine/verify/verify-level.ts';

const stallOf = (prompt: string) => {
  const { spec } = planPrompt({ prompt, seed: 5 });
  return { spec, sells: spec.things.find((group) => group.sells !== undefined)?.sells };
};

describe('prompts with something for sale', () => {
  it.each([
    ['a dungeon with a shop that sells a key for 5 coins', 'key', 5],
    ['a merchant sells a glider for eight coins in a village', 'glider', 8],
    ['地牢里有一家商店卖钥匙，售价5枚金币', 'key', 5],
    ['una mazmorra con una tienda que vende una llave por 6 monedas', 'key', 6],
    ['una tienda que vende una poción por 3 monedas en un pueblo', 'heart', 3],
  ])('"%s" sells a %s for %i', (prompt, item, price) => {
    const { spec, sells } = stallOf(prompt);
    expect(sells).toMatchObject({ item, price });
    const coins = spec.things.filter((group) => group.kind === 'coin').reduce((sum, group) => sum + group.count, 0);
    expect(coins).toBeGreaterThanOrEqual(price);
    expect(spec.things.some((group) => group.kind === 'key')).toBe(false);
  });

  it('let players haggle where the prompt says so', () => {
    expect(stallOf('a dungeon where a merchant sells a key for 6 coins and you can haggle').sells).toMatchObject({
      item: 'key',
      price: 6,
      haggleTries: 3,
    });
  });

  it.each(['a village with a shop and a key to find', 'collect 5 coins in the desert', '12 keys in a market'])(
    '"%s" sells nothing',
    (prompt) => {
      expect(stallOf(prompt).sells).toBeUndefined();
    },
  );

  it('lead to a level in which the bot buys', () => {
    const { spec } = stallOf('a dungeon with a shop that sells a key for 5 coins');
    const { level, certificate } = verifyLevel({ spec, seed: 5 });
    expect(level.facts.parameters['shopPrice']).toBe(5);
    expect(certificate).not.toBe(null);
  });
});
