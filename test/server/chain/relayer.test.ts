import { eq } from 'drizzle-orm';
import {
  HttpRequestError,
  createTestClient,
  encodeFunctionData,
  http,
  parseEther,
  parseTransaction,
  toHex,
} from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gameAssetsAbi } from '#contracts/abi/game-assets.ts';
import { encodeMint } from '#contracts/actions/encode-mint.ts';
import type { Call } from '#contracts/actions/call.ts';
import { chainTransactions } from '#server/chain/chain-schema.ts';
import { createRelayer } from '#server/chain/relayer.ts';
import { createSender } from '#server/chain/sender.ts';
import { relays } from '#server/storage/schema.ts';
import { describeMint } from '#test/contracts/player.ts';
import { openChainWorld, unpinnedDigest, type ChainWorld, type Person } from '#test/server/chain/chain-world.ts';

let world: ChainWorld;

beforeAll(async () => {
  world = await openChainWorld();
});
afterAll(() => world.stop());

const held = (person: Person, tokenId: bigint) =>
  world.parts.chain.publicClient.readContract({
    address: world.parts.chain.addresses.gameAssets,
    abi: gameAssetsAbi,
    functionName: 'balanceOf',
    args: [person.account, tokenId],
  });

/** Relays calls and answers with the code of the error that came. */
async function refusal(person: Person, ...calls: Call[]): Promise<unknown> {
  const before = await world.parts.chain.publicClient.getBlockNumber();
  const answer = await person.relay(...calls).catch((error: { code?: string }) => error.code);
  expect(await world.parts.chain.publicClient.getBlockNumber()).toBe(before);
  return answer;
}

describe('the relayer', () => {
  it('makes the account of a guest and mints in one transaction, which the guest does not pay for', async () => {
    const guest = await world.join('Guest');
    const relayed = await guest.relay(await guest.mintCall({ title: 'first', copies: 3n }), guest.approval());
    expect(relayed).toMatchObject({ status: 'in-block', because: expect.stringContaining('block') });
    const { publicClient } = world.parts.chain;
    const block = await publicClient.getBlock({ blockNumber: BigInt(relayed.block ?? '') });
    expect(block.transactions).toEqual([relayed.transaction]);
    expect(await publicClient.getCode({ address: guest.account })).toMatch(/^0x../);
    expect(await guest.balance()).toBe(0n);
    expect(await publicClient.getTransactionCount({ address: guest.key.address })).toBe(0);
    const { items } = await world.services.market.page(guest.player, null);
    expect(items[0]).toMatchObject({ title: 'first', supply: '3', owned: '3', creator: guest.account });
  });

  it('sends a batch once per id, however often and however much at once it is asked', async () => {
    const guest = await world.join('Twice');
    const batch = await guest.sign(await guest.mintCall({ title: 'once', copies: 2n }));
    const ask = () => world.services.relayer.relay({ id: 'same-id', player: guest.player, batch });
    const [first, second] = await Promise.all([ask(), ask()]);
    const third = await ask();
    expect(first.status).toBe('in-block');
    expect([second, third]).toEqual([first, first]);
    expect(await world.services.relayer.read(guest.player, 'same-id')).toEqual(first);
    const sent = await world.parts.database
      .select()
      .from(chainTransactions)
      .where(eq(chainTransactions.relayId, 'same-id'));
    expect(sent).toHaveLength(1);
  });

  it('sends a batch that an earlier process noted but never sent', async () => {
    const guest = await world.join('Unlucky');
    const lost = { playerId: guest.player.id, id: 'lost-id', status: 'sent' as const, because: 'It is on its way.' };
    await world.parts.database.insert(relays).values(lost);
    const batch = await guest.sign(await guest.mintCall({ title: 'late' }));
    const record = await world.services.relayer.relay({ id: 'lost-id', player: guest.player, batch });
    expect(record).toMatchObject({ id: 'lost-id', status: 'in-block' });
  });

  it('keeps the ids of one player apart from those of another', async () => {
    const [ann, ben] = [await world.join('Ann'), await world.join('Ben')];
    await ann.relay(ann.approval());
    expect(await world.services.relayer.read(ben.player, 'same-id')).toBeNull();
  });

  it('tells why the chain refuses a batch, and sends nothing', async () => {
    const [owner, thief] = [await world.join('Owner'), await world.join('Thief')];
    const batch = await thief.sign(thief.approval());
    const before = await world.parts.chain.publicClient.getBlockNumber();
    const record = await world.services.relayer.relay({ id: 'stolen-1', player: owner.player, batch });
    expect(record).toMatchObject({ status: 'failed', transaction: null, because: expect.stringContaining('not act') });
    expect(await world.parts.chain.publicClient.getBlockNumber()).toBe(before);
  });

  it('refuses calls to anything but the contracts of the game', async () => {
    const guest = await world.join('Tourist', '1');
    const { playerAccountFactory, marketplace } = world.parts.chain.addresses;
    expect(await refusal(guest, { to: guest.key.address, value: 1n, data: '0x' })).toBe('relay.call.refused');
    expect(await refusal(guest, { to: playerAccountFactory, value: 0n, data: '0x12345678' })).toBe(
      'relay.call.refused',
    );
    expect(await refusal(guest, { to: marketplace, value: 0n, data: '0x12345678' })).toBe('relay.call.refused');
    expect(await refusal(guest, guest.approval(), { to: guest.account, value: 0n, data: '0x' })).toBe(
      'relay.call.refused',
    );
  });

  it('refuses an approval of anyone but the market, and calls that cannot be decoded', async () => {
    const guest = await world.join('Careless');
    const { gameAssets } = world.parts.chain.addresses;
    const approve = (operator: `0x${string}`) =>
      encodeFunctionData({ abi: gameAssetsAbi, functionName: 'setApprovalForAll', args: [operator, true] });
    expect(await refusal(guest, { to: gameAssets, value: 0n, data: approve(guest.key.address) })).toBe(
      'relay.call.refused',
    );
    const { data } = guest.approval();
    expect(await refusal(guest, { to: gameAssets, value: 0n, data: data.slice(0, 20) as `0x${string}` })).toBe(
      'relay.call.refused',
    );
  });

  it('refuses to mint what nobody could look at', async () => {
    const guest = await world.join('Hasty');
    const request = { ...describeMint('unpinned'), to: guest.account, metaDigest: unpinnedDigest };
    expect(await refusal(guest, encodeMint(request, world.parts.chain.addresses.gameAssets))).toBe(
      'mint.not-pinned.refused',
    );
  });

  it('has no account for somebody without a key', async () => {
    const player = await world.parts.players.create({ name: 'No key' });
    expect(() => world.services.relayer.accountOf(player)).toThrow(expect.objectContaining({ code: 'relay.no-owner' }));
  });
});

describe('the sender', () => {
  it('broadcasts again what was kept but never sent', async () => {
    const guest = await world.join('Patient');
    const { chain, database } = world.parts;
    const sender = createSender(world.parts);
    const silent = {
      ...world.parts,
      chain: {
        ...chain,
        publicClient: Object.assign(Object.create(chain.publicClient), {
          // The process dies between keeping and broadcasting.
          sendRawTransaction: () => new Promise(() => undefined),
        }),
      },
    };
    const dying = createSender(silent);
    const call = { to: guest.account, value: parseEther('1'), data: toHex('') };
    void dying.send({ call, kind: 'claim', playerId: guest.player.id });
    const kept = async () =>
      (await database.select().from(chainTransactions)).find(({ playerId }) => playerId === guest.player.id);
    await expect.poll(kept).toMatchObject({ status: 'sent', block: null });
    expect(await guest.balance()).toBe(0n);
    expect(await sender.resume()).toBe(1);
    const row = await kept();
    expect(await sender.waitFor(row?.hash as `0x${string}`, 5000)).toMatchObject({ status: 'in-block' });
    expect(await guest.balance()).toBe(parseEther('1'));
    expect(await sender.resume()).toBe(0);
    expect(await guest.balance()).toBe(parseEther('1'));
    expect(await kept()).toMatchObject({ status: 'in-block' });
  });

  it('sends many at once in order, each with a number of its own', async () => {
    const people = await Promise.all(['A', 'B', 'C', 'D', 'E'].map((name) => world.join(name)));
    const records = await Promise.all(
      people.map(async (person) => person.relay(await person.mintCall({ title: `by ${person.player.id}` }))),
    );
    expect(records.map(({ status }) => status)).toEqual(people.map(() => 'in-block'));
    const nonces = (await world.parts.database.select().from(chainTransactions)).map(
      ({ lane, nonce }) => `${lane} ${nonce}`,
    );
    expect(new Set(nonces).size).toBe(nonces.length);
    const { items } = await world.services.market.page(null, null);
    for (const person of people) {
      const item = items.find(({ title }) => title === `by ${person.player.id}`);
      expect(await held(person, BigInt(item?.tokenId ?? 0))).toBe(10n);
    }
  });

  it('raises the fee of what waits too long, and knows the try that got into a block', async () => {
    const guest = await world.join('Stuck');
    const { chain, database } = world.parts;
    const sender = createSender(world.parts);
    const anvil = createTestClient({ chain: chain.chain, transport: http(), mode: 'anvil' });
    await anvil.setAutomine(false);
    try {
      const call = { to: guest.account, value: 7n, data: '0x' as const };
      const hash = await sender.send({ call, kind: 'claim', playerId: guest.player.id });
      expect(await sender.waitFor(hash, 50)).toBeNull();
      expect(await sender.hurry(60_000)).toBe(0);
      expect(await sender.hurry(-1000)).toBe(1);
      const tries = async () =>
        (await database.select().from(chainTransactions)).filter(({ playerId }) => playerId === guest.player.id);
      const fees = (await tries()).map(({ raw }) => parseTransaction(raw as `0x${string}`).maxFeePerGas ?? 0n);
      expect(fees.length).toBe(2);
      expect(Math.max(...fees.map(Number)) / Math.min(...fees.map(Number))).toBeGreaterThan(1.1);
      await anvil.mine({ blocks: 1 });
      const mined = await sender.waitFor(hash, 5000);
      expect(mined).toMatchObject({ status: 'in-block' });
      expect(mined?.hash).not.toBe(hash);
      expect((await tries()).map(({ status }) => status).toSorted()).toEqual(['in-block', 'replaced']);
      expect(await guest.balance()).toBe(7n);
      expect(await sender.hurry(-1000)).toBe(0);
    } finally {
      await anvil.setAutomine(true);
    }
  });

  it('sends by another lane while one is stuck', async () => {
    const [stuck, free] = [await world.join('Stuck'), await world.join('Free')];
    const { chain, database } = world.parts;
    const anvil = createTestClient({ chain: chain.chain, transport: http(), mode: 'anvil' });
    const sender = createSender(world.parts);
    const laneOf = async (playerId: string) =>
      (await database.select().from(chainTransactions)).find((row) => row.playerId === playerId)?.lane;
    await anvil.setAutomine(false);
    try {
      const send = (person: Person) =>
        sender.send({ call: { to: person.account, value: 1n, data: '0x' }, kind: 'claim', playerId: person.player.id });
      await send(stuck);
      await sender.hurry(-1000);
      // The same player would take the same lane if it were free.
      const before = await laneOf(stuck.player.id);
      await sender.send({
        call: { to: free.account, value: 1n, data: '0x' },
        kind: 'claim',
        playerId: stuck.player.id,
      });
      const lanes = (await database.select().from(chainTransactions))
        .filter((row) => row.playerId === stuck.player.id && row.status === 'sent')
        .map(({ lane }) => lane);
      expect(new Set(lanes).size).toBe(2);
      expect(lanes).toContain(before);
    } finally {
      await anvil.setAutomine(true);
      await anvil.mine({ blocks: 1 });
    }
  });

  it('keeps what it could not broadcast while the chain was down, and sends it when the chain is back', async () => {
    const guest = await world.join('Offline');
    const { chain } = world.parts;
    let isDown = true;
    const flaky = Object.assign(Object.create(chain.publicClient) as typeof chain.publicClient, {
      sendRawTransaction: (sending: { serializedTransaction: `0x${string}` }) =>
        isDown
          ? Promise.reject(new HttpRequestError({ url: 'http://127.0.0.1' }))
          : chain.publicClient.sendRawTransaction(sending),
    });
    const sender = createSender({ ...world.parts, chain: { ...chain, publicClient: flaky } });
    const call = { to: guest.account, value: 9n, data: '0x' as const };
    const hash = await sender.send({ call, kind: 'claim', playerId: guest.player.id });
    expect(await sender.waitFor(hash, 50)).toBeNull();
    isDown = false;
    expect(await sender.hurry(-1000)).toBe(1);
    expect(await sender.waitFor(hash, 5000)).toMatchObject({ status: 'in-block' });
    expect(await guest.balance()).toBe(9n);
  });

  it('pays for a player only as much gas as a day allows', async () => {
    const [greedy, modest] = [await world.join('Greedy'), await world.join('Modest')];
    const sender = createSender({ ...world.parts, gasPerPlayer: 400_000 });
    const relayer = createRelayer({ ...world.parts, sender });
    const relay = async (person: Person, id: string) =>
      relayer.relay({ id, player: person.player, batch: await person.sign(await person.mintCall({ title: id })) });
    expect(await relay(greedy, 'greedy-1')).toMatchObject({ status: 'in-block' });
    expect(await relay(greedy, 'greedy-2')).toMatchObject({
      status: 'failed',
      transaction: null,
      because: expect.stringContaining('used up'),
    });
    expect(await relay(modest, 'modest-1')).toMatchObject({ status: 'in-block' });
  });
});
