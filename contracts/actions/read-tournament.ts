import type { Address, PublicClient } from 'viem';
import { tournamentAbi } from '#contracts/abi/tournament.ts';
import { decodeChainError } from '#contracts/actions/decode-chain-error.ts';

const phases = ['none', 'open', 'reported', 'disputed', 'paid', 'void'] as const;

/** How far a tournament is. */
export type TournamentPhase = (typeof phases)[number];

/** Reads a tournament's terms and how far it is; amounts in wei of its token. Throws ChainError when it does not exist. */
export async function readTournament(options: {
  readonly publicClient: PublicClient;
  readonly tournament: Address;
  readonly id: bigint;
}) {
  const { publicClient, tournament: address, id } = options;
  const at = { address, abi: tournamentAbi, args: [id] } as const;
  try {
    const [terms, state] = await Promise.all([
      publicClient.readContract({ ...at, functionName: 'termsOf' }),
      publicClient.readContract({ ...at, functionName: 'stateOf' }),
    ]);
    return { terms, state: { ...state, phase: phases[state.phase] ?? 'none' } };
  } catch (error) {
    throw decodeChainError(error);
  }
}
