import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'worldloom-forge-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function forge(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['server/forge/main.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('the forge command', () => {
  it('prints nothing but JSON when asked to, with the proof inside', () => {
    const { status, stdout } = forge('a night forest with 5 lanterns and two wolves', '--seed', '7', '--json');
    expect(status).toBe(0);
    const report = JSON.parse(stdout) as Record<string, unknown>;
    expect(Object.keys(report)).toEqual(
      expect.arrayContaining([
        'spec',
        'specHash',
        'layoutHash',
        'facts',
        'assumptions',
        'warnings',
        'certificate',
        'verification',
        'ms',
      ]),
    );
    expect(report['verification']).toMatchObject({ completed: true });
  });

  it('writes files that "forge verify" accepts, and refuses them once they are changed', () => {
    const out = join(folder, 'level');
    expect(forge('flap through 8 gates', '--out', out).stdout).toMatch(/Proven: the bot wins/);
    const certificate = join(out, 'certificate.json');
    const spec = join(out, 'spec.json');
    expect(forge('verify', certificate, spec)).toMatchObject({ status: 0, stdout: expect.stringMatching(/holds/) });
    const claim = JSON.parse(readFileSync(certificate, 'utf8')) as { finalStateHash: string };
    writeFileSync(certificate, JSON.stringify({ ...claim, finalStateHash: 'f'.repeat(64) }));
    expect(forge('verify', certificate, spec)).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/does not hold/),
    });
  });

  it('takes a spec instead of a prompt', () => {
    const { status, stdout } = forge('--spec', 'assets/worlds/resonant-gates.json');
    expect(status).toBe(0);
    expect(stdout).toMatch(/flyer/);
  });

  it.each([
    { args: [''], message: /empty/i },
    { args: ['a forest', '--seed', 'many'], message: /no seed/ },
    { args: ['--spec', 'nowhere.json'], message: /nowhere\.json/ },
    { args: ['a forest', '--colour'], message: /--colour/ },
  ])('says what is wrong with $args', ({ args, message }) => {
    const { status, stdout, stderr } = forge(...args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
