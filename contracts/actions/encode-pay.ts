import { encodeFunctionData, stringToHex, type Address } from 'viem';
import { royaltyGraphAbi } from '#contracts/abi/royalty-graph.ts';
import { nativeToken } from '#contracts/chains.ts';
import type { Call } from '#contracts/actions/call.ts';

/** Why a node is paid. */
export type PayReason = 'sale' | 'use' | 'call' | 'tip' | 'data' | 'prize';

/**
 * The call that pays a node as its own revenue, in native coin unless a token is named (the graph fetches an ERC-20, so it
 * must be approved); ancestors get their shares of it.
 */
export function encodePay(options: {
  readonly royaltyGraph: Address;
  readonly nodeId: bigint;
  readonly amountWei: bigint;
  readonly reason: PayReason;
  readonly token?: Address;
}): Call {
  const { royaltyGraph, nodeId, amountWei, reason, token = nativeToken } = options;
  return {
    to: royaltyGraph,
    value: token === nativeToken ? amountWei : 0n,
    data: encodeFunctionData({
      abi: royaltyGraphAbi,
      functionName: 'pay',
      args: [nodeId, token, amountWei, stringToHex(reason, { size: 32 })],
    }),
  };
}

/** The call that pays many nodes at once in native coin, such as the uses of a minute; amounts of a node add up. */
export function encodePayMany(options: {
  readonly royaltyGraph: Address;
  readonly payments: readonly { readonly nodeId: bigint; readonly amountWei: bigint }[];
  readonly reason: PayReason;
}): Call {
  const sums = new Map<bigint, bigint>();
  for (const { nodeId, amountWei } of options.payments) sums.set(nodeId, (sums.get(nodeId) ?? 0n) + amountWei);
  const amounts = [...sums.values()];
  return {
    to: options.royaltyGraph,
    value: amounts.reduce((sum, amount) => sum + amount, 0n),
    data: encodeFunctionData({
      abi: royaltyGraphAbi,
      functionName: 'payMany',
      args: [[...sums.keys()], amounts, stringToHex(options.reason, { size: 32 })],
    }),
  };
}
