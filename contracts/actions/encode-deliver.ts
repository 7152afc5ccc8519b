import { encodeFunctionData, type Address, type Hex } from 'viem';
import { inferenceMarketAbi } from '#contracts/abi/inference-market.ts';
import type { Call } from '#contracts/actions/call.ts';
import type { InferenceResult } from '#contracts/actions/inference-typed-data.ts';

/** The call that hands in a result which its provider signed; anybody may make it. */
export function encodeDeliver(
  result: Omit<InferenceResult, 'provider'> & { readonly signature: Hex },
  inferenceMarket: Address,
): Call {
  const args = [result.requestId, result.resultHash, result.signature] as const;
  return {
    to: inferenceMarket,
    value: 0n,
    data: encodeFunctionData({ abi: inferenceMarketAbi, functionName: 'deliver', args }),
  };
}
