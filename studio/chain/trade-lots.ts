import { encodeBid, encodeClaimLot } from '#contracts/actions/encode-auction.ts';
import { encodeCancelLots } from '#contracts/actions/encode-cancel.ts';
import { encodeFill } from '#contracts/actions/encode-fill.ts';
import { parseLotOrder } from '#contracts/actions/lot-order.ts';
import { priceOfLot } from '#contracts/actions/lot-price.ts';
import { nativeToken } from '#contracts/chains.ts';
import { InputError } from '#engine/errors.ts';
import type { LotListing, RelayRecord } from '#engine/protocol/api/shapes.ts';
import { offerWithApproval } from '#studio/chain/list-token.ts';
import { requireFunds } from '#studio/chain/require-funds.ts';
import { asAddress, clockSlackSeconds, requireActor, sendCalls, type Actor } from '#studio/chain/send-calls.ts';
import { signLot } from '#studio/chain/sign-lot.ts';
import { formatCredits, weiFromCredits } from '#studio/money.ts';
import { callApi } from '#studio/session/api.ts';

/** What somebody offers as one lot. Prices are typed credits; a falling price ends at `endCredits`. */
export interface LotTerms {
  readonly kind: 'bundle' | 'falling' | 'auction';
  readonly tokenIds: readonly string[];
  readonly startCredits: string;
  readonly endCredits: string;
  readonly hours: number;
}

const marketplaceOf = (actor: Actor) => asAddress(actor.chain.contracts.marketplace);

/** Offers one copy of each token as one lot: a signature only, after a one-time permission. Throws InputError `money.*`. */
export async function offerLot(terms: LotTerms): Promise<LotListing> {
  const actor = await requireActor();
  const { weiPerCredit } = actor.chain;
  const startPriceWei = weiFromCredits(terms.startCredits, weiPerCredit);
  const endPriceWei = terms.kind === 'falling' ? weiFromCredits(terms.endCredits, weiPerCredit) : startPriceWei;
  if (endPriceWei === 0n || endPriceWei > startPriceWei) {
    throw new InputError('The price must be more than 0 credits, and may only fall.', {
      code: 'money.zero-price',
      fix: 'Ask for at least a little, and end at or below the start.',
    });
  }
  const kind = terms.kind === 'auction' ? 'auction' : 'sell';
  const { tokenIds, hours } = terms;
  const body = await signLot(actor, { kind, tokenIds, currency: nativeToken, startPriceWei, endPriceWei, hours });
  return offerWithApproval(actor, () => callApi('listLot', { body }));
}

/** Buys a lot at the price of the moment; what is sent too much comes straight back. */
export async function buyLot(lot: LotListing): Promise<RelayRecord> {
  const actor = await requireActor();
  const order = parseLotOrder(lot.order);
  const atSeconds = BigInt(Math.floor(Date.now() / 1000)) - clockSlackSeconds;
  await requireFunds(actor, priceOfLot(order, atSeconds));
  const signature = lot.signature as `0x${string}`;
  const call = encodeFill({ marketplace: marketplaceOf(actor), order, signature, lots: 1n, atSeconds });
  return sendCalls(actor, { calls: [call], purpose: `Buy ${nameLot(lot)}` });
}

/** Bids so many credits in an auction. Throws InputError `money.*`. */
export async function bidOnLot(lot: LotListing, credits: string): Promise<RelayRecord> {
  const actor = await requireActor();
  const bidWei = weiFromCredits(credits, actor.chain.weiPerCredit);
  if (bidWei < BigInt(lot.leastBidWei)) {
    const least = formatCredits(lot.leastBidWei, actor.chain.weiPerCredit);
    throw new InputError(`The least bid is ${least} credits.`, { code: 'money.low-bid', fix: 'Bid more.' });
  }
  await requireFunds(actor, bidWei);
  const order = parseLotOrder(lot.order);
  const signature = lot.signature as `0x${string}`;
  const call = encodeBid({ marketplace: marketplaceOf(actor), order, signature, bidWei });
  return sendCalls(actor, { calls: [call], purpose: `Bid ${credits} for ${nameLot(lot)}` });
}

/** Fetches a lot that was won; that pays its seller, too. */
export async function claimLot(lot: LotListing): Promise<RelayRecord> {
  const actor = await requireActor();
  const order = parseLotOrder(lot.order);
  const call = encodeClaimLot({ marketplace: marketplaceOf(actor), order, receiver: actor.account });
  return sendCalls(actor, { calls: [call], purpose: `Fetch ${nameLot(lot)}` });
}

/** Takes an own lot back; an auction only before its first bid. */
export async function cancelLot(lot: LotListing): Promise<RelayRecord> {
  const actor = await requireActor();
  const call = encodeCancelLots(parseLotOrder(lot.order), marketplaceOf(actor));
  return sendCalls(actor, { calls: [call], purpose: `Take ${nameLot(lot)} off the market` });
}

function nameLot({ order }: LotListing): string {
  return order.items.map(({ tokenId }) => `#${tokenId}`).join(' + ');
}
