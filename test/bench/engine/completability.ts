import type { ArchetypeKind } from '#engine/level/world-spec.ts';
import { replayCertificate } from '#engine/verify/replay.ts';
import { verifyLevel } from '#engine/verify/verify-level.ts';
import { type BenchOptions, type Part, type Row, casesOf } from '#test/bench/engine/part.ts';
import { milliseconds } from '#test/bench/engine/statistics.ts';
import { runInWorkers } from '#test/bench/engine/workers.ts';
import { sampleSpec } from '#test/bench/sample-spec.ts';
import { variedSpec } from '#test/bench/varied-spec.ts';
import { wilson } from '#test/bench/wilson.ts';

/** A level to win: a plain sample of a kind of game, or one that asks for more. */
export interface Trial {
  readonly archetype: ArchetypeKind;
  readonly seed: number;
  readonly varied?: boolean;
}

/** Lets the bot win a sample level, and re-runs its certificate. */
export function winLevel({ archetype, seed, varied }: Trial) {
  const spec = varied === true ? variedSpec(archetype, seed) : sampleSpec(archetype, seed);
  const started = performance.now();
  const { certificate, repaired, findings, spec: proven } = verifyLevel({ spec, seed });
  const spent = performance.now() - started;
  const holds = certificate !== null && replayCertificate({ spec: proven, certificate }).holds;
  return { archetype, seed, holds, repaired, spent, because: findings[0]?.message ?? 'the certificate does not hold' };
}

/** Share of levels that the bot wins: as compiled, and after repair. */
export const completabilityPart: Part = {
  name: 'completability',
  describe: 'levels that the bot wins, raw and after repair, with certificates that hold when re-run',
  run: (options) => winAll(options, { varied: false, most: options.quick ? 10 : Infinity }),
};

/** The same with specs that ask for more; what cannot be repaired here is told with its reason, which is what a creator gets. */
export const varietyPart: Part = {
  name: 'variety',
  describe:
    'levels that the bot wins of specs with abilities, sky rules, shops, manners, other wins, pins, kept places',
  run: (options) => winAll(options, { varied: true, most: options.quick ? 3 : Infinity }),
};

async function winAll(options: BenchOptions, how: { varied: boolean; most: number }): Promise<Row[]> {
  const { varied, most } = how;
  const label = varied ? 'varied ' : '';
  const cases = casesOf(options, most).map((one): Trial => ({ ...one, varied }));
  const results = await runInWorkers('winLevel', cases, { workers: options.workers });
  const rows: Row[] = [];
  let won = 0;
  let raw = 0;
  for (const archetype of options.archetypes) {
    const own = results.flatMap((result) => (result?.archetype === archetype ? [result] : []));
    const total = cases.filter((one) => one.archetype === archetype).length;
    const held = own.filter((result) => result.holds);
    const untouched = held.filter((result) => !result.repaired);
    won += held.length;
    raw += untouched.length;
    for (const { seed, because, holds } of own.filter((result) => !result.holds || result.repaired))
      options.note(`${label}${archetype} ${seed} ${holds ? 'was repaired' : 'WAS NOT WON'}: ${because}`);
    rows.push({
      measure: `${label}${archetype}: won raw; after repair; verify p50 / p95`,
      figure: `${wilson(untouched.length, total)}; ${wilson(held.length, total)}; ${milliseconds(own.map((result) => result.spent))}`,
      n: total,
      bar: '97 %; 100 %',
      holds: held.length === total && untouched.length / total >= 0.97,
    });
  }
  const all = cases.length;
  rows.push({
    measure: `all ${label}archetypes: won raw; after repair`,
    figure: `${wilson(raw, all)}; ${wilson(won, all)}`,
    n: all,
    bar: '97 %; 100 %',
    holds: won === all && raw / all >= 0.97,
  });
  return rows;
}
