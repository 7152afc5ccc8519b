import { maxUint256, type Address } from 'viem';
import { encodeApproveMarketplace } from '#contracts/actions/encode-approve-marketplace.ts';
import { encodeApproveToken } from '#contracts/actions/encode-approve-token.ts';
import { encodeFill } from '#contracts/actions/encode-fill.ts';
import { formatLotOrder, parseLotOrder, type LotOrder } from '#contracts/actions/lot-order.ts';
import { pickSalt } from '#contracts/actions/order.ts';
import { signLotOrder } from '#contracts/actions/sign-lot-order.ts';
import { nativeToken } from '#contracts/chains.ts';
import { InputError } from '#engine/errors.ts';
import type { LotListing, RelayRecord } from '#engine/protocol/api/shapes.ts';
import { asAddress, callFromWire, requireActor, sendCalls, type Actor } from '#studio/chain/send-calls.ts';
import { weiFromCredits } from '#studio/money.ts';
import { callApi } from '#studio/session/api.ts';

/** Clocks of chain and browser differ a little. */
const clockSlackSeconds = 120n;

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
  const { chainId, contracts } = actor.chain;
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
  const { epoch } = await callApi('account');
  const now = BigInt(Math.floor(Date.now() / 1000));
  const order: LotOrder = {
    maker: actor.account,
    kind: 'offer',
    items: [{ tokenId: BigInt(wish.tokenId), amount: 1n, weight: 1 }],
    lots: 1n,
    currency,
    startPriceWei: units,
    endPriceWei: units,
    start: now - clockSlackSeconds,
    end: now + BigInt(Math.round(wish.hours * 3600)),
    taker: nativeToken,
    epoch: BigInt(epoch),
    salt: pickSalt(),
  };
  const signature = await signLotOrder(order, { signer: actor.owner, chainId, marketplace });
  const wire = formatLotOrder(order);
  return callApi('listLot', { body: { order: { ...wire, items: [...wire.items] }, signature } });
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
