import { encodeBuy } from '#contracts/actions/encode-buy.ts';
import { encodeCancel } from '#contracts/actions/encode-cancel.ts';
import { encodePay } from '#contracts/actions/encode-pay.ts';
import { parseOrder } from '#contracts/actions/order.ts';
import type { Listing, RelayRecord } from '#engine/protocol/api/shapes.ts';
import { requireFunds } from '#studio/chain/require-funds.ts';
import { asAddress, requireActor, sendCalls } from '#studio/chain/send-calls.ts';
import { weiFromCredits } from '#studio/money.ts';

/** Buys copies of a listing; credits of the ledger are moved to the account first when its balance is short. Throws InputError `money.short`. */
export async function buyToken(listing: Listing, amount: bigint): Promise<RelayRecord> {
  const actor = await requireActor();
  const order = parseOrder(listing.order);
  await requireFunds(actor, order.priceWei * amount);
  const marketplace = asAddress(actor.chain.contracts.marketplace);
  const call = encodeBuy({ marketplace, order, signature: listing.signature as `0x${string}`, amount });
  return sendCalls(actor, { calls: [call], purpose: `Buy ${amount} of #${order.tokenId}` });
}

/** Takes an own listing back. */
export async function cancelListing(listing: Listing): Promise<RelayRecord> {
  const actor = await requireActor();
  const call = encodeCancel(parseOrder(listing.order), asAddress(actor.chain.contracts.marketplace));
  return sendCalls(actor, { calls: [call], purpose: `Take #${listing.order.tokenId} off the market` });
}

/** Tips a token: its creator and everybody it was made from get their shares. Throws InputError `money.*`. */
export async function tipToken(tokenId: string, credits: string): Promise<RelayRecord> {
  const actor = await requireActor();
  const amountWei = weiFromCredits(credits, actor.chain.weiPerCredit);
  await requireFunds(actor, amountWei);
  const royaltyGraph = asAddress(actor.chain.contracts.royaltyGraph);
  const call = encodePay({ royaltyGraph, nodeId: BigInt(tokenId), amountWei, reason: 'tip' });
  return sendCalls(actor, { calls: [call], purpose: `Tip #${tokenId}` });
}
