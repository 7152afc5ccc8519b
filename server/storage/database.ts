import { fileURLToPath } from 'node:url';
import { drizzle as drizzlePglite, type PgliteClient } from 'drizzle-orm/pglite';
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator';
import { drizzle as drizzlePostgres } from 'drizzle-orm/postgres-js';
import { migrate as migratePostgres } from 'drizzle-orm/postgres-js/migrator';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import postgres from 'postgres';
import { openPglite } from '#server/storage/open-pglite.ts';
import * as schema from '#server/storage/schema.ts';

/** The query builder, the same over PGlite and PostgreSQL. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema>;

/** An open database and how to close it. */
export interface OpenDatabase {
  readonly database: Database;
  /** "PGlite" or "PostgreSQL". */
  readonly engine: string;
  close(): Promise<void>;
}

/** Where the database is: a PostgreSQL address, else a PGlite folder, else memory. */
export interface DatabasePlace {
  readonly url?: string | undefined;
  readonly folder?: string | undefined;
}

/** Folders of SQL migrations in the order applied; each keeps its own list of what was applied in `table`. */
const migrationSets = [
  { folder: fileURLToPath(new URL('migrations', import.meta.url)), table: 'migrations_world' },
  { folder: fileURLToPath(new URL('../chain/migrations', import.meta.url)), table: 'migrations_chain' },
] as const;

/** Opens the database and brings its tables up to date. Throws BugError `storage.failed`. */
export async function openDatabase(place: DatabasePlace): Promise<OpenDatabase> {
  return place.url === undefined ? openEmbedded(place.folder) : openRemote(place.url);
}

async function openEmbedded(folder: string | undefined): Promise<OpenDatabase> {
  const thread = await openPglite(folder ?? null);
  // The builder calls query and transaction only, and that is what the thread offers.
  const database = drizzlePglite(thread as unknown as PgliteClient, { schema });
  try {
    for (const { folder: migrationsFolder, table: migrationsTable } of migrationSets) {
      await migratePglite(database, { migrationsFolder, migrationsTable });
    }
  } catch (error) {
    await thread.close();
    throw error;
  }
  return { database, engine: 'PGlite', close: () => thread.close() };
}

async function openRemote(url: string): Promise<OpenDatabase> {
  const client = postgres(url, { max: 10, connect_timeout: 5, onnotice: () => undefined });
  const database = drizzlePostgres(client, { schema });
  try {
    for (const { folder: migrationsFolder, table: migrationsTable } of migrationSets) {
      await migratePostgres(database, { migrationsFolder, migrationsTable });
    }
  } catch (error) {
    await client.end({ timeout: 1 });
    throw error;
  }
  return { database, engine: 'PostgreSQL', close: () => client.end({ timeout: 5 }) };
}
