import { CID } from 'multiformats/cid';
import { create as createDigest } from 'multiformats/hashes/digest';
import { hexToBytes, parseEther } from 'viem';
import { afterAll, describe, expect, it } from 'vitest';
import { gameAssetsAbi } from '#contracts/abi/game-assets.ts';
import { encodeBuy } from '#contracts/actions/encode-buy.ts';
import { encodeCancel } from '#contracts/actions/encode-cancel.ts';
import { encodeSettle } from '#contracts/actions/encode-settle.ts';
import { encodeWithdraw } from '#contracts/actions/encode-withdraw.ts';
import { hashOrder } from '#contracts/actions/hash-order.ts';
import { parseEvents } from '#contracts/actions/parse-events.ts';
import { readEarnings } from '#contracts/actions/read-earnings.ts';
import { readNode } from '#contracts/actions/read-node.ts';
import { readReason } from '#contracts/actions/read-reason.ts';
import { describeMint, startStage } from '#test/contracts/player.ts';

const { local, addresses, newPlayer, fundedPlayer } = await startStage();

afterAll(() => local.stop());

describe('a guest without coin', () => {
  it('creates an account and mints in one relayed transaction, and the token points to its metadata', async () => {
    const guest = newPlayer();
    const tokenId = await guest.mint({ title: 'first action' });
    const assets = { address: addresses.gameAssets, abi: gameAssetsAbi } as const;
    expect(await local.publicClient.getTransactionCount({ address: guest.owner.address })).toBe(0);
    expect(
      await local.publicClient.readContract({ ...assets, functionName: 'balanceOf', args: [guest.account, tokenId] }),
    ).toBe(5n);
    const digest = hexToBytes(describeMint('first action').metaDigest);
    const cid = CID.createV1(0x55, createDigest(0x12, digest));
    expect(await local.publicClient.readContract({ ...assets, functionName: 'uri', args: [tokenId] })).toBe(
      `ipfs://${cid}`,
    );
    const node = await readNode({ ...local, royaltyGraph: addresses.royaltyGraph, nodeId: tokenId });
    expect(node).toMatchObject({ creator: guest.account, ratePpb: 100_000_000, stackPpb: 0, parents: [] });
  });

  it('cannot mint exactly the same twice', async () => {
    const guest = newPlayer();
    const tokenId = await guest.mint({ title: 'only once' });
    await expect(guest.mint({ title: 'only once' })).rejects.toMatchObject({
      code: 'chain.already-minted',
      message: `Exactly this was minted before, as token ${tokenId}.`,
    });
  });
});

describe('the market', () => {
  it('pays every ancestor of a sold remix exactly ceil(price x share), and the rest to its maker', async () => {
    const [ann, ben, cora] = [newPlayer(), newPlayer(), await fundedPlayer()];
    const original = await ann.mint({ title: 'original' });
    const remix = await ben.mint({ title: 'remix', parents: [original] });
    const priceWei = 1_000_000_000_000_000_003n;
    const offer = await ben.list({ tokenId: remix, priceWei });
    const receipt = await cora.act(encodeBuy({ ...offer, amount: 1n }));

    const events = parseEvents(receipt.logs, addresses);
    const filled = events.find((event) => event.eventName === 'Filled');
    expect(filled?.args).toMatchObject({
      orderHash: hashOrder(offer.order, { chainId: local.chain.id, marketplace: addresses.marketplace }),
      maker: ben.account,
      taker: cora.account,
      price: priceWei,
    });
    const paid = events.find((event) => event.eventName === 'Paid');
    expect(paid?.eventName === 'Paid' && readReason(paid.args.reason)).toBe('sale');

    const { stackPpb } = await readNode({ ...local, royaltyGraph: addresses.royaltyGraph, nodeId: remix });
    const royalty = (priceWei * BigInt(stackPpb) + 999_999_999n) / 1_000_000_000n;
    const path = { ...local, royaltyGraph: addresses.royaltyGraph, nodeIds: [original, remix] };
    expect(await readEarnings({ ...path, account: ann.account })).toEqual({
      creditedWei: 0n,
      withdrawableWei: royalty,
    });
    expect(await readEarnings({ ...path, account: ben.account })).toEqual({
      creditedWei: 0n,
      withdrawableWei: priceWei - royalty,
    });

    await ann.act(encodeSettle(path), encodeWithdraw({ royaltyGraph: addresses.royaltyGraph, to: ann.account }));
    expect(await local.publicClient.getBalance({ address: ann.account })).toBe(royalty);
    expect(await readEarnings({ ...path, account: ann.account })).toEqual({ creditedWei: 0n, withdrawableWei: 0n });
  });

  it('gives the reseller the price less the royalty, and the creator the royalty', async () => {
    const [maker, reseller, buyer] = [newPlayer(), await fundedPlayer(), await fundedPlayer()];
    const tokenId = await maker.mint({ title: 'resold' });
    await reseller.act(encodeBuy({ ...(await maker.list({ tokenId, priceWei: 1000n })), amount: 1n }));
    await reseller.mint({ title: 'approves the market' });
    await buyer.act(encodeBuy({ ...(await reseller.list({ tokenId, priceWei: 999n })), amount: 1n }));
    const path = { ...local, royaltyGraph: addresses.royaltyGraph, nodeIds: [tokenId] };
    expect(await readEarnings({ ...path, account: reseller.account })).toEqual({
      creditedWei: 899n,
      withdrawableWei: 899n,
    });
    expect(await readEarnings({ ...path, account: maker.account })).toEqual({
      creditedWei: 0n,
      withdrawableWei: 1100n,
    });
  });

  it('refuses the second buy of a sold offer, with a sentence', async () => {
    const [maker, first, second] = [newPlayer(), await fundedPlayer(), await fundedPlayer()];
    const offer = await maker.list({ tokenId: await maker.mint({ title: 'sold once' }), priceWei: 10n });
    await first.act(encodeBuy({ ...offer, amount: 1n }));
    await expect(second.act(encodeBuy({ ...offer, amount: 1n }))).rejects.toMatchObject({
      code: 'chain.order-filled',
      message: 'Every copy of this offer has been sold already.',
    });
    expect(await local.publicClient.getBalance({ address: second.account })).toBe(parseEther('5'));
  });

  it('refuses a cancelled offer', async () => {
    const [maker, buyer] = [newPlayer(), await fundedPlayer()];
    const offer = await maker.list({ tokenId: await maker.mint({ title: 'cancelled' }), priceWei: 10n });
    await maker.act(encodeCancel(offer.order, addresses.marketplace));
    await expect(buyer.act(encodeBuy({ ...offer, amount: 1n }))).rejects.toMatchObject({
      code: 'chain.order-cancelled',
    });
  });

  it('refuses an offer whose price was changed after signing', async () => {
    const [maker, buyer] = [newPlayer(), await fundedPlayer()];
    const offer = await maker.list({ tokenId: await maker.mint({ title: 'tampered' }), priceWei: 10n });
    const tampered = { ...offer, order: { ...offer.order, priceWei: 1n }, amount: 1n };
    await expect(buyer.act(encodeBuy(tampered))).rejects.toMatchObject({ code: 'chain.invalid-signature' });
  });

  it('says so when the buyer has too little coin', async () => {
    const [maker, buyer] = [newPlayer(), newPlayer()];
    const offer = await maker.list({ tokenId: await maker.mint({ title: 'too dear' }), priceWei: 10n });
    await expect(buyer.act(encodeBuy({ ...offer, amount: 1n }))).rejects.toMatchObject({ code: 'chain.call-failed' });
  });
});
