import { and, desc, eq, gt, inArray, isNull, lt, ne, sql } from 'drizzle-orm';
import type { Hex, TransactionReceipt } from 'viem';
import { chainTransactions } from '#server/chain/chain-schema.ts';
import type { ConnectedChain } from '#server/chain/connect-chain.ts';
import type { Database } from '#server/storage/database.ts';

/** How many of the newest transactions are looked after at a start. */
const resumedTransactions = 64;

/** A kept transaction. */
export type JournalRow = typeof chainTransactions.$inferSelect;

/** How a transaction ended; `block` is null for one whose place was taken by another. */
export interface Mined {
  readonly hash: Hex;
  readonly status: 'in-block' | 'failed';
  readonly block: bigint | null;
}

/** What the relayer signed, and what became of it. */
export interface TransactionJournal {
  /** Writes a transaction down, and in the same step what `onKept` writes; what that throws undoes both. */
  keep(row: typeof chainTransactions.$inferInsert, onKept?: (database: Database) => Promise<void>): Promise<void>;
  /** The newest try of what was sent under a relay id. */
  findByRelay(relayId: string): Promise<JournalRow | null>;
  find(hash: string): Promise<JournalRow | null>;
  /** Notes that the chain refused it before it was in a block. */
  refuse(hash: string): Promise<void>;
  /** Notes that it is on its way again. */
  revive(hash: string): Promise<void>;
  /** Reads the receipts of all tries with the nonce of this one and writes down how it ended; null while it is in no block. */
  readOutcome(hash: string): Promise<Mined | null>;
  /** Newest tries, oldest first, that are on their way or in a block: a chain that was cut off may have lost its last second. */
  newest(): Promise<JournalRow[]>;
  /** The newest try of everything that is on its way and was kept before a moment. */
  waiting(before: Date): Promise<JournalRow[]>;
  /** Gas that a player has cost since a moment. */
  gasOf(playerId: string, since: Date): Promise<number>;
}

/** Makes a journal. */
export function createTransactionJournal(parts: { database: Database; chain: ConnectedChain }): TransactionJournal {
  const { database, chain } = parts;
  const find = async (hash: string) =>
    (await database.select().from(chainTransactions).where(eq(chainTransactions.hash, hash)))[0] ?? null;
  const setStatus = async (hash: string, status: JournalRow['status']) => {
    await database.update(chainTransactions).set({ status }).where(eq(chainTransactions.hash, hash));
  };
  return {
    keep: (row, onKept) =>
      database.transaction(async (transaction) => {
        await onKept?.(transaction);
        await transaction.insert(chainTransactions).values(row);
      }),
    findByRelay: (relayId) => findByRelay(database, relayId),
    find,
    refuse: (hash) => setStatus(hash, 'failed'),
    revive: (hash) => setStatus(hash, 'sent'),
    readOutcome: async (hash) => {
      const row = await find(hash);
      if (!row) return null;
      const tries = [row, ...(await readTries(database, row)).filter((other) => other.hash !== hash)];
      for (const candidate of tries) {
        const receipt = await chain.publicClient
          .getTransactionReceipt({ hash: candidate.hash as Hex })
          .catch((): null => null);
        if (receipt) return writeEnd(database, { receipt, tries });
      }
      return row.status === 'failed' ? { hash: hash as Hex, status: 'failed', block: null } : null;
    },
    newest: () => readNewest(database),
    waiting: async (before) => {
      const rows = await database
        .select()
        .from(chainTransactions)
        .where(and(eq(chainTransactions.status, 'sent'), lt(chainTransactions.createdAt, before)))
        .orderBy(chainTransactions.createdAt);
      return [...new Map(rows.map((row) => [`${row.lane}:${row.nonce}`, row])).values()];
    },
    gasOf: async (playerId, since) => {
      const [row] = await database
        .select({ gas: sql<number>`coalesce(sum(${chainTransactions.gas}), 0)::float8` })
        .from(chainTransactions)
        .where(
          and(
            eq(chainTransactions.playerId, playerId),
            gt(chainTransactions.createdAt, since),
            ne(chainTransactions.status, 'replaced'),
          ),
        );
      return row?.gas ?? 0;
    },
  };
}

async function findByRelay(database: Database, relayId: string): Promise<JournalRow | null> {
  const rows = await database
    .select()
    .from(chainTransactions)
    .where(eq(chainTransactions.relayId, relayId))
    .orderBy(desc(chainTransactions.createdAt))
    .limit(1);
  return rows[0] ?? null;
}

async function readNewest(database: Database): Promise<JournalRow[]> {
  const rows = await database
    .select()
    .from(chainTransactions)
    .where(inArray(chainTransactions.status, ['sent', 'in-block']))
    .orderBy(desc(chainTransactions.createdAt))
    .limit(resumedTransactions);
  return rows.toReversed();
}

/** All tries of the same thing, newest first: the nonce of one that the node refused goes to something else. */
function readTries(database: Database, { lane, nonce, kind, relayId }: JournalRow): Promise<JournalRow[]> {
  const isSame = relayId === null ? isNull(chainTransactions.relayId) : eq(chainTransactions.relayId, relayId);
  return database
    .select()
    .from(chainTransactions)
    .where(
      and(
        eq(chainTransactions.lane, lane),
        eq(chainTransactions.nonce, nonce),
        eq(chainTransactions.kind, kind),
        isSame,
      ),
    )
    .orderBy(desc(chainTransactions.createdAt));
}

/** Writes the end of the try that counts; the others of its nonce are over with it. */
async function writeEnd(
  database: Database,
  { receipt, tries }: { receipt: TransactionReceipt; tries: readonly JournalRow[] },
): Promise<Mined> {
  const { transactionHash: hash, blockNumber: block } = receipt;
  const status = receipt.status === 'success' ? 'in-block' : 'failed';
  const gas = Number(receipt.gasUsed);
  await database
    .update(chainTransactions)
    .set({ status, block: Number(block), gas })
    .where(eq(chainTransactions.hash, hash));
  const others = tries.filter((row) => row.hash !== hash && row.status === 'sent').map((row) => row.hash);
  if (others.length > 0) {
    await database.update(chainTransactions).set({ status: 'replaced' }).where(inArray(chainTransactions.hash, others));
  }
  return { hash, status, block };
}
