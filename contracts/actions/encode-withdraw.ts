import { encodeFunctionData, type Address } from 'viem';
import { royaltyGraphAbi } from '#contracts/abi/royalty-graph.ts';
import { nativeToken } from '#contracts/chains.ts';
import type { Call } from '#contracts/actions/call.ts';

/** The call with which an account takes out all its credit to `to`, in native coin unless a token is named. */
export function encodeWithdraw(options: {
  readonly royaltyGraph: Address;
  readonly to: Address;
  readonly token?: Address;
}): Call {
  return {
    to: options.royaltyGraph,
    value: 0n,
    data: encodeFunctionData({
      abi: royaltyGraphAbi,
      functionName: 'withdraw',
      args: [options.token ?? nativeToken, options.to],
    }),
  };
}

/** The call that pays an account's credit out to that account; anyone may make it. */
export function encodeWithdrawFor(options: {
  readonly royaltyGraph: Address;
  readonly account: Address;
  readonly token?: Address;
}): Call {
  return {
    to: options.royaltyGraph,
    value: 0n,
    data: encodeFunctionData({
      abi: royaltyGraphAbi,
      functionName: 'withdrawFor',
      args: [options.account, options.token ?? nativeToken],
    }),
  };
}
