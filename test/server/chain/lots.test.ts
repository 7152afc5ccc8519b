import { createTestClient, http, parseEther } from 'viem';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { encodeBid, encodeClaimLot } from '#contracts/actions/encode-auction.ts';
import { encodeCancelLots } from '#contracts/actions/encode-cancel.ts';
import { encodeFill } from '#contracts/actions/encode-fill.ts';
import { formatLotOrder, parseLotOrder, type LotOrder } from '#contracts/actions/lot-order.ts';
import { pickSalt } from '#contracts/actions/order.ts';
import { signLotOrder } from '#contracts/actions/sign-lot-order.ts';
import { nativeToken } from '#contracts/chains.ts';
import type { LotListing } from '#engine/protocol/api/shapes.ts';
import { farFuture } from '#test/contracts/player.ts';
import { openChainWorld, type ChainWorld, type Person } from '#test/server/chain/chain-world.ts';

let world: ChainWorld;

beforeAll(async () => {
  world = await openChainWorld();
});
afterAll(() => world.stop());
afterEach(() => vi.useRealTimers());

const marketplace = () => world.parts.chain.addresses.marketplace;
const seconds = () => BigInt(Math.floor(Date.now() / 1000));

/** Signs an order for lots and puts it into the market. */
async function offer(maker: Person, order: Partial<LotOrder> & Pick<LotOrder, 'items' | 'startPriceWei'>) {
  const full: LotOrder = {
    maker: maker.account,
    kind: 'sell',
    lots: 1n,
    currency: nativeToken,
    endPriceWei: order.startPriceWei,
    start: 0n,
    end: farFuture,
    taker: nativeToken,
    epoch: 0n,
    salt: pickSalt(),
    ...order,
  };
  const place = { chainId: world.parts.chain.chain.id, marketplace: marketplace() };
  const signature = await signLotOrder(full, { ...place, signer: maker.key });
  return world.services.lots.offer({
    order: formatLotOrder(full) as LotListing['order'],
    signature,
    player: maker.player,
  });
}

const line = (tokenId: bigint, amount = 1n, weight = 1) => ({ tokenId, amount, weight });
const seen = async (person: Person | null, lot: LotListing) =>
  (await world.services.lots.listOf([lot.order.items[0]?.tokenId ?? ''], person?.player ?? null)).find(
    ({ orderHash }) => orderHash === lot.orderHash,
  );
const fill = (person: Person, lot: LotListing, atSeconds = seconds()) =>
  person.relay(
    encodeFill({
      marketplace: marketplace(),
      order: parseLotOrder(lot.order),
      signature: lot.signature as `0x${string}`,
      lots: 1n,
      atSeconds,
    }),
  );
const bid = (person: Person, lot: LotListing, bidWei: bigint) =>
  person.relay(
    encodeBid({
      marketplace: marketplace(),
      order: parseLotOrder(lot.order),
      signature: lot.signature as `0x${string}`,
      bidWei,
    }),
  );
const rowsOf = async (person: Person) =>
  (await world.services.earnings.read(person.player)).rows
    .map(({ tokenId, source, amountWei }) => `${tokenId} ${source} ${amountWei}`)
    .toSorted();
/** What the table says was earned is what comes out of the graph, to the wei. */
async function requireExact(person: Person) {
  const earnings = await world.services.earnings.read(person.player);
  const total = earnings.rows.reduce((sum, { amountWei }) => sum + BigInt(amountWei), 0n);
  expect(total).toBe(BigInt(earnings.withdrawableWei) + BigInt(earnings.withdrawnWei));
}

describe('a lot', () => {
  it('of two levels goes as a bundle, and each level earns its part of the price', async () => {
    const [maker, buyer, collector] = [
      await world.join('Maker'),
      await world.join('Buyer', '1'),
      await world.join('Collector', '1'),
    ];
    const [first, second] = [await maker.mint({ title: 'first' }), await maker.mint({ title: 'second' })];
    const lot = await offer(maker, {
      items: [line(first, 1n, 1), line(second, 2n, 3)],
      lots: 2n,
      startPriceWei: 4001n,
    });
    expect(lot).toMatchObject({ status: 'open', remaining: '2', priceWei: '4001', sellerName: 'Maker', hasBid: false });
    for (const tokenId of [first, second]) {
      const item = await world.services.market.read(String(tokenId), null);
      expect(item.lots).toMatchObject([{ orderHash: lot.orderHash }]);
    }
    expect(await fill(buyer, lot)).toMatchObject({ status: 'in-block' });
    expect(await seen(null, lot)).toMatchObject({ status: 'open', remaining: '1' });
    expect((await world.services.market.read(String(second), buyer.player)).owned).toBe('2');
    expect(await rowsOf(maker)).toEqual([`${first} sale 1000`, `${second} sale 3001`]);
    // Sold on as a bundle, too: the maker gets the royalty of each, the seller what is left of each.
    await buyer.relay(buyer.approval());
    const again = await offer(buyer, { items: [line(first), line(second, 2n)], startPriceWei: 20_000n });
    expect(await fill(collector, again)).toMatchObject({ status: 'in-block' });
    expect(await rowsOf(buyer)).toEqual([`${first} sale 9000`, `${second} sale 9000`]);
    expect(await seen(null, again)).toMatchObject({ status: 'sold', remaining: '0' });
    await requireExact(maker);
    await requireExact(buyer);
  });

  it('gets cheaper by the second, and what was sent too much comes back', async () => {
    const [maker, buyer] = [await world.join('Maker'), await world.join('Buyer', '1')];
    const tokenId = await maker.mint({ title: 'falling' });
    const start = seconds() - 500n;
    const lot = await offer(maker, {
      items: [line(tokenId)],
      startPriceWei: 1_000_000n,
      endPriceWei: 1n,
      start,
      end: start + 1000n,
    });
    expect(Number(lot.priceWei)).toBeLessThanOrEqual(500_001);
    expect(Number(lot.priceWei)).toBeGreaterThan(300_000);
    expect(await fill(buyer, lot)).toMatchObject({ status: 'in-block' });
    const paid = parseEther('1') - (await buyer.balance());
    expect(paid).toBeLessThanOrEqual(500_001n);
    expect(await rowsOf(maker)).toEqual([`${tokenId} sale ${paid}`]);
    expect(await seen(null, lot)).toMatchObject({ status: 'sold' });
  });

  it('is auctioned: the highest bid wins, a beaten one comes back, and the lot is fetched', async () => {
    const [maker, ann, ben] = [await world.join('Maker'), await world.join('Ann', '1'), await world.join('Ben', '1')];
    const tokenId = await maker.mint({ title: 'auctioned' });
    const lot = await offer(maker, {
      kind: 'auction',
      items: [line(tokenId, 2n)],
      startPriceWei: 1000n,
      end: seconds() + 600n,
    });
    expect(lot).toMatchObject({ status: 'open', priceWei: '1000', leastBidWei: '1000', hasBid: false });
    expect(await bid(ann, lot, 999n)).toMatchObject({ status: 'failed', because: expect.stringContaining('1000') });
    expect(await bid(ann, lot, 1000n)).toMatchObject({ status: 'in-block' });
    expect(await seen(ann, lot)).toMatchObject({ leading: true, hasBid: true, priceWei: '1000', leastBidWei: '1051' });
    expect(await bid(ben, lot, 5000n)).toMatchObject({ status: 'in-block' });
    expect(await seen(ann, lot)).toMatchObject({ leading: false, priceWei: '5000', status: 'open' });
    expect(await rowsOf(ann)).toEqual([`${tokenId} bid 1000`]);
    await requireExact(ann);
    expect(await ann.withdraw([])).toBe(1000n);
    await requireExact(ann);
    const order = parseLotOrder(lot.order);
    expect(await maker.relay(encodeCancelLots(order, marketplace()))).toMatchObject({ status: 'failed' });
    const claim = encodeClaimLot({ marketplace: marketplace(), order, receiver: ben.account });
    expect(await ben.relay(claim)).toMatchObject({ status: 'failed' });
    const { chain } = world.parts.chain;
    await createTestClient({ chain, transport: http(), mode: 'anvil' }).increaseTime({ seconds: 1300 });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 1_300_000 });
    expect(await seen(ben, lot)).toMatchObject({ status: 'won', leading: true });
    vi.useRealTimers();
    expect(await ben.relay(claim)).toMatchObject({ status: 'in-block' });
    expect((await world.services.market.read(String(tokenId), ben.player)).owned).toBe('2');
    expect(await rowsOf(maker)).toEqual([`${tokenId} sale 5000`]);
    await requireExact(maker);
  });

  it('is taken back by its maker, and refused when it is not theirs or not signed by them', async () => {
    const [maker, thief] = [await world.join('Maker'), await world.join('Thief')];
    const tokenId = await maker.mint({ title: 'kept' });
    const lot = await offer(maker, { items: [line(tokenId)], startPriceWei: 5n, lots: 3n });
    await maker.relay(encodeCancelLots(parseLotOrder(lot.order), marketplace()));
    expect(await seen(null, lot)).toMatchObject({ status: 'cancelled' });
    await thief.relay(thief.approval());
    await expect(offer(thief, { items: [line(tokenId)], startPriceWei: 0n })).rejects.toMatchObject({
      code: 'order.terms',
    });
    await expect(offer(thief, { items: [line(tokenId)], startPriceWei: 5n })).rejects.toMatchObject({
      code: 'order.not-open',
    });
    const { lots } = world.services;
    const signature = lot.signature as `0x${string}`;
    await expect(lots.offer({ order: lot.order, signature, player: thief.player })).rejects.toMatchObject({
      code: 'order.maker.forbidden',
    });
    const dearer = { ...lot.order, startPriceWei: '6', endPriceWei: '6' };
    await expect(lots.offer({ order: dearer, signature, player: maker.player })).rejects.toMatchObject({
      code: 'order.signature',
    });
  });
});
