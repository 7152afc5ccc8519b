import { InputError } from '#engine/errors.ts';
import type { Actor } from '#studio/chain/send-calls.ts';
import { formatCredits } from '#studio/money.ts';
import { callApi } from '#studio/session/api.ts';

/** Moves credits of the ledger to the account when its balance is short. Throws InputError `money.short` when that is not enough. */
export async function requireFunds(actor: Actor, priceWei: bigint): Promise<void> {
  let { balanceWei } = await callApi('account');
  if (BigInt(balanceWei) < priceWei) ({ balanceWei } = await callApi('claimCredits'));
  if (BigInt(balanceWei) >= priceWei) return;
  const show = (wei: bigint | string) => formatCredits(wei, actor.chain.weiPerCredit);
  throw new InputError(`This costs ${show(priceWei)} credits and you have ${show(balanceWei)}.`, {
    code: 'money.short',
    fix: 'Win levels and finish quests to earn credits, or sell something.',
  });
}
