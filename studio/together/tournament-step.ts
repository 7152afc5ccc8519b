import type { TournamentListing } from '#engine/protocol/api/service-shapes.ts';

/** What somebody can do with a tournament now: enter it, share its pot among the winners, or take the own entry back. */
export type TournamentStep = 'enter' | 'payout' | 'refund';

/** The step that is possible for an account (any case, or null for nobody) at a Unix second; null when there is none. */
export function tournamentStep(
  tournament: TournamentListing,
  asker: { readonly account: string | null; readonly second: number },
): TournamentStep | null {
  const { phase, phaseEnd, entryEnd, resultEnd } = tournament;
  const own = asker.account?.toLowerCase();
  const isIn = (accounts: readonly string[]) => accounts.some((account) => account.toLowerCase() === own);
  const hasEntered = isIn(tournament.entrants);
  if (phase === 'open' && asker.second < entryEnd) return hasEntered ? null : 'enter';
  if (phase === 'reported' && asker.second >= phaseEnd) return 'payout';
  const isOver =
    phase === 'void' ||
    (phase === 'open' && asker.second >= resultEnd) ||
    (phase === 'disputed' && asker.second >= phaseEnd);
  const hasPaid = hasEntered && tournament.entryFeeWei !== '0';
  return isOver && hasPaid && !isIn(tournament.refunded) ? 'refund' : null;
}
