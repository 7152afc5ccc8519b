import { encodeFunctionData, type Address, type Hex } from 'viem';
import { dataPoolAbi } from '#contracts/abi/data-pool.ts';
import type { Call } from '#contracts/actions/call.ts';

/** The call with which a curator posts an epoch's list. */
export function encodePostEpoch(
  epoch: {
    readonly poolId: bigint;
    /** What `hashContributions` says; it carries the points of the whole list. */
    readonly root: Hex;
    /** Unix second of the last hour at which consent is judged. */
    readonly asOf: number;
    /** sha2-256 of the list as pinned. */
    readonly listDigest: Hex;
  },
  dataPool: Address,
): Call {
  const args = [epoch.poolId, epoch.root, epoch.asOf, epoch.listDigest] as const;
  return { to: dataPool, value: 0n, data: encodeFunctionData({ abi: dataPoolAbi, functionName: 'postEpoch', args }) };
}

/** The call that ends an epoch's challenge (`finalise`), or its time to claim (`closeEpoch`); anybody may make it. */
export function encodeEpochStep(
  options: { readonly poolId: bigint; readonly epochId: bigint; readonly step: 'finalise' | 'closeEpoch' },
  dataPool: Address,
): Call {
  const args = [options.poolId, options.epochId] as const;
  return { to: dataPool, value: 0n, data: encodeFunctionData({ abi: dataPoolAbi, functionName: options.step, args }) };
}
