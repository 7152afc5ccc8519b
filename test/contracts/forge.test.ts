import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const forge = createRequire(import.meta.url).resolve('@foundry-rs/forge-linux-amd64/bin/forge');

interface SuiteResult {
  readonly test_results: Record<string, { readonly status: string; readonly reason: string | null }>;
}

describe('the Solidity tests', () => {
  it('all pass: units, fuzz and stateful invariants', { timeout: 300_000 }, async () => {
    const { stdout } = await run(forge, ['test', '--root', root, '--json', '--allow-failure'], {
      cwd: root,
      env: { ...process.env, FOUNDRY_CONFIG: 'contracts/foundry.toml', FOUNDRY_DISABLE_NIGHTLY_WARNING: '1' },
      maxBuffer: 256 * 1024 * 1024,
    });
    // Warnings and single events precede the report, which is the last line.
    const suites = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Record<string, SuiteResult>;
    const results = Object.values(suites).flatMap((suite) => Object.entries(suite.test_results));
    const failed = results.filter(([, result]) => result.status !== 'Success');
    expect(failed.map(([name, result]) => `${name}: ${result.reason}`)).toEqual([]);
    expect(results.length).toBeGreaterThanOrEqual(100);
  });
});
