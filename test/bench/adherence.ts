/**
 * How well levels keep to their prompts, measured on the facts of the compiled level: prints tables, and what was missed.
 * `npm run bench:adherence -- [--seed 1] [--language zh] [--quiet]`. Exits non-zero under a bar.
 */
import { parseArgs } from 'node:util';

import { type Check, checkPrompt } from '#test/bench/check-prompt.ts';
import { promptLists } from '#test/bench/prompts/index.ts';
import { wilson } from '#test/bench/wilson.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    language: { type: 'string' },
    quiet: { type: 'boolean', default: false },
  },
});

interface Result {
  readonly language: string;
  readonly tier: string;
  readonly prompt: string;
  readonly checks: readonly Check[];
}

const results: Result[] = Object.entries(promptLists)
  .filter(([language]) => values.language === undefined || values.language === language)
  .flatMap(([language, list]) =>
    list.map((each) => ({
      language,
      tier: each.tier,
      prompt: each.prompt,
      checks: checkPrompt(each, Number(values.seed)),
    })),
  );

const met = (list: readonly Result[]): number => list.filter(({ checks }) => checks.every((each) => each.holds)).length;
const share = (list: readonly Result[]): number => (list.length === 0 ? 1 : met(list) / list.length);

function row(list: readonly Result[]): Record<string, string | number> {
  const checks = list.flatMap((each) => each.checks);
  return {
    prompts: list.length,
    'wholly met': wilson(met(list), list.length),
    wishes: checks.length,
    'wishes met': wilson(checks.filter((each) => each.holds).length, checks.length),
  };
}

const negations = results
  .flatMap(({ checks }) => checks)
  .filter(({ name }) => name.startsWith('no ') || name === 'refused');
const table: Record<string, Record<string, string | number>> = { all: row(results) };
for (const [part, of] of [
  ['tier', Map.groupBy(results, (each) => each.tier)],
  ['language', Map.groupBy(results, (each) => each.language)],
] as const) {
  for (const [name, list] of of) table[`${part} ${name}`] = row(list);
}
const denied = negations.filter((each) => each.holds).length;
table['negation'] = { wishes: negations.length, 'wishes met': wilson(denied, negations.length) };

if (!values.quiet) {
  for (const { language, prompt, checks } of results) {
    const missed = checks.filter((each) => !each.holds);
    if (missed.length > 0) console.log(`${language} "${prompt}"`);
    for (const { name, saw } of missed) console.log(`    missed: ${name}, saw ${saw.slice(0, 300)}`);
  }
}
console.log('\nShares with their 95 % Wilson interval; a prompt is wholly met when every wish in it is.');
console.table(table);

const of = (key: 'tier' | 'language', name: string): number => share(results.filter((each) => each[key] === name));
const whole = values.language === undefined;
const bars: readonly (readonly [string, boolean])[] = [
  ['overall at least 85 %', share(results) >= 0.85],
  ['easy prompts at least 95 %', of('tier', 'easy') >= 0.95],
  ['negation 100 %', denied === negations.length],
  ['Chinese within 5 points of English', !whole || of('language', 'zh') >= of('language', 'en') - 0.05],
  ['Spanish within 5 points of English', !whole || of('language', 'es') >= of('language', 'en') - 0.05],
];
for (const [bar, holds] of bars) console.log(`${holds ? 'holds ' : 'FAILS '} ${bar}`);
process.exitCode = bars.every(([, holds]) => holds) ? 0 : 1;
