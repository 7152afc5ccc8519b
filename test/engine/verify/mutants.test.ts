import { describe, expect, it } from 'vitest';

import { compileLevel } from '#engine/level/compile.ts';
import type { Level } from '#engine/level/level.ts';
import { archetypeKinds } from '#engine/level/world-spec.ts';
import { diagnose } from '#engine/verify/diagnose.ts';
import { playLevel } from '#engine/verify/play-level.ts';
import { sampleSpec } from '#test/bench/sample-spec.ts';
import { mutations } from '#test/engine/verify/mutants.ts';
import { solvableLevels } from '#test/engine/verify/solvable-levels.ts';
import { testLevel } from '#test/harness.ts';

const seeds = [2001, 2002];
const spec = sampleSpec('collect', 1);
const bases: [string, Level][] = [
  ...Object.entries(solvableLevels).map(([name, options]): [string, Level] => [name, testLevel(options)]),
  ...archetypeKinds.flatMap((archetype) =>
    seeds.map((seed): [string, Level] => [`${archetype} ${seed}`, compileLevel(sampleSpec(archetype, seed), seed)]),
  ),
];
const mutants = bases.flatMap(([base, level]) =>
  mutations.flatMap(({ name, apply }) => {
    const mutant = apply(level);
    return mutant === null ? [] : [{ base, name, mutant }];
  }),
);

describe('broken levels', () => {
  it('are many', () => {
    expect(mutants.length).toBeGreaterThanOrEqual(150);
  });

  it.each(mutants)('are not accepted: $base, when $name', ({ mutant }) => {
    const play = playLevel(mutant);
    expect(play.run.status).not.toBe('won');
    expect(play.failure).not.toBe(null);
    const findings = diagnose({ level: mutant, spec, play });
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings)
      expect(finding).toMatchObject({
        severity: 'error',
        message: expect.stringMatching(/.{20,}/),
        fix: expect.stringMatching(/.{10,}/),
      });
  });

  it('were all winnable before they were broken', () => {
    expect(bases.filter(([, level]) => playLevel(level).failure !== null).map(([name]) => name)).toEqual([]);
  });
});
