import { encodeAbiParameters, encodeFunctionData, keccak256, parseAbiParameters, type Address, type Hex } from 'viem';
import { inferenceMarketAbi } from '#contracts/abi/inference-market.ts';
import type { Call } from '#contracts/actions/call.ts';
import { coinOf } from '#contracts/actions/coin-of.ts';
import { nativeToken } from '#contracts/chains.ts';

/** What is asked of a service; the input itself travels off chain. */
export interface InferenceOrder {
  readonly serviceId: bigint;
  /** sha2-256 of the input. */
  readonly inputHash: Hex;
  /** The service's price as read; a higher one is refused. */
  readonly price: bigint;
  readonly token?: Address;
  /** Makes two otherwise equal requests differ (32 bytes). */
  readonly salt: Hex;
}

/** The call that makes a request and pays its price into escrow. */
export function encodeRequest(order: InferenceOrder, inferenceMarket: Address): Call {
  return {
    to: inferenceMarket,
    value: coinOf(order.token ?? nativeToken, order.price),
    data: encodeFunctionData({
      abi: inferenceMarketAbi,
      functionName: 'request',
      args: [order.serviceId, order.inputHash, order.price, order.salt],
    }),
  };
}

/** The id that the request gets, known before it is sent; equals `InferenceMarket.requestIdOf`. */
export function hashRequest(
  order: Pick<InferenceOrder, 'serviceId' | 'inputHash' | 'salt'>,
  place: { readonly chainId: number; readonly inferenceMarket: Address; readonly requester: Address },
): Hex {
  return keccak256(
    encodeAbiParameters(parseAbiParameters('uint256, address, address, uint256, bytes32, bytes32'), [
      BigInt(place.chainId),
      place.inferenceMarket,
      place.requester,
      order.serviceId,
      order.inputHash,
      order.salt,
    ]),
  );
}
