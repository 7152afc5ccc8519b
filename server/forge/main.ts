import { once } from 'node:events';

import { GameError, reportError } from '#engine/errors.ts';
import { replayCertificate } from '#engine/verify/replay.ts';
import { type Planner, createPlanner } from '#server/forge/create-planner.ts';
import { forgeBatch } from '#server/forge/forge-batch.ts';
import { forgeEdit } from '#server/forge/forge-edit.ts';
import { type ForgeResult, forgeLevel } from '#server/forge/forge-level.ts';
import { printReport } from '#server/forge/print-report.ts';
import { type ForgeCommand, type ForgeOptions, readArguments, usage } from '#server/forge/read-arguments.ts';
import { readClaim, readSpecFile } from '#server/forge/read-claim.ts';
import { writeFolder } from '#server/forge/write-folder.ts';

const defaultSeed = 1;

/** Runs the command line and answers its exit code, as `--help` lists them. */
async function main(): Promise<number> {
  const { command, options } = readArguments(process.argv.slice(2));
  if (command.kind === 'help') {
    console.log(usage);
    return 0;
  }
  if (command.kind === 'verify') return verifyFiles(command, options);
  const planner = await createPlanner(options.planner);
  try {
    if (command.kind === 'batch') return await runBatch(command.path, { seed: options.seed, planner });
    return show(await forge(command, { seed: options.seed, planner }), options);
  } finally {
    await planner.close();
  }
}

interface Tools {
  readonly seed: number | null;
  readonly planner: Planner;
}

type SingleCommand = Extract<ForgeCommand, { kind: 'prompt' | 'spec' | 'edit' }>;

function forge(command: SingleCommand, tools: Tools): Promise<ForgeResult> {
  const { planner } = tools;
  if (command.kind === 'prompt')
    return forgeLevel({ source: { prompt: command.prompt }, seed: tools.seed ?? defaultSeed, planner });
  const { spec, seed: own } = readSpecFile(command.specPath);
  const seed = tools.seed ?? own ?? defaultSeed;
  if (command.kind === 'spec') return forgeLevel({ source: { spec }, seed, planner });
  return forgeEdit({ spec, instruction: command.instruction, seed, planner });
}

function show(result: ForgeResult, { out, json }: ForgeOptions): number {
  if (out !== null) writeFolder(out, result);
  const { refused, certificate } = result.report;
  if (json) console.log(JSON.stringify(result.report));
  else if (refused) console.error(`${refused.reason}\n${refused.suggestion}`);
  else printReport(result);
  if (refused) return 3;
  return certificate === null ? 1 : 0;
}

async function runBatch(path: string, tools: Tools): Promise<number> {
  for await (const result of forgeBatch({ path, seed: tools.seed ?? defaultSeed, planner: tools.planner })) {
    if (!process.stdout.write(`${JSON.stringify(result)}\n`)) await once(process.stdout, 'drain');
  }
  return 0;
}

function verifyFiles(command: Extract<ForgeCommand, { kind: 'verify' }>, { json }: ForgeOptions): number {
  const { holds, because } = replayCertificate(readClaim(command));
  if (json) console.log(JSON.stringify({ holds, because }));
  else console.log(`${holds ? 'The certificate holds.' : 'The certificate does not hold.'} ${because}`);
  return holds ? 0 : 1;
}

// Whoever reads a batch may stop reading: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

try {
  process.exitCode = await main();
} catch (error) {
  const report = reportError(error);
  if (process.argv.includes('--json')) console.log(JSON.stringify({ error: report }));
  console.error(`${report.message}\n${report.fix}`);
  if (!(error instanceof GameError)) console.error(error);
  process.exitCode = 2;
}
