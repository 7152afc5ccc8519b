import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { GameError, InputError, reportError } from '#engine/errors.ts';
import { parseSpec } from '#engine/level/parse-spec.ts';
import { replayCertificate } from '#engine/verify/replay.ts';
import { forgeLevel } from '#server/forge/forge-level.ts';
import { printReport } from '#server/forge/print-report.ts';
import { writeFolder } from '#server/forge/write-folder.ts';

const usage = `Makes a level from a sentence, lets a bot prove that it can be won, and shows the result.

  npm run forge -- "<prompt>" [--seed <n>] [--json] [--out <folder>]
  npm run forge -- --spec <spec.json> [--seed <n>] [--json] [--out <folder>]
  npm run forge -- verify <certificate.json> <spec.json>

  --seed <n>      another number gives another layout for the same words (default 1)
  --spec <file>   start from a spec instead of a prompt
  --json          print nothing but JSON
  --out <folder>  also write spec.json, certificate.json and level.json there`;

/** Exit codes: 0 all well, 1 the level or certificate does not hold, 2 the input is wrong. */
function main(): number {
  const { values, positionals } = readArguments();
  if (values.help) {
    console.log(usage);
    return 0;
  }
  if (positionals[0] === 'verify' && positionals.length === 3)
    return verifyFiles(positionals[1] ?? '', positionals[2] ?? '');
  const source =
    values.spec === undefined ? { prompt: positionals.join(' ') } : { spec: parseSpec(readJson(values.spec)) };
  const result = forgeLevel({ ...source, seed: readSeed(values.seed) });
  if (values.out !== undefined) writeFolder(values.out, result);
  if (values.json) console.log(JSON.stringify(result.report));
  else printReport(result);
  return result.report.certificate === null ? 1 : 0;
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        seed: { type: 'string', default: '1' },
        spec: { type: 'string' },
        out: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (cause) {
    throw new InputError(cause instanceof Error ? cause.message : 'The arguments cannot be read.', {
      code: 'forge.arguments',
      fix: 'Run "npm run forge -- --help" to see what there is.',
      cause,
    });
  }
}

function readSeed(text: string): number {
  const seed = Number(text);
  if (Number.isInteger(seed) && seed >= 0 && seed <= 0xffffffff) return seed;
  throw new InputError(`"${text}" is no seed.`, {
    code: 'forge.seed',
    fix: 'Use a whole number from 0 to 4294967295.',
  });
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new InputError(`"${path}" cannot be read as JSON.`, {
      code: 'forge.file',
      fix: 'Check the path and the contents of the file.',
      cause,
    });
  }
}

function verifyFiles(certificatePath: string, specPath: string): number {
  const certificate = readJson(certificatePath);
  const { holds, because } = replayCertificate({ spec: parseSpec(readJson(specPath)), certificate });
  console.log(`${holds ? 'The certificate holds.' : 'The certificate does not hold.'} ${because}`);
  return holds ? 0 : 1;
}

try {
  process.exitCode = main();
} catch (error) {
  const report = reportError(error);
  console.error(`${report.message}\n${report.fix}`);
  if (!(error instanceof GameError)) console.error(error);
  process.exitCode = 2;
}
