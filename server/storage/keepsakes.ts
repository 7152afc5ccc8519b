import { and, desc, eq, sql } from 'drizzle-orm';
import type { Database } from '#server/storage/database.ts';
import { newIdentifier } from '#server/storage/identifiers.ts';
import { keepsakes } from '#server/storage/schema.ts';

/** A thing that somebody won; `tokenId` once it is on chain as well. */
export type StoredKeepsake = typeof keepsakes.$inferSelect;

/** What players won: theirs in the database from the first moment, on chain when they ask for it. */
export interface Keepsakes {
  /** Gives one for a level, once; the first win counts. False when there was one. */
  grant(win: { playerId: string; levelId: string; title: string; ticks: number }): Promise<boolean>;
  /** Newest first. */
  list(playerId: string): Promise<StoredKeepsake[]>;
  read(id: string): Promise<StoredKeepsake | null>;
  /** Notes with which metadata, by which account (in lower case), it may be minted. */
  prepare(id: string, mint: { metadataCid: string; account: string }): Promise<void>;
  /** Notes the token, or its end, of what an account minted with this metadata. */
  setToken(mint: { metadataCid: string; account: string }, tokenId: string | null): Promise<void>;
}

/** Opens the keepsakes over a database or a transaction. */
export function createKeepsakes(database: Database): Keepsakes {
  return {
    grant: async (win) => {
      const row = { id: newIdentifier('k'), ...win };
      const written = await database
        .insert(keepsakes)
        .values(row)
        .onConflictDoNothing()
        .returning({ id: keepsakes.id });
      return written.length > 0;
    },
    list: (playerId) =>
      database
        .select()
        .from(keepsakes)
        .where(eq(keepsakes.playerId, playerId))
        .orderBy(desc(keepsakes.createdAt), desc(keepsakes.id))
        .limit(500),
    read: async (id) => (await database.select().from(keepsakes).where(eq(keepsakes.id, id)))[0] ?? null,
    prepare: async (id, mint) => {
      await database
        .update(keepsakes)
        .set(mint)
        .where(and(eq(keepsakes.id, id), sql`${keepsakes.tokenId} is null`));
    },
    setToken: async ({ metadataCid, account }, tokenId) => {
      await database
        .update(keepsakes)
        .set({ tokenId })
        .where(and(eq(keepsakes.metadataCid, metadataCid), eq(keepsakes.account, account)));
    },
  };
}
