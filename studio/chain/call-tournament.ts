import { encodeCreateTournament } from '#contracts/actions/encode-tournament.ts';
import { InputError } from '#engine/errors.ts';
import { sha256Hex } from '#engine/math/hash.ts';
import type { RelayRecord } from '#engine/protocol/api/shapes.ts';
import { asAddress, requireActor, sendCalls } from '#studio/chain/send-calls.ts';
import { ppbFromPercent, weiFromCredits } from '#studio/money.ts';

const daySeconds = 24 * 3600;

/** Who gets which part of the pot, in parts per 1e9, first place first. */
export const prizeSplits = {
  winner: [1_000_000_000],
  podium: [600_000_000, 300_000_000, 100_000_000],
} as const;

/** What somebody asks for who calls a tournament. */
export interface TournamentWish {
  /** The minted level that is played. */
  readonly tokenId: string;
  readonly title: string;
  readonly entryCredits: string;
  /** How long people can enter and play. */
  readonly hours: number;
  readonly split: keyof typeof prizeSplits;
  /** Part of the pot that goes to those who made the level, at most 50. */
  readonly makersPercent: number;
}

/** The rules as people read them; their digest is in the terms on chain. */
export function describeRules({ title, hours }: Pick<TournamentWish, 'title' | 'hours'>): string {
  return `Enter and win "${title}" within ${hours} hours. The fastest win that the server saw, from start to finish, takes first place.`;
}

/**
 * Calls a tournament that this server judges by the times it saw; who calls it rules on disputes. Throws InputError `money.*` or
 * `tournament.*`.
 */
export async function callTournament(wish: TournamentWish): Promise<RelayRecord> {
  const actor = await requireActor();
  if (!Number.isFinite(wish.hours) || wish.hours <= 0 || wish.hours > 24 * 30) {
    throw new InputError('A tournament lasts between a few minutes and 30 days.', {
      code: 'tournament.hours',
      fix: 'Type a number of hours from 0.1 to 720.',
    });
  }
  const entryEnd = Math.floor(Date.now() / 1000 + wish.hours * 3600);
  const terms = {
    judge: asAddress(actor.chain.judge),
    arbiter: actor.account,
    entryEnd,
    resultEnd: entryEnd + daySeconds,
    disputeSeconds: Math.min(daySeconds, Math.ceil(wish.hours * 3600)),
    rulingSeconds: daySeconds,
    entryFee: weiFromCredits(wish.entryCredits, actor.chain.weiPerCredit),
    nodeId: BigInt(wish.tokenId),
    nodeShare: ppbFromPercent(wish.makersPercent),
    rulesDigest: `0x${sha256Hex(describeRules(wish))}`,
    split: prizeSplits[wish.split],
  } as const;
  const call = encodeCreateTournament(terms, asAddress(actor.chain.contracts.tournament));
  return sendCalls(actor, { calls: [call], purpose: `Call a tournament in ${wish.title}` });
}
