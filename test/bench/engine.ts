/**
 * Everything that the engine promises, measured: prints a Markdown table and exits non-zero when a figure is under its bar.
 * `npm run bench:engine -- --help` tells the options.
 */
import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';

import { archetypeKinds } from '#engine/level/world-spec.ts';
import { parts } from '#test/bench/engine/index.ts';
import type { BenchOptions, Row } from '#test/bench/engine/part.ts';

const usage = `npm run bench:engine -- [options]

  --quick             a little of everything, in a minute or two
  --only <a,b>        only these parts
  --seeds <n>         seeds per archetype (default 1000; 10 with --quick)
  --first <n>         first seed (default 1)
  --archetype <a,b>   only these archetypes
  --workers <n>       processes (default: one per core)

Parts:
${parts.map(({ name, describe }) => `  ${name.padEnd(18)}${describe}`).join('\n')}`;

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    seeds: { type: 'string' },
    first: { type: 'string', default: '1' },
    archetype: { type: 'string' },
    workers: { type: 'string', default: String(availableParallelism()) },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

/** The items of a list that were named; all of them when nothing was. */
function chosen<T>(all: readonly T[], names: { text: string | undefined; nameOf: (item: T) => string }): T[] {
  const { text, nameOf } = names;
  if (text === undefined) return [...all];
  const wanted = text.split(',');
  const unknown = wanted.filter((name) => !all.some((item) => nameOf(item) === name));
  if (unknown.length > 0) throw new Error(`"${unknown.join(', ')}" is not one of ${all.map(nameOf).join(', ')}.`);
  return all.filter((item) => wanted.includes(nameOf(item)));
}

async function main(): Promise<boolean> {
  const notes: string[] = [];
  const options: BenchOptions = {
    quick: values.quick,
    seeds: Number(values.seeds ?? (values.quick ? 10 : 1000)),
    first: Number(values.first),
    archetypes: chosen(archetypeKinds, { text: values.archetype, nameOf: (kind) => kind }),
    workers: Number(values.workers),
    note: (text) => notes.push(text),
  };
  const rows: Row[] = [];
  for (const part of chosen(parts, { text: values.only, nameOf: ({ name }) => name })) {
    const started = performance.now();
    rows.push(...(await part.run(options)));
    console.error(`${part.name}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
  console.log(
    `\n${options.archetypes.length} archetypes, ${options.workers} processes on ${cpus()[0]?.model ?? 'an unknown processor'}; shares with their 95 % Wilson interval.\n`,
  );
  console.log('| measure | figure | n | bar | holds |\n|---|---|---:|---|---|');
  for (const { measure, figure, n, bar, holds } of rows)
    console.log(`| ${measure} | ${figure} | ${n} | ${bar} | ${holds === null ? '' : holds ? 'yes' : '**no**'} |`);
  if (notes.length > 0) console.log(`\n${notes.map((note) => `- ${note}`).join('\n')}`);
  return rows.every((row) => row.holds !== false);
}

if (values.help) console.log(usage);
else process.exitCode = (await main()) ? 0 : 1;
