import { encodeFunctionData, type Address } from 'viem';
import { dataPoolAbi } from '#contracts/abi/data-pool.ts';
import type { Call } from '#contracts/actions/call.ts';
import { coinOf } from '#contracts/actions/coin-of.ts';
import { nativeToken } from '#contracts/chains.ts';

/** The call that buys days of access to a pool; `pricePerDay` is the price as read, a higher one is refused. */
export function encodeBuyAccess(
  options: {
    readonly poolId: bigint;
    readonly dayCount: number;
    readonly pricePerDay: bigint;
    readonly token?: Address;
  },
  dataPool: Address,
): Call {
  const { poolId, pricePerDay, token = nativeToken } = options;
  const dayCount = BigInt(options.dayCount);
  return {
    to: dataPool,
    value: coinOf(token, pricePerDay * dayCount),
    data: encodeFunctionData({
      abi: dataPoolAbi,
      functionName: 'buyAccess',
      args: [poolId, dayCount, pricePerDay],
    }),
  };
}
