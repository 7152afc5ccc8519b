import { encodeFunctionData, type Address, type Hex } from 'viem';
import { dataPoolAbi } from '#contracts/abi/data-pool.ts';
import type { Call } from '#contracts/actions/call.ts';
import type { Contribution } from '#contracts/actions/contribution-list.ts';

/** The call that counts a contribution for its contributor; anybody may make it. */
export function encodeClaim(
  claim: {
    readonly poolId: bigint;
    readonly epochId: bigint;
    readonly contribution: Contribution;
    readonly proof: readonly Hex[];
  },
  dataPool: Address,
): Call {
  const args = [claim.poolId, claim.epochId, claim.contribution, claim.proof] as const;
  return { to: dataPool, value: 0n, data: encodeFunctionData({ abi: dataPoolAbi, functionName: 'claim', args }) };
}

/** The call that takes in what a pool earned and shares it; anybody may make it. */
export function encodeHarvest(poolId: bigint, dataPool: Address): Call {
  return {
    to: dataPool,
    value: 0n,
    data: encodeFunctionData({ abi: dataPoolAbi, functionName: 'harvest', args: [poolId] }),
  };
}

/** The call that takes a contributor's earnings out of a pool; `encodeTakeOwed` pays them out then. */
export function encodeCollect(
  options: { readonly poolId: bigint; readonly contributor: Address },
  dataPool: Address,
): Call {
  const args = [options.poolId, options.contributor] as const;
  return { to: dataPool, value: 0n, data: encodeFunctionData({ abi: dataPoolAbi, functionName: 'collect', args }) };
}
