/**
 * How many levels can be won, how fast they are made, and whether two processes agree: prints tables.
 * `npm run bench:engine -- [--seeds 25] [--first 1] [--archetype obby]`
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { compileLevel } from '#engine/level/compile.ts';
import { type ArchetypeKind, archetypeKinds } from '#engine/level/world-spec.ts';
import { hash32 } from '#engine/math/hash.ts';
import { planPrompt } from '#engine/planner/plan-prompt.ts';
import { createRun, prepareWorld, stepRun } from '#engine/sim/step.ts';
import { replayCertificate } from '#engine/verify/replay.ts';
import { verifyLevel } from '#engine/verify/verify-level.ts';
import { sampleSpec } from '#test/bench/sample-spec.ts';
import { wildInputs } from '#test/golden/scenarios.ts';

const prompts: Record<ArchetypeKind, string> = {
  collect: 'a foggy harbour town at dusk, ghosts steal the lanterns, bring back 8 before dawn',
  obby: 'a hard obby in the sky with moving platforms, bouncers and lava',
  flyer: 'flappy bird through 20 gates over a neon city',
  'quest-village': 'an autumn village where Mira lost 5 apples and Tom guards the windmill',
  survival: 'survive 4 waves of goblins in a spooky forest at night',
  boss: 'fight a giant stone golem in an arena on a volcano',
};

interface Row {
  readonly archetype: ArchetypeKind;
  readonly raw: number;
  readonly repaired: number;
  readonly total: number;
  readonly plan: number[];
  readonly compile: number[];
  readonly verify: number[];
  readonly failures: string[];
}

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '25' },
    first: { type: 'string', default: '1' },
    archetype: { type: 'string' },
    fingerprint: { type: 'boolean', default: false },
  },
});
const first = Number(values.first);
const seeds = Array.from({ length: Number(values.seeds) }, (_, index) => first + index);
const archetypes = archetypeKinds.filter((kind) => values.archetype === undefined || kind === values.archetype);

function measure(archetype: ArchetypeKind): Row {
  const row: Row = { archetype, raw: 0, repaired: 0, total: 0, plan: [], compile: [], verify: [], failures: [] };
  let raw = 0;
  let repaired = 0;
  for (const seed of seeds) {
    const start = performance.now();
    planPrompt({ prompt: prompts[archetype], seed });
    const planned = performance.now();
    const spec = sampleSpec(archetype, seed);
    const sampled = performance.now();
    compileLevel(spec, seed);
    const compiled = performance.now();
    const result = verifyLevel({ spec, seed });
    const verified = performance.now();
    row.plan.push(planned - start);
    row.compile.push(compiled - sampled);
    row.verify.push(verified - compiled);
    const holds =
      result.certificate !== null && replayCertificate({ spec: result.spec, certificate: result.certificate }).holds;
    if (holds) repaired += 1;
    if (holds && !result.repaired) raw += 1;
    else row.failures.push(`${archetype} ${seed}: ${result.findings[0]?.message ?? 'the certificate does not hold'}`);
  }
  return { ...row, raw, repaired, total: seeds.length };
}

/** 95 % Wilson interval of a share, in per cent. */
function wilson(hits: number, total: number): string {
  const z = 1.96;
  const share = hits / total;
  const centre = share + (z * z) / (2 * total);
  const spread = z * Math.sqrt((share * (1 - share)) / total + (z * z) / (4 * total * total));
  const scale = 1 + (z * z) / total;
  const percent = (value: number): string => (Math.min(1, Math.max(0, value / scale)) * 100).toFixed(1);
  return `${(share * 100).toFixed(1)} % [${percent(centre - spread)}, ${percent(centre + spread)}]`;
}

function quantile(list: readonly number[], share: number): number {
  const sorted = list.toSorted((a, b) => a - b);
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10;
}

/** One number for everything that two processes have to agree on: layouts, certificates and long runs. */
function fingerprint(): number {
  const parts = archetypes.flatMap((archetype) =>
    seeds.slice(0, 8).map((seed) => {
      const { certificate, level } = verifyLevel({ spec: sampleSpec(archetype, seed), seed });
      const world = prepareWorld(level);
      const run = createRun(world);
      for (const frame of wildInputs(seed, 10_000)) stepRun(world, run, frame);
      return JSON.stringify([level.layoutHash, certificate, run]);
    }),
  );
  return hash32(parts.join('\n'));
}

function stepMicroseconds(archetype: ArchetypeKind): number {
  const world = prepareWorld(compileLevel(sampleSpec(archetype, first), first));
  const frames = wildInputs('speed', 20_000);
  const run = createRun(world);
  for (const frame of frames.slice(0, 3000)) stepRun(world, run, frame);
  const start = performance.now();
  for (const frame of frames) stepRun(world, run, frame);
  return Math.round(((performance.now() - start) / frames.length) * 10_000) / 10;
}

if (values.fingerprint) {
  console.log(fingerprint());
} else {
  const rows = archetypes.map(measure);
  console.log(`\n${seeds.length} seeds from ${first} per archetype; shares with their 95 % Wilson interval`);
  console.table(
    Object.fromEntries(
      rows.map((row) => [
        row.archetype,
        {
          'won raw': wilson(row.raw, row.total),
          'after repair': wilson(row.repaired, row.total),
          'plan ms p50/p95': `${quantile(row.plan, 0.5)} / ${quantile(row.plan, 0.95)}`,
          'compile ms p50/p95': `${quantile(row.compile, 0.5)} / ${quantile(row.compile, 0.95)}`,
          'verify ms p50/p95': `${quantile(row.verify, 0.5)} / ${quantile(row.verify, 0.95)}`,
          'step us': stepMicroseconds(row.archetype),
        },
      ]),
    ),
  );
  for (const failure of rows.flatMap((row) => row.failures)) console.log(failure);
  const args = ['--fingerprint', '--seeds', values.seeds, '--first', values.first];
  const own = fingerprint();
  const other = execFileSync(
    process.execPath,
    [
      fileURLToPath(import.meta.url),
      ...args,
      ...(values.archetype === undefined ? [] : ['--archetype', values.archetype]),
    ],
    { encoding: 'utf8' },
  );
  const agrees = Number(other) === own;
  console.log(
    `Two processes ${agrees ? 'agree' : 'DO NOT AGREE'} on layouts, certificates and 10,000-tick runs (${own}, ${other.trim()}).`,
  );
  process.exitCode = agrees && rows.every((row) => row.repaired === row.total) ? 0 : 1;
}
