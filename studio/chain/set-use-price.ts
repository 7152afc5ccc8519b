import { encodeSetUsePrice } from '#contracts/actions/encode-use.ts';
import type { RelayRecord } from '#engine/protocol/api/shapes.ts';
import { asAddress, requireActor, sendCalls } from '#studio/chain/send-calls.ts';
import { weiFromCredits } from '#studio/money.ts';

/** Sets what a day of play in an own level costs; 0 makes it free. Throws InputError `money.*`. */
export async function setUsePrice(tokenId: string, credits: string): Promise<RelayRecord> {
  const actor = await requireActor();
  const call = encodeSetUsePrice({
    gameAssets: asAddress(actor.chain.contracts.gameAssets),
    tokenId: BigInt(tokenId),
    usePriceWei: weiFromCredits(credits, actor.chain.weiPerCredit),
  });
  return sendCalls(actor, { calls: [call], purpose: `Ask ${credits} credits for a day of play` });
}
