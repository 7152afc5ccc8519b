import type { Address, Hex, PublicClient } from 'viem';
import { inferenceMarketAbi } from '#contracts/abi/inference-market.ts';
import { decodeChainError } from '#contracts/actions/decode-chain-error.ts';

const requestPhases = ['none', 'open', 'delivered', 'disputed', 'closed'] as const;

/** How far a request is. */
export type RequestPhase = (typeof requestPhases)[number];

/** Reads a service; amounts in wei of its token, `score` 0 to 1,000,000. Throws ChainError when it does not exist. */
export async function readService(options: {
  readonly publicClient: PublicClient;
  readonly inferenceMarket: Address;
  readonly serviceId: bigint;
}) {
  const { publicClient, inferenceMarket: address, serviceId } = options;
  try {
    return await publicClient.readContract({
      address,
      abi: inferenceMarketAbi,
      functionName: 'service',
      args: [serviceId],
    });
  } catch (error) {
    throw decodeChainError(error);
  }
}

/** Reads how far a request is, and what was paid for it in wei. */
export async function readRequest(options: {
  readonly publicClient: PublicClient;
  readonly inferenceMarket: Address;
  readonly requestId: Hex;
}) {
  const { publicClient, inferenceMarket: address, requestId } = options;
  try {
    const read = await publicClient.readContract({
      address,
      abi: inferenceMarketAbi,
      functionName: 'requestOf',
      args: [requestId],
    });
    return { ...read, phase: requestPhases[read.phase] ?? 'none' };
  } catch (error) {
    throw decodeChainError(error);
  }
}
