import type { Address, Hex } from 'viem';

/** Names the data pool contract that a signature is for. */
export interface ConsentPlace {
  readonly chainId: number;
  readonly dataPool: Address;
}

/** What a contributor signs to let a pool count contributions. */
export interface Consent {
  readonly contributor: Address;
  readonly poolId: bigint;
  /** sha2-256 of the text that was shown. */
  readonly scope: Hex;
  /** Unix second at which it ends. */
  readonly expiry: bigint;
  /** How many consents the contributor gave this pool before. */
  readonly nonce: bigint;
}

/** What a contributor signs to end the present consent; `nonce` as in Consent, counting the present one. */
export type Revocation = Pick<Consent, 'contributor' | 'poolId' | 'nonce'>;

function domainOf({ chainId, dataPool }: ConsentPlace) {
  return { name: 'Worldloom Data Pool', version: '1', chainId, verifyingContract: dataPool } as const;
}

/** The EIP-712 form of a consent, as DataConsent.sol hashes it. */
export function consentTypedData(consent: Consent, place: ConsentPlace) {
  return {
    domain: domainOf(place),
    types: {
      Consent: [
        { name: 'contributor', type: 'address' },
        { name: 'poolId', type: 'uint256' },
        { name: 'scope', type: 'bytes32' },
        { name: 'expiry', type: 'uint256' },
        { name: 'nonce', type: 'uint256' },
      ],
    },
    primaryType: 'Consent',
    message: consent,
  } as const;
}

/** The EIP-712 form of a revocation, as DataConsent.sol hashes it. */
export function revocationTypedData(revocation: Revocation, place: ConsentPlace) {
  return {
    domain: domainOf(place),
    types: {
      Revocation: [
        { name: 'contributor', type: 'address' },
        { name: 'poolId', type: 'uint256' },
        { name: 'nonce', type: 'uint256' },
      ],
    },
    primaryType: 'Revocation',
    message: revocation,
  } as const;
}
