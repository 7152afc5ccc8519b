import { hostileKinds } from '#test/bench/engine/hostile-specs.ts';
import type { Part } from '#test/bench/engine/part.ts';
import { quantile } from '#test/bench/engine/statistics.ts';
import { runInWorkers } from '#test/bench/engine/workers.ts';
import { wilson } from '#test/bench/wilson.ts';

const mostMilliseconds = 2000;
const mostMebibytes = 256;
/** A process lives on this much heap, so that all of it, code and buffers included, stays under the bar. */
const heapMebibytes = 128;

/** Random and hostile input: each is turned down or repaired with a reason, in bounded time and memory. */
export const hostilityPart: Part = {
  name: 'hostile',
  describe: '10,000 hostile specs, certificates, patches and prompts: crashes, time, memory',
  async run(options) {
    const total = options.quick ? 600 : 10_000;
    const cases = Array.from({ length: total }, (_, index) => ({
      kind: hostileKinds[index % hostileKinds.length] ?? hostileKinds[0],
      seed: options.first + Math.floor(index / hostileKinds.length),
    }));
    // A process dies over an input that needs more heap than it may have, which counts as a crash.
    const results = await runInWorkers('survive', cases, { workers: options.workers, heapMebibytes });
    const largest = Math.max(...results.map((result) => result?.peakMebibytes ?? 0));
    const died = results.filter((result) => result === null).length;
    const lived = results.flatMap((result) => result ?? []);
    const bad = lived.filter(({ outcome }) => outcome === 'crashed' || outcome === 'silent' || outcome === 'believed');
    const slow = lived.filter((result) => result.milliseconds > mostMilliseconds);
    for (const { kind, seed, outcome, because } of bad.slice(0, 20))
      options.note(`hostile "${kind}" ${seed} ${outcome}: ${because}`);
    for (const { kind, seed, milliseconds } of slow.slice(0, 20))
      options.note(`hostile "${kind}" ${seed} took ${Math.round(milliseconds)} ms`);
    results.forEach((result, index) => {
      if (result === null) options.note(`hostile "${cases[index]?.kind}" ${cases[index]?.seed} killed the process`);
    });
    const count = (outcome: string): number => lived.filter((result) => result.outcome === outcome).length;
    const times = lived.map((result) => result.milliseconds);
    return [
      {
        measure: `hostile input (${hostileKinds.length} kinds): crashed, died, built without a word on what is missing, or believed`,
        figure: `${bad.length + died}; ${wilson(bad.length + died, total)}`,
        n: total,
        bar: '0',
        holds: bad.length + died === 0,
      },
      {
        measure: 'hostile input: rejected with a reason; built with repairs named; built as asked',
        figure: `${count('rejected')}; ${count('repaired')}; ${count('built')}`,
        n: total,
        bar: '',
        holds: null,
      },
      {
        measure: 'hostile input: processor time p50 / p95 / longest',
        figure: `${quantile(times, 0.5).toFixed(1)} / ${quantile(times, 0.95).toFixed(1)} / ${Math.max(...times).toFixed(0)} ms`,
        n: total,
        bar: `<= ${mostMilliseconds} ms`,
        holds: slow.length === 0,
      },
      {
        measure: `hostile input: largest resident size of a process, heap limited to ${heapMebibytes} MiB`,
        figure: `${largest.toFixed(0)} MiB`,
        n: total,
        bar: `<= ${mostMebibytes} MiB, no process dies`,
        holds: died === 0 && largest <= mostMebibytes,
      },
    ];
  },
};
