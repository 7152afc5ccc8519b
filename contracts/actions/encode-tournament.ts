import { encodeFunctionData, type Address, type Hex } from 'viem';
import { tournamentAbi } from '#contracts/abi/tournament.ts';
import type { Call } from '#contracts/actions/call.ts';
import { coinOf } from '#contracts/actions/coin-of.ts';
import { nativeToken } from '#contracts/chains.ts';

/** The terms of a tournament; times are Unix seconds, shares parts per 1e9, amounts wei of the token. */
export interface TournamentTerms {
  readonly judge: Address;
  readonly arbiter: Address;
  /** First second at which nobody can enter any more. */
  readonly entryEnd: number;
  /** First second at which no result is taken any more. */
  readonly resultEnd: number;
  readonly disputeSeconds: number;
  readonly rulingSeconds: number;
  readonly token?: Address;
  readonly entryFee: bigint;
  /** Token that is played; it earns its share of the pot. */
  readonly nodeId: bigint;
  readonly nodeShare: number;
  /** sha2-256 of the rules. */
  readonly rulesDigest: Hex;
  /** Shares of the places, first place first; together 1e9. */
  readonly split: readonly number[];
}

/** The call that creates a tournament. */
export function encodeCreateTournament(terms: TournamentTerms, tournament: Address): Call {
  return {
    to: tournament,
    value: 0n,
    data: encodeFunctionData({
      abi: tournamentAbi,
      functionName: 'create',
      args: [{ ...terms, token: terms.token ?? nativeToken }],
    }),
  };
}

/** Names a tournament and what is paid there. */
export interface TournamentPayment {
  readonly tournament: Address;
  readonly id: bigint;
  /** Wei of the token: the entry fee, or what a sponsor adds. */
  readonly amount: bigint;
  readonly token?: Address;
}

/** The call that enters the caller for the entry fee. */
export function encodeEnter({ tournament, id, amount, token = nativeToken }: TournamentPayment): Call {
  return {
    to: tournament,
    value: coinOf(token, amount),
    data: encodeFunctionData({ abi: tournamentAbi, functionName: 'enter', args: [id] }),
  };
}

/** The call that adds to the pot. */
export function encodeSponsor({ tournament, id, amount, token = nativeToken }: TournamentPayment): Call {
  return {
    to: tournament,
    value: coinOf(token, amount),
    data: encodeFunctionData({ abi: tournamentAbi, functionName: 'sponsor', args: [id, amount] }),
  };
}
