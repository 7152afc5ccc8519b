import { encodeApproveMarketplace } from '#contracts/actions/encode-approve-marketplace.ts';
import { formatOrder, pickSalt } from '#contracts/actions/order.ts';
import { signOrder } from '#contracts/actions/sign-order.ts';
import { GameError, InputError } from '#engine/errors.ts';
import type { Listing } from '#engine/protocol/api/shapes.ts';
import { type Actor, asAddress, clockSlackSeconds, requireActor, sendCalls } from '#studio/chain/send-calls.ts';
import { weiFromCredits } from '#studio/money.ts';
import { callApi } from '#studio/session/api.ts';

const listingSeconds = 30n * 24n * 3600n;

/** The epoch that the account's orders have to name now, asked anew for each order. */
export async function readOwnEpoch(): Promise<bigint> {
  return BigInt((await callApi('account')).epoch);
}

/** Lets the marketplace move the account's tokens for orders that the account signs; needed once. */
async function approveMarketplace(actor: Actor): Promise<void> {
  const { gameAssets, marketplace } = actor.chain.contracts;
  const call = encodeApproveMarketplace({ gameAssets: asAddress(gameAssets), marketplace: asAddress(marketplace) });
  await sendCalls(actor, { calls: [call], purpose: 'Let the market sell for you' });
}

/** Offers copies of a token at a price in credits each: a signature only, after a one-time permission. */
export async function listToken(options: {
  readonly tokenId: string;
  readonly amount: bigint;
  readonly priceCredits: string;
}): Promise<Listing> {
  const actor = await requireActor();
  const { chain, account, owner } = actor;
  const priceWei = weiFromCredits(options.priceCredits, chain.weiPerCredit);
  if (priceWei === 0n)
    throw new InputError('The price is 0 credits.', {
      code: 'money.zero-price',
      fix: 'Ask for at least a little, such as 1 credit.',
    });
  const now = BigInt(Math.floor(Date.now() / 1000));
  const order = {
    maker: account,
    tokenId: BigInt(options.tokenId),
    amount: options.amount,
    priceWei,
    start: now - clockSlackSeconds,
    end: now + listingSeconds,
    epoch: await readOwnEpoch(),
    salt: pickSalt(),
  };
  const marketplace = asAddress(chain.contracts.marketplace);
  const signature = await signOrder(order, { signer: owner, chainId: chain.chainId, marketplace });
  return offerWithApproval(actor, () => callApi('listOrder', { body: { order: formatOrder(order), signature } }));
}

/** Shows a signed order to the server; gives the market its one-time permission first where that is all it lacks. */
export async function offerWithApproval<Answer>(actor: Actor, offer: () => Promise<Answer>): Promise<Answer> {
  try {
    return await offer();
  } catch (error) {
    // An order that cannot be filled may only lack the permission: give it, then the same signature is good.
    if (!(error instanceof GameError) || error.code !== 'order.not-open') throw error;
    await approveMarketplace(actor);
    return offer();
  }
}
