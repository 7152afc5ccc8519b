import { maxUint256, type Address } from 'viem';
import { encodeApproveMarketplace } from '#contracts/actions/encode-approve-marketplace.ts';
import { encodeApproveToken } from '#contracts/actions/encode-approve-token.ts';
import { encodeFill } from '#contracts/actions/encode-fill.ts';
import { parseLotOrder } from '#contracts/actions/lot-order.ts';
import { InputError } from '#engine/errors.ts';
import type { LotListing, RelayRecord } from '#engine/protocol/api/shapes.ts';
import { asAddress, callFromWire, requireActor, sendCalls, type Actor } from '#studio/chain/send-calls.ts';
import { signLot } from '#studio/chain/sign-lot.ts';
import { weiFromCredits } from '#studio/money.ts';
import { callApi } from '#studio/session/api.ts';

function requireCreditToken({ chain }: Actor): Address {
  if (chain.contracts.creditToken !== undefined) return asAddress(chain.contracts.creditToken);
  throw new InputError('Offers are made in credit tokens, and this chain has none of ours.', {
    code: 'offer.no-credit-token',
    fix: 'Buy at a price that somebody asks.',
  });
}

/** Has enough credit tokens in the account; what is missing comes from the ledger. Throws InputError where that is short. */
async function fillWithTokens(units: bigint, weiPerCredit: bigint): Promise<void> {
  const { creditTokenUnits } = await callApi('account');
  const missing = units - BigInt(creditTokenUnits);
  if (missing <= 0n) return;
  const credits = Number((missing + weiPerCredit - 1n) / weiPerCredit);
  await callApi('claimCreditTokens', { body: { credits, to: 'account' } });
}

/**
 * Offers so many credits for one copy of a token, to whoever holds one. The credits become tokens that stay in the account until
 * somebody accepts. Throws InputError `money.*`, `offer.*` or what the server says of the ledger.
 */
export async function makeOffer(wish: { tokenId: string; credits: string; hours: number }): Promise<LotListing> {
  const actor = await requireActor();
  const { contracts } = actor.chain;
  const weiPerCredit = BigInt(actor.chain.weiPerCredit);
  const currency = requireCreditToken(actor);
  const marketplace = asAddress(contracts.marketplace);
  const units = weiFromCredits(wish.credits, weiPerCredit);
  if (units === 0n) {
    throw new InputError('An offer of nothing is none.', { code: 'money.zero-price', fix: 'Offer at least a little.' });
  }
  await fillWithTokens(units, weiPerCredit);
  const approve = encodeApproveToken({ token: currency, spender: marketplace, amount: maxUint256 });
  await sendCalls(actor, { calls: [approve], purpose: 'Let the market fetch what you offer' });
  const price = { currency, startPriceWei: units, endPriceWei: units };
  const body = await signLot(actor, { kind: 'offer', tokenIds: [wish.tokenId], ...price, hours: wish.hours });
  return callApi('listLot', { body });
}

/** Sells one copy to an offer: the copy goes, and the credit tokens enter the royalty graph in the same transaction. */
export async function acceptOffer(lot: LotListing): Promise<RelayRecord> {
  const actor = await requireActor();
  const { gameAssets, marketplace } = actor.chain.contracts;
  const place = { gameAssets: asAddress(gameAssets), marketplace: asAddress(marketplace) };
  const order = parseLotOrder(lot.order);
  const fill = encodeFill({ ...place, order, signature: lot.signature as `0x${string}`, lots: 1n });
  const permit = lot.permit === null ? [] : [callFromWire(lot.permit)];
  const calls = [...permit, encodeApproveMarketplace(place), fill];
  return sendCalls(actor, { calls, purpose: `Sell #${lot.order.items[0]?.tokenId ?? '?'} to ${lot.sellerName}` });
}
