import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claimDataFolder, readOrMakeSecret, setAside } from '#server/start/data-folder.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'worldloom-folder-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the data folder', () => {
  it('is made when absent', async () => {
    const claimed = await claimDataFolder(join(folder, 'deep/data'));
    expect((await stat(claimed.path)).isDirectory()).toBe(true);
    await claimed.release();
  });

  it('belongs to one server at a time', async () => {
    const claimed = await claimDataFolder(folder);
    await expect(claimDataFolder(folder)).rejects.toMatchObject({
      code: 'start.locked',
      message: expect.stringContaining(`process ${process.pid}`),
      fix: expect.stringContaining('DATA_FOLDER='),
    });
    await claimed.release();
    await (await claimDataFolder(folder)).release();
  });

  it('is taken over from a server that was killed', async () => {
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'exit');
    await writeFile(join(folder, 'server.lock'), JSON.stringify({ pid: child.pid, born: '1' }));
    await (await claimDataFolder(folder)).release();
  });

  it('is taken over when the process id now belongs to another program', async () => {
    await writeFile(join(folder, 'server.lock'), JSON.stringify({ pid: process.pid, born: 'long ago' }));
    await (await claimDataFolder(folder)).release();
  });

  it('is taken over when the lock was cut short', async () => {
    await writeFile(join(folder, 'server.lock'), '{"pid":');
    await (await claimDataFolder(folder)).release();
  });

  it('says so when nobody can write there', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(claimDataFolder(join(folder, 'file'))).rejects.toMatchObject({
      code: 'start.data-folder',
      message: expect.stringContaining('file'),
    });
  });
});

describe('secrets that the server makes', () => {
  it('are made once and can be read by their owner only', async () => {
    const path = join(folder, 'secret');
    const secret = await readOrMakeSecret(path);
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readOrMakeSecret(path)).toBe(secret);
  });

  it('are reported when they are damaged, with the file to set aside', async () => {
    const path = join(folder, 'secret');
    await writeFile(path, 'half');
    await expect(readOrMakeSecret(path)).rejects.toMatchObject({ code: 'start.broken-state', details: { path } });
  });
});

describe('setting aside', () => {
  it('keeps what was there under another name', async () => {
    const path = join(folder, 'database');
    await writeFile(path, 'precious');
    const aside = await setAside(path);
    expect(await readFile(aside, 'utf8')).toBe('precious');
    expect(await readdir(folder)).toHaveLength(1);
  });
});
