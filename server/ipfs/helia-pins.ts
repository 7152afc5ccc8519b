import { join } from 'node:path';
import { FsBlockstore } from 'blockstore-fs';
import { FsDatastore } from 'datastore-fs';
import { createHeliaLight } from 'helia';
import { unixfs } from '@helia/unixfs';
import { exporter } from 'ipfs-unixfs-exporter';
import { sha256 } from 'multiformats/hashes/sha2';
import * as raw from 'multiformats/codecs/raw';
import { CID } from 'multiformats/cid';
import type { PinnedFile, Pins } from '#server/ipfs/pins.ts';
import { readCar, writeCar } from '#server/ipfs/car.ts';
import { walkBlocks } from '#server/ipfs/walk-blocks.ts';
import { contentNotFound, parseCid, requireBlockSize } from '#server/ipfs/raw-cid.ts';

/** The embedded IPFS node: blocks on disk, no network. Light on purpose: the full node listens and dials out by itself. */
export async function openHeliaPins(folder: string): Promise<Pins> {
  const helia = createHeliaLight({
    blockstore: new FsBlockstore(join(folder, 'blocks')),
    datastore: new FsDatastore(join(folder, 'data')),
  });
  await helia.start();
  const files = unixfs(helia);
  const offline = { get: (cid: CID) => helia.blockstore.get(cid, { offline: true }) };

  const pin = async (cid: CID) => {
    if (await helia.pins.isPinned(cid)) return;
    for await (const _ of helia.pins.add(cid)) continue;
  };
  return {
    description: `Helia in ${folder}`,
    addBlock: async (bytes) => {
      requireBlockSize(bytes);
      const cid = CID.createV1(raw.code, await sha256.digest(bytes));
      await helia.blockstore.put(cid, bytes);
      await pin(cid);
      return cid.toString();
    },
    addFolder: async (entries) => {
      const sources = entries.map(({ path, bytes }: PinnedFile) => ({ path, content: [bytes] }));
      let root: CID | null = null;
      // One file at a time: with prefetch a streamed source can lock up.
      for await (const entry of files.addAll(sources, {
        wrapWithDirectory: true,
        rawLeaves: true,
        cidVersion: 1,
        fileImportConcurrency: 1,
      })) {
        root = entry.cid;
      }
      if (root === null) throw contentNotFound('an empty folder');
      await pin(root);
      return root.toString();
    },
    isPinned: async (cid) => helia.pins.isPinned(parseCid(cid)),
    read: (cid, path = '') => readFile(offline, path === '' ? cid : `${cid}/${path}`),
    exportCar: (cid) => {
      const root = parseCid(cid);
      return writeCar(root, walkBlocks(root, offline));
    },
    importCar: async (cid, car) => {
      const root = parseCid(cid);
      for (const block of await readCar(car)) await helia.blockstore.put(block.cid, block.bytes);
      for await (const _ of walkBlocks(root, offline)) continue;
      await pin(root);
    },
    count: async () => {
      let pins = 0;
      for await (const _ of helia.pins.ls()) pins += 1;
      return pins;
    },
    close: async () => void (await helia.stop()),
  };
}

/** Reads a file by its address, or its address and path. */
async function readFile(blocks: Parameters<typeof exporter>[1], name: string): Promise<Uint8Array> {
  try {
    const entry = await exporter(name.includes('/') ? name : parseCid(name), blocks);
    if (entry.type !== 'file' && entry.type !== 'raw') throw contentNotFound(name);
    const chunks: Uint8Array[] = [];
    for await (const chunk of entry.content()) chunks.push(chunk);
    return Uint8Array.from(Buffer.concat(chunks));
  } catch (error) {
    throw contentNotFound(name, error);
  }
}
