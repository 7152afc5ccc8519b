import { createTestClient, http, sha256, toHex, zeroHash } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeEnrol } from '#contracts/actions/encode-enrol.ts';
import { encodeOpenPool } from '#contracts/actions/encode-open-pool.ts';
import { encodeRefundEntry } from '#contracts/actions/encode-report.ts';
import { encodeRequest, hashRequest } from '#contracts/actions/encode-request.ts';
import { encodeEnd } from '#contracts/actions/encode-review.ts';
import { encodeBuyAccess } from '#contracts/actions/encode-access.ts';
import { encodeTakeOwed } from '#contracts/actions/encode-take-owed.ts';
import { encodeCreateTournament, encodeEnter } from '#contracts/actions/encode-tournament.ts';
import {
  poolListingSchema,
  serviceListingSchema,
  tournamentListingSchema,
} from '#engine/protocol/api/service-shapes.ts';
import { digestOfCid } from '#server/ipfs/raw-cid.ts';
import { openChainWorld, type ChainWorld } from '#test/server/chain/chain-world.ts';
import { describeMint } from '#test/contracts/player.ts';

let world: ChainWorld;
beforeAll(async () => {
  world = await openChainWorld();
});
afterAll(() => world.stop());

const addresses = () => world.parts.chain.addresses;
const chainId = () => world.parts.chain.chain.id;

async function passSeconds(seconds: number): Promise<void> {
  const client = createTestClient({ chain: world.parts.chain.chain, transport: http(), mode: 'anvil' });
  await client.increaseTime({ seconds });
}

describe('the directory', () => {
  it('lists a service with what became of its requests, all carried by the relayer', async () => {
    const provider = await world.join('Provider', '1');
    const asker = await world.join('Asker', '1');
    const serviceId = await provider.mint({ title: 'riddles' });
    const terms = {
      nodeId: serviceId,
      price: 100n,
      modelHash: sha256(toHex('riddle model')),
      turnaroundSeconds: 60,
      reviewSeconds: 60,
      stake: 500n,
    };
    expect(await provider.relay(encodeEnrol(terms, addresses().inferenceMarket))).toMatchObject({ status: 'in-block' });
    const order = { serviceId, inputHash: zeroHash, price: 100n, salt: zeroHash };
    const place = { ...addresses(), chainId: chainId(), requester: asker.account };
    const requestId = hashRequest(order, place);
    await asker.relay(encodeRequest(order, addresses().inferenceMarket));
    const { directory } = world.services;
    expect(await directory.services()).toMatchObject([
      { serviceId: String(serviceId), freeStakeWei: '400', requestCount: 1, refundedCount: 0, score: null },
    ]);
    await passSeconds(61);
    await asker.relay(encodeEnd({ ...addresses(), requestId }, 'refund'));
    const [listed] = await directory.services();
    expect(serviceListingSchema.parse(listed)).toMatchObject({ stakeWei: '490', refundedCount: 1, arbiter: null });
    expect(await directory.owed(asker.player)).toEqual({
      inferenceMarketWei: '110',
      dataPoolWei: '0',
      tournamentWei: '0',
    });
    await asker.relay(encodeTakeOwed({ from: addresses().inferenceMarket, account: asker.account }));
    expect(await directory.owed(asker.player)).toMatchObject({ inferenceMarketWei: '0' });
  });

  it('lists a pool with what the asker may use, and opens none whose metadata nobody could read', async () => {
    const curator = await world.join('Curator', '1');
    const reader = await world.join('Reader', '1');
    const terms = { price: 7n, bond: 10n, challengeSeconds: 60, stake: 100n };
    const { dataPool } = addresses();
    const unpinned = encodeOpenPool({ dataPool, terms, node: { ...describeMint('unread'), to: curator.account } });
    await expect(curator.relay(unpinned)).rejects.toMatchObject({ code: 'mint.not-pinned.refused' });
    const cid = await world.parts.pins.addBlock(new TextEncoder().encode('{"name":"levels"}'));
    const node = { ...describeMint('levels'), to: curator.account, metaDigest: digestOfCid(cid) };
    await curator.relay(encodeOpenPool({ dataPool, terms, node }));
    const { directory } = world.services;
    const [opened] = await directory.pools(null);
    expect(poolListingSchema.parse(opened)).toMatchObject({
      curator: curator.account,
      pricePerDayWei: '7',
      points: '0',
    });
    const poolId = BigInt(opened?.poolId ?? 0);
    await reader.relay(encodeBuyAccess({ poolId, dayCount: 3, pricePerDay: 7n }, dataPool));
    const [seen] = await directory.pools(reader.player);
    expect(seen?.accessUntil).toBeGreaterThan(0);
    const [unseen] = await directory.pools(curator.player);
    expect(unseen?.accessUntil).toBe(0);
  });

  it('lists a tournament with who entered and gives back what was put in', async () => {
    const host = await world.join('Host', '1');
    const player = await world.join('Player', '1');
    const nodeId = await host.mint({ title: 'arena' });
    const { timestamp } = await world.parts.chain.publicClient.getBlock();
    const { tournament } = addresses();
    const terms = {
      judge: host.account,
      arbiter: player.account,
      entryEnd: Number(timestamp) + 100,
      resultEnd: Number(timestamp) + 200,
      disputeSeconds: 60,
      rulingSeconds: 60,
      entryFee: 40n,
      nodeId,
      nodeShare: 100_000_000,
      rulesDigest: zeroHash,
      split: [1_000_000_000],
    };
    await host.relay(encodeCreateTournament(terms, tournament));
    await player.relay(encodeEnter({ tournament, id: 1n, amount: 40n }));
    const { directory } = world.services;
    const [listed] = await directory.tournaments();
    expect(tournamentListingSchema.parse(listed)).toMatchObject({
      id: '1',
      nodeId: String(nodeId),
      phase: 'open',
      potWei: '40',
      entrants: [player.account],
      splitPpb: [1_000_000_000],
    });
    await passSeconds(201);
    await player.relay(encodeRefundEntry({ tournamentId: 1n, account: player.account }, tournament));
    expect(await directory.tournaments()).toMatchObject([{ phase: 'void', potWei: '0', refunded: [player.account] }]);
    expect(await directory.owed(player.player)).toMatchObject({ tournamentWei: '40' });
  });
});
