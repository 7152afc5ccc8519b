import { encodeBuyAccess } from '#contracts/actions/encode-access.ts';
import { encodePayout, encodeRefundEntry } from '#contracts/actions/encode-report.ts';
import { encodeTakeOwed } from '#contracts/actions/encode-take-owed.ts';
import { encodeEnter } from '#contracts/actions/encode-tournament.ts';
import type { RelayRecord } from '#engine/protocol/api/shapes.ts';
import type { Owed, PoolListing, TournamentListing } from '#engine/protocol/api/service-shapes.ts';
import { requireFunds } from '#studio/chain/require-funds.ts';
import { asAddress, requireActor, sendCalls } from '#studio/chain/send-calls.ts';
import type { TournamentStep } from '#studio/together/tournament-step.ts';

/** Enters a tournament, shares its pot, or takes the own entry back to the account. Throws InputError `money.short`. */
export async function stepTournament(listing: TournamentListing, step: TournamentStep): Promise<RelayRecord> {
  const actor = await requireActor();
  const tournament = asAddress(actor.chain.contracts.tournament);
  const id = BigInt(listing.id);
  if (step === 'payout') {
    return sendCalls(actor, { calls: [encodePayout(id, tournament)], purpose: `Share the pot of ${listing.title}` });
  }
  if (step === 'refund') {
    const refund = encodeRefundEntry({ tournamentId: id, account: actor.account }, tournament);
    const take = encodeTakeOwed({ from: tournament, account: actor.account });
    return sendCalls(actor, { calls: [refund, take], purpose: `Take the entry to ${listing.title} back` });
  }
  const amount = BigInt(listing.entryFeeWei);
  await requireFunds(actor, amount);
  const call = encodeEnter({ tournament, id, amount, token: asAddress(listing.token) });
  return sendCalls(actor, { calls: [call], purpose: `Enter ${listing.title}` });
}

/** Buys a day of a data pool; its contributors share the price. Throws InputError `money.short`. */
export async function buyDay(pool: PoolListing): Promise<RelayRecord> {
  const actor = await requireActor();
  const pricePerDay = BigInt(pool.pricePerDayWei);
  await requireFunds(actor, pricePerDay);
  const access = { poolId: BigInt(pool.poolId), dayCount: 1, pricePerDay, token: asAddress(pool.token) };
  const call = encodeBuyAccess(access, asAddress(actor.chain.contracts.dataPool));
  return sendCalls(actor, { calls: [call], purpose: `Use ${pool.title} for a day` });
}

/** Takes out what services, pools and tournaments owe the account. */
export async function takeOwed(owed: Owed): Promise<RelayRecord> {
  const actor = await requireActor();
  const { inferenceMarket, dataPool, tournament } = actor.chain.contracts;
  const debts = [
    { from: inferenceMarket, wei: owed.inferenceMarketWei },
    { from: dataPool, wei: owed.dataPoolWei },
    { from: tournament, wei: owed.tournamentWei },
  ];
  const calls = debts
    .filter(({ wei }) => wei !== '0')
    .map(({ from }) => encodeTakeOwed({ from: asAddress(from), account: actor.account }));
  return sendCalls(actor, { calls, purpose: 'Take out what is owed' });
}
