import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Operation, applyPatch } from 'rfc6902';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { parseSpec, specHash } from '#engine/level/parse-spec.ts';

interface Result {
  readonly id: unknown;
  readonly spec: object;
  readonly specHash: string;
  readonly levelHash: string;
  readonly diff: string[];
  readonly undo: Operation[];
}

const root = fileURLToPath(new URL('../../..', import.meta.url));
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'worldloom-forge-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function forge(...args: string[]) {
  return feed('', ...args);
}

function feed(input: string, ...args: string[]) {
  return run(args, { input });
}

function run(args: string[], more: { input?: string; env?: Record<string, string> }) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['server/forge/main.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    input: more.input,
    env: { ...process.env, ...more.env },
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
        'seed',
        'specHash',
        'levelHash',
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
    expect(forge('verify', certificate)).toMatchObject({ status: 0, stdout: expect.stringMatching(/holds/) });
    expect(forge('verify', certificate, join(out, 'spec.json')).status).toBe(0);
    expect(JSON.parse(forge('verify', join(out, 'result.json'), '--json').stdout)).toMatchObject({ holds: true });
    const claim = JSON.parse(readFileSync(certificate, 'utf8')) as { finalStateHash: string; spec: object };
    writeFileSync(certificate, JSON.stringify({ ...claim, finalStateHash: 'f'.repeat(64) }));
    expect(forge('verify', certificate)).toMatchObject({ status: 1, stdout: expect.stringMatching(/does not hold/) });
    writeFileSync(certificate, JSON.stringify({ ...claim, spec: { ...claim.spec, title: 'Another' } }));
    expect(forge('verify', certificate).status).toBe(1);
    writeFileSync(certificate, JSON.stringify({ ...claim, spec: undefined }));
    expect(forge('verify', certificate)).toMatchObject({ status: 2, stderr: expect.stringMatching(/holds no spec/) });
  }, 120_000);

  it('edits a spec with the seed of its result, and its undo patch leads back to the very same spec', () => {
    const out = join(folder, 'edited');
    const first = JSON.parse(forge('a meadow with 4 coins', '--seed', '9', '--out', out, '--json').stdout) as Result;
    const path = join(out, 'result.json');
    const { status, stdout } = forge('edit', path, 'make it night', '--json');
    expect(status).toBe(0);
    const result = JSON.parse(stdout) as Result;
    expect(result).toMatchObject({ seed: 9, levelHash: first.levelHash, verification: { completed: true } });
    expect(result.specHash).not.toBe(first.specHash);
    expect(result.diff.join()).toMatch(/night/i);
    applyPatch(result.spec, result.undo);
    expect(specHash(parseSpec(result.spec))).toBe(first.specHash);
  });

  it('refuses what must not become a level, with the reason and a suggestion', () => {
    const { status, stdout } = forge('a porn club', '--json');
    expect(status).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({
      refused: {
        code: 'input.refused',
        reason: expect.stringMatching(/.{10,}/),
        suggestion: expect.stringMatching(/.{10,}/),
      },
      spec: null,
      verification: { completed: false },
    });
  });

  it('answers a batch line by line and goes on after bad lines', () => {
    const lines = [
      JSON.stringify({
        id: 'a',
        prompt: 'flap through 6 gates',
        seed: 3,
        edits: ['make it night', 'flurb the wibble', 'undo that'],
      }),
      'no json',
      JSON.stringify({ id: 'c' }),
      JSON.stringify({ id: 'd', prompt: 'a porn club' }),
      '',
      JSON.stringify({ id: 'e', prompt: 'x'.repeat(3000) }),
      JSON.stringify({ id: 6, prompt: 'flap through 6 gates', seed: 3 }),
    ];
    const { status, stdout } = feed(lines.join('\n'), 'batch', '-', '--json');
    expect(status).toBe(0);
    const results = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Result & Record<string, unknown>);
    expect(results.map((result) => result.id)).toEqual(['a', null, 'c', 'd', 'e', 6]);
    expect(results[0]).toMatchObject({
      verification: { completed: true },
      edits: [
        { diff: expect.anything() },
        { refused: { code: 'input.edit-not-understood' } },
        { specHash: results[0]?.specHash, levelHash: results[0]?.levelHash },
      ],
    });
    expect(results[1]).toMatchObject({ line: 2, error: { code: 'forge.line' } });
    expect(results[2]).toMatchObject({ error: { code: 'forge.line', message: expect.stringMatching(/prompt/) } });
    expect(results[3]).toMatchObject({ refused: { code: 'input.refused' } });
    expect(results[4]).toMatchObject({ refused: { code: 'input.prompt-length' } });
    expect([results[5]?.specHash, results[5]?.levelHash]).toEqual([results[0]?.specHash, results[0]?.levelHash]);
  });

  it('plans by itself and says so when the models that "auto" asks do not answer', () => {
    const env = { INFERENCE_URL: 'http://127.0.0.1:9' };
    const { status, stdout } = run(['flap through 6 gates', '--planner', 'auto', '--json'], { env });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      verification: { completed: true },
      attempts: [
        { provider: 'openai-compatible', outcome: 'failed' },
        { provider: 'embedded', outcome: 'answered' },
      ],
    });
  });

  it('takes a spec instead of a prompt', () => {
    const { status, stdout } = forge('--spec', 'assets/worlds/resonant-gates.json');
    expect(status).toBe(0);
    expect(stdout).toMatch(/flyer/);
  });

  it.each([
    { args: ['a forest', '--seed', 'many'], message: /no seed/ },
    { args: ['--spec', 'nowhere.json'], message: /nowhere\.json/ },
    { args: ['a forest', '--colour'], message: /--colour/ },
    { args: ['a forest', '--planner', 'nobody'], message: /nobody/ },
    { args: ['a forest', '--spec', 'spec.json'], message: /together/ },
    { args: ['edit', 'nowhere.json', 'make it night'], message: /nowhere\.json/ },
    { args: ['batch', 'nowhere.jsonl'], message: /nowhere\.jsonl/ },
  ])('says what is wrong with $args', ({ args, message }) => {
    const { status, stdout, stderr } = forge(...args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
