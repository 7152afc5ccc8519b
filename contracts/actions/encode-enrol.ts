import { encodeFunctionData, type Address, type Hex } from 'viem';
import { inferenceMarketAbi } from '#contracts/abi/inference-market.ts';
import type { Call } from '#contracts/actions/call.ts';
import { coinOf } from '#contracts/actions/coin-of.ts';
import { nativeToken } from '#contracts/chains.ts';

/** What a provider says of its service; amounts in wei of the token, times in seconds. */
export interface ServiceTerms {
  /** Token of the caller that stands for the service; it earns, and its parents with it. */
  readonly nodeId: bigint;
  readonly token?: Address;
  /** Price of one request; 0 = metered calls alone. */
  readonly price: bigint;
  /** sha2-256 of model and runtime image. */
  readonly modelHash: Hex;
  /** Who rules on disputes; none when left out. */
  readonly arbiter?: Address;
  readonly turnaroundSeconds: number;
  readonly reviewSeconds: number;
  /** Each open request reserves its price of it. */
  readonly stake: bigint;
}

/** The call that makes a token of the caller's a service; an ERC-20 stake must be approved before. */
export function encodeEnrol(terms: ServiceTerms, inferenceMarket: Address): Call {
  const { token = nativeToken, arbiter = nativeToken } = terms;
  return {
    to: inferenceMarket,
    value: coinOf(token, terms.stake),
    data: encodeFunctionData({
      abi: inferenceMarketAbi,
      functionName: 'enrol',
      args: [{ ...terms, token, arbiter }],
    }),
  };
}

/** The call with which a provider sets the price of new requests and whether it takes any. */
export function encodeSetOffer(options: {
  readonly inferenceMarket: Address;
  readonly serviceId: bigint;
  readonly price: bigint;
  readonly isOpen: boolean;
}): Call {
  return {
    to: options.inferenceMarket,
    value: 0n,
    data: encodeFunctionData({
      abi: inferenceMarketAbi,
      functionName: 'setOffer',
      args: [options.serviceId, options.price, options.isOpen],
    }),
  };
}
