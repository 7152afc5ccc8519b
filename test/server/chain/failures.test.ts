import { createServer, request, type Server } from 'node:http';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { createTestClient, http, parseEther, toHex, type Hex } from 'viem';
import { mnemonicToAccount } from 'viem/accounts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeBuy } from '#contracts/actions/encode-buy.ts';
import { startAnvil, type LocalChain } from '#server/chain/anvil.ts';
import { chainTransactions } from '#server/chain/chain-schema.ts';
import { openChainServices, type ChainServices } from '#server/chain/chain-services.ts';
import { connectKuboPins } from '#server/ipfs/kubo-pins.ts';
import { openChainWorld, type ChainWorld, type Person } from '#test/server/chain/chain-world.ts';
import { startKuboServer } from '#test/server/ipfs/kubo-server.ts';

let folder: string;
let anvil: LocalChain;
let line: Server;
let port = 0;
let world: ChainWorld;

/** A line to the chain that can be cut and laid again under the same address. */
async function layLine(): Promise<void> {
  const target = new URL(anvil.rpcUrl);
  line = createServer((incoming, outgoing) => {
    const { method, headers } = incoming;
    const onward = request({ host: target.hostname, port: target.port, method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  line.listen(port, '127.0.0.1');
  await once(line, 'listening');
  ({ port } = line.address() as AddressInfo);
}

async function cutLine(): Promise<void> {
  line.closeAllConnections();
  line.close();
  await once(line, 'close');
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'worldloom-failures-'));
  anvil = await startAnvil(folder);
  await layLine();
  const words = 'test test test test test test test test test test test junk';
  const relayerKeys = [0, 1].map((addressIndex) =>
    toHex(mnemonicToAccount(words, { addressIndex }).getHdKey().privateKey ?? new Uint8Array(32)),
  );
  world = await openChainWorld({ rpcUrl: `http://127.0.0.1:${port}`, relayerKeys });
});
afterAll(async () => {
  await world.stop();
  await cutLine();
  await anvil.stop();
  await rm(folder, { recursive: true, force: true });
});

const transactionsOf = (person: Person) =>
  world.parts.database.select().from(chainTransactions).where(eq(chainTransactions.playerId, person.player.id));

describe('when the chain does not answer', () => {
  it('a purchase says so and costs nothing, and the same purchase goes through when the chain is back', async () => {
    const [maker, buyer] = [await world.join('Maker'), await world.join('Buyer', '1')];
    const tokenId = await maker.mint({ title: 'patient' });
    const offer = await maker.offer({ tokenId, priceWei: 1000n });
    const { relayer, index, earnings, market } = world.services;
    await cutLine();
    const { marketplace } = world.parts.chain.addresses;
    const batch = await buyer.sign(encodeBuy({ ...offer, amount: 1n, marketplace }));
    expect(await relayer.relay({ id: 'cut-off-1', player: buyer.player, batch })).toMatchObject({
      status: 'failed',
      transaction: null,
      because: 'The chain does not answer.',
    });
    await expect(index.catchUp()).rejects.toMatchObject({ code: 'chain.unreachable' });
    await expect(market.read(String(tokenId), null)).rejects.toThrow();
    expect(await transactionsOf(buyer)).toEqual([]);
    await layLine();
    await index.catchUp();
    expect(await relayer.relay({ id: 'cut-off-2', player: buyer.player, batch })).toMatchObject({ status: 'in-block' });
    expect(await buyer.balance()).toBe(parseEther('1') - 1000n);
    expect((await earnings.read(maker.player)).withdrawableWei).toBe('1000');
    expect((await market.read(String(tokenId), buyer.player)).owned).toBe('1');
  });
});

describe('when the relayer is restarted in the middle', () => {
  it('what was on its way arrives once, under the id that the player knows', async () => {
    const guest = await world.join('Interrupted');
    const client = createTestClient({ chain: world.parts.chain.chain, transport: http(anvil.rpcUrl), mode: 'anvil' });
    const batch = await guest.sign(await guest.mintCall({ title: 'interrupted', copies: 2n }));
    const ask = { id: 'in-the-middle', player: guest.player, batch };
    await client.setAutomine(false);
    try {
      const sent = await world.services.relayer.relay(ask);
      expect(sent).toMatchObject({ status: 'sent' });
      await client.dropTransaction({ hash: sent.transaction as Hex });
    } finally {
      await client.setAutomine(true);
    }
    const next = await openChainServices(world.parts);
    await expect.poll(async () => (await next.relayer.read(guest.player, ask.id))?.status).toBe('in-block');
    expect(await next.relayer.relay(ask)).toMatchObject({ status: 'in-block' });
    expect(await transactionsOf(guest)).toHaveLength(1);
    await next.index.catchUp();
    const { items } = await next.market.page(guest.player, null);
    expect(items.filter(({ title }) => title === 'interrupted')).toMatchObject([{ supply: '2', owned: '2' }]);
    await next.close();
  });
});

describe('when the IPFS node does not answer', () => {
  it('nothing is minted that nobody could look at, and the same mint goes through when it is back', async () => {
    const guest = await world.join('Unpinned');
    const call = await guest.mintCall({ title: 'waiting for IPFS' });
    const node = await startKuboServer();
    await node.close();
    const down = { ...world.parts, pins: connectKuboPins(node.url) };
    const services = await openChainServices(down);
    const ask = { id: 'no-ipfs-1', player: guest.player, batch: await guest.sign(call) };
    await expect(services.relayer.relay(ask)).rejects.toMatchObject({ code: 'mint.not-pinned.refused' });
    // What is minted already stays in the market.
    await world.services.index.catchUp();
    const count = async ({ market }: ChainServices) => (await market.page(null, null)).items.length;
    expect(await count(services)).toBe(await count(world.services));
    await services.close();
    expect(await world.services.relayer.relay(ask)).toMatchObject({ status: 'in-block' });
  });
});
