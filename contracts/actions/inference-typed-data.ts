import type { Address, Hex } from 'viem';

/** Names the inference market that a signature is for. */
export interface InferencePlace {
  readonly chainId: number;
  readonly inferenceMarket: Address;
}

function domainOf({ chainId, inferenceMarket }: InferencePlace) {
  return { name: 'Worldloom Inference', version: '1', chainId, verifyingContract: inferenceMarket } as const;
}

/** What a provider signs to deliver. Two different results for one request cost it the reserved stake. */
export interface InferenceResult {
  readonly provider: Address;
  readonly requestId: Hex;
  /** sha2-256 of the result. */
  readonly resultHash: Hex;
}

/** The EIP-712 form of a result, as InferenceMarket.sol hashes it. */
export function resultTypedData(result: InferenceResult, place: InferencePlace) {
  return {
    domain: domainOf(place),
    types: {
      Result: [
        { name: 'provider', type: 'address' },
        { name: 'requestId', type: 'bytes32' },
        { name: 'resultHash', type: 'bytes32' },
      ],
    },
    primaryType: 'Result',
    message: result,
  } as const;
}

/** What a payer signs call by call: all that it owes so far in the tab's round. */
export interface Voucher {
  readonly payer: Address;
  readonly serviceId: bigint;
  readonly round: bigint;
  /** Wei of the service's token, in all. */
  readonly total: bigint;
}

/** The EIP-712 form of a voucher, as MeteredTabs.sol hashes it. */
export function voucherTypedData(voucher: Voucher, place: InferencePlace) {
  return {
    domain: domainOf(place),
    types: {
      Voucher: [
        { name: 'payer', type: 'address' },
        { name: 'serviceId', type: 'uint256' },
        { name: 'round', type: 'uint256' },
        { name: 'total', type: 'uint256' },
      ],
    },
    primaryType: 'Voucher',
    message: voucher,
  } as const;
}
