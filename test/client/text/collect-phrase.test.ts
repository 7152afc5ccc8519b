import { describe, expect, it } from 'vitest';
import { collectPhrase } from '#client/text/collect-phrase.ts';

describe('collectPhrase', () => {
  it('is a number with its noun in the language of the interface', () => {
    const goal = { what: 'lantern', look: 'lantern', need: 12 };
    expect(collectPhrase(goal, 'en')).toBe('12 lanterns');
    expect(collectPhrase(goal, 'zh')).toBe('12盏灯笼');
    expect(collectPhrase(goal, 'es')).toBe('12 faroles');
    expect(collectPhrase({ ...goal, need: 1 }, 'en')).toBe('1 lantern');
  });

  it('counts what has another name by that name', () => {
    expect(collectPhrase({ what: 'Quay lantern', look: 'lantern', need: 8 }, 'en')).toBe('8 Quay lanterns');
    expect(collectPhrase({ what: 'wolf', look: 'wolf', need: 2 }, 'en')).toBe('2 wolves');
  });

  it('leaves a name in the language that it is in', () => {
    expect(collectPhrase({ what: 'carrot', look: 'apple', need: 6 }, 'es')).toBe('6 carrots');
    expect(collectPhrase({ what: 'zanahoria', look: 'apple', need: 6 }, 'en')).toBe('6 zanahorias');
    expect(collectPhrase({ what: 'manzana', look: 'apple', need: 6 }, 'es')).toBe('6 manzanas');
  });
});
