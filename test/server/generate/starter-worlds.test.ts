import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngineWorker, type EngineWorker } from '#server/generate/engine-worker.ts';
import { housePlayerId, plantStarterWorlds } from '#server/generate/starter-worlds.ts';
import { openDatabase, type OpenDatabase } from '#server/storage/database.ts';
import { createLevels } from '#server/storage/levels.ts';
import { createPlayers } from '#server/storage/players.ts';
import { sampleSpec } from '#test/server/sample-spec.ts';

let open: OpenDatabase;
let engineWorker: EngineWorker;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'worldloom-worlds-'));
  open = await openDatabase({});
  engineWorker = createEngineWorker({ logger: pino({ level: 'silent' }) });
});

afterAll(async () => {
  await engineWorker.close();
  await open.close();
  await rm(folder, { recursive: true, force: true });
});

describe('starter worlds', () => {
  it('are published once, under the name of their file, and new files are added later', async () => {
    const levels = createLevels(open.database);
    const stores = { players: createPlayers(open.database), levels, engineWorker };
    await writeFile(join(folder, 'foggy-harbour.json'), JSON.stringify(sampleSpec('Foggy harbour')));
    await writeFile(join(folder, 'notes.txt'), 'no world');
    expect(await plantStarterWorlds(folder, stores)).toEqual({ planted: 1, total: 1 });
    await levels.countPlay('world-foggy-harbour');
    await writeFile(join(folder, 'tower.webp'), 'a picture');
    await writeFile(join(folder, 'tower.json'), JSON.stringify({ spec: sampleSpec('Tower'), seed: 42 }));
    expect(await plantStarterWorlds(folder, stores)).toEqual({ planted: 1, total: 2 });
    expect(await levels.read('world-foggy-harbour')).toMatchObject({
      status: 'published',
      featured: true,
      plays: 1,
      thumbnail: null,
    });
    expect(await levels.read('world-tower')).toMatchObject({
      ownerId: housePlayerId,
      ownerName: 'Worldloom',
      seed: 42,
      thumbnail: '/worlds/tower.webp',
    });
  });

  it('show a picture that comes later', async () => {
    const levels = createLevels(open.database);
    await writeFile(join(folder, 'foggy-harbour.webp'), 'a picture');
    const stores = { players: createPlayers(open.database), levels, engineWorker };
    expect(await plantStarterWorlds(folder, stores)).toEqual({ planted: 0, total: 2 });
    expect(await levels.read('world-foggy-harbour')).toMatchObject({
      thumbnail: '/worlds/foggy-harbour.webp',
      plays: 1,
    });
  });

  it('are none where the folder is missing', async () => {
    const stores = { players: createPlayers(open.database), levels: createLevels(open.database), engineWorker };
    expect(await plantStarterWorlds(join(folder, 'none'), stores)).toEqual({ planted: 0, total: 0 });
  });
});
