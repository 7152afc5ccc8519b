import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import type { WorldSpec } from '#engine/level/world-spec.ts';
import { planPrompt } from '#engine/planner/plan-prompt.ts';
import { repairSentences } from '#engine/planner/words/repair-sentences.ts';
import { tellRepairs } from '#engine/planner/words/tell-repairs.ts';

const prompts = { en: 'a forest with 8 lanterns', zh: '森林里有8个灯笼', es: 'un bosque con 8 faroles' };

function specIn(language: WorldSpec['language']): WorldSpec {
  return planPrompt({ prompt: prompts[language], seed: 1 }).spec;
}

/** Every sentence that the compiler may say, with an example in place of what it puts in. */
function sentencesOfCompiler(): string[] {
  const pushed = /repairs\.push\(\s*(['`])((?:(?!\1).)+)\1/gs;
  return globSync('engine/{level,rules,procgen}/**/*.ts').flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(pushed)].map((match) => (match[2] ?? '').replaceAll(/\$\{[^}]*\}/g, '3')),
  );
}

describe('telling what was repaired', () => {
  it('knows every sentence of the compiler in Chinese and Spanish', () => {
    const sentences = sentencesOfCompiler();
    expect(sentences.length).toBeGreaterThan(25);
    for (const language of ['zh', 'es'] as const) {
      const told = tellRepairs(sentences, specIn(language));
      expect(sentences.filter((sentence, index) => told[index] === sentence)).toEqual([]);
    }
  });

  it('puts the same words into every language', () => {
    const slots = (text: string): string => [...new Set(text.match(/\{\d\}/g))].toSorted().join();
    for (const [english, chinese, spanish] of repairSentences) {
      expect(slots(english)).toContain(slots(chinese));
      expect(slots(english)).toContain(slots(spanish));
    }
  });

  it('names things by their words and never by ids', () => {
    const sentence = '"lanterns" does not stand beside "extra:goblin": there was no room.';
    expect(tellRepairs([sentence], specIn('zh'))).toEqual(['“灯笼”没能放在“哥布林”旁边：没有地方。']);
    expect(tellRepairs([sentence], specIn('es'))).toEqual(['«faroles» no está cerca de «goblines»: no había sitio.']);
    expect(tellRepairs([sentence], specIn('en'))).toEqual([
      '"lanterns" does not stand beside "goblins": there was no room.',
    ]);
  });

  it('leaves sentences of the planner as they are', () => {
    expect(tellRepairs(['Había dos cantidades.'], specIn('es'))).toEqual(['Había dos cantidades.']);
  });
});
