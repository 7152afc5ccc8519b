import type { Address } from 'viem';
import type { Call } from '#contracts/actions/call.ts';
import { encodeSettle } from '#contracts/actions/encode-settle.ts';
import { encodeWithdraw } from '#contracts/actions/encode-withdraw.ts';
import type { Earnings, RelayRecord } from '#engine/protocol/api/shapes.ts';
import { asAddress, requireActor, sendCalls } from '#studio/chain/send-calls.ts';

/** Settles what waits along the tokens (leaf first) and takes everything out to the player's account, coin and credit tokens. */
export async function withdrawEarnings(earnings: Earnings): Promise<RelayRecord> {
  const actor = await requireActor();
  const { settlePath, withdrawableCreditUnits } = earnings;
  const { creditToken } = actor.chain.contracts;
  const royaltyGraph = asAddress(actor.chain.contracts.royaltyGraph);
  const nodeIds = settlePath.map(BigInt);
  const tokens: (Address | undefined)[] = [];
  if (earnings.withdrawableWei !== '0') tokens.push(undefined);
  if (withdrawableCreditUnits !== '0' && creditToken !== undefined) tokens.push(asAddress(creditToken));
  const calls = tokens.flatMap((token): Call[] => {
    const place = { royaltyGraph, ...(token && { token }) };
    const settle = nodeIds.length > 0 ? [encodeSettle({ ...place, nodeIds })] : [];
    return [...settle, encodeWithdraw({ ...place, to: actor.account })];
  });
  return sendCalls(actor, { calls, purpose: 'Withdraw earnings' });
}
