/**
 * The whole test suite, in the order that fails fastest: format, lint, types, unit and contract tests, then the journey in a
 * real browser on the real stack. Prints the time of each stage and ends with one line of counts.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from '#test/ensure-browser.ts';

const parts = ['engine', 'contracts', 'server', 'client', 'studio', 'test'];
const reports = mkdtempSync(join(tmpdir(), 'worldloom-test-'));
const quick = process.argv.includes('--quick');
let passed = 0;
let failed = 0;

function run(title: string, command: string, parameters: readonly string[]): void {
  const startedAt = performance.now();
  console.log(`\n— ${title}`);
  const { status, error } = spawnSync(command, parameters, { stdio: 'inherit', shell: process.platform === 'win32' });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  if (status === 0) passed += 1;
  else failed += 1;
  console.log(`— ${title}: ${status === 0 ? 'ok' : 'FAILED'} in ${seconds} s${error ? ` (${error.message})` : ''}`);
  if (status !== 0) finish();
}

function runVitest(title: string, project: string): void {
  const report = join(reports, `${project}.json`);
  run(title, 'vitest', [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
  passed += (numPassedTests ?? 0) - 1;
  failed += numFailedTests ?? 0;
}

function finish(): never {
  rmSync(reports, { recursive: true, force: true });
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

run('format', 'oxfmt', ['--check', '.']);
run('lint', 'oxlint', ['.']);
for (const part of parts) run(`types of ${part}`, 'tsc', ['-p', part]);
runVitest('unit and contract tests', 'unit');
if (!quick) {
  ensureBrowser();
  run('build', 'vite', ['build', '--logLevel', 'warn']);
  runVitest('journey in a real browser', 'e2e');
}
finish();
