import { encodeFunctionData, type Address, type Hex } from 'viem';
import { inferenceMarketAbi } from '#contracts/abi/inference-market.ts';
import type { Call } from '#contracts/actions/call.ts';

/** Names a request at a market. */
export interface RequestPlace {
  readonly inferenceMarket: Address;
  readonly requestId: Hex;
}

/** The call with which a requester pays a delivery and rates it 1 to 5. */
export function encodeAccept(place: RequestPlace, rating: number): Call {
  const args = [place.requestId, BigInt(rating)] as const;
  return toMarket(place, encodeFunctionData({ abi: inferenceMarketAbi, functionName: 'accept', args }));
}

/** The call with which a requester disputes a delivery; the evidence is a sha2-256 digest. */
export function encodeDispute(place: RequestPlace, evidenceHash: Hex): Call {
  const args = [place.requestId, evidenceHash] as const;
  return toMarket(place, encodeFunctionData({ abi: inferenceMarketAbi, functionName: 'dispute', args }));
}

/** The call that ends a request whose time is over: `finish` pays a reviewed one, `refund` gives back a late one. */
export function encodeEnd(place: RequestPlace, end: 'finish' | 'refund' | 'decline'): Call {
  return toMarket(place, encodeFunctionData({ abi: inferenceMarketAbi, functionName: end, args: [place.requestId] }));
}

function toMarket({ inferenceMarket }: RequestPlace, data: Hex): Call {
  return { to: inferenceMarket, value: 0n, data };
}
