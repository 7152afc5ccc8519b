import { eq } from 'drizzle-orm';
import { encodeFunctionData, parseEther } from 'viem';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { gameAssetsAbi } from '#contracts/abi/game-assets.ts';
import { encodeCancel, encodeBumpEpoch } from '#contracts/actions/encode-cancel.ts';
import { formatOrder } from '#contracts/actions/order.ts';
import { weiPerCredit } from '#engine/protocol/credits.ts';
import { welcomeCredits } from '#server/chain/accounts.ts';
import { itemsPerPage } from '#server/chain/market.ts';
import { ledger, orders } from '#server/storage/schema.ts';
import { openChainWorld, type ChainWorld, type Person, type SignedOffer } from '#test/server/chain/chain-world.ts';

let world: ChainWorld;

beforeAll(async () => {
  world = await openChainWorld();
});
afterAll(() => world.stop());
afterEach(() => vi.useRealTimers());

/** How the market shows an offer. */
async function listing({ order }: SignedOffer) {
  const { listings } = await world.services.market.read(String(order.tokenId), null);
  const found = listings.find((candidate) => candidate.order.salt === String(order.salt));
  return found && { status: found.status, remaining: found.remaining };
}

/** Tries to list an offer that was signed. */
const tryOffer = (person: Person, { order, signature }: SignedOffer) =>
  world.services.market.offer({ order: formatOrder(order), signature, player: person.player });

describe('a listing', () => {
  it('is open, shrinks with every copy sold, and is sold at the end', async () => {
    const [maker, buyer] = [await world.join('Maker'), await world.join('Buyer', '1')];
    const tokenId = await maker.mint({ title: 'shrinks' });
    const offer = await maker.offer({ tokenId, priceWei: 10n, amount: 3n });
    expect(await listing(offer)).toEqual({ status: 'open', remaining: '3' });
    await buyer.buy(offer, 2n);
    expect(await listing(offer)).toEqual({ status: 'open', remaining: '1' });
    await buyer.buy(offer);
    expect(await listing(offer)).toEqual({ status: 'sold', remaining: '0' });
    const item = await world.services.market.read(String(tokenId), buyer.player);
    expect(item).toMatchObject({ owned: '3', supply: '10', traits: [{ name: 'Biome', value: 'meadow' }] });
  });

  it('cannot be bought a second time, and the buyer keeps the coin', async () => {
    const [maker, first, second] = [await world.join('M'), await world.join('F', '1'), await world.join('S', '1')];
    const tokenId = await maker.mint({ title: 'sold once' });
    const offer = await maker.offer({ tokenId, priceWei: parseEther('0.5') });
    const outcomes = await Promise.all([first.buy(offer), second.buy(offer)]);
    const loser = outcomes[0].status === 'failed' ? first : second;
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['failed', 'in-block']);
    expect(outcomes.find(({ status }) => status === 'failed')).toMatchObject({
      because: 'Every copy of this offer has been sold already.',
      fix: expect.stringContaining('another offer'),
    });
    expect(await loser.balance()).toBe(parseEther('1'));
  });

  it('is cancelled by its maker, alone or with all older ones', async () => {
    const maker = await world.join('Maker');
    const tokenId = await maker.mint({ title: 'cancelled' });
    const [one, other] = [await maker.offer({ tokenId, priceWei: 1n }), await maker.offer({ tokenId, priceWei: 2n })];
    const { marketplace } = world.parts.chain.addresses;
    await maker.relay(encodeCancel(one.order, marketplace));
    expect([await listing(one), await listing(other)]).toMatchObject([{ status: 'cancelled' }, { status: 'open' }]);
    await maker.relay(encodeBumpEpoch(marketplace));
    expect(await listing(other)).toEqual({ status: 'cancelled', remaining: '0' });
    await expect(maker.offer({ tokenId, priceWei: 3n })).rejects.toMatchObject({ code: 'order.not-open' });
    const buyer = await world.join('Buyer', '1');
    const { epoch } = await world.services.accounts.read(maker.player);
    const next = await maker.offer({ tokenId, priceWei: 3n, epoch: BigInt(epoch) });
    expect(await listing(next)).toMatchObject({ status: 'open' });
    expect(await buyer.buy(next)).toMatchObject({ status: 'in-block' });
    expect(await listing(next)).toEqual({ status: 'sold', remaining: '0' });
  });

  it('is upcoming before its start: listed, but nobody can buy it yet', async () => {
    const [maker, buyer] = [await world.join('Maker'), await world.join('Buyer', '1')];
    const tokenId = await maker.mint({ title: 'upcoming' });
    const start = BigInt(Math.floor(Date.now() / 1000) + 3600);
    const offer = await maker.offer({ tokenId, priceWei: 1n, start, end: start + 3600n });
    expect(await listing(offer)).toEqual({ status: 'upcoming', remaining: '1' });
    expect(await buyer.buy(offer)).toMatchObject({
      status: 'failed',
      because: `This offer opens at Unix time ${start}.`,
    });
    vi.useFakeTimers({ toFake: ['Date'], now: Number(start) * 1000 });
    expect(await listing(offer)).toEqual({ status: 'open', remaining: '1' });
  });

  it('of an earlier deployment is not shown', async () => {
    const maker = await world.join('Maker');
    const tokenId = await maker.mint({ title: 'moved' });
    const offer = await maker.offer({ tokenId, priceWei: 1n });
    const [row] = await world.parts.database
      .select()
      .from(orders)
      .where(eq(orders.tokenId, String(tokenId)));
    if (!row) throw new RangeError('The order was not kept.');
    await world.parts.database
      .update(orders)
      .set({ hash: `0x${'11'.repeat(32)}` })
      .where(eq(orders.hash, row.hash));
    expect(await listing(offer)).toBeUndefined();
  });

  it('expires at its end', async () => {
    const maker = await world.join('Maker');
    const tokenId = await maker.mint({ title: 'expires' });
    const end = BigInt(Math.floor(Date.now() / 1000) + 3600);
    const offer = await maker.offer({ tokenId, priceWei: 1n, end });
    expect(await listing(offer)).toMatchObject({ status: 'open' });
    vi.useFakeTimers({ toFake: ['Date'], now: Number(end) * 1000 });
    expect(await listing(offer)).toEqual({ status: 'expired', remaining: '0' });
    await expect(maker.offer({ tokenId, priceWei: 1n, end })).rejects.toMatchObject({
      code: 'order.not-open',
      message: expect.stringContaining('its end has passed'),
    });
  });

  it('is unfunded while its maker has given the copies away or withdrawn the permission', async () => {
    const [maker, buyer] = [await world.join('Maker'), await world.join('Buyer', '1')];
    const tokenId = await maker.mint({ title: 'unfunded', copies: 2n });
    const [one, other] = [
      await maker.offer({ tokenId, priceWei: 1n, amount: 2n }),
      await maker.offer({ tokenId, priceWei: 2n, amount: 2n }),
    ];
    await buyer.buy(other);
    expect(await listing(one)).toEqual({ status: 'open', remaining: '1' });
    await buyer.buy(other);
    expect(await listing(one)).toEqual({ status: 'unfunded', remaining: '0' });
    const again = await buyer.signOffer({ tokenId, priceWei: 9n });
    await expect(tryOffer(buyer, again)).rejects.toMatchObject({ code: 'order.not-open' });
    await buyer.relay(buyer.approval());
    await tryOffer(buyer, again);
    expect(await listing(again)).toMatchObject({ status: 'open' });
    const { gameAssets, marketplace } = world.parts.chain.addresses;
    const withdraw = { abi: gameAssetsAbi, functionName: 'setApprovalForAll', args: [marketplace, false] } as const;
    await buyer.relay({ to: gameAssets, value: 0n, data: encodeFunctionData(withdraw) });
    expect(await listing(again)).toMatchObject({ status: 'unfunded' });
  });

  it('is refused when it is made for somebody else or changed after signing', async () => {
    const [maker, thief] = [await world.join('Maker'), await world.join('Thief')];
    const tokenId = await maker.mint({ title: 'not yours' });
    const offer = await maker.signOffer({ tokenId, priceWei: 100n });
    await expect(tryOffer(thief, offer)).rejects.toMatchObject({ code: 'order.maker.forbidden' });
    const cheaper = { ...offer, order: { ...offer.order, priceWei: 1n } };
    await expect(tryOffer(maker, cheaper)).rejects.toMatchObject({ code: 'order.signature' });
    const forged = { ...offer, signature: `0x${'11'.repeat(65)}` as const };
    await expect(tryOffer(maker, forged)).rejects.toMatchObject({ code: 'order.signature' });
    const rows = await world.parts.database
      .select()
      .from(orders)
      .where(eq(orders.tokenId, String(tokenId)));
    expect(rows).toEqual([]);
  });

  it('is found under its token only, and an unknown token is said to be unknown', async () => {
    await expect(world.services.market.read('999999', null)).rejects.toMatchObject({ code: 'market.not-found' });
    const { items } = await world.services.market.page(null, null);
    for (const { tokenId, listings, owned } of items) {
      expect(listings.every(({ order }) => order.tokenId === tokenId)).toBe(true);
      expect(owned).toBe('0');
    }
  });
});

describe('the market', () => {
  it('is read page by page, newest first, each token once with its remixes', async () => {
    const maker = await world.join('Maker');
    const root = await maker.mint({ title: 'page root' });
    for (let from = 0; from < itemsPerPage; from += 6) {
      const calls = Array.from({ length: 6 }, (_, at) =>
        maker.mintCall({ title: `page ${from + at}`, parents: from + at === 0 ? [root] : [], copies: 1n }),
      );
      expect(await maker.relay(...(await Promise.all(calls)))).toMatchObject({ status: 'in-block' });
    }
    const first = await world.services.market.page(null, null);
    expect(first.items).toHaveLength(itemsPerPage);
    expect(first.items.map(({ tokenId }) => BigInt(tokenId))).toEqual(
      Array.from({ length: itemsPerPage }, (_, at) => root + BigInt(itemsPerPage - at)),
    );
    expect(first.next).toBe(String(root + 1n));
    const second = await world.services.market.page(maker.player, first.next);
    expect(second.items[0]).toMatchObject({ tokenId: String(root), owned: '10', children: [String(root + 1n)] });
    expect(second.next).toBeNull();
  });
});

describe('credits', () => {
  it('are claimed once, however often it is asked at once', async () => {
    const guest = await world.join('Rich');
    await world.parts.ledger.append({ playerId: guest.player.id, credits: 25, reason: 'Quest', key: 'quest:x:rich' });
    const before = await world.services.accounts.read(guest.player);
    expect(before).toMatchObject({ ledgerCredits: welcomeCredits + 25, balanceWei: '0', deployed: false });
    const claims = await Promise.all(Array.from({ length: 6 }, () => world.services.accounts.claim(guest.player)));
    expect(await guest.balance()).toBe(BigInt(welcomeCredits + 25) * weiPerCredit);
    expect(new Set(claims.map(({ ledgerCredits }) => ledgerCredits))).toEqual(new Set([0]));
    const entries = await world.parts.database.select().from(ledger).where(eq(ledger.playerId, guest.player.id));
    expect(entries.filter(({ credits }) => credits < 0)).toHaveLength(1);
  });

  it('come back to the ledger when the chain refuses them', async () => {
    const guest = await world.join('Unlucky');
    const { accounts } = world.services;
    const failing = vi.spyOn(world.services.sender, 'send').mockRejectedValueOnce(new Error('no chain'));
    await expect(accounts.claim(guest.player)).rejects.toThrow('no chain');
    failing.mockRestore();
    expect(await accounts.read(guest.player)).toMatchObject({ ledgerCredits: welcomeCredits, balanceWei: '0' });
    await accounts.claim(guest.player);
    expect(await guest.balance()).toBe(BigInt(welcomeCredits) * weiPerCredit);
  });

  it('come back after a crash between the ledger and the chain, and only then', async () => {
    const [cut, served] = [await world.join('Cut off'), await world.join('Served')];
    const { accounts } = world.services;
    await accounts.claim(served.player);
    await accounts.read(cut.player);
    const taken = { playerId: cut.player.id, credits: -welcomeCredits, reason: 'Claimed on chain' };
    await world.parts.ledger.append({ ...taken, key: `payout:${cut.player.id}:lost` });
    expect((await accounts.read(cut.player)).ledgerCredits).toBe(0);
    expect(await accounts.resume()).toBe(1);
    expect(await accounts.resume()).toBe(0);
    expect((await accounts.read(cut.player)).ledgerCredits).toBe(welcomeCredits);
    expect((await accounts.read(served.player)).ledgerCredits).toBe(0);
  });

  it('stay in the ledger of somebody without a key', async () => {
    const player = await world.parts.players.create({ name: 'No key' });
    expect(await world.services.accounts.claim(player)).toMatchObject({
      account: null,
      ledgerCredits: welcomeCredits,
    });
  });
});
