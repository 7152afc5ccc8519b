import { toFunctionSelector, parseEther, type Address, type Hex } from 'viem';
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { royaltyGraphAbi } from '#contracts/abi/royalty-graph.ts';
import { encodeDeposit } from '#contracts/actions/encode-deposit.ts';
import { encodePay } from '#contracts/actions/encode-pay.ts';
import { encodeOpenSession } from '#contracts/actions/encode-session.ts';
import { encodeWithdraw } from '#contracts/actions/encode-withdraw.ts';
import type { Call } from '#contracts/actions/call.ts';
import { signBatch } from '#contracts/actions/sign-batch.ts';
import { farFuture } from '#test/contracts/player.ts';
import { openChainWorld, type ChainWorld, type Person } from '#test/server/chain/chain-world.ts';

let world: ChainWorld;
let lastNonce = 900_000n;

beforeAll(async () => {
  world = await openChainWorld();
});
afterAll(() => world.stop());

const graph = () => world.parts.chain.addresses.royaltyGraph;
const selectorOf = (name: string): Hex =>
  toFunctionSelector(royaltyGraphAbi.find((item) => item.type === 'function' && item.name === name) as never);

/** The call that lets a key tip up to a cap. */
function open(
  person: Person,
  options: { key: Address; capWei: bigint; permissions?: { to: Address; selector: Hex }[] },
) {
  const permissions = ['pay', 'deposit'].map((name) => ({ to: graph(), selector: selectorOf(name) }));
  return encodeOpenSession({ playerAccount: person.account, expiry: Number(farFuture), permissions, ...options });
}

/** Relays calls that a key of somebody signed. */
async function relayBy(person: Person, key: Hex, ...calls: Call[]) {
  const { chain } = world.parts;
  const nonce = ++lastNonce;
  const place = { chainId: chain.chain.id, playerAccount: person.account, signer: privateKeyToAccount(key) };
  const batch = await signBatch({ calls, nonce, deadline: farFuture }, place);
  const record = await world.services.relayer.relay({ id: `tip-${nonce}`, player: person.player, batch });
  await world.services.index.catchUp();
  return record;
}

describe('a capped key', () => {
  it('tips a level and a person up to its cap, and the receivers see what came from where', async () => {
    const [fan, maker, friend] = [await world.join('Fan', '1'), await world.join('Maker'), await world.join('Friend')];
    const tokenId = await maker.mint({ title: 'tipped' });
    const key = generatePrivateKey();
    const tip = (amountWei: bigint) => encodePay({ royaltyGraph: graph(), nodeId: tokenId, amountWei, reason: 'tip' });
    const gift = (amountWei: bigint) => encodeDeposit({ royaltyGraph: graph(), account: friend.account, amountWei });
    const address = privateKeyToAccount(key).address;
    expect(await fan.relay(open(fan, { key: address, capWei: 1000n }), tip(100n))).toMatchObject({
      status: 'in-block',
    });
    expect(await relayBy(fan, key, tip(300n))).toMatchObject({ status: 'in-block' });
    expect(await relayBy(fan, key, gift(700n))).toMatchObject({ status: 'in-block' });
    const over = await relayBy(fan, key, tip(1n));
    expect(over).toMatchObject({ status: 'failed', transaction: null });
    // The owner's own signature is the click above the cap.
    expect(await fan.relay(tip(5000n))).toMatchObject({ status: 'in-block' });
    expect(await fan.balance()).toBe(parseEther('1') - 6100n);
    const { services } = world;
    expect((await services.earnings.read(maker.player)).rows).toMatchObject([{ source: 'tip', amountWei: '5400' }]);
    expect((await services.earnings.read(friend.player)).rows).toMatchObject([{ source: 'tip', amountWei: '700' }]);
    expect(await friend.withdraw([])).toBe(700n);
    expect(await maker.withdraw([tokenId])).toBe(5400n);
  });

  it('can do nothing but tip', async () => {
    const fan = await world.join('Fan', '1');
    const key = generatePrivateKey();
    const address = privateKeyToAccount(key).address;
    await fan.relay(open(fan, { key: address, capWei: 1000n }));
    const withdraw = encodeWithdraw({ royaltyGraph: graph(), to: address });
    expect(await relayBy(fan, key, withdraw)).toMatchObject({ status: 'failed', transaction: null });
    expect(await relayBy(fan, key, fan.approval())).toMatchObject({ status: 'failed', transaction: null });
    expect(await relayBy(fan, key, open(fan, { key: address, capWei: 10n ** 18n }))).toMatchObject({
      status: 'failed',
    });
  });

  it('is opened by the relayer for tips alone, and on the own account alone', async () => {
    const [fan, other] = [await world.join('Fan', '1'), await world.join('Other')];
    const key = privateKeyToAccount(generatePrivateKey()).address;
    const { gameAssets } = world.parts.chain.addresses;
    for (const permission of [
      { to: graph(), selector: selectorOf('withdraw') },
      { to: gameAssets, selector: selectorOf('pay') },
      { to: fan.key.address, selector: '0x00000000' as Hex },
    ]) {
      const wide = open(fan, { key, capWei: 1n, permissions: [permission] });
      await expect(fan.relay(wide)).rejects.toMatchObject({ code: 'relay.call.refused' });
    }
    await expect(fan.relay(open(other, { key, capWei: 1n }))).rejects.toMatchObject({ code: 'relay.call.refused' });
  });
});

describe('the house', () => {
  it('takes tips at an account that its own key opens', async () => {
    const fan = await world.join('Fan', '1');
    const { house } = world.services;
    const gift = encodeDeposit({ royaltyGraph: graph(), account: house.account, amountWei: 500n });
    expect(await fan.relay(gift)).toMatchObject({ status: 'in-block' });
    await house.act([encodeWithdraw({ royaltyGraph: graph(), to: house.account })]);
    expect(await world.parts.chain.publicClient.getBalance({ address: house.account })).toBe(500n);
  });
});
