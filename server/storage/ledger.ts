import { eq, sql } from 'drizzle-orm';
import type { Database } from '#server/storage/database.ts';
import { ledger } from '#server/storage/schema.ts';

/** One line to write: `key` names the reason once and for all, so that writing it again changes nothing. */
export interface LedgerEntry {
  readonly playerId: string;
  /** Positive for a reward, negative for something spent or claimed. */
  readonly credits: number;
  readonly reason: string;
  readonly key: string;
}

/** Credits of players: append-only, each reason once. */
export interface Ledger {
  /** Writes an entry unless its key was written before; answers when it is on disk. */
  append(entry: LedgerEntry): Promise<{ written: boolean; balance: number }>;
  /** Sum of all entries of a player. */
  balance(playerId: string): Promise<number>;
}

/** Opens the ledger over a database or a transaction. */
export function createLedger(database: Database): Ledger {
  const balance = async (playerId: string) => {
    const [row] = await database
      .select({ credits: sql<number>`coalesce(sum(${ledger.credits}), 0)::int` })
      .from(ledger)
      .where(eq(ledger.playerId, playerId));
    return row?.credits ?? 0;
  };
  return {
    balance,
    append: async (entry) => {
      const written = await database
        .insert(ledger)
        .values(entry)
        .onConflictDoNothing({ target: ledger.key })
        .returning({ id: ledger.id });
      return { written: written.length > 0, balance: await balance(entry.playerId) };
    },
  };
}
