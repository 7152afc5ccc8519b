import { encodeFunctionData, type Address } from 'viem';
import { royaltyGraphAbi } from '#contracts/abi/royalty-graph.ts';
import { nativeToken } from '#contracts/chains.ts';
import type { Call } from '#contracts/actions/call.ts';

/** The call that credits native coin to an account in the royalty graph, which takes it out when it likes. */
export function encodeDeposit(options: {
  readonly royaltyGraph: Address;
  readonly account: Address;
  readonly amountWei: bigint;
}): Call {
  const { royaltyGraph, account, amountWei } = options;
  return {
    to: royaltyGraph,
    value: amountWei,
    data: encodeFunctionData({
      abi: royaltyGraphAbi,
      functionName: 'deposit',
      args: [account, nativeToken, amountWei],
    }),
  };
}
