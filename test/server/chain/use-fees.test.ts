import { eq } from 'drizzle-orm';
import { keccak256, type Hex } from 'viem';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { encodeSetUsePrice } from '#contracts/actions/encode-use.ts';
import { weiPerCredit } from '#engine/protocol/credits.ts';
import { chainTransactions } from '#server/chain/chain-schema.ts';
import { createSender } from '#server/chain/sender.ts';
import { createUseFees } from '#server/chain/use-fees.ts';
import { assetUses, usePayments } from '#server/storage/schema.ts';
import { openChainWorld, type ChainWorld, type Person } from '#test/server/chain/chain-world.ts';

let world: ChainWorld;

beforeAll(async () => {
  world = await openChainWorld();
});
afterAll(() => world.stop());

const fees = () => world.services.useFees;
const grant = (person: Person, credits: number) =>
  world.parts.ledger.append({
    playerId: person.player.id,
    credits,
    reason: 'Quest',
    key: `gift:${person.player.id}:${credits}`,
  });
const balance = (person: Person) => world.parts.ledger.balance(person.player.id);
const sent = () => world.parts.database.select().from(chainTransactions).where(eq(chainTransactions.kind, 'use'));
const statuses = async () => (await world.parts.database.select().from(usePayments)).map(({ status }) => status);

/** A thing of somebody's, with a price on its use. */
async function priced(maker: Person, options: { title: string; priceWei: bigint; parents?: bigint[] }) {
  const tokenId = await maker.mint(options);
  const { gameAssets } = world.parts.chain.addresses;
  await maker.relay(encodeSetUsePrice({ gameAssets, tokenId, usePriceWei: options.priceWei }));
  return tokenId;
}

/** A server whose process ends at the very moment that it would send something to the chain. */
function dyingFees(when: 'before it is kept' | 'before it is broadcast') {
  const { chain } = world.parts;
  const publicClient = Object.assign(Object.create(chain.publicClient) as typeof chain.publicClient, {
    [when === 'before it is kept' ? 'getTransactionCount' : 'sendRawTransaction']: () => {
      throw new Error('the process ends here');
    },
  });
  const parts = { ...world.parts, chain: { ...chain, publicClient } };
  const sender = createSender(parts);
  // Nothing that would come after the end of the process is done.
  const silent = { ...sender, waitFor: () => Promise.reject(new Error('the process has ended')) };
  return createUseFees({ ...parts, relayer: world.services.relayer, sender: silent });
}

describe('uses of minted things', () => {
  it('are charged once a day in whole credits, and paid to the wei in one transaction for all who earn from them', async () => {
    const [root, maker] = [await world.join('Root'), await world.join('Maker')];
    const [ann, ben] = [await world.join('Ann'), await world.join('Ben')];
    const half = weiPerCredit / 2n + 7n;
    const first = await priced(root, { title: 'old castle', priceWei: half });
    const second = await priced(maker, { title: 'new castle', priceWei: 3n * weiPerCredit, parents: [first] });
    for (const person of [ann, ben]) await grant(person, 10);
    expect(await fees().count(ann.player, String(first))).toBe(1);
    expect(await fees().count(ann.player, String(first))).toBeNull();
    expect(await fees().count(ann.player, String(second))).toBe(3);
    const atOnce = await Promise.all([1, 2, 3].map(() => fees().count(ben.player, String(second))));
    expect(atOnce.filter((credits) => credits !== null)).toEqual([3]);
    expect([await balance(ann), await balance(ben)]).toEqual([6, 7]);
    expect(await fees().payAll()).toBe(1);
    expect(await sent()).toMatchObject([{ status: 'in-block' }]);
    expect(await fees().payAll()).toBe(0);
    await world.services.index.catchUp();
    const royalty = (6n * weiPerCredit * 100_000_000n) / 1_000_000_000n;
    expect((await world.services.earnings.read(root.player)).rows).toEqual([
      expect.objectContaining({ tokenId: String(first), source: 'use', amountWei: String(half) }),
      expect.objectContaining({ tokenId: String(first), source: 'remix', amountWei: String(royalty) }),
    ]);
    expect(await maker.withdraw([second])).toBe(6n * weiPerCredit - royalty);
    expect(await root.withdraw([second, first])).toBe(half + royalty);
  });

  it('cost nothing for their maker, for whoever has no credits, where no price is set, and of what does not exist', async () => {
    const [maker, poor] = [await world.join('Maker'), await world.join('Poor')];
    const free = await maker.mint({ title: 'free of charge' });
    const dear = await priced(maker, { title: 'dear', priceWei: 5n * weiPerCredit });
    const keyless = await world.parts.players.create({ name: 'No key' });
    for (const [player, tokenId] of [
      [maker.player, dear],
      [poor.player, dear],
      [poor.player, free],
      [poor.player, 999_999n],
      [keyless, dear],
    ] as const) {
      expect(await fees().count(player, String(tokenId))).toBeNull();
    }
    await grant(poor, 4);
    expect(await fees().count(poor.player, String(dear))).toBeNull();
    expect(await balance(poor)).toBe(4);
    await grant(poor, 1);
    expect(await fees().count(poor.player, String(dear))).toBe(5);
    expect(await balance(poor)).toBe(0);
    await fees().payAll();
  });

  it.each(['before it is kept', 'before it is broadcast'] as const)(
    'are paid once and not lost when the server ends in the middle of paying: %s',
    async (when) => {
      const [maker, fan] = [await world.join('Maker'), await world.join('Fan')];
      const tokenId = await priced(maker, { title: `cut ${when}`, priceWei: 2n * weiPerCredit });
      await grant(fan, 2);
      expect(await fees().count(fan.player, String(tokenId))).toBe(2);
      const before = (await sent()).length;
      expect(await dyingFees(when).payAll()).toBe(0);
      expect((await sent()).length).toBe(when === 'before it is kept' ? before : before + 1);
      // The next process sends what was kept, and pays what was not.
      const sender = createSender(world.parts);
      await sender.resume();
      const next = createUseFees({ ...world.parts, relayer: world.services.relayer, sender });
      await expect.poll(async () => ((await next.payAll()) > 0 ? 'paid' : (await statuses()).at(-1))).toBe('paid');
      await next.payAll();
      await fees().payAll();
      expect((await sent()).filter(({ status }) => status === 'in-block').length).toBe(before + 1);
      await world.services.index.catchUp();
      expect((await world.services.earnings.read(maker.player)).withdrawableWei).toBe(String(2n * weiPerCredit));
      await sender.close();
    },
  );

  it('are paid by one of two processes that share a database', async () => {
    const [maker, fan] = [await world.join('Maker'), await world.join('Fan')];
    const tokenId = await priced(maker, { title: 'shared', priceWei: weiPerCredit });
    await grant(fan, 1);
    await fees().count(fan.player, String(tokenId));
    const before = (await sent()).length;
    const sender = createSender(world.parts);
    const other = createUseFees({ ...world.parts, relayer: world.services.relayer, sender });
    await Promise.all([fees().payAll(), other.payAll()]);
    await fees().payAll();
    expect((await sent()).length).toBe(before + 1);
    await world.services.index.catchUp();
    expect((await world.services.earnings.read(maker.player)).withdrawableWei).toBe(String(weiPerCredit));
    await sender.close();
  });

  it('are paid again when the chain refused the first transaction', async () => {
    const [maker, fan] = [await world.join('Maker'), await world.join('Fan')];
    const tokenId = await priced(maker, { title: 'refused', priceWei: weiPerCredit });
    await grant(fan, 1);
    await fees().count(fan.player, String(tokenId));
    const { publicClient } = world.parts.chain;
    const refusing = vi
      .spyOn(publicClient, 'sendRawTransaction')
      .mockImplementationOnce(async ({ serializedTransaction }) => {
        throw new Error(`not today: ${keccak256(serializedTransaction as Hex)}`);
      });
    expect(await fees().payAll()).toBe(0);
    refusing.mockRestore();
    // Something else takes the nonce that the refused one had.
    await world.services.house.fund(1n);
    await expect.poll(async () => (await fees().payAll(), (await statuses()).at(-1))).toBe('paid');
    await world.services.index.catchUp();
    expect((await world.services.earnings.read(maker.player)).withdrawableWei).toBe(String(weiPerCredit));
  });

  it('wait until there are enough of them, or the oldest has waited for long', async () => {
    const [maker, fan] = [await world.join('Maker'), await world.join('Fan')];
    const tokenId = await priced(maker, { title: 'patient', priceWei: weiPerCredit });
    await grant(fan, 1);
    await fees().count(fan.player, String(tokenId));
    expect(await fees().work()).toBe(0);
    const [use] = await world.parts.database
      .select()
      .from(assetUses)
      .where(eq(assetUses.tokenId, String(tokenId)));
    expect(use?.paymentId).toBeNull();
    await world.parts.database
      .update(assetUses)
      .set({ createdAt: new Date(Date.now() - 3_600_000) })
      .where(eq(assetUses.tokenId, String(tokenId)));
    expect(await fees().work()).toBe(1);
  });
});
