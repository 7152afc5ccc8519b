import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { GameError } from '#engine/errors.ts';
import { compileLevel } from '#engine/level/compile.ts';
import { worldSpecSchema } from '#engine/level/world-spec.ts';
import { editSpec } from '#engine/planner/edit-spec.ts';
import { plannerLexicon } from '#engine/planner/lexicon/index.ts';
import { phrasesOf } from '#engine/planner/lexicon/entry.ts';
import { planPrompt } from '#engine/planner/plan-prompt.ts';
import { verifyLevel } from '#engine/verify/verify-level.ts';

import { promptTable } from './prompt-table.ts';

const words = plannerLexicon.flatMap((entry) =>
  (['en', 'zh', 'es', 'emoji'] as const).flatMap((language) => phrasesOf(entry, language)),
);
const glue = [
  'and',
  'no',
  'without',
  'the',
  '8',
  'three',
  '三',
  'y',
  'sin',
  'de',
  ',',
  '.',
  '"',
  '“',
  '《',
  ':',
  'named',
  'secret:',
  '0',
  '99999999',
  '-1',
  '\u0000',
  '{}',
];
const wordSoup = fc
  .array(fc.oneof(fc.constantFrom(...words), fc.constantFrom(...glue)), { maxLength: 60 })
  .map((parts) => parts.join(' ').slice(0, 2000));
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 2000 }),
  fc.string({ unit: 'grapheme', maxLength: 600 }),
  wordSoup,
);

function planOrRefuse(prompt: string, seed: number): void {
  try {
    const { spec } = planPrompt({ prompt, seed });
    expect(worldSpecSchema.parse(spec)).toEqual(spec);
  } catch (error) {
    if (!(error instanceof GameError)) throw error;
    expect(error.fault).toBe('input');
  }
}

describe('any text at all', () => {
  it('becomes a valid spec or an error that says what to do', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (prompt, seed) => planOrRefuse(prompt, seed)),
      { numRuns: 400, seed: 11 },
    );
  });

  it.each(['constructor coins', 'toString of the constructor', 'hasOwnProperty ghosts, valueOf', '__proto__'])(
    'may hold words that every object knows: "%s"',
    (prompt) => {
      const { spec } = planPrompt({ prompt, seed: 1 });
      expect(worldSpecSchema.parse(spec)).toEqual(spec);
    },
  );

  it('is read within 400 ms, however it is made to be slow', () => {
    const nasty = [
      'a'.repeat(2000),
      'no '.repeat(666),
      '"'.repeat(2000),
      '三'.repeat(2000),
      'lanternx '.repeat(222),
      'a-'.repeat(1000),
      's e x'.repeat(1) && 'q w '.repeat(500),
      '🏮'.repeat(1000),
      'named '.repeat(333),
      'beside the lake '.repeat(125),
      'zzzzzzzz '.repeat(222),
    ];
    for (const prompt of nasty) {
      const started = performance.now();
      planOrRefuse(prompt, 1);
      expect(performance.now() - started).toBeLessThan(400);
    }
  });

  it('edits a spec into a valid spec or is not understood', () => {
    const { spec } = planPrompt({ prompt: 'a forest village, collect 8 lanterns, Mira the baker', seed: 1 });
    fc.assert(
      fc.property(wordSoup, (soup) => {
        try {
          const edited = editSpec({ spec, instruction: soup.slice(0, 1000) }).spec;
          expect(worldSpecSchema.parse(edited)).toEqual(edited);
        } catch (error) {
          if (!(error instanceof GameError)) throw error;
          expect(error.fault).toBe('input');
        }
      }),
      { numRuns: 200, seed: 12 },
    );
  });
});

describe('planned levels', () => {
  it('compile with their exact counts, what is denied is not there, and no repair is needed', () => {
    for (const wanted of promptTable) {
      const { spec } = planPrompt({ prompt: wanted.prompt, seed: 2 });
      const level = compileLevel(spec, 7);
      const kindOf = new Map(spec.things.map((group): [string, string] => [group.id, group.kind]));
      for (const [kind, count] of Object.entries(wanted.counts ?? {})) {
        const placed = level.entities.filter(({ group, look }) => (kindOf.get(group) ?? look) === kind);
        expect([wanted.prompt, kind, placed.length]).toEqual([wanted.prompt, kind, count]);
      }
      for (const absence of level.facts.absent)
        expect([wanted.prompt, absence.what, absence.holds]).toEqual([wanted.prompt, absence.what, true]);
      for (const relation of level.facts.relations)
        expect([wanted.prompt, relation.subject, relation.relation, relation.holds]).toEqual([
          wanted.prompt,
          relation.subject,
          relation.relation,
          true,
        ]);
      expect([wanted.prompt, level.repairs]).toEqual([wanted.prompt, []]);
    }
  }, 120_000);

  it('can be won: the bot proves a sample of every kind of game', () => {
    const sample = [
      'bring back 8 lanterns from the ghosts in a foggy harbour',
      'parkour in the sky with 3 lives',
      'flappy bird with 12 pipes',
      'help Mira the baker find 5 apples in her village',
    ];
    for (const prompt of sample) {
      const { spec } = planPrompt({ prompt, seed: 3 });
      expect([prompt, verifyLevel({ spec, seed: 5 }).certificate === null]).toEqual([prompt, false]);
    }
  }, 120_000);
});
