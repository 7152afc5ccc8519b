import { Worker } from 'node:worker_threads';
import { BugError } from '#engine/errors.ts';
import type { PgliteRequest, PgliteResponse } from '#server/storage/pglite-worker.ts';

interface QueryOptions {
  readonly rowMode?: 'array' | 'object';
}

interface QueryResult {
  readonly rows: unknown[];
  readonly affectedRows: number;
}

/** The part of PGlite's interface that the query builder uses. */
export interface PgliteConnection {
  query(sql: string, parameters: unknown[], options?: QueryOptions): Promise<QueryResult>;
  transaction<Result>(work: (connection: PgliteConnection) => Promise<Result>): Promise<Result>;
}

/** PGlite in a thread of its own, so that a query never holds up a tick. */
export interface PgliteThread extends PgliteConnection {
  close(): Promise<void>;
}

type Pending = { resolve(result: QueryResult): void; reject(error: Error): void };
type WithoutId<Request> = Request extends unknown ? Omit<Request, 'id'> : never;

/** Opens PGlite in a folder (null: in memory). Throws BugError `storage.open` when the folder cannot be read. */
export async function openPglite(folder: string | null): Promise<PgliteThread> {
  const worker = new Worker(new URL('pglite-worker.ts', import.meta.url), {
    workerData: { folder },
    stdout: true,
    stderr: true,
  });
  const pending = new Map<number, Pending>();
  let lastId = 0;

  const failAll = (because: string) => {
    for (const { reject } of pending.values()) reject(storageError(because, null));
    pending.clear();
  };
  worker.on('message', (response: PgliteResponse) => {
    const waiting = pending.get(response.id);
    pending.delete(response.id);
    if ('failure' in response) waiting?.reject(storageError(response.failure.message, response.failure.code));
    else waiting?.resolve(response);
  });
  worker.on('error', (error) => failAll(error instanceof Error ? error.message : String(error)));
  worker.on('exit', () => failAll('the database thread ended'));

  const opened = new Promise<QueryResult>((resolve, reject) => pending.set(0, { resolve, reject }));
  const send = (request: WithoutId<PgliteRequest>) =>
    new Promise<QueryResult>((resolve, reject) => {
      const id = ++lastId;
      pending.set(id, { resolve, reject });
      worker.postMessage({ ...request, id });
    });
  try {
    await opened;
  } catch (error) {
    await worker.terminate();
    throw error;
  }
  return { ...serialise(send), close: () => closeThread(worker, send) };
}

async function closeThread(worker: Worker, send: (request: { close: true }) => Promise<QueryResult>): Promise<void> {
  await send({ close: true });
  await worker.terminate();
}

/** One connection is shared by everybody, so a transaction keeps the others waiting until it ends. */
function serialise(send: (request: WithoutId<PgliteRequest>) => Promise<QueryResult>): PgliteConnection {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };
  const now: PgliteConnection = {
    query: (sql, parameters, options) => send({ sql, parameters, rowMode: options?.rowMode ?? 'object' }),
    transaction: async (work) => {
      await now.query('begin', []);
      try {
        const result = await work({ ...now, transaction: nested });
        await now.query('commit', []);
        return result;
      } catch (error) {
        await now.query('rollback', []);
        throw error;
      }
    },
  };
  return {
    // Plain queries need no turn of their own unless a transaction holds the connection: the thread answers them in order.
    query: (sql, parameters, options) => inTurn(() => now.query(sql, parameters, options)),
    transaction: (work) => inTurn(() => now.transaction(work)),
  };
}

function nested(): Promise<never> {
  throw new BugError('A transaction was begun inside a transaction.', {
    code: 'bug.nested-transaction',
    fix: 'Use the savepoint of the query builder.',
  });
}

function storageError(message: string, sqlState: string | null): BugError {
  return new BugError(`The database answered: ${message}.`, {
    code: 'storage.failed',
    fix: 'Try again; if it stays, look at the server log.',
    details: { sqlState, because: message },
  });
}
