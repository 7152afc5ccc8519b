import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngineWorker, type EngineWorker } from '#server/generate/engine-worker.ts';
import { housePlayerId, plantStarterWorlds } from '#server/generate/starter-worlds.ts';
import { openHeliaPins } from '#server/ipfs/helia-pins.ts';
import type { Pins } from '#server/ipfs/pins.ts';
import { openDatabase, type OpenDatabase } from '#server/storage/database.ts';
import { createLevels } from '#server/storage/levels.ts';
import { createPlayers } from '#server/storage/players.ts';
import { sampleSpec } from '#test/server/sample-spec.ts';

let open: OpenDatabase;
let engineWorker: EngineWorker;
let folder: string;
let pins: Pins;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'worldloom-worlds-'));
  open = await openDatabase({});
  pins = await openHeliaPins(join(folder, 'ipfs'));
  engineWorker = createEngineWorker({ logger: pino({ level: 'silent' }) });
});

afterAll(async () => {
  await engineWorker.close();
  await pins.close();
  await open.close();
  await rm(folder, { recursive: true, force: true });
});

describe('starter worlds', () => {
  it('are published once, under the name of their file, and new files are added later', async () => {
    const levels = createLevels(open.database);
    const stores = { players: createPlayers(open.database), levels, engineWorker, pins };
    await writeFile(join(folder, 'foggy-harbour.json'), JSON.stringify(sampleSpec('Foggy harbour')));
    await writeFile(join(folder, 'notes.txt'), 'no world');
    expect(await plantStarterWorlds(folder, stores)).toEqual({ planted: 1, total: 1 });
    await levels.countPlay('world-foggy-harbour');
    await writeFile(join(folder, 'tower.json'), JSON.stringify({ spec: sampleSpec('Tower'), seed: 42 }));
    expect(await plantStarterWorlds(folder, stores)).toEqual({ planted: 1, total: 2 });
    expect(await levels.read('world-foggy-harbour')).toMatchObject({ status: 'published', featured: true, plays: 1 });
    expect(await levels.read('world-tower')).toMatchObject({
      ownerId: housePlayerId,
      ownerName: 'Worldloom',
      seed: 42,
    });
  });

  it('show the picture beside their file, also one that comes later or changes', async () => {
    const levels = createLevels(open.database);
    const stores = { players: createPlayers(open.database), levels, engineWorker, pins };
    const thumbnail = async () => (await levels.read('world-tower'))?.thumbnail ?? null;
    expect(await thumbnail()).toBeNull();
    const shown: (string | null)[] = [];
    for (const picture of ['first', 'second']) {
      await writeFile(join(folder, 'tower.jpg'), picture);
      expect(await plantStarterWorlds(folder, stores)).toMatchObject({ planted: 0 });
      const path = (await thumbnail()) ?? '';
      const [, cid = '', name] = /^\/ipfs\/([a-z0-9]+)\/(thumbnail\.jpg)$/.exec(path) ?? [];
      expect(new TextDecoder().decode(await pins.read(cid, name))).toBe(picture);
      shown.push(path);
    }
    expect(new Set(shown).size).toBe(2);
  });

  it('are none where the folder is missing', async () => {
    const stores = { players: createPlayers(open.database), levels: createLevels(open.database), engineWorker, pins };
    expect(await plantStarterWorlds(join(folder, 'none'), stores)).toEqual({ planted: 0, total: 0 });
  });
});
