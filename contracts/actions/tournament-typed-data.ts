import type { Address } from 'viem';

/** What a judge signs: the winners of a tournament, first place first. */
export interface TournamentResult {
  readonly judge: Address;
  readonly tournamentId: bigint;
  readonly winners: readonly Address[];
}

/** The EIP-712 form of a result, as Tournament.sol hashes it. */
export function tournamentTypedData(
  result: TournamentResult,
  place: { readonly chainId: number; readonly tournament: Address },
) {
  return {
    domain: {
      name: 'Worldloom Tournament',
      version: '1',
      chainId: place.chainId,
      verifyingContract: place.tournament,
    },
    types: {
      Result: [
        { name: 'judge', type: 'address' },
        { name: 'tournamentId', type: 'uint256' },
        { name: 'winners', type: 'address[]' },
      ],
    },
    primaryType: 'Result',
    message: result,
  } as const;
}
