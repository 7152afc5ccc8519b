import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { GameError, InputError } from '#engine/errors.ts';
import { createWalletLogin } from '#server/auth/wallet-login.ts';
import { brokenState, readOrMakeSecret } from '#server/start/data-folder.ts';
import type { Part, StartContext } from '#server/start/part.ts';
import { createChatLog } from '#server/storage/chat-log.ts';
import { openDatabase, type OpenDatabase } from '#server/storage/database.ts';
import { createJobs } from '#server/storage/jobs.ts';
import { createKeepsakes } from '#server/storage/keepsakes.ts';
import { createLedger } from '#server/storage/ledger.ts';
import { createLevels } from '#server/storage/levels.ts';
import { createMemories } from '#server/storage/memories.ts';
import { createPlayers } from '#server/storage/players.ts';
import { createRunSaves, type RunSaves } from '#server/storage/run-saves.ts';
import { createSessions } from '#server/storage/sessions.ts';
import { createWalletNonces } from '#server/storage/wallet-nonces.ts';
import { createWins } from '#server/storage/wins.ts';

/** Opens the database and everything that is kept in it. */
export function databasePart(): Part {
  let open: OpenDatabase | null = null;
  let runSaves: RunSaves | null = null;
  return {
    name: 'database',
    needs: ['data folder'],
    start: async (context) => {
      const { env, health, logger } = context.services;
      const secret = env.SESSION_SECRET ?? (await readOrMakeSecret(join(env.DATA_FOLDER, 'session.secret')));
      const { database, engine } = (open = await openOrExplain(context));
      runSaves = createRunSaves({ database, logger });
      provideStores(context, { open, runSaves, secret });
      health.register('database', async () => {
        await database.execute(sql`select 1`);
        return { status: 'ok', detail: engine };
      });
      return engine;
    },
    stop: async () => {
      await runSaves?.close();
      await open?.close();
    },
  };
}

function provideStores(
  context: StartContext,
  { open, runSaves, secret }: { open: OpenDatabase; runSaves: RunSaves; secret: string },
): void {
  const { database } = open;
  const players = createPlayers(database);
  const sessions = createSessions(database, secret);
  context.provide('database', database);
  context.provide('players', players);
  context.provide('sessions', sessions);
  context.provide('levels', createLevels(database));
  context.provide('jobs', createJobs(database));
  context.provide('ledger', createLedger(database));
  context.provide('keepsakes', createKeepsakes(database));
  context.provide('memories', createMemories(database));
  context.provide('chatLog', createChatLog(database));
  context.provide('runSaves', runSaves);
  context.provide('wins', createWins(database));
  context.provide('walletLogin', createWalletLogin({ nonces: createWalletNonces(database), players, sessions }));
}

async function openOrExplain({ services: { env } }: StartContext): Promise<OpenDatabase> {
  const folder = join(env.DATA_FOLDER, 'database');
  const marker = join(env.DATA_FOLDER, 'database.made');
  const wasThere = existsSync(folder);
  // Without this file PGlite would take the folder for a new one and lay an empty database over the old.
  if (env.DATABASE_URL === undefined && wasThere && existsSync(marker) && !existsSync(join(folder, 'PG_VERSION'))) {
    throw brokenState(folder, 'the file PG_VERSION is missing');
  }
  try {
    const open = await openDatabase({ url: env.DATABASE_URL, folder });
    if (env.DATABASE_URL === undefined) await writeFile(marker, '');
    return open;
  } catch (error) {
    if (env.DATABASE_URL === undefined) throw wasThere ? brokenState(folder, innermostMessage(error)) : error;
    throw new InputError(`The database of DATABASE_URL does not answer: ${innermostMessage(error)}.`, {
      code: 'start.database',
      fix: 'Check that it runs and that user, password and name are right, or leave DATABASE_URL out.',
      cause: error,
    });
  }
}

/** What the engine itself said, below the wrapping of the query builder. */
function innermostMessage(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause !== undefined) return innermostMessage(error.cause);
  const because = error instanceof GameError ? error.details['because'] : undefined;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return String(because ?? (error.message || code)).replace(/[.\s]+$/, '');
}
