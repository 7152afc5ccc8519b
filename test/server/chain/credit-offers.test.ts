import { getAddress, type Hex } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { creditTokenAbi } from '#contracts/abi/credit-token.ts';
import { encodeApproveToken } from '#contracts/actions/encode-approve-token.ts';
import { encodeFill } from '#contracts/actions/encode-fill.ts';
import { encodeSettle } from '#contracts/actions/encode-settle.ts';
import { encodeWithdraw } from '#contracts/actions/encode-withdraw.ts';
import { formatLotOrder, parseLotOrder, type LotOrder } from '#contracts/actions/lot-order.ts';
import { pickSalt } from '#contracts/actions/order.ts';
import { readCredit } from '#contracts/actions/read-credit.ts';
import { signLotOrder } from '#contracts/actions/sign-lot-order.ts';
import { signPermit } from '#contracts/actions/sign-permit.ts';
import { nativeToken } from '#contracts/chains.ts';
import type { LotListing } from '#engine/protocol/api/shapes.ts';
import { weiPerCredit } from '#engine/protocol/credits.ts';
import { farFuture } from '#test/contracts/player.ts';
import { openChainWorld, type ChainWorld, type Person } from '#test/server/chain/chain-world.ts';

let world: ChainWorld;

beforeAll(async () => {
  world = await openChainWorld();
});
afterAll(() => world.stop());

const addresses = () => world.parts.chain.addresses;
const creditToken = () => addresses().creditToken ?? nativeToken;
const units = (account: Hex) =>
  world.parts.chain.publicClient.readContract({
    address: creditToken(),
    abi: creditTokenAbi,
    functionName: 'balanceOf',
    args: [account],
  });

/** An offer of credits for one copy, by the account of somebody or by their key. */
async function offer(buyer: Person, terms: { maker: Hex; tokenId: bigint; credits: bigint; permitted?: bigint }) {
  const priceWei = terms.credits * weiPerCredit;
  const order: LotOrder = {
    maker: terms.maker,
    kind: 'offer',
    items: [{ tokenId: terms.tokenId, amount: 1n, weight: 1 }],
    lots: 1n,
    currency: creditToken(),
    startPriceWei: priceWei,
    endPriceWei: priceWei,
    start: 0n,
    end: farFuture,
    taker: nativeToken,
    epoch: 0n,
    salt: pickSalt(),
  };
  const chainId = world.parts.chain.chain.id;
  const { marketplace } = addresses();
  const signature = await signLotOrder(order, { chainId, marketplace, signer: buyer.key });
  const place = { chainId, creditToken: creditToken(), signer: buyer.key };
  const { nonce } = await readCredit({
    ...world.parts.chain,
    creditToken: creditToken(),
    account: terms.maker,
    spender: marketplace,
  });
  const value = terms.permitted ?? 0n;
  const permit = { owner: terms.maker, spender: marketplace, value, nonce, deadline: farFuture };
  return world.services.lots.offer({
    order: formatLotOrder(order) as LotListing['order'],
    signature,
    permit:
      value === 0n
        ? null
        : { value: String(value), deadline: String(farFuture), signature: await signPermit(permit, place) },
    player: buyer.player,
  });
}

const fill = (lot: LotListing) =>
  encodeFill({
    marketplace: addresses().marketplace,
    order: parseLotOrder(lot.order),
    signature: lot.signature as Hex,
    lots: 1n,
  });
const seen = async (lot: LotListing) =>
  (await world.services.lots.listOf([lot.order.items[0]?.tokenId ?? ''], null)).find(
    ({ orderHash }) => orderHash === lot.orderHash,
  );

describe('an offer in credits', () => {
  it('of a key with a permit costs its maker no transaction, and the owner accepts it in one batch', async () => {
    const [owner, buyer] = [await world.join('Owner'), await world.join('Buyer')];
    const tokenId = await owner.mint({ title: 'wanted' });
    const key = getAddress(buyer.player.owner ?? '');
    const account = await world.services.accounts.claimTokens(buyer.player, { credits: 30, to: 'key' });
    expect(account).toMatchObject({ ledgerCredits: 70, creditTokenUnits: '0' });
    expect(await units(key)).toBe(30n * weiPerCredit);
    const lot = await offer(buyer, { maker: key, tokenId, credits: 12n, permitted: 12n * weiPerCredit });
    expect(lot).toMatchObject({ status: 'open', remaining: '1', sellerName: 'Buyer' });
    if (!lot.permit) throw new RangeError('The offer came without its permit.');
    const permit = { to: lot.permit.to as Hex, value: 0n, data: lot.permit.data as Hex };
    expect(await owner.relay(permit, fill(lot))).toMatchObject({ status: 'in-block' });
    expect(await seen(lot)).toMatchObject({ status: 'sold', permit: null });
    expect(await units(key)).toBe(18n * weiPerCredit);
    const earned = await world.services.earnings.read(owner.player);
    expect(earned).toMatchObject({ withdrawableWei: '0', withdrawableCreditUnits: String(12n * weiPerCredit) });
    const { royaltyGraph } = addresses();
    const token = creditToken();
    await owner.relay(
      encodeSettle({ royaltyGraph, nodeIds: [tokenId], token }),
      encodeWithdraw({ royaltyGraph, to: owner.account, token }),
    );
    expect((await world.services.accounts.read(owner.player)).creditTokenUnits).toBe(String(12n * weiPerCredit));
  });

  it('of an account stands on an approval, and is unfunded when the credits are gone', async () => {
    const [owner, buyer] = [await world.join('Owner'), await world.join('Buyer')];
    const tokenId = await owner.mint({ title: 'wanted by an account' });
    await world.services.accounts.claimTokens(buyer.player, { credits: 10, to: 'account' });
    const terms = { maker: buyer.account, tokenId, credits: 8n };
    const approve = { token: creditToken(), spender: addresses().marketplace, amount: 16n * weiPerCredit };
    await buyer.relay(encodeApproveToken({ ...approve, amount: 0n }));
    await expect(offer(buyer, terms)).rejects.toMatchObject({ code: 'order.not-open' });
    await buyer.relay(encodeApproveToken(approve));
    const [one, other] = [await offer(buyer, terms), await offer(buyer, terms)];
    expect(await owner.relay(fill(one))).toMatchObject({ status: 'in-block' });
    expect(await seen(other)).toMatchObject({ status: 'unfunded', remaining: '0' });
    expect((await world.services.accounts.read(buyer.player)).creditTokenUnits).toBe(String(2n * weiPerCredit));
  });

  it('is refused for another account, in another token, and with a permit that does not cover it', async () => {
    const [owner, buyer] = [await world.join('Owner'), await world.join('Buyer')];
    const tokenId = await owner.mint({ title: 'not so' });
    await world.services.accounts.claimTokens(buyer.player, { credits: 10, to: 'key' });
    const key = getAddress(buyer.player.owner ?? '');
    await expect(offer(buyer, { maker: owner.account, tokenId, credits: 1n })).rejects.toMatchObject({
      code: 'order.maker.forbidden',
    });
    await expect(offer(buyer, { maker: key, tokenId, credits: 2n, permitted: weiPerCredit })).rejects.toMatchObject({
      code: 'order.not-open',
    });
    await expect(
      owner.relay(encodeApproveToken({ token: creditToken(), spender: buyer.account, amount: 1n })),
    ).rejects.toMatchObject({ code: 'relay.call.refused' });
    await expect(world.services.accounts.claimTokens(buyer.player, { credits: 91, to: 'key' })).rejects.toMatchObject({
      code: 'account.too-few',
    });
    expect((await world.services.accounts.read(buyer.player)).ledgerCredits).toBe(90);
  });
});
