import type { Call } from '#contracts/actions/call.ts';
import { encodeSettle } from '#contracts/actions/encode-settle.ts';
import { encodeWithdraw } from '#contracts/actions/encode-withdraw.ts';
import type { RelayRecord } from '#engine/protocol/api/shapes.ts';
import { asAddress, requireActor, sendCalls } from '#studio/chain/send-calls.ts';

/** Settles what waits along a path of tokens (leaf first) and takes everything out to the player's account. */
export async function withdrawEarnings(settlePath: readonly string[]): Promise<RelayRecord> {
  const actor = await requireActor();
  const royaltyGraph = asAddress(actor.chain.contracts.royaltyGraph);
  const settle: Call[] = settlePath.length > 0 ? [encodeSettle({ royaltyGraph, nodeIds: settlePath.map(BigInt) })] : [];
  const calls = [...settle, encodeWithdraw({ royaltyGraph, to: actor.account })];
  return sendCalls(actor, { calls, purpose: 'Withdraw earnings' });
}
