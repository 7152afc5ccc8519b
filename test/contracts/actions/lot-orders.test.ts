import { encodeFunctionData, parseEther } from 'viem';
import { afterAll, describe, expect, it } from 'vitest';
import { gameAssetsAbi } from '#contracts/abi/game-assets.ts';
import { marketplaceAbi } from '#contracts/abi/marketplace.ts';
import { encodeBid, encodeClaimLot, encodeCloseAuction } from '#contracts/actions/encode-auction.ts';
import { encodeCancelLots } from '#contracts/actions/encode-cancel.ts';
import { encodeFill, encodePostOrder } from '#contracts/actions/encode-fill.ts';
import { encodePayMany } from '#contracts/actions/encode-pay.ts';
import { hashLotOrder } from '#contracts/actions/hash-lot-order.ts';
import { formatLotOrder, numberKind, parseLotOrder, type LotOrder } from '#contracts/actions/lot-order.ts';
import { leastBid, priceOfLot } from '#contracts/actions/lot-price.ts';
import { parseEvents } from '#contracts/actions/parse-events.ts';
import { readAuction } from '#contracts/actions/read-auction.ts';
import { readEarnings } from '#contracts/actions/read-earnings.ts';
import { signLotOrder } from '#contracts/actions/sign-lot-order.ts';
import { nativeToken } from '#contracts/chains.ts';
import { farFuture, type Player, startStage } from '#test/contracts/player.ts';

const { local, addresses, newPlayer, fundedPlayer } = await startStage();

afterAll(() => local.stop());

function describeOrder(maker: Player, order: Partial<LotOrder> & Pick<LotOrder, 'items'>): LotOrder {
  return {
    maker: maker.account,
    kind: 'sell',
    lots: 1n,
    currency: nativeToken,
    startPriceWei: 1000n,
    endPriceWei: 1000n,
    start: 0n,
    end: farFuture,
    taker: nativeToken,
    epoch: 0n,
    salt: 1n,
    ...order,
  };
}

async function sign(maker: Player, order: LotOrder) {
  const { marketplace } = addresses;
  const signature = await signLotOrder(order, { chainId: local.chain.id, marketplace, signer: maker.owner });
  return { marketplace, order, signature };
}

async function blockTime(): Promise<bigint> {
  return (await local.publicClient.getBlock()).timestamp;
}

function balanceOf(player: Player, tokenId: bigint): Promise<bigint> {
  return local.publicClient.readContract({
    address: addresses.gameAssets,
    abi: gameAssetsAbi,
    functionName: 'balanceOf',
    args: [player.account, tokenId],
  });
}

async function earned(player: Player, nodeIds: readonly bigint[]): Promise<bigint> {
  const { royaltyGraph } = addresses;
  return (await readEarnings({ ...local, royaltyGraph, account: player.account, nodeIds })).withdrawableWei;
}

describe('a lot order', () => {
  it('has the same digest here and on the chain, whatever its kind, and survives its JSON form', async () => {
    const { marketplace } = addresses;
    for (const kind of ['sell', 'offer', 'auction'] as const) {
      const items = [
        { tokenId: 3n, amount: 2n, weight: 7 },
        { tokenId: 4n, amount: 1n, weight: 4_294_967_295 },
      ];
      const order = describeOrder(newPlayer(), { kind, items, endPriceWei: 3n, salt: 2n ** 128n - 1n });
      const args = [numberKind(order)] as const;
      const data = encodeFunctionData({ abi: marketplaceAbi, functionName: 'hashLots', args });
      const onChain = await local.publicClient.call({ to: marketplace, data });
      expect(hashLotOrder(order, { chainId: local.chain.id, marketplace })).toBe(onChain.data);
      expect(parseLotOrder(JSON.parse(JSON.stringify(formatLotOrder(order))))).toEqual(order);
    }
  });
});

describe('a bundle', () => {
  it('moves whole, and each token earns its part of the price with its ancestors', async () => {
    const [ann, ben, cora] = [newPlayer(), newPlayer(), await fundedPlayer()];
    const castle = await ann.mint({ title: 'bundled castle' });
    const tower = await ben.mint({ title: 'bundled tower', parents: [castle] });
    const moat = await ben.mint({ title: 'bundled moat' });
    const items = [
      { tokenId: tower, amount: 2n, weight: 3 },
      { tokenId: moat, amount: 1n, weight: 1 },
    ];
    const offer = await sign(ben, describeOrder(ben, { items, lots: 2n }));
    const receipt = await cora.act(encodeFill({ ...offer, lots: 2n }));
    const filled = parseEvents(receipt.logs, addresses).find((event) => event.eventName === 'LotsFilled');
    expect(filled?.args).toMatchObject({ taker: cora.account, lots: 2n, price: 2000n, kind: 0 });
    expect([await balanceOf(cora, tower), await balanceOf(cora, moat)]).toEqual([4n, 2n]);
    expect(await earned(ann, [castle, tower, moat])).toBe(150n);
    expect(await earned(ben, [castle, tower, moat])).toBe(1850n);
  });
});

describe('a Dutch auction', () => {
  it('asks the price of the block, and gives back what was sent above it', async () => {
    const [maker, buyer] = [newPlayer(), await fundedPlayer()];
    const tokenId = await maker.mint({ title: 'falling price' });
    const start = await blockTime();
    const order = describeOrder(maker, {
      items: [{ tokenId, amount: 1n, weight: 1 }],
      startPriceWei: 1_000_000n,
      endPriceWei: 10_000n,
      start,
      end: start + 1000n,
      lots: 5n,
    });
    const offer = await sign(maker, order);
    await local.testClient.setNextBlockTimestamp({ timestamp: start + 400n });
    await buyer.act(encodeFill({ ...offer, lots: 2n }));
    const price = priceOfLot(order, start + 400n);
    expect(price).toBe(604_000n);
    expect(await earned(maker, [tokenId])).toBe(2n * price);
    expect(await local.publicClient.getBalance({ address: buyer.account })).toBe(parseEther('5') - 2n * price);
    await expect(buyer.act(encodeFill({ ...offer, lots: 1n, atSeconds: start + 999n }))).rejects.toMatchObject({
      code: 'chain.wrong-value',
    });
  });
});

describe('an English auction', () => {
  it('keeps the lot from the first bid on, gives beaten bids back as credit, and has one winner', async () => {
    const [maker, first, second] = [newPlayer(), await fundedPlayer(), await fundedPlayer()];
    const { marketplace } = addresses;
    const tokenId = await maker.mint({ title: 'auctioned' });
    const end = (await blockTime()) + 1000n;
    const order = describeOrder(maker, { kind: 'auction', items: [{ tokenId, amount: 5n, weight: 1 }], end });
    const offer = await sign(maker, order);
    const place = { ...local, marketplace, orderHash: hashLotOrder(order, { chainId: local.chain.id, marketplace }) };
    expect(await readAuction(place)).toBeNull();
    await expect(first.act(encodeBid({ ...offer, bidWei: 999n }))).rejects.toMatchObject({ code: 'chain.bid-too-low' });

    await first.act(encodeBid({ ...offer, bidWei: leastBid(order, 0n) }));
    expect(await balanceOf(maker, tokenId)).toBe(0n);
    await expect(maker.act(encodeCancelLots(order, marketplace))).rejects.toMatchObject({
      code: 'chain.auction-has-bid',
    });
    await second.act(encodeBid({ ...offer, signature: '0x', bidWei: leastBid(order, 1000n) }));
    expect(await readAuction(place)).toMatchObject({ bidder: second.account, bidWei: 1051n, closed: false });
    expect(await earned(first, [])).toBe(1000n);
    await expect(first.act(encodeCloseAuction(order, marketplace))).rejects.toMatchObject({
      code: 'chain.auction-running',
    });

    await local.testClient.setNextBlockTimestamp({ timestamp: end });
    await first.act(encodeCloseAuction(order, marketplace));
    await maker.act(encodeClaimLot({ marketplace, order, receiver: second.account }));
    expect(await balanceOf(second, tokenId)).toBe(5n);
    expect(await earned(maker, [tokenId])).toBe(1051n);
    expect(await readAuction(place)).toMatchObject({ closed: true, claimed: true });
  });
});

describe('a posted order', () => {
  it('needs no signature, and its maker can cancel it', async () => {
    const [maker, buyer] = [newPlayer(), await fundedPlayer()];
    const tokenId = await maker.mint({ title: 'posted' });
    const order = describeOrder(maker, { items: [{ tokenId, amount: 1n, weight: 1 }], lots: 2n });
    const fill = encodeFill({ marketplace: addresses.marketplace, order, signature: '0x', lots: 1n });
    await expect(buyer.act(fill)).rejects.toMatchObject({ code: 'chain.invalid-signature' });
    await maker.act(encodePostOrder(order, addresses.marketplace));
    await buyer.act(fill);
    await maker.act(encodeCancelLots(order, addresses.marketplace));
    await expect(buyer.act(fill)).rejects.toMatchObject({ code: 'chain.order-cancelled' });
    expect(await balanceOf(buyer, tokenId)).toBe(1n);
  });
});

describe('the uses of a minute', () => {
  it('are paid in one call, added up per node', async () => {
    const maker = newPlayer();
    const [door, lamp] = [await maker.mint({ title: 'used door' }), await maker.mint({ title: 'used lamp' })];
    const payments = [door, lamp, door].map((nodeId, index) => ({ nodeId, amountWei: 10n ** BigInt(index) }));
    const call = encodePayMany({ royaltyGraph: addresses.royaltyGraph, payments, reason: 'use' });
    expect(call.value).toBe(111n);
    const paid = parseEvents((await local.send(call)).logs, addresses);
    expect(paid.map((event) => event.eventName === 'Paid' && [event.args.id, event.args.amount])).toEqual([
      [door, 101n],
      [lamp, 10n],
    ]);
  });
});
