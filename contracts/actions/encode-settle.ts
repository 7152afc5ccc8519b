import { encodeFunctionData, type Address } from 'viem';
import { royaltyGraphAbi } from '#contracts/abi/royalty-graph.ts';
import { nativeToken } from '#contracts/chains.ts';
import type { Call } from '#contracts/actions/call.ts';

/** Node ids without repeats, descendants first: a parent always has the smaller id. */
export function orderLeafFirst(nodeIds: readonly bigint[]): bigint[] {
  return [...new Set(nodeIds)].sort((left, right) => (left > right ? -1 : 1));
}

/** The call that moves waiting money up along these nodes, in native coin unless a token is named; anyone may make it. */
export function encodeSettle(options: {
  readonly royaltyGraph: Address;
  readonly nodeIds: readonly bigint[];
  readonly token?: Address;
}): Call {
  return {
    to: options.royaltyGraph,
    value: 0n,
    data: encodeFunctionData({
      abi: royaltyGraphAbi,
      functionName: 'settleMany',
      args: [orderLeafFirst(options.nodeIds), options.token ?? nativeToken],
    }),
  };
}
