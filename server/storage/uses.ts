import { randomUUID } from 'node:crypto';
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { weiPerCredit } from '#engine/protocol/credits.ts';
import type { Database } from '#server/storage/database.ts';
import { createLedger } from '#server/storage/ledger.ts';
import { lockPlayer } from '#server/storage/players.ts';
import { assetUses, usePayments } from '#server/storage/schema.ts';

/** A use of a minted thing on a day (UTC, as 2026-11-21). */
export interface Use {
  readonly playerId: string;
  readonly tokenId: string;
  readonly day: string;
  readonly priceWei: bigint;
}

/** Uses that one transaction pays for; `amounts` are in wei by token id, ascending. */
export interface UsePayment {
  readonly id: string;
  readonly amounts: readonly { readonly tokenId: string; readonly amountWei: bigint }[];
}

/** A payment that is not in a block yet. */
export interface Unfinished extends UsePayment {
  readonly status: 'open' | 'sent';
}

/** What was used, and which payment pays for it. */
export interface Uses {
  /**
   * Writes a use once and takes its price from the player's credits: of all uses together whole credits, rounded up.
   * Answers with the credits taken; null when it was counted before, or the player has too few credits.
   */
  charge(use: Use): Promise<number | null>;
  /** Uses that no payment pays for yet, and since when the oldest waits. */
  waiting(): Promise<{ count: number; oldest: Date | null }>;
  /** Puts up to so many waiting uses into a new payment; null when none waits. */
  gather(limit: number): Promise<string | null>;
  /** Payments that are not in a block yet, oldest first. */
  unfinished(): Promise<Unfinished[]>;
  /** Moves a payment from one status to the next; false when it is not in the first any more. */
  move(id: string, change: { from: 'open' | 'sent'; to: 'open' | 'sent' | 'paid' }): Promise<boolean>;
}

/** Opens the uses over a database or a transaction. */
export function createUses(database: Database): Uses {
  return {
    charge: (use) => database.transaction((transaction) => charge(transaction, use)),
    waiting: async () => {
      const [row] = await database
        .select({ count: sql<number>`count(*)::int`, oldest: sql<string | null>`min(${assetUses.createdAt})` })
        .from(assetUses)
        .where(isNull(assetUses.paymentId));
      const oldest = row?.oldest ?? null;
      return { count: row?.count ?? 0, oldest: oldest === null ? null : new Date(oldest) };
    },
    gather: (limit) =>
      database.transaction(async (transaction) => {
        const rows = await transaction
          .select({ id: assetUses.id })
          .from(assetUses)
          .where(isNull(assetUses.paymentId))
          .orderBy(asc(assetUses.id))
          .limit(limit)
          .for('update', { skipLocked: true });
        if (rows.length === 0) return null;
        const paymentId = `uses:${randomUUID()}`;
        await transaction.insert(usePayments).values({ id: paymentId });
        const ids = rows.map(({ id }) => id);
        await transaction.update(assetUses).set({ paymentId }).where(inArray(assetUses.id, ids));
        return paymentId;
      }),
    unfinished: async () => {
      const payments = await database
        .select()
        .from(usePayments)
        .where(inArray(usePayments.status, ['open', 'sent']))
        .orderBy(asc(usePayments.createdAt));
      return Promise.all(
        payments.map(async ({ id, status }) => ({
          id,
          status: status === 'sent' ? ('sent' as const) : ('open' as const),
          amounts: await sumUses(database, id),
        })),
      );
    },
    move: async (id, { from, to }) => {
      const moved = await database
        .update(usePayments)
        .set({ status: to })
        .where(and(eq(usePayments.id, id), eq(usePayments.status, from)))
        .returning({ id: usePayments.id });
      return moved.length > 0;
    },
  };
}

async function charge(transaction: Database, { playerId, tokenId, day, priceWei }: Use): Promise<number | null> {
  // One at a time for a player: two that read the same balance would both spend it.
  await lockPlayer(transaction, playerId);
  const own = eq(assetUses.playerId, playerId);
  const [counted] = await transaction
    .select({ id: assetUses.id })
    .from(assetUses)
    .where(and(own, eq(assetUses.tokenId, tokenId), eq(assetUses.day, day)));
  if (counted) return null;
  const [sum] = await transaction
    .select({ wei: sql<string>`coalesce(sum(${assetUses.priceWei}), 0)::text` })
    .from(assetUses)
    .where(own);
  const before = BigInt(sum?.wei ?? '0');
  const credits = creditsOf(before + priceWei) - creditsOf(before);
  const ledger = createLedger(transaction);
  if (credits > BigInt(await ledger.balance(playerId))) return null;
  await transaction.insert(assetUses).values({ playerId, tokenId, day, priceWei: String(priceWei) });
  const key = `use:${playerId}:${tokenId}:${day}`;
  if (credits > 0n) {
    await ledger.append({ playerId, credits: -Number(credits), reason: `Used token ${tokenId}`, key });
  }
  return Number(credits);
}

/** Whole credits that cover so many wei. */
function creditsOf(wei: bigint): bigint {
  return (wei + weiPerCredit - 1n) / weiPerCredit;
}

async function sumUses(database: Database, paymentId: string): Promise<UsePayment['amounts']> {
  const rows = await database
    .select({ tokenId: assetUses.tokenId, wei: sql<string>`sum(${assetUses.priceWei})::text` })
    .from(assetUses)
    .where(eq(assetUses.paymentId, paymentId))
    .groupBy(assetUses.tokenId)
    .orderBy(sql`${assetUses.tokenId}::numeric`);
  return rows.map(({ tokenId, wei }) => ({ tokenId, amountWei: BigInt(wei) }));
}
