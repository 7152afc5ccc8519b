import type { Address, PublicClient } from 'viem';
import { royaltyGraphAbi } from '#contracts/abi/royalty-graph.ts';
import { decodeChainError } from '#contracts/actions/decode-chain-error.ts';

/** A node of the royalty graph; rates are parts per 1e9. */
export interface RoyaltyNode {
  readonly id: bigint;
  readonly creator: Address;
  /** Own share of the gross revenue of every descendant. */
  readonly ratePpb: number;
  /** What all ancestors together take from this node. */
  readonly stackPpb: number;
  readonly crewId: number;
  readonly parents: readonly bigint[];
}

/** Reads a node and its parents; throws ChainError when it does not exist. */
export async function readNode(options: {
  readonly publicClient: PublicClient;
  readonly royaltyGraph: Address;
  readonly nodeId: bigint;
}): Promise<RoyaltyNode> {
  const { publicClient, royaltyGraph: address, nodeId } = options;
  const graph = { address, abi: royaltyGraphAbi, args: [nodeId] } as const;
  try {
    const [node, parents] = await Promise.all([
      publicClient.readContract({ ...graph, functionName: 'node' }),
      publicClient.readContract({ ...graph, functionName: 'parentsOf' }),
    ]);
    return {
      id: nodeId,
      creator: node.creator,
      ratePpb: node.rate,
      stackPpb: node.stack,
      crewId: node.crewId,
      parents,
    };
  } catch (error) {
    throw decodeChainError(error);
  }
}
