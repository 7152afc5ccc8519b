import { encodeFunctionData, stringToHex, type Address } from 'viem';
import { royaltyGraphAbi } from '#contracts/abi/royalty-graph.ts';
import { nativeToken } from '#contracts/chains.ts';
import type { Call } from '#contracts/actions/call.ts';

/** Why a node is paid. */
export type PayReason = 'sale' | 'use' | 'call' | 'tip' | 'data' | 'prize';

/** The call that pays a node in native coin as its own revenue; ancestors get their shares of it. */
export function encodePay(options: {
  readonly royaltyGraph: Address;
  readonly nodeId: bigint;
  readonly amountWei: bigint;
  readonly reason: PayReason;
}): Call {
  return {
    to: options.royaltyGraph,
    value: options.amountWei,
    data: encodeFunctionData({
      abi: royaltyGraphAbi,
      functionName: 'pay',
      args: [options.nodeId, nativeToken, options.amountWei, stringToHex(options.reason, { size: 32 })],
    }),
  };
}
