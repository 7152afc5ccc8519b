import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gameAssetsAbi } from '#contracts/abi/game-assets.ts';
import type { Hex } from 'viem';
import { prepareKeepsake } from '#server/chain/prepare-keepsake.ts';
import { createKeepsakes } from '#server/storage/keepsakes.ts';
import { createPlayers } from '#server/storage/players.ts';
import { openChainWorld, type ChainWorld, type Person } from '#test/server/chain/chain-world.ts';

let world: ChainWorld;

beforeAll(async () => {
  world = await openChainWorld();
});
afterAll(() => world.stop());

const stored = () => createKeepsakes(world.parts.database);

/** Somebody's first win of a level, and the call that brings it on chain. */
async function win(person: Person, { levelId, levelToken }: { levelId: string; levelToken: bigint | null }) {
  await stored().grant({ playerId: person.player.id, levelId, title: `Level <${levelId}>`, ticks: 900 });
  const [keepsake] = await stored().list(person.player.id);
  if (!keepsake) throw new RangeError('Nothing was won.');
  const { account } = person;
  const claim = { keepsake, account, levelToken: levelToken === null ? null : String(levelToken) };
  const prepared = await prepareKeepsake({ ...world.parts, chain: world.services }, claim);
  await stored().prepare(keepsake.id, { metadataCid: prepared.metadataCid, account: account.toLowerCase() });
  return { keepsake, ...prepared };
}

describe('a keepsake', () => {
  it("is its winner's from the first win on, once for each level, and moves with a guest who links a wallet", async () => {
    const [guest, host] = [await world.join('Guest'), await world.join('Host')];
    const first = { playerId: guest.player.id, levelId: 'l_one', title: 'One', ticks: 300 };
    expect(await stored().grant(first)).toBe(true);
    expect(await stored().grant({ ...first, ticks: 200 })).toBe(false);
    expect(await stored().list(guest.player.id)).toMatchObject([{ title: 'One', ticks: 300, tokenId: null }]);
    await createPlayers(world.parts.database).merge({ from: guest.player.id, into: host.player.id });
    expect(await stored().list(host.player.id)).toMatchObject([{ title: 'One', ticks: 300 }]);
  });

  it('comes to the account on chain without coin, with the receipt of the server, once', async () => {
    const [maker, winner] = [await world.join('Maker'), await world.join('Winner')];
    const levelToken = await maker.mint({ title: 'won level' });
    const { keepsake, call } = await win(winner, { levelId: 'l_two', levelToken });
    expect(await winner.relay(call)).toMatchObject({ status: 'in-block' });
    const { tokenId } = (await stored().read(keepsake.id)) ?? {};
    const item = await world.services.market.read(tokenId ?? '', winner.player);
    expect(item).toMatchObject({
      title: 'Keepsake of Level <l_two>',
      owned: '1',
      supply: '1',
      parents: [String(levelToken)],
      provenance: { provider: world.parts.provider.address, pinned: true },
    });
    const picture = await world.parts.pins.read((item.image ?? '').replace('/ipfs/', ''));
    expect(new TextDecoder().decode(picture)).toContain('Level &#60;l_two&#62;');
    expect(await winner.relay(call)).toMatchObject({ status: 'failed' });
    expect(await winner.balance()).toBe(0n);
  });

  it('cannot be minted by anybody else, nor noted as theirs', async () => {
    const [winner, thief] = [await world.join('Winner'), await world.join('Thief')];
    const { keepsake, call } = await win(winner, { levelId: 'l_three', levelToken: null });
    expect(await thief.relay(call)).toMatchObject({ status: 'failed' });
    expect(await stored().read(keepsake.id)).toMatchObject({ tokenId: null });
    expect(await winner.relay(call)).toMatchObject({ status: 'in-block' });
    const tokenId = BigInt((await stored().read(keepsake.id))?.tokenId ?? 0);
    const { publicClient, addresses } = world.parts.chain;
    const holds = (account: Hex) =>
      publicClient.readContract({
        address: addresses.gameAssets,
        abi: gameAssetsAbi,
        functionName: 'balanceOf',
        args: [account, tokenId],
      });
    expect([await holds(winner.account), await holds(thief.account)]).toEqual([1n, 0n]);
  });
});
