import { encodeApproveMarketplace } from '#contracts/actions/encode-approve-marketplace.ts';
import { ChainError } from '#engine/errors.ts';
import type { LevelRecord } from '#engine/protocol/api/shapes.ts';
import { asAddress, callFromWire, requireActor, sendCalls } from '#studio/chain/send-calls.ts';
import { callApi } from '#studio/session/api.ts';

const indexMilliseconds = 400;
const indexTries = 50;

/** Mints copies of a published level to the player's account and lets the marketplace sell them. Returns the level with its token id. */
export async function mintLevel(options: {
  readonly levelId: string;
  readonly copies: number;
  readonly ratePpb: number;
}): Promise<LevelRecord> {
  const actor = await requireActor();
  const { levelId, copies, ratePpb } = options;
  const { call } = await callApi('prepareMint', { params: { id: levelId }, body: { copies, ratePpb } });
  const { gameAssets, marketplace } = actor.chain.contracts;
  const approve = encodeApproveMarketplace({ gameAssets: asAddress(gameAssets), marketplace: asAddress(marketplace) });
  await sendCalls(actor, {
    calls: [callFromWire(call), approve],
    purpose: `Mint ${copies} ${copies === 1 ? 'copy' : 'copies'}`,
  });
  return waitForToken(levelId);
}

/** The chain has the token before the server has read it from there. */
async function waitForToken(levelId: string): Promise<LevelRecord> {
  for (let attempt = 0; attempt < indexTries; attempt += 1) {
    const record = await callApi('readLevel', { params: { id: levelId } });
    if (record.tokenId !== null) return record;
    await new Promise((resolve) => setTimeout(resolve, indexMilliseconds));
  }
  throw new ChainError('It is minted, but the server has not seen it yet.', {
    code: 'chain.not-indexed',
    fix: 'Reload the page in a moment.',
  });
}
