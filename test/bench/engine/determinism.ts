import { type Part, type Row, casesOf } from '#test/bench/engine/part.ts';
import type { FingerprintCase } from '#test/bench/engine/fingerprint.ts';
import { runInWorkers } from '#test/bench/engine/workers.ts';
import { openEnginePage } from '#test/engine-page/open-engine-page.ts';
import { wilson } from '#test/bench/wilson.ts';

const longTicks = 10_000;

/** Whether two processes and Chromium make the same of the same specs, to the last bit. */
export const determinismPart: Part = {
  name: 'determinism',
  describe: 'levels and 10,000-tick runs that come out equal in two processes and in Chromium',
  async run(options) {
    const most = Math.ceil((options.quick ? 24 : 1000) / options.archetypes.length);
    const longPerArchetype = options.quick ? 1 : 3;
    const cases = casesOf(options, most).map((one): FingerprintCase => ({
      ...one,
      ticks: one.seed < options.first + longPerArchetype ? longTicks : 0,
    }));
    // Each round has processes of its own.
    const first = await runInWorkers('fingerprintLevel', cases, { workers: options.workers });
    const second = await runInWorkers('fingerprintLevel', cases.toReversed(), { workers: options.workers });
    const page = await openEnginePage();
    const inChromium: string[] = [];
    try {
      for (const one of cases) inChromium.push(await page.fingerprint(one));
    } finally {
      await page.close();
    }
    const row = (where: string, others: readonly (string | null)[]): Row[] => {
      const equal = cases.map((_, index) => first[index] !== null && first[index] === others[index]);
      cases.forEach((one, index) => {
        if (!equal[index]) options.note(`${one.archetype} ${one.seed} differs in ${where}`);
      });
      const count = (list: readonly boolean[]) => list.filter(Boolean).length;
      const long = equal.filter((_, index) => cases[index]?.ticks === longTicks);
      return [
        {
          measure: `same level in ${where}; same state after ${longTicks} ticks of wild play`,
          figure: `${wilson(count(equal), equal.length)}; ${count(long)} of ${long.length}`,
          n: cases.length,
          bar: '100 %',
          holds: equal.every(Boolean),
        },
      ];
    };
    return [...row('another process', second.toReversed()), ...row('Chromium', inChromium)];
  },
};
