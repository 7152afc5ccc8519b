import { and, eq, inArray, notInArray } from 'drizzle-orm';
import type { Database } from '#server/storage/database.ts';
import { createLedger } from '#server/storage/ledger.ts';
import {
  jobs,
  keepsakes,
  levels,
  npcMemory,
  orders,
  players,
  runSaves,
  sessions,
  wins,
} from '#server/storage/schema.ts';

/** Gives everything that belongs to `from` to `into` in one transaction; where both have a run in a level, `into` keeps its own. */
export async function mergePlayers(database: Database, { from, into }: { from: string; into: string }): Promise<void> {
  await database.transaction(async (transaction) => {
    const ledger = createLedger(transaction);
    const credits = await ledger.balance(from);
    if (credits !== 0) {
      await ledger.append({
        playerId: from,
        credits: -credits,
        reason: 'Moved to the linked wallet',
        key: `merge:${from}:out`,
      });
      await ledger.append({ playerId: into, credits, reason: 'Came with a linked guest', key: `merge:${from}:in` });
    }
    await transaction.update(levels).set({ ownerId: into }).where(eq(levels.ownerId, from));
    await transaction.update(jobs).set({ playerId: into }).where(eq(jobs.playerId, from));
    await transaction.update(orders).set({ playerId: into }).where(eq(orders.playerId, from));
    await transaction.update(npcMemory).set({ playerId: into }).where(eq(npcMemory.playerId, from));
    await transaction.update(sessions).set({ playerId: into }).where(eq(sessions.playerId, from));
    const kept = transaction.select({ levelId: keepsakes.levelId }).from(keepsakes).where(eq(keepsakes.playerId, into));
    await transaction
      .update(keepsakes)
      .set({ playerId: into })
      .where(and(eq(keepsakes.playerId, from), notInArray(keepsakes.levelId, kept)));
    await transaction.update(wins).set({ playerId: into }).where(eq(wins.playerId, from));
    const taken = transaction.select({ levelId: runSaves.levelId }).from(runSaves).where(eq(runSaves.playerId, into));
    await transaction.delete(runSaves).where(and(eq(runSaves.playerId, from), inArray(runSaves.levelId, taken)));
    await transaction.update(runSaves).set({ playerId: into }).where(eq(runSaves.playerId, from));
    const [guest] = await transaction
      .select({ owner: players.owner, account: players.account })
      .from(players)
      .where(eq(players.id, from));
    const [host] = await transaction.select({ owner: players.owner }).from(players).where(eq(players.id, into));
    if (guest?.owner && host?.owner === null) await transaction.update(players).set(guest).where(eq(players.id, into));
  });
}
