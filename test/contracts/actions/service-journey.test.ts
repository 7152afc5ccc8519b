import { sha256, toHex, zeroHash } from 'viem';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { encodeDeliver } from '#contracts/actions/encode-deliver.ts';
import { encodeEnrol, encodeSetOffer } from '#contracts/actions/encode-enrol.ts';
import { encodeRequest, hashRequest } from '#contracts/actions/encode-request.ts';
import { encodeAccept, encodeDispute, encodeEnd } from '#contracts/actions/encode-review.ts';
import { encodeSettle } from '#contracts/actions/encode-settle.ts';
import { encodeAnnounceClose, encodeCloseTab, encodeFundTab, encodeRedeem } from '#contracts/actions/encode-tab.ts';
import { encodeTakeOwed } from '#contracts/actions/encode-take-owed.ts';
import { encodeWithdrawFor } from '#contracts/actions/encode-withdraw.ts';
import { parseEvents } from '#contracts/actions/parse-events.ts';
import { readRequest, readService } from '#contracts/actions/read-service.ts';
import { signInferenceResult, signVoucher } from '#contracts/actions/sign-inference.ts';
import { type Player, startStage } from '#test/contracts/player.ts';

const inputHash = sha256(toHex('a riddle about the tide'));
const resultHash = sha256(toHex('what comes twice a day?'));
const { local, addresses, fundedPlayer } = await startStage();
let maker: Player;
let provider: Player;
let asker: Player;
let serviceId: bigint;

const balanceOf = (player: Player) => local.publicClient.getBalance({ address: player.account });
const place = () => ({ chainId: local.chain.id, inferenceMarket: addresses.inferenceMarket });
const readAt = (requestId: `0x${string}`) => readRequest({ ...local, ...place(), requestId });

beforeEach(async () => {
  // One after the other: all are funded by the same wallet.
  maker = await fundedPlayer();
  provider = await fundedPlayer();
  asker = await fundedPlayer();
  const model = await maker.mint({ title: `model ${maker.account}` });
  serviceId = await provider.mint({ title: `tuned ${provider.account}`, parents: [model] });
  await provider.act(
    encodeEnrol(
      {
        nodeId: serviceId,
        price: 1000n,
        modelHash: sha256(toHex('model and image')),
        arbiter: maker.account,
        turnaroundSeconds: 60,
        reviewSeconds: 60,
        stake: 5000n,
      },
      addresses.inferenceMarket,
    ),
  );
});
afterAll(() => local.stop());

async function request(salt: `0x${string}` = zeroHash): Promise<`0x${string}`> {
  const order = { serviceId, inputHash, salt, price: 1000n };
  const requestId = hashRequest(order, { ...place(), requester: asker.account });
  const receipt = await asker.act(encodeRequest(order, addresses.inferenceMarket));
  const made = parseEvents(receipt.logs, addresses).find((event) => event.eventName === 'InferenceRequested');
  expect(made?.args).toMatchObject({ requestId, serviceId, requester: asker.account, amount: 1000n });
  return requestId;
}

async function deliver(requestId: `0x${string}`): Promise<void> {
  const result = { provider: provider.account, requestId, resultHash };
  const signature = await signInferenceResult(result, { ...place(), signer: provider.owner });
  await local.send(encodeDeliver({ ...result, signature }, addresses.inferenceMarket));
}

describe('a service', () => {
  it('is asked, answers, is rated, and pays the makers of its model', async () => {
    const requestId = await request();
    expect(await readAt(requestId)).toMatchObject({ phase: 'open', amount: 1000n });
    await deliver(requestId);
    await asker.act(encodeAccept({ ...place(), requestId }, 5));
    expect(await readAt(requestId)).toMatchObject({ phase: 'closed', resultHash });
    expect(await readService({ ...local, ...place(), serviceId })).toMatchObject({
      provider: provider.account,
      score: 1_000_000,
      reserved: 0n,
      stake: 5000n,
    });
    const before = await balanceOf(maker);
    const nodeIds = [serviceId, serviceId - 1n];
    await local.send(encodeSettle({ royaltyGraph: addresses.royaltyGraph, nodeIds }));
    await local.send(encodeWithdrawFor({ royaltyGraph: addresses.royaltyGraph, account: maker.account }));
    expect((await balanceOf(maker)) - before).toBe(100n);
  });

  it('gives the money back with a tenth of it when nothing comes in time', async () => {
    const requestId = await request();
    await expect(local.send(encodeEnd({ ...place(), requestId }, 'refund'))).rejects.toMatchObject({
      code: 'chain.too-early',
    });
    await local.testClient.increaseTime({ seconds: 61 });
    await local.send(encodeEnd({ ...place(), requestId }, 'refund'));
    const before = await balanceOf(asker);
    await local.send(encodeTakeOwed({ from: addresses.inferenceMarket, account: asker.account }));
    expect((await balanceOf(asker)) - before).toBe(1100n);
    expect(await readService({ ...local, ...place(), serviceId })).toMatchObject({ stake: 4900n });
  });

  it('waits for the arbiter when its answer is disputed', async () => {
    const requestId = await request();
    await deliver(requestId);
    await asker.act(encodeDispute({ ...place(), requestId }, zeroHash));
    expect(await readAt(requestId)).toMatchObject({ phase: 'disputed' });
    await expect(local.send(encodeEnd({ ...place(), requestId }, 'finish'))).rejects.toMatchObject({
      code: 'chain.wrong-request-phase',
    });
  });

  it('refuses what it does not offer, in words', async () => {
    await request();
    await expect(request()).rejects.toMatchObject({ code: 'chain.already-requested' });
    await provider.act(encodeSetOffer({ ...place(), serviceId, price: 1000n, isOpen: false }));
    await expect(request(toHex(1, { size: 32 }))).rejects.toMatchObject({
      code: 'chain.service-closed',
      message: `Service ${serviceId} takes no requests now.`,
    });
    await expect(readService({ ...local, ...place(), serviceId: 999n })).rejects.toMatchObject({
      code: 'chain.unknown-service',
    });
  });

  it('is paid by the meter: only the last voucher is redeemed, the rest goes back', async () => {
    await asker.act(encodeFundTab({ ...place(), serviceId, amount: 500n }));
    const sign = async (total: bigint) => {
      const voucher = { payer: asker.account, serviceId, round: 0n, total };
      return { ...voucher, signature: await signVoucher(voucher, { ...place(), signer: asker.owner }) };
    };
    await sign(7n);
    const last = await sign(21n);
    await local.send(encodeRedeem(last, addresses.inferenceMarket));
    await expect(local.send(encodeRedeem(last, addresses.inferenceMarket))).rejects.toMatchObject({
      code: 'chain.voucher-spent',
    });
    await asker.act(encodeAnnounceClose(serviceId, addresses.inferenceMarket));
    await local.testClient.increaseTime({ seconds: 86_401 });
    await local.send(encodeCloseTab(last, addresses.inferenceMarket));
    const before = await balanceOf(asker);
    await local.send(encodeTakeOwed({ from: addresses.inferenceMarket, account: asker.account }));
    expect((await balanceOf(asker)) - before).toBe(479n);
  });
});
