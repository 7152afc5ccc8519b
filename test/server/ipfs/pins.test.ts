import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHeliaPins } from '#server/ipfs/helia-pins.ts';
import { openKuboPins } from '#server/ipfs/kubo-pins.ts';
import type { Pins } from '#server/ipfs/pins.ts';
import { digestOfCid, rawCidOfDigest } from '#server/ipfs/raw-cid.ts';
import { startKuboServer, type KuboServer } from '#test/server/ipfs/kubo-server.ts';

let folder: string;
let node: KuboServer;
const pins: Partial<Record<'Helia' | 'Kubo', Pins>> = {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'worldloom-ipfs-'));
  node = await startKuboServer();
  pins.Helia = await openHeliaPins(join(folder, 'shared'));
  pins.Kubo = await openKuboPins(node.url);
});
afterAll(async () => {
  await pins.Helia?.close();
  await pins.Kubo?.close();
  await node.close();
  await rm(folder, { recursive: true });
});

function open(kind: 'Helia' | 'Kubo'): Pins {
  const opened = pins[kind];
  if (!opened) throw new Error('It is not open.');
  return opened;
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
const sha256Of = (bytes: Uint8Array) => `0x${createHash('sha256').update(bytes).digest('hex')}`;
/** Bytes that repeat late, so that a wrong chunk size shows. */
const noise = (length: number) => Uint8Array.from({ length }, (_, index) => (index * index * 31 + index) % 251);

async function collect(car: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of car) chunks.push(chunk);
  return Uint8Array.from(Buffer.concat(chunks));
}

async function* asStream(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 100_000) yield bytes.subarray(at, at + 100_000);
}

const files = [
  { path: 'spec.json', bytes: bytesOf('{"version":1}') },
  { path: 'thumbnail.png', bytes: noise(70_000) },
  { path: 'model.glb', bytes: noise(2_500_000) },
];

describe.each(['Helia', 'Kubo'] as const)('%s', (kind) => {
  it('gives a block the address that its digest says', async () => {
    const bytes = bytesOf('hello world');
    const cid = await open(kind).addBlock(bytes);
    // The well-known CIDv1 (raw) of "hello world".
    expect(cid).toBe('bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e');
    expect(digestOfCid(cid)).toBe(sha256Of(bytes));
    expect(rawCidOfDigest(sha256Of(bytes))).toBe(cid);
    expect(await open(kind).read(cid)).toEqual(bytes);
    expect(await open(kind).isPinned(cid)).toBe(true);
  });

  it('takes a block of exactly 1 MiB whole and refuses a larger one', async () => {
    const largest = noise(1024 * 1024);
    expect(await open(kind).addBlock(largest)).toBe(rawCidOfDigest(sha256Of(largest)));
    await expect(open(kind).addBlock(noise(1024 * 1024 + 1))).rejects.toMatchObject({ code: 'ipfs.block.too-large' });
  });

  it('keeps a folder whose files come back byte for byte', async () => {
    const cid = await open(kind).addFolder(files);
    for (const { path, bytes } of files) expect(Buffer.compare(await open(kind).read(cid, path), bytes)).toBe(0);
    expect(await open(kind).isPinned(cid)).toBe(true);
    expect(await open(kind).addFolder(files)).toBe(cid);
    expect(await open(kind).addFolder(files.slice(1))).not.toBe(cid);
  });

  it('does not know what was never added', async () => {
    const absent = rawCidOfDigest(`0x${'ab'.repeat(32)}`);
    expect(await open(kind).isPinned(absent)).toBe(false);
    await expect(open(kind).read(absent)).rejects.toMatchObject({ code: 'ipfs.not-found' });
    const cid = await open(kind).addFolder(files);
    for (const path of ['nothing.json', '../spec.json', 'spec.json/deeper', './', '..', 'SPEC.json']) {
      await expect(open(kind).read(cid, path)).rejects.toMatchObject({ code: 'ipfs.not-found' });
    }
    await expect(open(kind).read(cid)).rejects.toMatchObject({ code: 'ipfs.not-found' });
  });

  it('hands out a folder as a CAR file that another node takes in, and refuses a damaged one', async () => {
    const cid = await open(kind).addFolder(files);
    const car = await collect(open(kind).exportCar(cid));
    // Length, then the map of roots and version as the CAR specification writes it.
    expect(Buffer.from(car.subarray(0, 22)).toString('hex')).toBe(
      '3aa265726f6f747381d82a58250001701220' + digestOfCid(cid).slice(2, 10),
    );
    const other = await openHeliaPins(join(folder, `from-${kind}`));
    await other.importCar(cid, asStream(car));
    expect(await other.isPinned(cid)).toBe(true);
    for (const { path, bytes } of files) expect(Buffer.compare(await other.read(cid, path), bytes)).toBe(0);
    expect(Buffer.compare(await collect(other.exportCar(cid)), car)).toBe(0);
    await other.close();
    const back = kind === 'Helia' ? open('Kubo') : open('Helia');
    await back.importCar(cid, asStream(car));
    expect(await back.isPinned(cid)).toBe(true);
    for (const at of [0, 70, car.length - 5]) {
      const damaged = Uint8Array.from(car);
      damaged[at] = (damaged[at] ?? 0) ^ 0x41;
      await expect(open(kind).importCar(cid, asStream(damaged))).rejects.toMatchObject({ code: 'ipfs.car' });
    }
    await expect(open(kind).importCar(cid, asStream(car.subarray(0, car.length - 9)))).rejects.toMatchObject({
      code: 'ipfs.car',
    });
    const absent = rawCidOfDigest(`0x${'cd'.repeat(32)}`);
    await expect(collect(open(kind).exportCar(absent))).rejects.toMatchObject({ code: 'ipfs.not-found' });
  });

  it('refuses what is no address', async () => {
    for (const text of ['', 'hello', '../../etc/passwd', 'Qm', 'bafy', `b${'a'.repeat(5000)}`]) {
      await expect(open(kind).read(text)).rejects.toMatchObject({ code: expect.stringMatching(/^ipfs\./) });
      await expect(open(kind).isPinned(text)).rejects.toMatchObject({ code: 'ipfs.cid' });
    }
  });
});

describe('both', () => {
  it('give the same content the same address', async () => {
    const added = await Promise.all([open('Helia').addFolder(files), open('Kubo').addFolder(files)]);
    expect(added[0]).toBe(added[1]);
    expect(added[0]).toMatch(/^bafy/);
    expect(node.commands).toEqual(expect.arrayContaining(['version', 'add', 'pin/ls', 'cat']));
  });
});

describe('the embedded node', () => {
  it('has everything, pins included, when it is opened again', async () => {
    const place = join(folder, 'reopened');
    const first = await openHeliaPins(place);
    const [block, root] = [await first.addBlock(bytesOf('kept')), await first.addFolder(files)];
    const count = await first.count();
    await first.close();
    const second = await openHeliaPins(place);
    expect(await second.count()).toBe(count);
    expect([await second.isPinned(block), await second.isPinned(root)]).toEqual([true, true]);
    expect(await second.read(block)).toEqual(bytesOf('kept'));
    expect(Buffer.compare(await second.read(root, 'model.glb'), files[2]?.bytes ?? new Uint8Array())).toBe(0);
    await second.close();
  });
});

describe('a Kubo node that is not there', () => {
  it('is said to be unreachable, without the secrets of its address', async () => {
    const closed = await startKuboServer();
    await closed.close();
    const address = closed.url.replace('http://', 'http://user:hunter2@');
    const failure: unknown = await openKuboPins(address).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'ipfs.unreachable' });
    expect(JSON.stringify(failure) + String(failure)).not.toContain('hunter2');
  });

  it('or goes away later is said to be unreachable too', async () => {
    const leaving = await startKuboServer();
    const opened = await openKuboPins(leaving.url);
    await leaving.close();
    await expect(opened.addBlock(bytesOf('late'))).rejects.toMatchObject({ code: 'ipfs.unreachable' });
    await expect(opened.isPinned(rawCidOfDigest(`0x${'ab'.repeat(32)}`))).rejects.toMatchObject({
      code: 'ipfs.unreachable',
    });
  });
});

describe('digests', () => {
  it('are read from addresses with sha2-256 alone', () => {
    for (const text of ['0x', '0x12', `0x${'zz'.repeat(32)}`, `0x${'ab'.repeat(33)}`]) {
      expect(() => rawCidOfDigest(text)).toThrow(expect.objectContaining({ code: 'ipfs.digest' }));
    }
    // Identity hash of "hello": a valid CID, but no sha2-256.
    expect(() => digestOfCid('bafkqabliivtxg2a')).toThrow(expect.objectContaining({ code: 'ipfs.cid' }));
  });
});
