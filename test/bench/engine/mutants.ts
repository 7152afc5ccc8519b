import { compileLevel } from '#engine/level/compile.ts';
import type { ArchetypeKind } from '#engine/level/world-spec.ts';
import { diagnose } from '#engine/verify/diagnose.ts';
import { playLevel } from '#engine/verify/play-level.ts';
import { type Part, casesOf } from '#test/bench/engine/part.ts';
import { runInWorkers } from '#test/bench/engine/workers.ts';
import { sampleSpec } from '#test/bench/sample-spec.ts';
import { foeLevels } from '#test/engine/verify/foe-levels.ts';
import { lockedLevels } from '#test/engine/verify/locked-levels.ts';
import { mutantsOf } from '#test/engine/verify/mutants/index.ts';
import { newerLevels } from '#test/engine/verify/newer-levels.ts';
import { skyLevels } from '#test/engine/verify/sky-levels.ts';
import { solvableLevels } from '#test/engine/verify/solvable-levels.ts';
import { trickyLevels } from '#test/engine/verify/tricky-levels.ts';
import { type TestLevelOptions, testLevel } from '#test/harness.ts';
import { wilson } from '#test/bench/wilson.ts';

const handMade: Readonly<Record<string, TestLevelOptions>> = {
  ...solvableLevels,
  ...trickyLevels,
  ...lockedLevels,
  ...foeLevels,
  ...skyLevels,
  ...newerLevels,
};

/** A level to break: one made by hand, or a sample of an archetype. */
export type Base = { readonly handMade: string } | { readonly archetype: ArchetypeKind; readonly seed: number };

/** Breaks a level in every way there is and lets the bot play each; `wins` is whether it wins the level that is whole. */
export function breakLevel(base: Base) {
  const name = 'handMade' in base ? base.handMade : `${base.archetype} ${base.seed}`;
  const level =
    'handMade' in base
      ? testLevel(handMade[base.handMade])
      : compileLevel(sampleSpec(base.archetype, base.seed), base.seed);
  const mutants = mutantsOf(name, level).map((mutant) => {
    const play = playLevel(mutant.mutant);
    const explained =
      play.failure !== null && diagnose({ level: mutant.mutant, spec: sampleSpec('collect', 1), play }).length > 0;
    return { name: mutant.name, accepted: play.failure === null || play.run.status === 'won', explained };
  });
  return { name, byHand: 'handMade' in base, wins: playLevel(level).failure === null, mutants };
}

/** How often the verifier is wrong: broken levels that it accepts, and good ones that it refuses. */
export const mutantsPart: Part = {
  name: 'mutants',
  describe: 'broken levels that are accepted (must be none), hand-made solvable levels that are refused',
  async run(options) {
    const bases: Base[] = [
      ...Object.keys(handMade).map((name) => ({ handMade: name })),
      ...casesOf({ ...options, first: 5001 }, options.quick ? 2 : 12),
    ];
    const results = (await runInWorkers('breakLevel', bases, { workers: options.workers })).flatMap(
      (result) => result ?? [],
    );
    // A level that cannot be won when it is whole says nothing when it is broken.
    const mutants = results
      .filter((result) => result.wins)
      .flatMap(({ name, mutants: own }) => own.map((mutant) => ({ base: name, ...mutant })));
    const accepted = mutants.filter((mutant) => mutant.accepted);
    const silent = mutants.filter((mutant) => !mutant.accepted && !mutant.explained);
    const byHand = results.filter((result) => result.byHand);
    const refused = byHand.filter((result) => !result.wins);
    for (const mutant of accepted) options.note(`FALSE ACCEPT: ${mutant.base}, when ${mutant.name}`);
    for (const { name } of refused) options.note(`FALSE REFUSAL: ${name}`);
    return [
      {
        measure: `verifier: broken levels accepted (${new Set(mutants.map((mutant) => mutant.name)).size} ways to break)`,
        figure: `${accepted.length}; ${wilson(accepted.length, mutants.length)}`,
        n: mutants.length,
        bar: options.quick ? '0' : '0 of >= 500',
        holds: accepted.length === 0 && (options.quick || mutants.length >= 500),
      },
      {
        measure: 'verifier: refused without saying why',
        figure: `${silent.length}`,
        n: mutants.length,
        bar: '0',
        holds: silent.length === 0,
      },
      {
        measure: 'verifier: hand-made solvable levels refused',
        figure: `${refused.length}; ${wilson(refused.length, byHand.length)}`,
        n: byHand.length,
        bar: '<= 1 %',
        holds: refused.length <= byHand.length * 0.01,
      },
    ];
  },
};
