import type { Logger } from 'pino';
import { getAddress, type Address } from 'viem';
import { encodePayout, encodeReport } from '#contracts/actions/encode-report.ts';
import { signTournamentResult } from '#contracts/actions/sign-tournament-result.ts';
import type { TournamentListing } from '#engine/protocol/api/service-shapes.ts';
import { chainSecond } from '#server/chain/chain-second.ts';
import type { ConnectedChain } from '#server/chain/connect-chain.ts';
import type { Directory } from '#server/chain/directory.ts';
import type { Relayer } from '#server/chain/relayer.ts';
import type { Sender } from '#server/chain/sender.ts';
import { repeat, type Repeated } from '#server/start/repeat.ts';
import type { Levels } from '#server/storage/levels.ts';
import type { Players } from '#server/storage/players.ts';
import type { Wins } from '#server/storage/wins.ts';

const lookMilliseconds = 30_000;
const waitMilliseconds = 30_000;
/** Fastest players that are looked at for the places of a tournament. */
const timesRead = 1000;

/**
 * Judges the tournaments that name this server as their judge: the fastest wins that its rooms saw between the call and the end
 * of entry take the places. A tournament that nobody won is left without a result, so that all get their entries back.
 */
export interface Judge extends Repeated {
  /** Hands in the results and shares the pots that are due; answers with the ids of those tournaments. */
  judge(): Promise<string[]>;
}

/** What a judge works with. */
export interface JudgeParts {
  readonly chain: ConnectedChain;
  readonly directory: Directory;
  readonly relayer: Relayer;
  readonly sender: Sender;
  readonly levels: Levels;
  readonly players: Players;
  readonly wins: Wins;
  readonly logger: Logger;
}

/** Makes the judge; it signs with the first key that pays. */
export function createJudge(parts: JudgeParts): Judge {
  const { chain, directory, sender, logger } = parts;
  const { tournament } = chain.addresses;
  const judge = async () => {
    const second = Number(await chainSecond(chain));
    const done: string[] = [];
    for (const listing of await directory.tournaments()) {
      if (listing.judge.toLowerCase() !== judgeOf(chain).toLowerCase()) continue;
      const call = isDue(listing, second)
        ? await encodeResult(parts, listing)
        : listing.phase === 'reported' && second >= listing.phaseEnd
          ? encodePayout(BigInt(listing.id), tournament)
          : null;
      if (call === null) continue;
      const hash = await sender.send({ call, kind: 'judge', playerId: null });
      if ((await sender.waitFor(hash, waitMilliseconds))?.status === 'in-block') done.push(listing.id);
    }
    return done;
  };
  const failed = (error: unknown) => logger.warn({ err: error }, 'tournaments could not be judged');
  return { judge, ...repeat({ pauseMilliseconds: lookMilliseconds, work: judge, failed }) };
}

/** The account that judges for this server. */
export function judgeOf({ walletClient }: ConnectedChain): Address {
  return walletClient.account.address;
}

function isDue({ phase, entryEnd, resultEnd }: TournamentListing, second: number): boolean {
  return phase === 'open' && second >= entryEnd && second < resultEnd;
}

/** The signed result as a call, or null when no entrant won. */
async function encodeResult(parts: JudgeParts, listing: TournamentListing) {
  const winners = await rankEntrants(parts, listing);
  if (winners.length === 0) return null;
  const { chain } = parts;
  const { tournament } = chain.addresses;
  const [signer] = chain.payers;
  if (!signer) return null;
  const result = { tournamentId: BigInt(listing.id), winners };
  const place = { chainId: chain.chain.id, tournament, signer };
  const signature = await signTournamentResult({ ...result, judge: judgeOf(chain) }, place);
  return encodeReport({ ...result, signature }, tournament);
}

/** Accounts of the entrants who won the level in time, fastest first, at most one for each place. */
async function rankEntrants(
  { levels, players, wins, relayer }: JudgeParts,
  { nodeId, createdAt, entryEnd, entrants, splitPpb }: TournamentListing,
): Promise<Address[]> {
  const level = nodeId === null ? null : await levels.findByToken(nodeId);
  if (level === null) return [];
  const times = await wins.best({
    levelId: level.id,
    from: new Date(createdAt * 1000),
    before: new Date(entryEnd * 1000),
    limit: timesRead,
  });
  const entered = new Set(entrants.map((entrant) => entrant.toLowerCase()));
  const winners: Address[] = [];
  for (const { playerId } of times) {
    if (winners.length === splitPpb.length) break;
    const player = await players.read(playerId);
    if (player === null || player.owner === null) continue;
    const account = relayer.accountOf(player);
    if (entered.has(account.toLowerCase()) && !winners.includes(getAddress(account))) winners.push(getAddress(account));
  }
  return winners;
}
