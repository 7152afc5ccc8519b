import { sha256, toHex, sliceHex, zeroHash } from 'viem';
import { afterAll, describe, expect, it } from 'vitest';
import { hashContributions, type Contribution } from '#contracts/actions/contribution-list.ts';
import { encodeBuyAccess } from '#contracts/actions/encode-access.ts';
import { encodeClaim, encodeCollect, encodeHarvest } from '#contracts/actions/encode-claim.ts';
import { encodeConsent, encodeRevoke } from '#contracts/actions/encode-consent.ts';
import { encodeEpochStep, encodePostEpoch } from '#contracts/actions/encode-epoch.ts';
import { encodeOpenPool } from '#contracts/actions/encode-open-pool.ts';
import { encodeTakeOwed } from '#contracts/actions/encode-take-owed.ts';
import { parseEvents } from '#contracts/actions/parse-events.ts';
import { readPool } from '#contracts/actions/read-pool.ts';
import { signConsent, signRevocation } from '#contracts/actions/sign-consent.ts';
import { describeMint, farFuture, type Player, startStage } from '#test/contracts/player.ts';

const { local, addresses, fundedPlayer } = await startStage();
let poolId: bigint;

async function contributor(): Promise<Player> {
  const player = await fundedPlayer();
  // A signature of an account counts from the account's first action on.
  await player.act();
  return player;
}

const place = () => ({ chainId: local.chain.id, dataPool: addresses.dataPool });

afterAll(() => local.stop());

async function consentTo(player: Player): Promise<void> {
  const consent = {
    contributor: player.account,
    poolId,
    scope: sha256(toHex('you may train on my levels')),
    expiry: farFuture,
    nonce: 0n,
  };
  const signature = await signConsent(consent, { ...place(), signer: player.owner });
  await local.send(encodeConsent({ ...consent, signature }, addresses.dataPool));
}

async function postEpoch(curator: Player, epochId: bigint, list: readonly Contribution[]) {
  const { root, proofs } = hashContributions(list, { ...place(), poolId, epochId });
  await local.testClient.increaseTime({ seconds: 10 });
  await local.testClient.mine({ blocks: 1 });
  const { timestamp } = await local.publicClient.getBlock();
  const epoch = { poolId, root: root ?? zeroHash, asOf: Number(timestamp) - 1, listDigest: zeroHash };
  await curator.act(encodePostEpoch(epoch, addresses.dataPool));
  return proofs;
}

describe('a data pool', () => {
  it('counts what people agreed to, earns, shares by points, and stops counting whoever revoked', async () => {
    const curator = await contributor();
    const ann = await contributor();
    const ben = await contributor();
    const cora = await contributor();
    const buyer = await contributor();
    const receipt = await curator.act(
      encodeOpenPool({
        dataPool: addresses.dataPool,
        node: { ...describeMint('pool of levels'), to: curator.account },
        terms: { price: 1001n, bond: 100n, challengeSeconds: 60, stake: 1000n },
      }),
    );
    const opened = parseEvents(receipt.logs, addresses).find((event) => event.eventName === 'PoolOpened');
    if (opened?.eventName !== 'PoolOpened') throw new RangeError('no pool was opened');
    poolId = opened.args.poolId;
    for (const player of [ann, ben, cora]) await consentTo(player);
    const list = [ann, ben, cora].map((player, index) => ({
      index,
      contributor: player.account,
      contributionHash: sha256(toHex(`level of ${player.account}`)),
      points: index + 1,
    }));
    const proofs = await postEpoch(curator, 1n, list);
    const step = { poolId, epochId: 1n, step: 'finalise' } as const;
    await expect(local.send(encodeEpochStep(step, addresses.dataPool))).rejects.toMatchObject({
      code: 'chain.too-early',
    });
    await local.testClient.increaseTime({ seconds: 61 });
    await local.send(encodeEpochStep(step, addresses.dataPool));
    for (const [index, contribution] of list.entries()) {
      const claim = { poolId, epochId: 1n, contribution, proof: proofs[index] ?? [] };
      await local.send(encodeClaim(claim, addresses.dataPool));
      await expect(local.send(encodeClaim(claim, addresses.dataPool))).rejects.toMatchObject({
        code: 'chain.already-counted',
      });
    }
    await buyer.act(encodeBuyAccess({ poolId, dayCount: 6, pricePerDay: 1001n }, addresses.dataPool));
    await local.send(encodeHarvest(poolId, addresses.dataPool));
    const before = await local.publicClient.getBalance({ address: cora.account });
    await local.send(encodeCollect({ poolId, contributor: cora.account }, addresses.dataPool));
    await local.send(encodeTakeOwed({ from: addresses.dataPool, account: cora.account }));
    expect((await local.publicClient.getBalance({ address: cora.account })) - before).toBe(3003n);
    expect(await readPool({ ...local, ...place(), poolId })).toMatchObject({ points: 6n, held: 3003n, stake: 1000n });

    const revocation = { contributor: cora.account, poolId, nonce: 1n };
    const signature = await signRevocation(revocation, { ...place(), signer: cora.owner });
    await local.send(encodeRevoke({ ...revocation, signature }, addresses.dataPool));
    const later = [{ index: 0, contributor: cora.account, contributionHash: sha256(toHex('later')), points: 9 }];
    await postEpoch(curator, 2n, later);
    await local.testClient.increaseTime({ seconds: 61 });
    await local.send(encodeEpochStep({ ...step, epochId: 2n }, addresses.dataPool));
    const [contribution] = later;
    if (!contribution) throw new RangeError('one line');
    await expect(
      local.send(encodeClaim({ poolId, epochId: 2n, contribution, proof: [] }, addresses.dataPool)),
    ).rejects.toMatchObject({ code: 'chain.no-consent', message: `${cora.account} had not consented.` });
  });

  it('is found only where it was opened', async () => {
    await expect(readPool({ ...local, ...place(), poolId: 999n })).rejects.toMatchObject({
      code: 'chain.unknown-pool',
    });
  });
});

describe('the list of an epoch', () => {
  it('has a proof for every line, whatever its length, and no root when it is empty', () => {
    const at = { ...place(), poolId: 1n, epochId: 1n };
    expect(hashContributions([], at)).toEqual({ root: undefined, proofs: [] });
    const lines = Array.from({ length: 7 }, (_, index) => ({
      index,
      contributor: addresses.dataPool,
      contributionHash: zeroHash,
      points: 1,
    }));
    for (let count = 1; count <= 7; count += 1) {
      const { root, proofs } = hashContributions(lines.slice(0, count), at);
      expect(root).toMatch(/^0x[0-9a-f]{64}$/);
      expect(Number(sliceHex(root ?? zeroHash, 27)), 'the points of the whole list').toBe(count);
      expect(proofs).toHaveLength(count);
    }
    expect(hashContributions(lines, at).root).not.toBe(hashContributions(lines, { ...at, epochId: 2n }).root);
  });
});
