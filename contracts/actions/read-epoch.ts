import type { Address, PublicClient } from 'viem';
import { marketplaceAbi } from '#contracts/abi/marketplace.ts';
import { decodeChainError } from '#contracts/actions/decode-chain-error.ts';

/** Reads the epoch that a maker's orders have to name: it counts how often they were all voided. */
export async function readEpoch(options: {
  readonly publicClient: PublicClient;
  readonly marketplace: Address;
  readonly maker: Address;
}): Promise<bigint> {
  const { publicClient, marketplace: address, maker } = options;
  try {
    return await publicClient.readContract({ address, abi: marketplaceAbi, functionName: 'epochOf', args: [maker] });
  } catch (error) {
    throw decodeChainError(error);
  }
}
