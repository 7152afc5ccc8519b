import { execFile } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const forge = createRequire(import.meta.url).resolve('@foundry-rs/forge-linux-amd64/bin/forge');

/** Gas by group and name. */
export type GasFigures = Record<string, Record<string, string>>;

/** What one Solidity test said. */
export interface SolidityResult {
  readonly name: string;
  readonly status: string;
  readonly reason: string | null;
}

interface SuiteResult {
  readonly test_results: Record<
    string,
    { readonly status: string; readonly reason: string | null; readonly gas_snapshots?: GasFigures }
  >;
}

/** Runs Solidity tests (all, or those of `matchPath`) of a checkout, writes nothing, and returns results and kept gas. */
export async function runForge(
  options: {
    readonly matchPath?: string;
    readonly folder?: string;
    readonly timeoutMilliseconds?: number;
    readonly flags?: readonly string[];
    readonly environment?: Readonly<Record<string, string>>;
  } = {},
): Promise<{ readonly results: readonly SolidityResult[]; readonly gas: GasFigures }> {
  const { matchPath, folder = root, timeoutMilliseconds = 0, flags = [], environment = {} } = options;
  const filter = matchPath === undefined ? [] : ['--match-path', matchPath];
  const { stdout } = await run(forge, ['test', '--root', folder, '--json', '--allow-failure', ...filter, ...flags], {
    cwd: folder,
    env: {
      ...process.env,
      FOUNDRY_CONFIG: 'contracts/foundry.toml',
      FOUNDRY_DISABLE_NIGHTLY_WARNING: '1',
      FORGE_SNAPSHOT_EMIT: 'false',
      ...environment,
    },
    maxBuffer: 256 * 1024 * 1024,
    timeout: timeoutMilliseconds,
  });
  // Warnings and single events precede the report, which is the last line.
  const suites = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Record<string, SuiteResult>;
  const tests = Object.values(suites).flatMap((suite) => Object.entries(suite.test_results));
  const gas: GasFigures = {};
  for (const [, { gas_snapshots: groups = {} }] of tests) {
    for (const [group, rows] of Object.entries(groups)) gas[group] = { ...gas[group], ...rows };
  }
  return { results: tests.map(([name, { status, reason }]) => ({ name, status, reason })), gas };
}

/** Runs the unit tests once more with every line counted, and writes the lcov report; what measures gas is left out. */
export async function coverForge(reportFile: string): Promise<void> {
  const left = ['--no-match-contract', 'Invariant|Gas', '--no-match-test', 'GasTarget|CostsTheSame'];
  const report = ['--report', 'lcov', '--report-file', reportFile, '--exclude-tests'];
  const flags = ['--fuzz-runs', '32', '--code-size-limit', '1000000'];
  await run(forge, ['coverage', '--root', root, ...report, ...left, ...flags], {
    cwd: root,
    env: { ...process.env, FOUNDRY_CONFIG: 'contracts/foundry.toml', FORGE_SNAPSHOT_EMIT: 'false' },
    maxBuffer: 256 * 1024 * 1024,
  });
}

const gasFolder = join(root, 'contracts/test/gas');

/** The committed gas of every verb. */
export async function readGas(): Promise<GasFigures> {
  const files = await readdir(gasFolder);
  const read = async (file: string) =>
    [file.replace('.json', ''), JSON.parse(await readFile(join(gasFolder, file), 'utf8'))] as const;
  return Object.fromEntries(await Promise.all(files.map(read)));
}

/** Writes the gas to commit. */
export async function writeGas(gas: GasFigures): Promise<void> {
  for (const [group, rows] of Object.entries(gas)) {
    const sorted = Object.fromEntries(Object.entries(rows).toSorted(([left], [right]) => (left < right ? -1 : 1)));
    await writeFile(join(gasFolder, `${group}.json`), `${JSON.stringify(sorted, null, 2)}\n`);
  }
}
