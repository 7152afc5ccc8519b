import { compileLevel } from '#engine/level/compile.ts';
import { planPrompt } from '#engine/planner/plan-prompt.ts';
import { findUnsafe } from '#engine/planner/understand/refuse.ts';
import { verifyLevel } from '#engine/verify/verify-level.ts';
import { type Part, seedsOf } from '#test/bench/engine/part.ts';
import { milliseconds, quantile } from '#test/bench/engine/statistics.ts';
import { promptLists } from '#test/bench/prompts/index.ts';

const warmUps = 8;
const everyNth = 6;

/** How long it takes from a sentence to a level that is proven, in one process, one level after the other. */
export const latencyPart: Part = {
  name: 'latency',
  describe: 'milliseconds to plan, compile, verify; to a first preview and in all',
  async run(options) {
    const plan: number[] = [];
    const compile: number[] = [];
    const verify: number[] = [];
    const preview: number[] = [];
    const total: number[] = [];
    const seeds = seedsOf(options, options.quick ? 1 : 6);
    const prompts = Object.values(promptLists)
      .flat()
      .map(({ prompt }) => prompt)
      .filter((prompt, index) => index % everyNth === 0 && findUnsafe(prompt) === null);
    const orders = seeds.flatMap((seed) => prompts.map((prompt) => ({ prompt, seed })));
    const cold = process.memoryUsage().rss;
    [...orders.slice(0, warmUps), ...orders].forEach((order, index) => {
      const started = performance.now();
      const { spec } = planPrompt(order);
      const planned = performance.now();
      const level = compileLevel(spec, order.seed);
      const compiled = performance.now();
      verifyLevel({ spec, seed: order.seed, level });
      const verified = performance.now();
      if (index < warmUps) return;
      plan.push(planned - started);
      compile.push(compiled - planned);
      verify.push(verified - compiled);
      preview.push(compiled - started);
      total.push(verified - started);
      if (verified - started > 2000)
        options.note(`${Math.round(verified - started)} ms in all: "${order.prompt}", seed ${order.seed}`);
    });
    const n = orders.length;
    const grown = Math.round((process.memoryUsage().rss - cold) / 1024 / 1024);
    options.note(`latency: ${prompts.length} prompts, ${seeds.length} seeds each; the process grew by ${grown} MiB`);
    const none = { n, bar: '', holds: null };
    return [
      { measure: 'plan p50 / p95', figure: milliseconds(plan), ...none },
      { measure: 'compile p50 / p95', figure: milliseconds(compile), ...none },
      { measure: 'verify p50 / p95', figure: milliseconds(verify), ...none },
      {
        measure: 'prompt to first preview p50 / p95',
        figure: milliseconds(preview),
        n,
        bar: 'p95 <= 300 ms',
        holds: quantile(preview, 0.95) <= 300,
      },
      {
        measure: 'prompt to proven level p50 / p95',
        figure: milliseconds(total),
        n,
        bar: 'p95 <= 2000 ms',
        holds: quantile(total, 0.95) <= 2000,
      },
    ];
  },
};
