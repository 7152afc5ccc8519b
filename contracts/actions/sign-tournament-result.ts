import type { Address, Hex, LocalAccount } from 'viem';
import { tournamentTypedData, type TournamentResult } from '#contracts/actions/tournament-typed-data.ts';

/** Signs a tournament's result with the judge's key, or the key that owns the judge's player account. */
export function signTournamentResult(
  result: TournamentResult,
  options: {
    readonly chainId: number;
    readonly tournament: Address;
    readonly signer: Pick<LocalAccount, 'signTypedData'>;
  },
): Promise<Hex> {
  return options.signer.signTypedData(tournamentTypedData(result, options));
}
