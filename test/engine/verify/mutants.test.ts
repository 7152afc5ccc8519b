import { describe, expect, it } from 'vitest';

import { compileLevel } from '#engine/level/compile.ts';
import type { Level } from '#engine/level/level.ts';
import { type ArchetypeKind, archetypeKinds } from '#engine/level/world-spec.ts';
import { hash32 } from '#engine/math/hash.ts';
import { diagnose } from '#engine/verify/diagnose.ts';
import { playLevel } from '#engine/verify/play-level.ts';
import { sampleSpec } from '#test/bench/sample-spec.ts';
import { type Mutant, mutantsOf } from '#test/engine/verify/mutants/index.ts';
import { solvableLevels } from '#test/engine/verify/solvable-levels.ts';
import { trickyLevels } from '#test/engine/verify/tricky-levels.ts';
import { testLevel } from '#test/harness.ts';

// A sample that takes seconds; `npm run bench:engine -- --only mutants` tries them all, on many seeds of every archetype.
const seeds = [2001, 2002, 2003];
const mutantsPerArchetype = 4;
const handMade = Object.entries({ ...solvableLevels, ...trickyLevels }).map(([name, options]): [string, Level] => [
  name,
  testLevel(options),
]);
// A level that needs a repair says nothing when it is broken, so the first that needs none is taken.
function firstWon(archetype: ArchetypeKind): Level | undefined {
  for (const seed of seeds) {
    const level = compileLevel(sampleSpec(archetype, seed), seed);
    if (playLevel(level).failure === null) return level;
  }
  return undefined;
}
const compiled = archetypeKinds.map((archetype) => [archetype, firstWon(archetype)] as const);
const byChance = (mutants: Mutant[]): Mutant[] =>
  mutants.toSorted((a, b) => hash32(a.base + a.name) - hash32(b.base + b.name));
const mutants = [
  ...byChance(handMade.flatMap(([base, level]) => mutantsOf(base, level))).slice(0, 150),
  ...compiled.flatMap(([base, level]) =>
    level === undefined ? [] : byChance(mutantsOf(base, level)).slice(0, mutantsPerArchetype),
  ),
];

describe('broken levels', () => {
  it.each(mutants)('are not accepted: $base, when $name', ({ mutant }) => {
    const play = playLevel(mutant);
    expect(play.run.status).not.toBe('won');
    expect(play.failure).not.toBe(null);
    const findings = diagnose({ level: mutant, spec: sampleSpec('collect', 1), play });
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings)
      expect(finding).toMatchObject({
        severity: 'error',
        message: expect.stringMatching(/.{20,}/),
        fix: expect.stringMatching(/.{10,}/),
      });
  });
});

describe('levels that can be won', () => {
  it.each(handMade)('are not refused: %s', (_name, level) => {
    expect(playLevel(level).failure).toBe(null);
  });

  it.each(compiled)('are among the samples of %s', (_name, level) => {
    expect(level).toBeDefined();
  });
});
