import type { Address } from 'viem';

/** What a holder of credit tokens signs (EIP-2612), so that `spender` may fetch `value` without a transaction of theirs. */
export interface Permit {
  readonly owner: Address;
  readonly spender: Address;
  readonly value: bigint;
  /** The token's count of the holder's permits (`readCredit`). */
  readonly nonce: bigint;
  /** Last second at which it can be used (Unix time). */
  readonly deadline: bigint;
}

/** Names the token that a permit is for. */
export interface PermitPlace {
  readonly chainId: number;
  readonly creditToken: Address;
}

/** The EIP-712 form of a permit, as CreditToken.sol hashes it. */
export function permitTypedData(permit: Permit, { chainId, creditToken }: PermitPlace) {
  return {
    domain: { name: 'Worldloom Credit', version: '1', chainId, verifyingContract: creditToken },
    types: {
      Permit: [
        { name: 'owner', type: 'address' },
        { name: 'spender', type: 'address' },
        { name: 'value', type: 'uint256' },
        { name: 'nonce', type: 'uint256' },
        { name: 'deadline', type: 'uint256' },
      ],
    },
    primaryType: 'Permit',
    message: permit,
  } as const;
}
