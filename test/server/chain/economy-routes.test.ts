import type { Hex } from 'viem';
import { generatePrivateKey, privateKeyToAccount, type PrivateKeyAccount } from 'viem/accounts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeApproveMarketplace } from '#contracts/actions/encode-approve-marketplace.ts';
import { encodeBuy } from '#contracts/actions/encode-buy.ts';
import { encodeDeposit } from '#contracts/actions/encode-deposit.ts';
import { encodeRequest, hashRequest } from '#contracts/actions/encode-request.ts';
import type { Call } from '#contracts/actions/call.ts';
import { formatOrder, parseOrder, pickSalt } from '#contracts/actions/order.ts';
import { signBatch } from '#contracts/actions/sign-batch.ts';
import { signOrder } from '#contracts/actions/sign-order.ts';
import type { CallApi } from '#engine/protocol/api/client.ts';
import type { ChainInfo, LevelRecord, RelayCall, RelayRecord } from '#engine/protocol/api/shapes.ts';
import { farFuture } from '#test/contracts/player.ts';
import { bootServer, type TestServer } from '#test/server/boot-server.ts';
import { pngOf } from '#test/server/publish/png.ts';
import { sampleSpec } from '#test/server/sample-spec.ts';

let server: TestServer;
let chain: ChainInfo;
let lastRelay = 0;
const thumbnail = pngOf({ width: 320, height: 180 });

beforeAll(async () => {
  server = await bootServer();
  chain = await server.api()('chain', {});
});
afterAll(() => server.stop());

interface Citizen {
  readonly api: CallApi;
  readonly key: PrivateKeyAccount;
  readonly account: Hex;
  relay(...calls: Call[]): Promise<RelayRecord>;
}

const contracts = () => chain.contracts as Record<keyof ChainInfo['contracts'], Hex>;

/** A guest whose browser has a key. */
async function join(name: string): Promise<Citizen> {
  const { token, player } = await server.api()('createGuest', { body: { name } });
  const api = server.api(token);
  const key = privateKeyToAccount(generatePrivateKey());
  const message = `Worldloom player ${player.id} is owned by ${key.address}`;
  await api('setOwner', { body: { owner: key.address, signature: await key.signMessage({ message }) } });
  const account = (await api('account', {})).account as Hex;
  return {
    api,
    key,
    account,
    relay: async (...calls) => {
      const nonce = BigInt(++lastRelay);
      const place = { chainId: chain.chainId, playerAccount: account, signer: key };
      const batch = await signBatch({ calls, nonce, deadline: farFuture }, place);
      return api('relay', {
        body: {
          id: `relay-${String(nonce).padStart(6, '0')}`,
          calls: calls.map(({ to, value, data }) => ({ to, value: String(value), data })),
          nonce: String(nonce),
          deadline: String(farFuture),
          signature: batch.signature,
        },
      });
    },
  };
}

/** Saves and publishes a level. */
async function publish({ api }: Citizen, level: LevelRecord): Promise<void> {
  const { id } = await api('publish', { params: { id: level.id }, body: { thumbnail } });
  const status = async () => (await api('readJob', { params: { id } })).status;
  await expect.poll(status, { timeout: 25_000, interval: 100 }).toBe('done');
}

const asCall = ({ to, value, data }: RelayCall): Call => ({ to: to as Hex, value: BigInt(value), data: data as Hex });

/** Mints a published level and answers with its token id. */
async function mint(maker: Citizen, level: LevelRecord): Promise<string> {
  const { call } = await maker.api('prepareMint', {
    params: { id: level.id },
    body: { copies: 4, ratePpb: 50_000_000 },
  });
  expect(await maker.relay(asCall(call), encodeApproveMarketplace(contracts()))).toMatchObject({ status: 'in-block' });
  const { tokenId } = await maker.api('readLevel', { params: { id: level.id } });
  return tokenId ?? 'none';
}

async function offer(maker: Citizen, tokenId: string, priceWei: bigint) {
  const order = {
    maker: maker.account,
    tokenId: BigInt(tokenId),
    amount: 1n,
    priceWei,
    start: 0n,
    end: farFuture,
    epoch: 0n,
    salt: pickSalt(),
  };
  const place = { chainId: chain.chainId, marketplace: contracts().marketplace, signer: maker.key };
  return maker.api('listOrder', { body: { order: formatOrder(order), signature: await signOrder(order, place) } });
}

describe('a level in the economy', () => {
  it('is published, minted, sold, remixed, and pays its first maker for the remix, all without coin of a wallet', async () => {
    const [maker, buyer] = [await join('Maker'), await join('Buyer')];
    const level = await maker.api('createLevel', { body: { spec: sampleSpec('Traded'), seed: 5 } });
    const mintIt = { params: { id: level.id }, body: { copies: 1, ratePpb: 0 } };
    await expect(maker.api('prepareMint', mintIt)).rejects.toMatchObject({ code: 'mint.not-published.refused' });
    await expect(
      maker.api('publish', { params: { id: level.id }, body: { thumbnail: 'data:image/png;base64,AAAA' } }),
    ).rejects.toMatchObject({ code: 'upload.not-png' });
    await expect(buyer.api('publish', { params: { id: level.id }, body: { thumbnail } })).rejects.toMatchObject({
      fault: 'input',
    });
    await publish(maker, level);
    await expect(maker.api('publish', { params: { id: level.id }, body: { thumbnail } })).rejects.toMatchObject({
      code: 'publish.conflict',
    });
    await expect(buyer.api('prepareMint', mintIt)).rejects.toMatchObject({ fault: 'input' });

    const prepared = await maker.api('prepareMint', mintIt);
    const tampered = (at: number) => {
      const flipped = (Number.parseInt(prepared.call.data[at] ?? '0', 16) ^ 1).toString(16);
      return {
        ...asCall(prepared.call),
        data: `${prepared.call.data.slice(0, at)}${flipped}${prepared.call.data.slice(at + 1)}` as Hex,
      };
    };
    const { data } = prepared.call;
    const receiptAt = data.length - 80;
    const seedAt = data.indexOf(level.seed.toString(16).padStart(64, '0')) + 63;
    for (const at of [receiptAt, seedAt]) {
      expect(await maker.relay(tampered(at))).toMatchObject({
        status: 'failed',
        because: expect.stringContaining(`not signed by ${chain.provider}`),
      });
    }
    expect(await buyer.relay(asCall(prepared.call))).toMatchObject({ status: 'failed' });

    const tokenId = await mint(maker, level);
    await expect(maker.api('prepareMint', mintIt)).rejects.toMatchObject({ code: 'mint.conflict' });
    const item = await buyer.api('marketItem', { params: { tokenId } });
    expect(item).toMatchObject({ title: 'Traded', creatorName: 'Maker', levelId: level.id, owned: '0', supply: '4' });
    expect(item.provenance).toMatchObject({ provider: chain.provider, seed: '5', pinned: true });
    for (const path of [item.image, item.model, `/ipfs/${item.metadataCid}`]) {
      expect((await server.send(path ?? '')).status).toBe(200);
    }

    await expect(buyer.api('remixLevel', { params: { tokenId } })).rejects.toMatchObject({ code: 'remix.forbidden' });
    const listing = await offer(maker, tokenId, 7_000_000_000_000_001n);
    expect(listing).toMatchObject({ status: 'open', sellerName: 'Maker' });
    expect(BigInt((await buyer.api('claimCredits', {})).balanceWei)).toBe(100n * BigInt(chain.weiPerCredit));
    const buy = () => {
      const order = parseOrder(listing.order);
      const { marketplace } = contracts();
      return buyer.relay(encodeBuy({ order, signature: listing.signature as Hex, amount: 1n, marketplace }));
    };
    expect(await buy()).toMatchObject({ status: 'in-block' });
    expect(await buy()).toMatchObject({ status: 'failed', because: expect.stringContaining('sold already') });

    const remix = await buyer.api('remixLevel', { params: { tokenId } });
    expect(remix).toMatchObject({ status: 'draft', parents: [`token:${tokenId}`], spec: { title: 'Traded' } });
    expect(JSON.stringify(remix.spec)).not.toContain('moonstone');
    await publish(buyer, remix);
    const remixToken = await mint(buyer, remix);
    const [parent, child] = [
      await maker.api('marketItem', { params: { tokenId } }),
      await maker.api('marketItem', { params: { tokenId: remixToken } }),
    ];
    expect(child.parents).toEqual([tokenId]);
    expect(parent.children).toEqual([remixToken]);

    const fan = await join('Fan');
    await fan.api('claimCredits', {});
    const remixListing = await offer(buyer, remixToken, 9_000_000_000_000_007n);
    const order = parseOrder(remixListing.order);
    const { marketplace } = contracts();
    await fan.relay(encodeBuy({ order, signature: remixListing.signature as Hex, amount: 1n, marketplace }));
    const royalty = (9_000_000_000_000_007n * 50_000_000n + 999_999_999n) / 1_000_000_000n;
    const earned = await maker.api('earnings', {});
    expect(earned.rows).toEqual([
      expect.objectContaining({ tokenId, source: 'sale', amountWei: '7000000000000001', title: 'Traded' }),
      expect.objectContaining({ tokenId, source: 'remix', fromTokenId: remixToken, amountWei: String(royalty) }),
    ]);
    expect(earned.withdrawableWei).toBe(String(7_000_000_000_000_001n + royalty));
  });

  it('takes tips for the worlds that come with it at an account of the house', async () => {
    const fan = await join('Fan of the house');
    const { levels } = await fan.api('listLevels');
    const world = levels.find(({ featured }) => featured);
    const receiver = await fan.api('resolveTip', { body: { to: { levelId: world?.id ?? '' } } });
    expect(receiver).toEqual({ name: 'Worldloom', tokenId: null, account: expect.stringMatching(/^0x/) });
    await fan.api('claimCredits', {});
    const { royaltyGraph } = contracts();
    const tip = encodeDeposit({ royaltyGraph, account: receiver.account as Hex, amountWei: 3n });
    expect(await fan.relay(tip)).toMatchObject({ status: 'in-block' });
  });

  it('sells a plan of a level through its own service', async () => {
    const asker = await join('Asker');
    await asker.api('claimCredits', {});
    const body = { prompt: 'a small island with a treasure', seed: 3 };
    await expect.poll(async () => (await asker.api('services')).services.length).toBe(1);
    const { serviceId, priceWei, inputHash } = await asker.api('giveInput', { body });
    const order = {
      serviceId: BigInt(serviceId),
      inputHash: inputHash as Hex,
      price: BigInt(priceWei),
      salt: `0x${'07'.repeat(32)}` as const,
    };
    const { inferenceMarket } = contracts();
    expect(await asker.relay(encodeRequest(order, inferenceMarket))).toMatchObject({ status: 'in-block' });
    const place = { chainId: chain.chainId, inferenceMarket, requester: asker.account };
    const read = () => asker.api('readRequest', { params: { id: hashRequest(order, place) } });
    await expect.poll(async () => (await read()).phase, { timeout: 20_000 }).toBe('delivered');
    expect(await read()).toMatchObject({ result: { seed: 3, spec: { prompt: body.prompt } } });
  });

  it('is nothing that a stranger can look into or act upon', async () => {
    await expect(server.api()('account', {})).rejects.toMatchObject({ code: 'session.missing' });
    await expect(server.api()('earnings', {})).rejects.toMatchObject({ code: 'session.missing' });
    const stranger = await join('Stranger');
    await expect(stranger.api('readRelay', { params: { id: 'relay-000001' } })).rejects.toMatchObject({
      code: 'relay.not-found',
    });
    expect(await stranger.api('keepsakes')).toEqual({ keepsakes: [] });
    await expect(stranger.api('claimKeepsake', { params: { id: 'k_none' } })).rejects.toMatchObject({
      code: 'keepsake.not-found',
    });
    await expect(stranger.api('marketBefore', { params: { tokenId: 'x' } })).rejects.toMatchObject({
      code: 'request.parameter',
    });
    await expect(stranger.api('marketItem', { params: { tokenId: '999' } })).rejects.toMatchObject({
      code: 'market.not-found',
    });
    await expect(stranger.api('remixLevel', { params: { tokenId: '../levels' } })).rejects.toMatchObject({
      fault: 'input',
    });
  });
});
