import { encodeFunctionData, type Address } from 'viem';
import { tournamentAbi } from '#contracts/abi/tournament.ts';
import type { Call } from '#contracts/actions/call.ts';
import { nativeToken } from '#contracts/chains.ts';

/** The call that pays out what an inference market, data pool or tournament contract owes to an account, to that account. */
export function encodeTakeOwed(options: {
  /** The contract that owes. */
  readonly from: Address;
  readonly account: Address;
  readonly token?: Address;
}): Call {
  return {
    to: options.from,
    value: 0n,
    data: encodeFunctionData({
      abi: tournamentAbi,
      functionName: 'withdrawFor',
      args: [options.account, options.token ?? nativeToken],
    }),
  };
}
