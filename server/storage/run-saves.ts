import { and, eq, sql } from 'drizzle-orm';
import type { Logger } from 'pino';
import type { Database } from '#server/storage/database.ts';
import { runSaves } from '#server/storage/schema.ts';

/** A run that can be taken up again while the level still has this layout. */
export interface SavedRun {
  readonly layoutHash: string;
  /** RunState of engine/sim/types.ts. */
  readonly run: unknown;
}

/** Runs of players, written behind the tick. */
export interface RunSaves {
  /** Queues a save and returns at once; it is on disk within a second. */
  put(save: SavedRun & { playerId: string; levelId: string }): void;
  /** The newest save, queued ones included. */
  read(playerId: string, levelId: string): Promise<SavedRun | null>;
  /** Writes what is queued. */
  flush(): Promise<void>;
  /** Writes what is queued and stops the timer. */
  close(): Promise<void>;
}

type RunSave = SavedRun & { playerId: string; levelId: string };

const flushMilliseconds = 500;
const rowsPerWrite = 100;

/** Opens the saves over a database: at most one write every half second, in batches. */
export function createRunSaves({ database, logger }: { database: Database; logger: Logger }): RunSaves {
  const queued = new Map<string, RunSave>();
  const keyOf = (playerId: string, levelId: string) => `${playerId} ${levelId}`;
  let writing: Promise<void> = Promise.resolve();

  const writeQueued = async () => {
    while (queued.size > 0) {
      const batch = [...queued].slice(0, rowsPerWrite);
      // Copied before the write: a room goes on changing the run it handed over.
      const rows = batch.map(([, save]) => ({ ...save, savedAt: new Date() }));
      await database
        .insert(runSaves)
        .values(rows)
        .onConflictDoUpdate({
          target: [runSaves.playerId, runSaves.levelId],
          set: { run: sql`excluded.run`, layoutHash: sql`excluded.layout_hash`, savedAt: sql`excluded.saved_at` },
        });
      for (const [key, save] of batch) if (queued.get(key) === save) queued.delete(key);
    }
  };
  const flush = () => {
    writing = writing
      .then(writeQueued)
      .catch((error: unknown) => logger.error({ error }, 'Runs could not be saved; they stay queued'));
    return writing;
  };
  const timer = setInterval(() => void flush(), flushMilliseconds);
  return {
    put: (save) => void queued.set(keyOf(save.playerId, save.levelId), { ...save, run: structuredClone(save.run) }),
    read: async (playerId, levelId) => {
      const waiting = queued.get(keyOf(playerId, levelId));
      if (waiting !== undefined) return { layoutHash: waiting.layoutHash, run: waiting.run };
      const [row] = await database
        .select({ layoutHash: runSaves.layoutHash, run: runSaves.run })
        .from(runSaves)
        .where(and(eq(runSaves.playerId, playerId), eq(runSaves.levelId, levelId)));
      return row ?? null;
    },
    flush,
    close: async () => {
      clearInterval(timer);
      await flush();
    },
  };
}
