import { parseEther } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { royaltyGraphAbi } from '#contracts/abi/royalty-graph.ts';
import { encodePay } from '#contracts/actions/encode-pay.ts';
import { encodeWithdraw } from '#contracts/actions/encode-withdraw.ts';
import { nativeToken } from '#contracts/chains.ts';
import { openChainWorld, type ChainWorld, type Person } from '#test/server/chain/chain-world.ts';

let world: ChainWorld;

beforeAll(async () => {
  world = await openChainWorld();
});
afterAll(() => world.stop());

const credited = (person: Person) =>
  world.parts.chain.publicClient.readContract({
    address: world.parts.chain.addresses.royaltyGraph,
    abi: royaltyGraphAbi,
    functionName: 'balanceOf',
    args: [person.account, nativeToken],
  });

describe('the keeper', () => {
  it('brings what a remix of a remix earned home to everybody, who then only withdraw', async () => {
    const [ann, ben, cora, fan] = [
      await world.join('Ann'),
      await world.join('Ben'),
      await world.join('Cora'),
      await world.join('Fan', '5'),
    ];
    const first = await ann.mint({ title: 'first', ratePpb: 100_000_000 });
    const second = await ben.mint({ title: 'second', parents: [first], ratePpb: 100_000_000 });
    const third = await cora.mint({ title: 'third', parents: [second], ratePpb: 0 });
    expect(await world.services.keeper.settle()).toBe(0);
    const { royaltyGraph } = world.parts.chain.addresses;
    await fan.relay(encodePay({ royaltyGraph, nodeId: third, amountWei: parseEther('1'), reason: 'call' }));
    expect(await world.services.keeper.settle()).toBe(3);
    const shares = [await credited(ann), await credited(ben), await credited(cora)];
    // The second generation gets a fifth of the headroom that the first left under the cap.
    expect(shares).toEqual([parseEther('0.1'), parseEther('0.08'), parseEther('0.82')]);
    await ann.relay(encodeWithdraw({ royaltyGraph, to: ann.account }));
    expect(await ann.balance()).toBe(parseEther('0.1'));
    expect((await world.services.earnings.read(cora.player)).rows).toMatchObject([{ source: 'call' }]);
    expect(await world.services.keeper.settle()).toBe(0);
  });

  it('leaves money where it is that is not worth the gas', async () => {
    const [maker, fan] = [await world.join('Maker'), await world.join('Fan', '1')];
    const tokenId = await maker.mint({ title: 'poor' });
    const { royaltyGraph } = world.parts.chain.addresses;
    const before = await world.parts.chain.publicClient.getBlockNumber();
    await fan.relay(encodePay({ royaltyGraph, nodeId: tokenId, amountWei: 3n, reason: 'tip' }));
    expect(await world.services.keeper.settle()).toBe(0);
    expect(await world.parts.chain.publicClient.getBlockNumber()).toBe(before + 1n);
    expect((await world.services.earnings.read(maker.player)).withdrawableWei).toBe('3');
  });
});
