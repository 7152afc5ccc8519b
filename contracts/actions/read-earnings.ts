import type { Address, PublicClient } from 'viem';
import { royaltyGraphAbi } from '#contracts/abi/royalty-graph.ts';
import { decodeChainError } from '#contracts/actions/decode-chain-error.ts';
import { orderLeafFirst } from '#contracts/actions/encode-settle.ts';
import { nativeToken } from '#contracts/chains.ts';

/** What an account has earned and not yet taken out; in wei of the token. */
export interface AccountEarnings {
  /** Can be withdrawn now. */
  readonly creditedWei: bigint;
  /** Could be withdrawn once the given nodes are settled. */
  readonly withdrawableWei: bigint;
}

/**
 * Reads an account's earnings as if `nodeIds` (its nodes and their descendants, any order) were settled; changes nothing on chain.
 * Settle and balance run inside one eth_call, so both are of the same block.
 */
export async function readEarnings(options: {
  readonly publicClient: PublicClient;
  readonly royaltyGraph: Address;
  readonly account: Address;
  readonly nodeIds: readonly bigint[];
  readonly token?: Address;
}): Promise<AccountEarnings> {
  const { publicClient, royaltyGraph: address, account, nodeIds, token = nativeToken } = options;
  const balance = { address, abi: royaltyGraphAbi, functionName: 'balanceOf', args: [account, token] } as const;
  try {
    const [creditedWei, , withdrawableWei] = await publicClient.multicall({
      allowFailure: false,
      deployless: true,
      batchSize: 0,
      contracts: [
        balance,
        { address, abi: royaltyGraphAbi, functionName: 'settleMany', args: [orderLeafFirst(nodeIds), token] },
        balance,
      ],
    });
    return { creditedWei, withdrawableWei };
  } catch (error) {
    throw decodeChainError(error);
  }
}
