import { pino } from 'pino';
import { createTestClient, http, parseEther, toHex, verifyTypedData, type Hex } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeRequest, hashRequest } from '#contracts/actions/encode-request.ts';
import { encodeAccept, encodeEnd } from '#contracts/actions/encode-review.ts';
import { encodeTakeOwed } from '#contracts/actions/encode-take-owed.ts';
import { resultTypedData } from '#contracts/actions/inference-typed-data.ts';
import { readService } from '#contracts/actions/read-service.ts';
import { canonicalJson, sha256Hex } from '#engine/math/hash.ts';
import { weiPerCredit } from '#engine/protocol/credits.ts';
import { createGenerationService, type GenerationService } from '#server/chain/generation-service.ts';
import { createSender } from '#server/chain/sender.ts';
import { createEmbeddedGateway } from '#server/generate/embedded-gateway.ts';
import { createEngineWorker, type EngineWorker } from '#server/generate/engine-worker.ts';
import { openChainWorld, type ChainWorld, type Person } from '#test/server/chain/chain-world.ts';

let world: ChainWorld;
let engineWorker: EngineWorker;
let service: GenerationService;
let lastSalt = 0;

const place = () => ({
  chainId: world.parts.chain.chain.id,
  inferenceMarket: world.parts.chain.addresses.inferenceMarket,
});
const open = (sender = world.services.sender) =>
  createGenerationService({ ...world.parts, ...world.services, sender, gateway: createEmbeddedGateway(engineWorker) });
const client = () => createTestClient({ chain: world.parts.chain.chain, transport: http(), mode: 'anvil' });

beforeAll(async () => {
  world = await openChainWorld();
  engineWorker = createEngineWorker({ logger: pino({ level: 'silent' }) });
  service = open();
});
afterAll(async () => {
  await service.close();
  await engineWorker.close();
  await world.stop();
});

/** Puts a credit into escrow for a level; answers with the request's id. */
async function ask(person: Person, prompt: string): Promise<Hex> {
  const inputHash = await service.keepInput({ prompt, seed: 7 });
  const offer = await service.readOffer();
  lastSalt += 1;
  const order = {
    serviceId: BigInt(offer.serviceId),
    inputHash,
    price: BigInt(offer.priceWei),
    salt: toHex(lastSalt, { size: 32 }),
  };
  expect(await person.relay(encodeRequest(order, place().inferenceMarket))).toMatchObject({ status: 'in-block' });
  return hashRequest(order, { ...place(), requester: person.account });
}

describe('the planner as a service', () => {
  it('is enrolled once, with its stake, and is no item of the market', async () => {
    const serviceId = (await service.enrol()) ?? 0n;
    expect(await service.enrol()).toBe(serviceId);
    expect(await readService({ ...world.parts.chain, ...place(), serviceId })).toMatchObject({
      provider: world.services.house.account,
      price: weiPerCredit,
      stake: 100n * weiPerCredit,
      isOpen: true,
    });
    expect((await world.services.market.page(null, null)).items).toEqual([]);
    expect(await world.services.directory.services()).toHaveLength(1);
  });

  it('delivers what was paid for with a signed receipt, once, and is paid when the requester accepts', async () => {
    const [asker, other] = [await world.join('Asker', '1'), await world.join('Other')];
    const requestId = await ask(asker, 'a foggy harbour with a lighthouse');
    expect(await asker.balance()).toBe(parseEther('1') - weiPerCredit);
    expect(await service.work()).toBe(1);
    expect(await service.work()).toBe(0);
    const read = await service.read(requestId, asker.player);
    expect(read).toMatchObject({ phase: 'delivered', amountWei: String(weiPerCredit), result: { seed: 7 } });
    const resultHash: Hex = `0x${sha256Hex(canonicalJson(read.result))}`;
    expect(read.receipt).toMatchObject({ resultHash, provider: world.services.house.account });
    const result = { provider: world.services.house.account, requestId, resultHash };
    const signed = { address: world.parts.provider.address, signature: read.receipt?.signature as Hex };
    expect(await verifyTypedData({ ...resultTypedData(result, place()), ...signed })).toBe(true);
    await expect(service.read(requestId, other.player)).rejects.toMatchObject({ code: 'request.not-found' });
    expect(await asker.relay(encodeAccept({ ...place(), requestId }, 5))).toMatchObject({ status: 'in-block' });
    expect((await service.read(requestId, asker.player)).phase).toBe('closed');
    const { serviceId } = await service.readOffer();
    expect(await world.services.directory.services()).toMatchObject([{ serviceId, paidCount: 1, score: 1 }]);
  });

  it('delivers once when the server ends after it made the result and before it was sent', async () => {
    const asker = await world.join('Interrupted', '1');
    const requestId = await ask(asker, 'a quiet meadow with sheep');
    const { chain } = world.parts;
    const publicClient = Object.assign(Object.create(chain.publicClient) as typeof chain.publicClient, {
      sendRawTransaction: () => {
        throw new Error('the process ends here');
      },
    });
    const dying = createSender({ ...world.parts, chain: { ...chain, publicClient } });
    const silent = { ...dying, waitFor: () => Promise.reject(new Error('the process has ended')) };
    expect(await open(silent).work()).toBe(0);
    const next = createSender(world.parts);
    await next.resume();
    const again = open(next);
    await again.work();
    await expect.poll(async () => (await again.read(requestId, asker.player)).phase).toBe('delivered');
    await next.close();
  });

  it('gives the money back with a tenth more when the server was down until the deadline', async () => {
    const asker = await world.join('Let down', '1');
    const requestId = await ask(asker, 'a castle that nobody builds');
    await client().increaseTime({ seconds: 601 });
    await client().mine({ blocks: 1 });
    expect(await service.work()).toBeGreaterThanOrEqual(0);
    expect((await service.read(requestId, asker.player)).phase).toBe('open');
    expect(await asker.relay(encodeEnd({ ...place(), requestId }, 'refund'))).toMatchObject({ status: 'in-block' });
    await asker.relay(encodeTakeOwed({ from: place().inferenceMarket, account: asker.account }));
    expect(await asker.balance()).toBe(parseEther('1') + weiPerCredit / 10n);
  });

  it('is paid without a word of the requester when the time to look at the result is over', async () => {
    const asker = await world.join('Silent', '1');
    const requestId = await ask(asker, 'a race through a canyon');
    await service.work();
    await client().increaseTime({ seconds: 601 });
    await client().mine({ blocks: 1 });
    expect(await service.work()).toBe(1);
    expect((await service.read(requestId, asker.player)).phase).toBe('closed');
    expect(await service.work()).toBe(0);
  });

  it('waits while nobody has told what a request asks for, and gives the money back before the time is over', async () => {
    const asker = await world.join('Mute', '1');
    const { serviceId, priceWei } = await service.readOffer();
    const order = { serviceId: BigInt(serviceId), inputHash: toHex(5, { size: 32 }), price: BigInt(priceWei) };
    await asker.relay(encodeRequest({ ...order, salt: toHex(99, { size: 32 }) }, place().inferenceMarket));
    expect(await service.work()).toBe(0);
    const requestId = hashRequest(
      { ...order, salt: toHex(99, { size: 32 }) },
      { ...place(), requester: asker.account },
    );
    expect((await service.read(requestId, asker.player)).phase).toBe('open');
    await client().increaseTime({ seconds: 550 });
    await client().mine({ blocks: 1 });
    expect(await service.work()).toBe(1);
    await asker.relay(encodeTakeOwed({ from: place().inferenceMarket, account: asker.account }));
    expect(await asker.balance()).toBe(parseEther('1'));
  });
});
