import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const main = fileURLToPath(new URL('../../../server/main.ts', import.meta.url));
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'worldloom-start-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

function run(words: string[], variables: Record<string, string> = {}) {
  return new Promise<{ status: number | string | null; output: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      [main, ...words],
      { env: { DATA_FOLDER: folder, ...variables } },
      (_error, stdout, stderr) => resolve({ status: child.exitCode, output: stdout + stderr }),
    );
  });
}

describe('npm start', () => {
  it('explains itself', async () => {
    const { status, output } = await run(['--help']);
    expect(status).toBe(0);
    expect(output).toContain('IPFS_API_URL');
    expect(output).toContain('--set-aside');
  });

  it('ends with 1 and a way out for a wrong variable, without colours where nobody reads them', async () => {
    const { status, output } = await run([], { PORT: 'three' });
    expect(status).toBe(1);
    expect(output).toContain('Problem: PORT is "three"');
    expect(output).toContain('Way out:');
    expect(output).not.toContain('\u001b');
  });

  it('ends with 1 for an option that there is not', async () => {
    expect(await run(['--portt'])).toMatchObject({ status: 1, output: expect.stringContaining('"--portt"') });
  });

  it('ends with 1 and leaves nothing behind when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? String(address.port) : '';
    const { status, output } = await run([], { PORT: port });
    other.close();
    expect(status).toBe(1);
    expect(output).toContain(`Port ${port} on 127.0.0.1 is used by another program.`);
    expect(await readdir(folder)).toEqual([]);
  });
});
