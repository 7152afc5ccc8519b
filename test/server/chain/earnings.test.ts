import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeBuy } from '#contracts/actions/encode-buy.ts';
import { encodePay } from '#contracts/actions/encode-pay.ts';
import { encodeSettle } from '#contracts/actions/encode-settle.ts';
import { encodeSetUsePrice, encodeUse } from '#contracts/actions/encode-use.ts';
import { previewRates } from '#contracts/actions/royalty-math.ts';
import { RoyaltyModel } from '#contracts/actions/royalty-model.ts';
import type { Earnings } from '#engine/protocol/api/shapes.ts';
import { attributePayments, type GraphStep } from '#server/chain/attribute-payments.ts';
import type { Asset } from '#server/chain/catalogue.ts';
import { openChainWorld, type ChainWorld, type Person } from '#test/server/chain/chain-world.ts';

let world: ChainWorld;

beforeAll(async () => {
  world = await openChainWorld();
});
afterAll(() => world.stop());

const total = ({ rows }: Earnings) => rows.reduce((sum, row) => sum + BigInt(row.amountWei), 0n);
const royaltyGraph = () => world.parts.chain.addresses.royaltyGraph;
const brief = ({ rows }: Earnings) =>
  rows.map(({ tokenId, source, fromTokenId, amountWei }) => `${tokenId} ${source} ${fromTokenId} ${amountWei}`).sort();

/** What somebody earned, checked to the wei: against the graph by eth_call, then against the coin that really comes. */
async function earned(person: Person): Promise<Earnings> {
  const earnings = await world.services.earnings.read(person.player);
  expect(total(earnings)).toBe(BigInt(earnings.withdrawableWei) + BigInt(earnings.withdrawnWei));
  if (earnings.withdrawableWei !== '0') {
    expect(await person.withdraw(earnings.settlePath.map(BigInt))).toBe(BigInt(earnings.withdrawableWei));
  }
  const after = await world.services.earnings.read(person.player);
  expect(after).toEqual({
    ...earnings,
    withdrawableWei: '0',
    withdrawnWei: String(BigInt(earnings.withdrawableWei) + BigInt(earnings.withdrawnWei)),
  });
  return earnings;
}

describe('earnings equal what the contracts pay', () => {
  it('for a sale, a resale, a tip and uses', async () => {
    const [maker, reseller, fan] = [
      await world.join('Maker'),
      await world.join('Reseller', '5'),
      await world.join('Fan', '5'),
    ];
    const tokenId = await maker.mint({ title: 'resold', ratePpb: 70_000_001 });
    await reseller.buy(await maker.offer({ tokenId, priceWei: 1_000_000_007n, amount: 3n }), 2n);
    await reseller.relay(reseller.approval());
    await fan.buy(await reseller.offer({ tokenId, priceWei: 999_999_937n }));
    await fan.relay(encodePay({ royaltyGraph: royaltyGraph(), nodeId: tokenId, amountWei: 77n, reason: 'tip' }));
    const { gameAssets } = world.parts.chain.addresses;
    await maker.relay(encodeSetUsePrice({ gameAssets, tokenId, usePriceWei: 13n }));
    await fan.relay(encodeUse({ gameAssets, tokenId, times: 3n, usePriceWei: 13n }));

    const royalty = (999_999_937n * 70_000_001n + 999_999_999n) / 1_000_000_000n;
    const id = String(tokenId);
    expect(brief(await earned(maker))).toEqual([
      `${id} resale null ${royalty}`,
      `${id} sale null ${2n * 1_000_000_007n}`,
      `${id} tip null 77`,
      `${id} use null 39`,
    ]);
    expect(brief(await earned(reseller))).toEqual([`${id} sale null ${999_999_937n - royalty}`]);
    expect(await world.services.earnings.read(fan.player)).toMatchObject({ rows: [], withdrawableWei: '0' });
  });

  it('for remixes over three generations, with odd prices that do not divide', async () => {
    const [ann, ben, cora, fan] = [
      await world.join('Ann'),
      await world.join('Ben'),
      await world.join('Cora'),
      await world.join('Fan', '5'),
    ];
    const first = await ann.mint({ title: 'first', ratePpb: 90_000_007 });
    const second = await ben.mint({ title: 'second', parents: [first], ratePpb: 50_000_003 });
    const third = await cora.mint({ title: 'third', parents: [second], ratePpb: 10_000_019 });
    for (const priceWei of [1_000_003n, 17n, 999_999_999_999_999_989n]) {
      await fan.buy(await cora.offer({ tokenId: third, priceWei }));
      await fan.buy(await ben.offer({ tokenId: second, priceWei }));
    }
    const { rows } = await earned(ann);
    expect(rows.map(({ source, fromTokenId, fromTitle }) => [source, fromTokenId, fromTitle])).toEqual([
      ['remix', String(second), `Token ${second}`],
      ['remix', String(third), `Token ${third}`],
    ]);
    expect(new Set(rows.map(({ tokenId }) => tokenId))).toEqual(new Set([String(first)]));
    await earned(ben);
    await earned(cora);
  });

  it('for two parents of different people, also when somebody settles in between', async () => {
    const [ann, ben, cora, fan] = [
      await world.join('Ann'),
      await world.join('Ben'),
      await world.join('Cora'),
      await world.join('Fan', '5'),
    ];
    const root = await ann.mint({ title: 'root', ratePpb: 33_333_333 });
    const left = await ann.mint({ title: 'left', parents: [root], ratePpb: 70_000_003 });
    const right = await ben.mint({ title: 'right', parents: [root], ratePpb: 11_111_111 });
    const both = await cora.mint({ title: 'both', parents: [left, right], ratePpb: 5_000_011 });
    const settle = (...nodeIds: bigint[]) => fan.relay(encodeSettle({ royaltyGraph: royaltyGraph(), nodeIds }));
    await fan.buy(await cora.offer({ tokenId: both, priceWei: 1_000_033n }));
    await settle(both);
    await fan.relay(fan.approval());
    await fan.buy(await cora.offer({ tokenId: both, priceWei: 7_777_777n, amount: 2n }), 2n);
    await settle(left, root);
    await fan.buy(await cora.offer({ tokenId: both, priceWei: 31n }));
    await fan.relay(encodePay({ royaltyGraph: royaltyGraph(), nodeId: right, amountWei: 1_234_567n, reason: 'tip' }));
    await earned(ann);
    await earned(ben);
    await earned(cora);
    await fan.buy(await cora.offer({ tokenId: both, priceWei: 29n }));
    await earned(cora);
    await earned(ben);
    await earned(ann);
  });

  it('for two different tokens sold on in one transaction', async () => {
    const [maker, reseller, fan] = [
      await world.join('Maker'),
      await world.join('Reseller', '5'),
      await world.join('Fan', '5'),
    ];
    const tokens = [await maker.mint({ title: 'one of two' }), await maker.mint({ title: 'two of two' })];
    const offers = [];
    for (const tokenId of tokens) {
      await reseller.buy(await maker.offer({ tokenId, priceWei: 10n }));
      await reseller.relay(reseller.approval());
      offers.push(await reseller.offer({ tokenId, priceWei: 1000n * tokenId }));
    }
    const { marketplace } = world.parts.chain.addresses;
    await fan.relay(...offers.map((offer) => encodeBuy({ ...offer, amount: 1n, marketplace })));
    expect(brief(await earned(reseller))).toEqual(tokens.map((id) => `${id} sale null ${900n * id}`).toSorted());
  });

  it('for somebody who only ever played', async () => {
    const guest = await world.join('Guest');
    expect(await world.services.earnings.read(guest.player)).toEqual({
      rows: [],
      withdrawableWei: '0',
      withdrawableCreditUnits: '0',
      withdrawnWei: '0',
      settlePath: [],
    });
    const keyless = { ...guest.player, owner: null };
    expect(await world.services.earnings.read(keyless)).toMatchObject({ rows: [] });
  });
});

const shape = fc.array(
  fc.record({ parents: fc.uniqueArray(fc.nat(6), { maxLength: 4 }), asked: fc.nat(120_000_000) }),
  {
    minLength: 1,
    maxLength: 7,
  },
);

/** Assets as the graph would register them; parents that the graph refuses are left out. */
function register(nodes: readonly { parents: readonly number[]; asked: number }[]) {
  const assets = new Map<string, Asset>();
  const model = new RoyaltyModel();
  nodes.forEach(({ parents, asked }, index) => {
    const ids = parents.filter((parent) => parent < index).map((parent) => parent + 1);
    const known = ids.toSorted((left, right) => left - right).map(String);
    const rates = previewRates(
      known.map((id) => assets.get(id) as Asset),
      BigInt(asked),
    );
    const kept = rates.stackPpb > 900_000_000n ? [] : known;
    const tokenId = String(index + 1);
    model.add({ creator: tokenId, parents: kept.map(BigInt), askedPpb: BigInt(asked), crewId: 0 });
    const registered = model.ratesOf(BigInt(tokenId));
    const provenance = { promptHash: '', modelHash: '', seed: '', contentDigest: '' };
    const rest = { creator: tokenId, supply: '1', children: [], metaDigest: '0x', provenance, provider: null };
    assets.set(tokenId, { tokenId, parents: kept, usePriceWei: 0n, ...rest, ...registered });
  });
  return { assets, model };
}

const steps = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constantFrom('direct' as const, 'royalty' as const),
      token: fc.nat(6),
      amount: fc.oneof(fc.bigInt(1n, 50n), fc.bigInt(1n, 10n ** 21n)),
    }),
    fc.record({ kind: fc.constant('settled' as const), token: fc.nat(6) }),
  ),
  { minLength: 1, maxLength: 12 },
);

describe('payments that climb to the roots', () => {
  it('are divided without a wei lost or made, exactly as the graph does it, whoever settles when', () => {
    fc.assert(
      fc.property(shape, steps, (nodes, drawn) => {
        const { assets, model } = register(nodes);
        const paid: GraphStep[] = drawn.map((step) => {
          const tokenId = String((step.token % nodes.length) + 1);
          if (step.kind === 'settled') model.settle(BigInt(tokenId));
          else if (step.kind === 'direct') model.pay(BigInt(tokenId), step.amount);
          else model.payRoyalty(BigInt(tokenId), step.amount);
          return step.kind === 'settled' ? { kind: step.kind, tokenId } : { ...step, tokenId, reason: 'sale' };
        });
        for (let id = BigInt(nodes.length); id > 0n; id -= 1n) model.settle(id);
        const kept = attributePayments(assets, paid);
        for (const id of assets.keys()) {
          const own = kept.filter(({ tokenId }) => tokenId === id);
          expect(own.reduce((sum, { amount }) => sum + amount, 0n)).toBe(model.creditOf(id));
          expect(own.every(({ amount }) => amount >= 0n)).toBe(true);
        }
        const all = paid.reduce((sum, step) => sum + ('amount' in step ? step.amount : 0n), 0n);
        expect(kept.reduce((sum, { amount }) => sum + amount, 0n)).toBe(all);
      }),
      { numRuns: 300 },
    );
  });

  it('name the asset that earned the money at every height', () => {
    const { assets } = register([
      { parents: [], asked: 100_000_000 },
      { parents: [0], asked: 50_000_000 },
      { parents: [1], asked: 0 },
    ]);
    const kept = attributePayments(assets, [
      { kind: 'direct', tokenId: '3', reason: 'sale', amount: 1000n },
      { kind: 'direct', tokenId: '3', reason: 'tip', amount: 100n },
      { kind: 'royalty', tokenId: '2', reason: 'sale', amount: 30n },
    ]);
    expect(kept.map(({ tokenId, fromTokenId, reason, amount }) => [tokenId, fromTokenId, reason, amount])).toEqual([
      ['3', '3', 'sale', 850n],
      ['3', '3', 'tip', 85n],
      ['2', '2', 'sale', 10n],
      ['2', '3', 'sale', 50n],
      ['2', '3', 'tip', 5n],
      ['1', '2', 'sale', 20n],
      ['1', '3', 'sale', 100n],
      ['1', '3', 'tip', 10n],
    ]);
  });
});
