import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type OpenDatabase } from '#server/storage/database.ts';
import { createJobs } from '#server/storage/jobs.ts';
import { createLedger } from '#server/storage/ledger.ts';
import { createLevels } from '#server/storage/levels.ts';

const writer = fileURLToPath(new URL('crash-writer.ts', import.meta.url));
let folder: string;
let open: OpenDatabase;
let acknowledged = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'worldloom-crash-'));
  const child = spawn(process.execPath, [writer, join(folder, 'database')], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged = Number(line);
    if (acknowledged === 40) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  open = await openDatabase({ folder: join(folder, 'database') });
});

afterAll(async () => {
  await open.close();
  await rm(folder, { recursive: true, force: true });
});

describe('a server that is killed while it writes', () => {
  it('loses no reward that was acknowledged and pays none twice', async () => {
    expect(acknowledged).toBeGreaterThanOrEqual(40);
    const ledger = createLedger(open.database);
    const balance = await ledger.balance('p_crash');
    // One more may have been on disk already when the process died before it could say so.
    expect([acknowledged, acknowledged + 1]).toContain(balance);
    const again = await ledger.append({ playerId: 'p_crash', credits: 1, reason: 'test', key: 'reward:1' });
    expect(again).toEqual({ written: false, balance });
  });

  it('keeps the last revision of a level', async () => {
    expect(await createLevels(open.database).read('l_crash')).toMatchObject({
      title: 'Second title',
      revision: 2,
      seed: 8,
    });
  });

  it('finds the job that was under way', async () => {
    const unfinished = await createJobs(open.database).listUnfinished();
    expect(unfinished.map((job) => [job.levelId, job.status])).toEqual([['l_crash', 'queued']]);
  });
});
