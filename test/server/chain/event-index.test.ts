import { asc } from 'drizzle-orm';
import { createTestClient, encodeFunctionData, http, padHex, publicActions, type Hex } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { royaltyGraphAbi } from '#contracts/abi/royalty-graph.ts';
import { encodePay } from '#contracts/actions/encode-pay.ts';
import type { Call } from '#contracts/actions/call.ts';
import { encodeSetUsePrice } from '#contracts/actions/encode-use.ts';
import { rawCidOfDigest } from '#server/ipfs/raw-cid.ts';
import { chainAssets, chainCursor, chainEvents } from '#server/chain/chain-schema.ts';
import { createEventIndex } from '#server/chain/event-index.ts';
import type { ConnectedChain } from '#server/chain/connect-chain.ts';
import { openDatabase, type Database } from '#server/storage/database.ts';
import { createLevels } from '#server/storage/levels.ts';
import { openChainWorld, type ChainWorld, type Person } from '#test/server/chain/chain-world.ts';
import { sampleSpec } from '#test/server/sample-spec.ts';

let world: ChainWorld;
let maker: Person;

beforeAll(async () => {
  world = await openChainWorld();
  maker = await world.join('Maker', '5');
});
afterAll(() => world.stop());

const anvil = () => {
  const { chain } = world.parts.chain;
  return createTestClient({ chain, transport: http(), mode: 'anvil' }).extend(publicActions);
};

/** All tables as text, byte for byte. */
async function dump(database: Database): Promise<string> {
  const events = await database.select().from(chainEvents).orderBy(asc(chainEvents.block), asc(chainEvents.logIndex));
  const assets = await database.select().from(chainAssets).orderBy(asc(chainAssets.tokenId));
  return JSON.stringify([events, await database.select().from(chainCursor), assets]);
}

/** What somebody gets who reads the whole chain into an empty database. */
async function rebuilt(): Promise<string> {
  const open = await openDatabase({});
  const index = createEventIndex({ ...world.parts, database: open.database });
  await index.catchUp();
  const text = await dump(open.database);
  await index.close();
  await open.close();
  return text;
}

/** The metadata that a call to mint names. */
function metaDigestOf({ data }: Call): Hex {
  return `0x${data.slice(2 + 8 + 64 * 7, 2 + 8 + 64 * 8)}`;
}

/** A level that is published with the metadata of a token, so that the index has something to note beside its own tables. */
async function publishWith(metaDigest: Hex) {
  const levels = createLevels(world.parts.database);
  const { id, revision } = await levels.create({
    ownerId: maker.player.id,
    spec: sampleSpec('Noted'),
    seed: 1,
    accent: '#fff',
  });
  const publication = { metadataCid: rawCidOfDigest(metaDigest) } as never;
  await levels.publish({ id, revision, publication, thumbnail: null });
  return { tokenId: async () => (await levels.read(id))?.tokenId };
}

const pay = (reason: 'tip' | 'use', amountWei: bigint) =>
  encodePay({ royaltyGraph: world.parts.chain.addresses.royaltyGraph, nodeId: 1n, amountWei, reason });

describe('the event index', () => {
  it('holds the same as one that reads the whole chain again, byte for byte', async () => {
    await maker.mint({ title: 'indexed' });
    await maker.relay(pay('tip', 5n));
    expect(await dump(world.parts.database)).toBe(await rebuilt());
    expect((await world.services.index.read()).map(({ name }) => name)).toContain('Paid');
  });

  it('takes back what the chain takes back, and what was noted with it', async () => {
    const { index } = world.services;
    const { gameAssets } = world.parts.chain.addresses;
    const price = (usePriceWei: bigint) => encodeSetUsePrice({ gameAssets, tokenId: 1n, usePriceWei });
    await maker.relay(price(5n));
    const before = await index.read();
    const snapshot = await anvil().snapshot();
    const call = await maker.mintCall({ title: 'forgotten' });
    const level = await publishWith(metaDigestOf(call));
    await maker.relay(call);
    await maker.relay(pay('tip', 11n));
    await maker.relay(price(7n));
    const priceOf = async () => (await world.services.market.read('1', null)).usePriceWei;
    expect(await priceOf()).toBe('7');
    expect(await level.tokenId()).toBe('2');
    const [, cursor] = [await index.read(), await world.parts.database.select().from(chainCursor)];
    await anvil().revert({ id: snapshot });
    // The other branch is longer, and its first block differs.
    await anvil().setNextBlockTimestamp({ timestamp: BigInt(Math.floor(Date.now() / 1000) + 500) });
    for (const amount of [21n, 22n, 23n]) await maker.relay(pay('use', amount));
    const after = await index.read();
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.filter(({ name }) => name === 'Generated')).toHaveLength(1);
    expect(after.filter(({ name }) => name === 'Paid').map(({ arguments: { amount } }) => amount)).toEqual([
      '5',
      '21',
      '22',
      '23',
    ]);
    expect(await level.tokenId()).toBeNull();
    expect(await priceOf()).toBe('5');
    await expect(world.services.market.read('2', null)).rejects.toMatchObject({ code: 'market.not-found' });
    expect(await world.parts.database.select().from(chainCursor)).not.toEqual(cursor);
    expect(await dump(world.parts.database)).toBe(await rebuilt());
  });

  it('takes no mint of a stranger for the level whose metadata it carries', async () => {
    const stranger = await world.join('Stranger');
    const copied = await stranger.mintCall({ title: 'copied' });
    const level = await publishWith(metaDigestOf(copied));
    expect(await stranger.relay(copied)).toMatchObject({ status: 'in-block' });
    expect(await level.tokenId()).toBeNull();
  });

  it('keeps its events and what follows from them together: what fails is read again', async () => {
    const open = await openDatabase({});
    const index = createEventIndex({ ...world.parts, database: open.database });
    let fails = true;
    const heard: string[] = [];
    index.onChange(async ({ added }) => {
      if (fails) throw new Error('the process ends here');
      heard.push(...added.map(({ name }) => name));
    });
    await expect(index.catchUp()).rejects.toThrow();
    expect(JSON.parse(await dump(open.database))).toEqual([[], [], []]);
    fails = false;
    await index.catchUp();
    expect(heard).toEqual((await world.services.index.read()).map(({ name }) => name));
    await index.catchUp();
    expect(await dump(open.database)).toBe(await rebuilt());
    await index.close();
    await open.close();
  });

  it('asks a node that refuses long ranges for shorter ones, and goes on where it stood when the chain is back', async () => {
    const { chain } = world.parts;
    const open = await openDatabase({});
    let isDown = false;
    const spans: bigint[] = [];
    const narrow = Object.assign(Object.create(chain.publicClient) as ConnectedChain['publicClient'], {
      getLogs: async (filter: { fromBlock: bigint; toBlock: bigint }) => {
        const span = filter.toBlock - filter.fromBlock + 1n;
        if (isDown || span > 3n) throw new Error('too many blocks');
        spans.push(span);
        if (spans.length === 2) isDown = true;
        return chain.publicClient.getLogs({ ...filter, address: Object.values(chain.addresses) });
      },
    });
    const index = createEventIndex({
      ...world.parts,
      database: open.database,
      chain: { ...chain, publicClient: narrow },
    });
    await expect(index.catchUp()).rejects.toMatchObject({ fault: 'chain' });
    expect(spans).toHaveLength(2);
    isDown = false;
    await index.catchUp();
    expect(await dump(open.database)).toBe(await rebuilt());
    await index.close();
    await open.close();
  });

  it('is kept whole when two processes follow into one database', async () => {
    const other = createEventIndex(world.parts);
    await other.catchUp();
    await maker.relay(pay('tip', 31n));
    await maker.relay(pay('tip', 32n));
    await Promise.all([other.catchUp(), world.services.index.catchUp()]);
    expect(await other.read()).toEqual(await world.services.index.read());
    await other.catchUp();
    expect(await dump(world.parts.database)).toBe(await rebuilt());
    await other.close();
  });

  it('keeps thousands of events of one block', async () => {
    const { addresses, walletClient, publicClient } = world.parts.chain;
    const ids = Array.from({ length: 2500 }, () => 1n);
    const data = encodeFunctionData({
      abi: royaltyGraphAbi,
      functionName: 'payMany',
      args: [ids, ids, padHex('0x75', { dir: 'right' })],
    });
    const hash = await walletClient.sendTransaction({
      to: addresses.royaltyGraph,
      value: 2500n,
      data,
      gas: 29_000_000n,
    });
    await publicClient.waitForTransactionReceipt({ hash });
    const before = (await world.services.index.read()).length;
    await world.services.index.catchUp();
    expect((await world.services.index.read()).length).toBe(before + 2500);
    expect(await dump(world.parts.database)).toBe(await rebuilt());
  });
});
