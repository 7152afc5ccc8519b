import type { Browser } from 'playwright';
import type { Hex } from 'viem';
import { generatePrivateKey, privateKeyToAccount, type PrivateKeyAccount } from 'viem/accounts';
import { encodeApproveMarketplace } from '#contracts/actions/encode-approve-marketplace.ts';
import type { Call } from '#contracts/actions/call.ts';
import { formatLotOrder } from '#contracts/actions/lot-order.ts';
import { formatOrder, pickSalt } from '#contracts/actions/order.ts';
import { signBatch } from '#contracts/actions/sign-batch.ts';
import { signLotOrder } from '#contracts/actions/sign-lot-order.ts';
import { signOrder } from '#contracts/actions/sign-order.ts';
import { nativeToken } from '#contracts/chains.ts';
import { createApiClient, type CallApi } from '#engine/protocol/api/client.ts';
import type { ChainInfo, Listing, LotListing, RelayRecord, Session } from '#engine/protocol/api/shapes.ts';
import { invite, type Person } from '#test/e2e/people.ts';
import { pngOf } from '#test/server/publish/png.ts';
import { sampleSpec } from '#test/server/sample-spec.ts';

const farFuture = 4_133_980_799n;
let lastNonce = BigInt(Date.now());

/** Somebody with a key whose session works over HTTP and in a browser profile of their own. */
export interface Trader extends Person {
  readonly api: CallApi;
  readonly key: PrivateKeyAccount;
  readonly secret: Hex;
  readonly account: Hex;
  readonly chain: ChainInfo;
}

function createApi(url: string, token?: string): CallApi {
  return createApiClient({
    send: async ({ method, path, body }) => {
      const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
      const response = await fetch(url + path, { method, headers, ...(body !== null && { body }) });
      return { status: response.status, json: await response.json() };
    },
  });
}

/** Joins by name, gets a key, and opens a profile that has both. */
export async function joinTrader(browser: Browser, { url, name }: { url: string; name: string }): Promise<Trader> {
  const { token, player } = await createApi(url)('createGuest', { body: { name } });
  const api = createApi(url, token);
  const secret = generatePrivateKey();
  const key = privateKeyToAccount(secret);
  const message = `Worldloom player ${player.id} is owned by ${key.address}`;
  const session = await api('setOwner', {
    body: { owner: key.address, signature: await key.signMessage({ message }) },
  });
  const account = (await api('account', {})).account as Hex;
  const person = await invite(browser, { name, size: { width: 1000, height: 760 } });
  await person.context.addInitScript(
    ([kept, own]) => {
      if (localStorage.getItem('worldloom.session') !== null) return;
      localStorage.setItem('worldloom.session', kept);
      localStorage.setItem('worldloom.owner', own);
    },
    [JSON.stringify({ ...session, token } satisfies Session), secret] as const,
  );
  return Object.assign(person, { api, key, secret, account, chain: await api('chain', {}) });
}

/** Signs calls as one batch and has it relayed. */
export async function relayFor(trader: Trader, ...calls: Call[]): Promise<RelayRecord> {
  const nonce = ++lastNonce;
  const place = { chainId: trader.chain.chainId, playerAccount: trader.account, signer: trader.key };
  const { signature } = await signBatch({ calls, nonce, deadline: farFuture }, place);
  const wire = calls.map(({ to, value, data }) => ({ to, value: String(value), data }));
  const body = { id: `relay-${nonce}`, calls: wire, nonce: String(nonce), deadline: String(farFuture), signature };
  return trader.api('relay', { body });
}

/** Publishes a small level and mints copies of it; answers with its token id. */
export async function mintFor(trader: Trader, { title, copies }: { title: string; copies: number }): Promise<string> {
  const level = await trader.api('createLevel', { body: { spec: sampleSpec(title), seed: 5 } });
  const thumbnail = pngOf({ width: 320, height: 180 });
  const { id } = await trader.api('publish', { params: { id: level.id }, body: { thumbnail } });
  for (let status = ''; status !== 'done';) {
    const job = await trader.api('readJob', { params: { id } });
    ({ status } = job);
    if (status === 'failed') throw new Error(`It was not published: ${job.error?.message}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const body = { copies, ratePpb: 50_000_000 };
  const { call } = await trader.api('prepareMint', { params: { id: level.id }, body });
  const contracts = trader.chain.contracts as Record<keyof ChainInfo['contracts'], Hex>;
  const mint = { to: call.to as Hex, value: 0n, data: call.data as Hex };
  const { status, because } = await relayFor(trader, mint, encodeApproveMarketplace(contracts));
  if (status !== 'in-block') throw new Error(`It was not minted: ${because}`);
  return (await trader.api('readLevel', { params: { id: level.id } })).tokenId ?? '';
}

/** Lists one copy; `end` is a Unix second. */
export async function listFor(
  trader: Trader,
  offer: { tokenId: string; priceWei: bigint; end?: bigint },
): Promise<Listing> {
  const { tokenId, priceWei, end = farFuture } = offer;
  const order = { maker: trader.account, tokenId: BigInt(tokenId), amount: 1n, priceWei, start: 0n, end, epoch: 0n };
  const salted = { ...order, salt: pickSalt() };
  const marketplace = trader.chain.contracts.marketplace as Hex;
  const place = { chainId: trader.chain.chainId, marketplace, signer: trader.key };
  const body = { order: formatOrder(salted), signature: await signOrder(salted, place) };
  return trader.api('listOrder', { body });
}

/** Puts one copy up for auction; `end` is a Unix second. */
export async function auctionFor(
  trader: Trader,
  offer: { tokenId: string; startWei: bigint; end: bigint },
): Promise<LotListing> {
  const { tokenId, startWei, end } = offer;
  const order = {
    maker: trader.account,
    kind: 'auction' as const,
    items: [{ tokenId: BigInt(tokenId), amount: 1n, weight: 1 }],
    lots: 1n,
    currency: nativeToken,
    startPriceWei: startWei,
    endPriceWei: startWei,
    start: 0n,
    end,
    taker: nativeToken,
    epoch: 0n,
    salt: pickSalt(),
  };
  const marketplace = trader.chain.contracts.marketplace as Hex;
  const signature = await signLotOrder(order, { chainId: trader.chain.chainId, marketplace, signer: trader.key });
  const wire = formatLotOrder(order);
  return trader.api('listLot', { body: { order: { ...wire, items: [...wire.items] }, signature } });
}

/** Credits of an account that are on the chain, in wei. */
export async function balanceOf(trader: Trader): Promise<bigint> {
  return BigInt((await trader.api('account', {})).balanceWei);
}
