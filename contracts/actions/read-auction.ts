import type { Address, Hex, PublicClient } from 'viem';
import { marketplaceAbi } from '#contracts/abi/marketplace.ts';
import { decodeChainError } from '#contracts/actions/decode-chain-error.ts';

/** How an English auction stands. */
export interface AuctionState {
  /** Who leads or won. */
  readonly bidder: Address;
  readonly bidWei: bigint;
  /** First Unix second at which nobody can bid any more; late bids move it. */
  readonly endSeconds: number;
  /** Whether the seller was paid. */
  readonly closed: boolean;
  /** Whether the winner has the lot. */
  readonly claimed: boolean;
}

/** Reads an auction by the hash of its order; null before the first bid. Throws ChainError. */
export async function readAuction(options: {
  readonly publicClient: PublicClient;
  readonly marketplace: Address;
  readonly orderHash: Hex;
}): Promise<AuctionState | null> {
  try {
    const { bidder, bidWei, end, closed, claimed } = await options.publicClient.readContract({
      address: options.marketplace,
      abi: marketplaceAbi,
      functionName: 'auctionOf',
      args: [options.orderHash],
    });
    return bidWei === 0n ? null : { bidder, bidWei, endSeconds: end, closed, claimed };
  } catch (error) {
    throw decodeChainError(error);
  }
}
