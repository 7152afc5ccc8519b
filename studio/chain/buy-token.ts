import { encodeBuy } from '#contracts/actions/encode-buy.ts';
import { parseOrder } from '#contracts/actions/order.ts';
import { InputError } from '#engine/errors.ts';
import type { Listing, RelayRecord } from '#engine/protocol/api/shapes.ts';
import { asAddress, requireActor, sendCalls } from '#studio/chain/send-calls.ts';
import { formatCredits } from '#studio/money.ts';
import { callApi } from '#studio/session/api.ts';

/** Buys copies of a listing; credits of the ledger are moved to the account first when its balance is short. Throws InputError `money.short`. */
export async function buyToken(listing: Listing, amount: bigint): Promise<RelayRecord> {
  const actor = await requireActor();
  const order = parseOrder(listing.order);
  const price = order.priceWei * amount;
  let { balanceWei } = await callApi('account');
  if (BigInt(balanceWei) < price) ({ balanceWei } = await callApi('claimCredits'));
  if (BigInt(balanceWei) < price) {
    const { weiPerCredit } = actor.chain;
    throw new InputError(
      `This costs ${formatCredits(price, weiPerCredit)} credits and you have ${formatCredits(balanceWei, weiPerCredit)}.`,
      {
        code: 'money.short',
        fix: 'Win levels and finish quests to earn credits, or sell something.',
      },
    );
  }
  const call = encodeBuy({
    marketplace: asAddress(actor.chain.contracts.marketplace),
    order,
    signature: listing.signature as `0x${string}`,
    amount,
  });
  return sendCalls(actor, { calls: [call], purpose: `Buy ${amount} of #${order.tokenId}` });
}
