import type { Address } from 'viem';
import type { Provenance } from '#contracts/actions/encode-mint.ts';

/** What a provider of generation vouches for: how something was made, from which tokens, and for whom. */
export interface ProvenanceReceipt {
  /** The only account that may mint with it. */
  readonly creator: Address;
  readonly provenance: Provenance;
  /** Tokens that went in, strictly ascending, as they are minted. */
  readonly parents: readonly bigint[];
}

/** Names the asset contract a receipt is for. */
export interface ReceiptPlace {
  readonly chainId: number;
  readonly gameAssets: Address;
}

const receiptTypes = {
  Provenance: [
    { name: 'promptHash', type: 'bytes32' },
    { name: 'modelHash', type: 'bytes32' },
    { name: 'seed', type: 'uint64' },
    { name: 'contentDigest', type: 'bytes32' },
  ],
  Receipt: [
    { name: 'creator', type: 'address' },
    { name: 'provenance', type: 'Provenance' },
    { name: 'parents', type: 'uint256[]' },
  ],
} as const;

/** What a provider's key signs; anybody can check it with viem's `verifyTypedData`, the chain does at `mintAttested`. */
export function receiptTypedData(receipt: ProvenanceReceipt, place: ReceiptPlace) {
  return {
    domain: {
      name: 'Worldloom Assets',
      version: '1',
      chainId: place.chainId,
      verifyingContract: place.gameAssets,
    },
    types: receiptTypes,
    primaryType: 'Receipt',
    message: receipt,
  } as const;
}
