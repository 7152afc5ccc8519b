import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openHeliaPins } from '#server/ipfs/helia-pins.ts';
import { connectKuboPins } from '#server/ipfs/kubo-pins.ts';
import { mirrorPins } from '#server/ipfs/mirrored-pins.ts';
import { createPinKeeper, type KeptContent } from '#server/ipfs/pin-keeper.ts';
import type { Pins } from '#server/ipfs/pins.ts';
import { startKuboServer, type KuboServer } from '#test/server/ipfs/kubo-server.ts';

const logger = pino({ level: 'silent' });
const text = (value: string) => new TextEncoder().encode(value);
const files = [
  { path: 'spec.json', bytes: text('{"version":1}') },
  { path: 'model.glb', bytes: Uint8Array.from({ length: 1_500_000 }, (_, index) => (index * index) % 251) },
];

let folder: string;
let node: KuboServer;
let first: Pins;
let second: Pins;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'worldloom-keeper-'));
  node = await startKuboServer();
  first = await openHeliaPins(join(folder, 'first'));
  second = connectKuboPins(node.url);
});
afterEach(async () => {
  await first.close();
  await node.close();
  await rm(folder, { recursive: true });
});

const keeperOf = (pinners: readonly Pins[], cids: readonly string[]) => {
  const kept: KeptContent[] = [{ levelId: 'l_1', title: 'Harbour', cids }];
  return createPinKeeper({ pinners, list: async () => kept, logger });
};

/** Loses every block of the first node, pins and all the rest stay as they are. */
async function loseBlocks(): Promise<void> {
  const blocks = join(folder, 'first', 'blocks');
  for (const name of await readdir(blocks)) await rm(join(blocks, name), { recursive: true });
}

describe('content that is kept twice', () => {
  it('is in both places at once, and is read from the second while the first has lost it', async () => {
    const pins = mirrorPins({ first, second, logger });
    const cid = await pins.addFolder(files);
    const block = await pins.addBlock(text('metadata'));
    expect([await second.isPinned(cid), await second.isPinned(block)]).toEqual([true, true]);
    await loseBlocks();
    expect(Buffer.compare(await pins.read(cid, 'model.glb'), files[1]?.bytes ?? new Uint8Array())).toBe(0);
    expect(await pins.read(block)).toEqual(text('metadata'));
    await expect(pins.read(cid, 'nothing')).rejects.toMatchObject({ code: 'ipfs.not-found' });
  });

  it('gets its second copy later when the second pinner was down', async () => {
    await node.close();
    const pins = mirrorPins({ first, second, logger });
    const cid = await pins.addFolder(files);
    expect(await pins.isPinned(cid)).toBe(true);
    const down = await keeperOf([first, second], [cid]).check();
    expect(down.items).toMatchObject([{ cid, copies: 1, repaired: 0 }]);
    expect(down.pinners[1]?.detail).toContain('does not answer');
    node = await startKuboServer();
    second = connectKuboPins(node.url);
    const keeper = keeperOf([first, second], [cid]);
    expect((await keeper.check()).items).toMatchObject([{ copies: 2, repaired: 1 }]);
    expect(Buffer.compare(await second.read(cid, 'model.glb'), files[1]?.bytes ?? new Uint8Array())).toBe(0);
    expect((await keeper.check()).items).toMatchObject([{ copies: 2, repaired: 0 }]);
  });

  it('is copied back where blocks are gone though they are pinned', async () => {
    const pins = mirrorPins({ first, second, logger });
    const cid = await pins.addFolder(files);
    await loseBlocks();
    expect(await first.isPinned(cid)).toBe(true);
    const keeper = keeperOf([first, second], [cid]);
    expect(keeper.read()).toEqual({ checkedAt: null, pinners: [], items: [] });
    expect((await keeper.check()).items).toMatchObject([{ title: 'Harbour', copies: 2, repaired: 1 }]);
    expect(Buffer.compare(await first.read(cid, 'model.glb'), files[1]?.bytes ?? new Uint8Array())).toBe(0);
    expect(keeper.read().items).toMatchObject([{ copies: 2 }]);
  });

  it('is said to be lost when nobody has it any more', async () => {
    const cid = await first.addFolder(files);
    await loseBlocks();
    expect((await keeperOf([first], [cid]).check()).items).toMatchObject([{ cid, copies: 0, repaired: 0 }]);
  });
});
