import {
  bigint,
  bigserial,
  boolean,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { ErrorReport } from '#engine/errors.ts';
import type { WorldSpec } from '#engine/level/world-spec.ts';
import type { Job, Order, Publication } from '#engine/protocol/api/shapes.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' }).notNull().defaultNow();

/** Everybody who ever joined; `wallet`, `owner` and `account` are lower-case addresses. */
export const players = pgTable(
  'players',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    hue: integer().notNull(),
    wallet: text(),
    owner: text(),
    account: text(),
    createdAt: moment('created_at'),
  },
  (table) => [uniqueIndex('players_wallet').on(table.wallet), index('players_owner').on(table.owner)],
);

/** Bearer tokens, stored as a keyed hash so that a copy of the table lets nobody in. */
export const sessions = pgTable(
  'sessions',
  {
    tokenHash: text('token_hash').primaryKey(),
    playerId: text('player_id').notNull(),
    createdAt: moment('created_at'),
  },
  (table) => [index('sessions_player').on(table.playerId)],
);

/** Sign-in challenges; each is used once. */
export const walletNonces = pgTable('wallet_nonces', {
  nonce: text().primaryKey(),
  address: text().notNull(),
  expiresAt: timestamp('expires_at', { withTimezone: true, mode: 'date' }).notNull(),
  usedAt: timestamp('used_at', { withTimezone: true, mode: 'date' }),
});

/** Drafts and published levels with what lists show of them. */
export const levels = pgTable(
  'levels',
  {
    id: text().primaryKey(),
    ownerId: text('owner_id').notNull(),
    title: text().notNull(),
    status: text().$type<'draft' | 'published'>().notNull().default('draft'),
    spec: jsonb().$type<WorldSpec>().notNull(),
    seed: bigint({ mode: 'number' }).notNull(),
    revision: integer().notNull().default(1),
    publication: jsonb().$type<Publication>(),
    parents: jsonb().$type<string[]>().notNull().default([]),
    thumbnail: text(),
    tokenId: text('token_id'),
    archetype: text().notNull(),
    biome: text().notNull(),
    timeOfDay: text('time_of_day').notNull(),
    accent: text().notNull(),
    plays: integer().notNull().default(0),
    wins: integer().notNull().default(0),
    featured: boolean().notNull().default(false),
    createdAt: moment('created_at'),
    updatedAt: moment('updated_at'),
  },
  (table) => [
    index('levels_owner').on(table.ownerId),
    index('levels_status').on(table.status, table.updatedAt),
    uniqueIndex('levels_token').on(table.tokenId),
  ],
);

/** Long work that survives a restart; `input` is what its handler needs to start over. */
export const jobs = pgTable(
  'jobs',
  {
    id: text().primaryKey(),
    kind: text().$type<Job['kind']>().notNull(),
    levelId: text('level_id').notNull(),
    playerId: text('player_id').notNull(),
    status: text().$type<Job['status']>().notNull().default('queued'),
    steps: jsonb().$type<Job['steps']>().notNull(),
    input: jsonb().notNull(),
    error: jsonb().$type<ErrorReport>(),
    publication: jsonb().$type<Publication>(),
    createdAt: moment('created_at'),
    updatedAt: moment('updated_at'),
  },
  (table) => [index('jobs_status').on(table.status)],
);

/** Credits, append-only; `key` is unique, so one reason pays once. */
export const ledger = pgTable(
  'ledger',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    playerId: text('player_id').notNull(),
    credits: integer().notNull(),
    reason: text().notNull(),
    key: text().notNull(),
    at: moment('at'),
  },
  (table) => [uniqueIndex('ledger_key').on(table.key), index('ledger_player').on(table.playerId)],
);

/** Uses of minted things, one for each player, token and day (UTC, as 2026-11-21); `paymentId` names what pays for it on chain. */
export const assetUses = pgTable(
  'asset_uses',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    playerId: text('player_id').notNull(),
    tokenId: text('token_id').notNull(),
    day: text().notNull(),
    priceWei: numeric('price_wei', { precision: 78, scale: 0 }).notNull(),
    paymentId: text('payment_id'),
    createdAt: moment('created_at'),
  },
  (table) => [
    uniqueIndex('asset_uses_day').on(table.playerId, table.tokenId, table.day),
    index('asset_uses_payment').on(table.paymentId),
  ],
);

/** One transaction that pays for many uses; "sent" once it is in the journal of transactions, "paid" once in a block. */
export const usePayments = pgTable(
  'use_payments',
  {
    id: text().primaryKey(),
    status: text().$type<'open' | 'sent' | 'paid'>().notNull().default('open'),
    createdAt: moment('created_at'),
  },
  (table) => [index('use_payments_status').on(table.status)],
);

/** Things that players won, one for each level; `account` may mint it with `metadataCid`, and did once there is a `tokenId`. */
export const keepsakes = pgTable(
  'keepsakes',
  {
    id: text().primaryKey(),
    playerId: text('player_id').notNull(),
    levelId: text('level_id').notNull(),
    title: text().notNull(),
    /** Length of the win in frames. */
    ticks: integer().notNull(),
    metadataCid: text('metadata_cid'),
    account: text(),
    tokenId: text('token_id'),
    createdAt: moment('created_at'),
  },
  (table) => [
    uniqueIndex('keepsakes_level').on(table.playerId, table.levelId),
    index('keepsakes_metadata').on(table.metadataCid),
  ],
);

/** Where each player stands in each level, to come back to. */
export const runSaves = pgTable(
  'run_saves',
  {
    playerId: text('player_id').notNull(),
    levelId: text('level_id').notNull(),
    /** The run fits this layout only. */
    layoutHash: text('layout_hash').notNull(),
    run: jsonb().notNull(),
    savedAt: moment('saved_at'),
  },
  (table) => [primaryKey({ columns: [table.playerId, table.levelId] })],
);

/** Every win that a room saw: what times are compared by. */
export const wins = pgTable(
  'wins',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    levelId: text('level_id').notNull(),
    playerId: text('player_id').notNull(),
    /** Frames from the start of the run to the win. */
    ticks: integer().notNull(),
    at: moment('at'),
  },
  (table) => [index('wins_level').on(table.levelId, table.at), index('wins_player').on(table.playerId)],
);

/** What characters were told and said, per player. */
export const npcMemory = pgTable(
  'npc_memory',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    playerId: text('player_id').notNull(),
    levelId: text('level_id').notNull(),
    character: text().notNull(),
    speaker: text().$type<'player' | 'character'>().notNull(),
    text: text().notNull(),
    at: moment('at'),
  },
  (table) => [index('npc_memory_pair').on(table.playerId, table.levelId, table.character)],
);

/** What was said in rooms, for moderation and for people who come back. */
export const chatLog = pgTable(
  'chat_log',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    levelId: text('level_id').notNull(),
    playerId: text('player_id').notNull(),
    text: text().notNull(),
    at: moment('at'),
  },
  (table) => [index('chat_log_level').on(table.levelId, table.id)],
);

/** Batches that the relayer carried; `id` is the client's idempotency key. */
export const relays = pgTable(
  'relays',
  {
    playerId: text('player_id').notNull(),
    id: text().notNull(),
    status: text().$type<'sent' | 'in-block' | 'failed'>().notNull(),
    transaction: text(),
    block: text(),
    because: text().notNull().default(''),
    fix: text().notNull().default(''),
    createdAt: moment('created_at'),
  },
  (table) => [primaryKey({ columns: [table.playerId, table.id] })],
);

/** Signed listings; what is left of them is read from the chain. */
export const orders = pgTable(
  'orders',
  {
    hash: text().primaryKey(),
    playerId: text('player_id').notNull(),
    tokenId: text('token_id').notNull(),
    maker: text().notNull(),
    order: jsonb().$type<Order>().notNull(),
    signature: text().notNull(),
    createdAt: moment('created_at'),
  },
  (table) => [index('orders_token').on(table.tokenId)],
);
