import { verifyTypedData, type Hex } from 'viem';
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts';
import { afterAll, describe, expect, it } from 'vitest';
import { parseEvents } from '#contracts/actions/parse-events.ts';
import { encodeMint } from '#contracts/actions/encode-mint.ts';
import { receiptTypedData } from '#contracts/actions/receipt-typed-data.ts';
import { signReceipt } from '#contracts/actions/sign-receipt.ts';
import { describeMint, type Player, startStage } from '#test/contracts/player.ts';

const { local, addresses, newPlayer } = await startStage();
const provider = privateKeyToAccount(generatePrivateKey());

afterAll(() => local.stop());

/** A mint with the provider's receipt for it. */
async function attested(creator: Player, { title, parents = [] }: { title: string; parents?: readonly bigint[] }) {
  const request = { ...describeMint(title), to: creator.account, parents };
  const place = { chainId: local.chain.id, gameAssets: addresses.gameAssets };
  const said = { creator: creator.account, provenance: request.provenance, parents };
  const receipt: Hex = await signReceipt(said, { ...place, signer: provider });
  return { request: { ...request, attestation: { provider: provider.address, receipt } }, said, place, receipt };
}

describe("a provider's receipt", () => {
  it('is checked on chain, kept in an event, and can be checked again by anybody', async () => {
    const creator = newPlayer();
    const parents = [await creator.mint({ title: 'first input' }), await creator.mint({ title: 'second input' })];
    const { request, said, place, receipt } = await attested(creator, {
      title: 'attested',
      parents: parents.toReversed(),
    });
    const logs = (await creator.act(encodeMint(request, addresses.gameAssets))).logs;
    const kept = parseEvents(logs, addresses).find((event) => event.eventName === 'Attested');
    expect(kept?.args).toMatchObject({ provider: provider.address, receipt });
    const again = { address: provider.address, signature: receipt };
    expect(await verifyTypedData({ ...receiptTypedData({ ...said, parents }, place), ...again })).toBe(true);
    expect(await verifyTypedData({ ...receiptTypedData({ ...said, parents: [] }, place), ...again })).toBe(false);
  });

  it('does not mint what it does not name, with a sentence', async () => {
    const [creator, thief] = [newPlayer(), newPlayer()];
    const { request } = await attested(creator, { title: 'not for everybody' });
    const refusal = {
      code: 'chain.invalid-receipt',
      message: `The receipt was not signed by ${provider.address} for this creator and content.`,
    };
    const stolen = encodeMint({ ...request, to: thief.account }, addresses.gameAssets);
    await expect(thief.act(stolen)).rejects.toMatchObject(refusal);
    const forged = { ...request, provenance: { ...request.provenance, seed: 8n } };
    await expect(creator.act(encodeMint(forged, addresses.gameAssets))).rejects.toMatchObject(refusal);
  });
});
