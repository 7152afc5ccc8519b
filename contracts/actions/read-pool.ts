import type { Address, PublicClient } from 'viem';
import { dataPoolAbi } from '#contracts/abi/data-pool.ts';
import { decodeChainError } from '#contracts/actions/decode-chain-error.ts';

/** Reads a data pool; amounts in wei of its token. Throws ChainError when it does not exist. */
export async function readPool(options: {
  readonly publicClient: PublicClient;
  readonly dataPool: Address;
  readonly poolId: bigint;
}) {
  const { publicClient, dataPool: address, poolId } = options;
  try {
    return await publicClient.readContract({ address, abi: dataPoolAbi, functionName: 'pool', args: [poolId] });
  } catch (error) {
    throw decodeChainError(error);
  }
}
