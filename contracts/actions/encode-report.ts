import { encodeFunctionData, type Address, type Hex } from 'viem';
import { tournamentAbi } from '#contracts/abi/tournament.ts';
import type { Call } from '#contracts/actions/call.ts';
import type { TournamentResult } from '#contracts/actions/tournament-typed-data.ts';

/** The call that hands in a result which the judge signed; anybody may make it. */
export function encodeReport(
  result: Omit<TournamentResult, 'judge'> & { readonly signature: Hex },
  tournament: Address,
): Call {
  const args = [result.tournamentId, result.winners, result.signature] as const;
  return { to: tournament, value: 0n, data: encodeFunctionData({ abi: tournamentAbi, functionName: 'report', args }) };
}

/** The call that shares the pot of an undisputed result; anybody may make it. */
export function encodePayout(tournamentId: bigint, tournament: Address): Call {
  const args = [tournamentId] as const;
  return { to: tournament, value: 0n, data: encodeFunctionData({ abi: tournamentAbi, functionName: 'payout', args }) };
}

/** The call that gives an account back what it put into a tournament without a result; anybody may make it. */
export function encodeRefundEntry(
  options: { readonly tournamentId: bigint; readonly account: Address },
  tournament: Address,
): Call {
  const args = [options.tournamentId, options.account] as const;
  return { to: tournament, value: 0n, data: encodeFunctionData({ abi: tournamentAbi, functionName: 'refund', args }) };
}
