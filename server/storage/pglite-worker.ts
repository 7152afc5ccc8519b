import { parentPort, workerData } from 'node:worker_threads';
import { PGlite, types } from '@electric-sql/pglite';
import { BugError } from '#engine/errors.ts';

/** A query from the main thread, or the order to close. */
export type PgliteRequest =
  | { readonly id: number; readonly sql: string; readonly parameters: unknown[]; readonly rowMode: 'array' | 'object' }
  | { readonly id: number; readonly close: true };

/** What came of a request; the first answer has id 0 and says that the database is open. */
export type PgliteResponse =
  | { readonly id: number; readonly rows: unknown[]; readonly affectedRows: number }
  | { readonly id: number; readonly failure: { readonly message: string; readonly code: string | null } };

// The query builder parses dates itself, so they have to leave as text.
const asText = (value: string) => value;
const textTypes = [types.TIMESTAMP, types.TIMESTAMPTZ, types.INTERVAL, types.DATE, 1231, 1115, 1185, 1187, 1182];
const parsers = Object.fromEntries(textTypes.map((type) => [type, asText]));

async function serve(): Promise<void> {
  const port = parentPort;
  if (port === null)
    throw new BugError('The database worker has no parent.', {
      code: 'bug.worker',
      fix: 'Start it through openPglite.',
    });
  const { folder } = workerData as { folder: string | null };
  const answer = (response: PgliteResponse) => port.postMessage(response);
  try {
    const database = await PGlite.create(folder === null ? {} : { dataDir: folder });
    port.on('message', (request: PgliteRequest) => void handle(database, request).then(answer));
    answer({ id: 0, rows: [], affectedRows: 0 });
  } catch (error) {
    answer(failure(0, error));
  }
}

async function handle(database: PGlite, request: PgliteRequest): Promise<PgliteResponse> {
  try {
    if ('close' in request) {
      await database.close();
      return { id: request.id, rows: [], affectedRows: 0 };
    }
    const { rows, affectedRows } = await database.query(request.sql, request.parameters, {
      rowMode: request.rowMode,
      parsers,
    });
    return { id: request.id, rows, affectedRows: affectedRows ?? 0 };
  } catch (error) {
    return failure(request.id, error);
  }
}

function failure(id: number, error: unknown): PgliteResponse {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
  return { id, failure: { message: describe(error), code } };
}

/** The file system inside PGlite throws objects with a number instead of errors with a message. */
function describe(error: unknown): string {
  if (error instanceof Error) return error.message;
  if (typeof error === 'object' && error !== null && 'errno' in error)
    return `file system error ${String(error.errno)}`;
  return String(error);
}

await serve();
