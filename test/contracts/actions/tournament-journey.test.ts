import { zeroHash } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodePayout, encodeRefundEntry, encodeReport } from '#contracts/actions/encode-report.ts';
import { encodeTakeOwed } from '#contracts/actions/encode-take-owed.ts';
import { encodeCreateTournament, encodeEnter, encodeSponsor } from '#contracts/actions/encode-tournament.ts';
import { parseEvents } from '#contracts/actions/parse-events.ts';
import { readTournament } from '#contracts/actions/read-tournament.ts';
import { signTournamentResult } from '#contracts/actions/sign-tournament-result.ts';
import { type Player, startStage } from '#test/contracts/player.ts';

const { local, addresses, newPlayer, fundedPlayer } = await startStage();
let judge: Player;

beforeAll(async () => {
  judge = newPlayer();
  await judge.act();
});
afterAll(() => local.stop());

const balanceOf = (player: Player) => local.publicClient.getBalance({ address: player.account });
const at = (id: bigint) => ({ tournament: addresses.tournament, id });

async function create(host: Player, nodeId: bigint): Promise<bigint> {
  const { timestamp } = await local.publicClient.getBlock();
  const receipt = await host.act(
    encodeCreateTournament(
      {
        judge: judge.account,
        arbiter: host.account,
        entryEnd: Number(timestamp) + 100,
        resultEnd: Number(timestamp) + 1000,
        disputeSeconds: 60,
        rulingSeconds: 60,
        entryFee: 1000n,
        nodeId,
        nodeShare: 100_000_000,
        rulesDigest: zeroHash,
        split: [750_000_000, 250_000_000],
      },
      addresses.tournament,
    ),
  );
  const created = parseEvents(receipt.logs, addresses).find((event) => event.eventName === 'TournamentCreated');
  if (created?.eventName !== 'TournamentCreated') throw new RangeError('no tournament was created');
  return created.args.id;
}

describe('a tournament', () => {
  it('pays the winners whom its judge signed, and the level that was played', async () => {
    const host = await fundedPlayer();
    const ann = await fundedPlayer();
    const ben = await fundedPlayer();
    const nodeId = await host.mint({ title: 'arena' });
    const id = await create(host, nodeId);
    for (const player of [ann, ben]) await player.act(encodeEnter({ ...at(id), amount: 1000n }));
    await expect(ann.act(encodeEnter({ ...at(id), amount: 1000n }))).rejects.toMatchObject({
      code: 'chain.already-entered',
    });
    await host.act(encodeSponsor({ ...at(id), amount: 8000n }));
    expect(await readTournament({ ...local, ...at(id) })).toMatchObject({
      terms: { entryFee: 1000n, nodeId },
      state: { phase: 'open', pot: 10_000n, entrantCount: 2 },
    });
    await local.testClient.increaseTime({ seconds: 101 });
    const result = { judge: judge.account, tournamentId: id, winners: [ben.account, ann.account] };
    const place = { chainId: local.chain.id, tournament: addresses.tournament };
    const forged = await signTournamentResult(result, { ...place, signer: ben.owner });
    await expect(
      local.send(encodeReport({ ...result, signature: forged }, addresses.tournament)),
    ).rejects.toMatchObject({ code: 'chain.invalid-signature' });
    const signature = await signTournamentResult(result, { ...place, signer: judge.owner });
    await local.send(encodeReport({ ...result, signature }, addresses.tournament));
    await local.testClient.increaseTime({ seconds: 61 });
    await local.send(encodePayout(id, addresses.tournament));
    const before = await balanceOf(ben);
    await local.send(encodeTakeOwed({ from: addresses.tournament, account: ben.account }));
    expect((await balanceOf(ben)) - before).toBe(6750n);
    expect(await readTournament({ ...local, ...at(id) })).toMatchObject({ state: { phase: 'paid', pot: 0n } });
  });

  it('gives everything back when no result comes', async () => {
    const host = await fundedPlayer();
    const ann = await fundedPlayer();
    const id = await create(host, await host.mint({ title: 'silent arena' }));
    await ann.act(encodeEnter({ ...at(id), amount: 1000n }));
    await local.testClient.increaseTime({ seconds: 1001 });
    await local.send(encodeRefundEntry({ tournamentId: id, account: ann.account }, addresses.tournament));
    const before = await balanceOf(ann);
    await local.send(encodeTakeOwed({ from: addresses.tournament, account: ann.account }));
    expect((await balanceOf(ann)) - before).toBe(1000n);
    await expect(readTournament({ ...local, ...at(999n) })).rejects.toMatchObject({
      code: 'chain.unknown-tournament',
    });
  });
});
