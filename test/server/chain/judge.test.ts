import { eq } from 'drizzle-orm';
import { createTestClient, http, zeroHash } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeCreateTournament, encodeEnter } from '#contracts/actions/encode-tournament.ts';
import { levels } from '#server/storage/schema.ts';
import { openChainWorld, type ChainWorld, type Person } from '#test/server/chain/chain-world.ts';
import { sampleSpec } from '#test/server/sample-spec.ts';

const fee = 1000n;
let world: ChainWorld;
let [host, ada, bo, cy] = [] as unknown as [Person, Person, Person, Person];
let nodeId = 0n;
let levelId = '';

beforeAll(async () => {
  world = await openChainWorld();
  [host, ada, bo, cy] = (await Promise.all(['Host', 'Ada', 'Bo', 'Cy'].map((name) => world.join(name, '1')))) as [
    Person,
    Person,
    Person,
    Person,
  ];
  nodeId = await host.mint({ title: 'arena' });
  const draft = { ownerId: host.player.id, spec: sampleSpec('Arena'), seed: 1, accent: '#ffffff', parents: [] };
  levelId = (await world.parts.levels.create(draft)).id;
  await world.parts.database
    .update(levels)
    .set({ tokenId: String(nodeId) })
    .where(eq(levels.id, levelId));
});
afterAll(() => world.stop());

/** Calls a tournament of two places, and has people enter it; answers with its id. */
async function callTournament(...entrants: Person[]): Promise<bigint> {
  const { chain } = world.parts;
  const { tournament } = chain.addresses;
  const { timestamp } = await chain.publicClient.getBlock();
  const entryEnd = Number(timestamp) + 100;
  await host.relay(
    encodeCreateTournament(
      {
        judge: world.services.info.judge as `0x${string}`,
        arbiter: host.account,
        entryEnd,
        resultEnd: entryEnd + 100,
        disputeSeconds: 60,
        rulingSeconds: 60,
        entryFee: fee,
        nodeId,
        nodeShare: 100_000_000,
        rulesDigest: zeroHash,
        split: [700_000_000, 300_000_000],
      },
      tournament,
    ),
  );
  const id = BigInt((await world.services.directory.tournaments()).length);
  for (const entrant of entrants) await entrant.relay(encodeEnter({ tournament, id, amount: fee }));
  return id;
}

async function passSeconds(seconds: number): Promise<void> {
  const client = createTestClient({ chain: world.parts.chain.chain, transport: http(), mode: 'anvil' });
  await client.increaseTime({ seconds });
  await client.mine({ blocks: 1 });
  await world.services.index.catchUp();
}

const win = ({ player }: Person, ticks: number) => world.parts.wins.record({ levelId, playerId: player.id, ticks });
const listed = async (id: bigint) =>
  (await world.services.directory.tournaments()).find((one) => one.id === String(id));
const judge = async () => {
  const judged = await world.services.judge.judge();
  await world.services.index.catchUp();
  return judged;
};

describe('the judge', () => {
  it('gives the places to the fastest entrants, and shares the pot when nobody disputes', async () => {
    const id = await callTournament(ada, bo);
    await win(ada, 900);
    await win(ada, 1200);
    await win(bo, 800);
    await win(cy, 100);
    expect(await judge()).toEqual([]);
    await passSeconds(101);
    expect(await judge()).toEqual([String(id)]);
    expect(await listed(id)).toMatchObject({ phase: 'reported', winners: [bo.account, ada.account] });
    expect(await judge()).toEqual([]);
    await passSeconds(61);
    expect(await judge()).toEqual([String(id)]);
    expect(await listed(id)).toMatchObject({ phase: 'paid' });
    const { directory } = world.services;
    // A tenth of the pot is the makers', the rest 70 to 30.
    expect(await directory.owed(bo.player)).toMatchObject({ tournamentWei: '1260' });
    expect(await directory.owed(ada.player)).toMatchObject({ tournamentWei: '540' });
  });

  it('hands in nothing where nobody who entered won in time, so that all can take their entries back', async () => {
    const id = await callTournament(ada);
    await passSeconds(101);
    expect(await judge()).toEqual([]);
    await passSeconds(100);
    expect(await judge()).toEqual([]);
    expect(await listed(id)).toMatchObject({ phase: 'open', winners: [] });
  });
});
