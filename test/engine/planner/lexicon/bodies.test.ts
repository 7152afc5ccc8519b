import { describe, expect, it } from 'vitest';

import { bodyKinds, bodyShapes } from '#engine/level/bodies.ts';
import { compileLevel } from '#engine/level/compile.ts';
import { bodyLexicon, bodyOfNoun } from '#engine/planner/lexicon/bodies.ts';
import { phrasesOf } from '#engine/planner/lexicon/entry.ts';
import { planPrompt } from '#engine/planner/plan-prompt.ts';
import { englishPlural } from '#engine/planner/text/inflect.ts';

const languages = ['en', 'zh', 'es'] as const;

/** The usual English noun of a body: the first that names it and nothing else first. */
function nounOf(body: string): string {
  const entry = bodyLexicon.find((each) => each.body === body);
  return (entry === undefined ? undefined : phrasesOf(entry, 'en')[0]) ?? body;
}

/** Bodies whose usual noun means more than the thing: somebody to talk with, a colour, a way to drive, what grows in a bed. */
const otherwise: ReadonlySet<string> = new Set(
  'pirate knight soldier archer ninja witch wizard clown astronaut cowboy robot king carrot orange car'.split(' '),
);

describe('bodies of everyday nouns', () => {
  it('have words in every language, and no word names two', () => {
    const named = new Map<string, string>();
    for (const entry of bodyLexicon)
      for (const language of languages) {
        const phrases = phrasesOf(entry, language);
        expect(phrases.length, `${entry.body} in ${language}`).toBeGreaterThan(0);
        for (const phrase of phrases) {
          const key = `${language}/${phrase}`;
          expect([key, named.get(key) ?? entry.body]).toEqual([key, entry.body]);
          named.set(key, entry.body);
        }
      }
    expect([...new Set(bodyLexicon.map(({ body }) => body))].sort()).toEqual([...bodyKinds].sort());
  });

  it('are found by the head of a longer name', () => {
    expect(bodyOfNoun({ phrase: 'jar of honey', language: 'en' })).toBe('pot');
    expect(bodyOfNoun({ phrase: 'rusty anchor', language: 'en' })).toBe('anchor');
    expect(bodyOfNoun({ phrase: 'templo antiguo', language: 'es' })).toBe('temple');
    expect(bodyOfNoun({ phrase: 'nothing of the kind', language: 'en' })).toBeUndefined();
  });

  it('come from a prompt that counts them', () => {
    const missed = bodyKinds.filter((body) => {
      if (otherwise.has(body)) return false;
      const prompt = `A meadow with three ${englishPlural(nounOf(body))}.`;
      const { spec } = planPrompt({ prompt, seed: 1 });
      return !spec.things.some((group) => group.body === body && group.count === 3);
    });
    expect(missed).toEqual([]);
  });

  it('are measured on the level as what they look like, and take the room of their look', () => {
    const { spec } = planPrompt({ prompt: 'A meadow with 2 pianos, one pyramid and 3 friendly cats', seed: 3 });
    const { facts, entities } = compileLevel(spec, 3);
    expect(facts.counts).toMatchObject({ piano: 2, pyramid: 1, cat: 3 });
    expect(facts.groups.find(({ kind }) => kind === 'pyramid')).toMatchObject({ name: 'pyramid', count: 1 });
    const pyramid = entities.find(({ look }) => look === 'pyramid');
    expect(pyramid?.collider).toMatchObject({ shape: 'box', halfX: 4.4, halfZ: 4.4 });
  });

  it('let what is walked into stay soft, and bosses as big as bosses are', () => {
    const { spec } = planPrompt({ prompt: 'a forest with five bears that chase me, collect 6 coins', seed: 2 });
    const level = compileLevel(spec, 2);
    const bears = level.entities.filter(({ look }) => look === 'bear');
    expect(bears.length).toBe(5);
    for (const bear of bears) expect(bear.collider).toBeNull();
    const boss = planPrompt({ prompt: 'boss fight against a giant spider', seed: 2 }).spec;
    const spider = compileLevel(boss, 2).entities.find(({ mechanic }) => mechanic === 'boss');
    expect(spider?.look).toBe('spider');
    expect((spider?.scale ?? 0) * bodyShapes.spider.heightMetres).toBeGreaterThan(2);
  });
});
