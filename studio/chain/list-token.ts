import { encodeApproveMarketplace } from '#contracts/actions/encode-approve-marketplace.ts';
import { formatOrder, pickSalt } from '#contracts/actions/order.ts';
import { signOrder } from '#contracts/actions/sign-order.ts';
import { InputError } from '#engine/errors.ts';
import type { Listing } from '#engine/protocol/api/shapes.ts';
import { type Actor, asAddress, requireActor, sendCalls } from '#studio/chain/send-calls.ts';
import { weiFromCredits } from '#studio/money.ts';
import { callApi } from '#studio/session/api.ts';

const listingSeconds = 30n * 24n * 3600n;
/** Clocks of chain and browser differ a little; an order that starts in the future could not be bought at once. */
const clockSlackSeconds = 120n;
const firstEpoch = 0n;

const approvalKey = ({ account, chain }: Actor) =>
  `worldloom.approved.${chain.contracts.marketplace}.${account}`.toLowerCase();

/** Remembers that an account lets the marketplace sell its tokens. */
export function rememberApproval(actor: Actor): void {
  localStorage.setItem(approvalKey(actor), 'yes');
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
  const [gameAssets, marketplace] = [asAddress(chain.contracts.gameAssets), asAddress(chain.contracts.marketplace)];
  if (localStorage.getItem(approvalKey(actor)) === null) {
    await sendCalls(actor, {
      calls: [encodeApproveMarketplace({ gameAssets, marketplace })],
      purpose: 'Let the market sell for you',
    });
    rememberApproval(actor);
  }
  const now = BigInt(Math.floor(Date.now() / 1000));
  const order = {
    maker: account,
    tokenId: BigInt(options.tokenId),
    amount: options.amount,
    priceWei,
    start: now - clockSlackSeconds,
    end: now + listingSeconds,
    epoch: firstEpoch,
    salt: pickSalt(),
  };
  const signature = await signOrder(order, { signer: owner, chainId: chain.chainId, marketplace });
  return callApi('listOrder', { body: { order: formatOrder(order), signature } });
}
