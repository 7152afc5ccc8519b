import { and, desc, eq, getTableColumns, isNotNull, sql, type SQL } from 'drizzle-orm';
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core';
import type { WorldSpec } from '#engine/level/world-spec.ts';
import type { Publication } from '#engine/protocol/api/shapes.ts';
import type { Database } from '#server/storage/database.ts';
import { newIdentifier } from '#server/storage/identifiers.ts';
import { levels, players } from '#server/storage/schema.ts';

/** A level as it is stored, with the name of its owner. */
export type StoredLevel = typeof levels.$inferSelect & { readonly ownerName: string };

/** A level without its content, for lists. */
export type StoredSummary = Omit<StoredLevel, 'spec' | 'publication' | 'parents'>;

/** A new level. `accent` is a colour as "#rrggbb". */
export interface NewLevel {
  readonly id?: string;
  readonly ownerId: string;
  readonly spec: WorldSpec;
  readonly seed: number;
  readonly accent: string;
  readonly parents?: string[];
  readonly featured?: boolean;
}

/** A new content of a draft; `revision` is the one that was changed. */
export interface LevelChange {
  readonly id: string;
  readonly spec: WorldSpec;
  readonly seed: number;
  readonly accent: string;
  readonly revision: number;
}

/** Drafts and published levels. Every write is on disk when it answers. */
export interface Levels {
  create(level: NewLevel): Promise<StoredLevel>;
  read(id: string): Promise<StoredLevel | null>;
  /** Published levels, newest first, at most 200. */
  listPublished(): Promise<StoredSummary[]>;
  /** Levels of a player, newest first, at most 500. */
  listOwn(ownerId: string): Promise<StoredSummary[]>;
  /** The level after the change, or null when `revision` is not the stored one any more. */
  save(change: LevelChange): Promise<StoredLevel | null>;
  /** Marks a level as published; its spec is what was published, so it has to be the stored revision. */
  publish(change: {
    id: string;
    revision: number;
    publication: Publication | null;
    thumbnail: string | null;
  }): Promise<boolean>;
  /** Levels that were published with this metadata, and whose they are. */
  listByMetadata(metadataCid: string): Promise<{ id: string; ownerId: string }[]>;
  /** Notes which token a level is; false when there is no such level, as with the counters. */
  setToken(id: string, tokenId: string | null): Promise<boolean>;
  /** Content addresses of all published levels, oldest first. */
  listPublications(): Promise<{ id: string; title: string; packageCid: string; metadataCid: string }[]>;
  findByToken(tokenId: string): Promise<StoredLevel | null>;
  countPlay(id: string): Promise<boolean>;
  countWin(id: string): Promise<boolean>;
}

/** Opens the levels over a database. */
export function createLevels(database: Database): Levels {
  const { spec: _spec, publication: _publication, parents: _parents, ...summaryColumns } = getTableColumns(levels);
  const ownerName = sql<string>`coalesce(${players.name}, 'Somebody')`;
  const find = (which: SQL | undefined) =>
    database
      .select({ ...getTableColumns(levels), ownerName })
      .from(levels)
      .leftJoin(players, eq(players.id, levels.ownerId))
      .where(which)
      .limit(1)
      .then(([row]) => row ?? null);
  const list = (which: SQL | undefined, limit: number) =>
    database
      .select({ ...summaryColumns, ownerName })
      .from(levels)
      .leftJoin(players, eq(players.id, levels.ownerId))
      .where(which)
      .orderBy(desc(levels.updatedAt), levels.id)
      .limit(limit);
  const change = async (values: PgUpdateSetSource<typeof levels>, which: SQL | undefined) => {
    const changed = await database.update(levels).set(values).where(which).returning({ id: levels.id });
    return changed.length > 0;
  };
  const atRevision = (id: string, revision: number) => and(eq(levels.id, id), eq(levels.revision, revision));
  const read = (id: string) => find(eq(levels.id, id));
  return {
    read,
    create: async ({ id = newIdentifier('l'), ownerId, seed, parents = [], featured = false, ...content }) => {
      await database.insert(levels).values({ id, ownerId, seed, parents, featured, ...columnsOf(content) });
      return (await read(id)) as StoredLevel;
    },
    listPublished: () => list(eq(levels.status, 'published'), 200),
    listOwn: (ownerId) => list(eq(levels.ownerId, ownerId), 500),
    save: async ({ id, revision, seed, ...content }) => {
      const values = { seed, revision: revision + 1, updatedAt: new Date(), ...columnsOf(content) };
      return (await change(values, atRevision(id, revision))) ? read(id) : null;
    },
    publish: ({ id, revision, publication, thumbnail }) =>
      change({ status: 'published', publication, thumbnail, updatedAt: new Date() }, atRevision(id, revision)),
    listByMetadata: (metadataCid) => readByMetadata(database, metadataCid),
    setToken: (id, tokenId) => change({ tokenId }, eq(levels.id, id)),
    listPublications: async () => {
      const { id, title, publication } = levels;
      const rows = await database
        .select({ id, title, publication })
        .from(levels)
        .where(isNotNull(publication))
        .orderBy(levels.createdAt, id);
      return rows.flatMap(({ publication: made, ...row }) =>
        made ? [{ ...row, packageCid: made.packageCid, metadataCid: made.metadataCid }] : [],
      );
    },
    findByToken: (tokenId) => find(eq(levels.tokenId, tokenId)),
    countPlay: (id) => change({ plays: sql`${levels.plays} + 1` }, eq(levels.id, id)),
    countWin: (id) => change({ wins: sql`${levels.wins} + 1` }, eq(levels.id, id)),
  };
}

function readByMetadata(database: Database, metadataCid: string): Promise<{ id: string; ownerId: string }[]> {
  const { id, ownerId, publication } = levels;
  return database
    .select({ id, ownerId })
    .from(levels)
    .where(sql`${publication} ->> 'metadataCid' = ${metadataCid}`);
}

/** What lists show is kept beside the spec, so that a list reads no whole specs. */
function columnsOf({ spec, accent }: { spec: WorldSpec; accent: string }) {
  const { biome, timeOfDay } = spec.setting;
  return { spec, accent, title: spec.title, archetype: spec.archetype, biome, timeOfDay };
}
