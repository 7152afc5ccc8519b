import { bigint, index, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import type { LotOrder } from '#engine/protocol/api/shapes.ts';

/** What a transaction of the relayer is for. */
export type SendingKind = 'batch' | 'claim' | 'settle' | 'judge';

/**
 * Every transaction that this server signed, kept before it is sent: sending the same bytes again is harmless. `lane` is the
 * account that pays, in lower case; transactions of one lane and nonce are tries of the same thing with rising fees, of which
 * one is mined and the others end as "replaced". `gas` is what was allowed, and once it is in a block what was used.
 */
export const chainTransactions = pgTable(
  'chain_transactions',
  {
    hash: text().primaryKey(),
    kind: text().$type<SendingKind>().notNull(),
    playerId: text('player_id'),
    relayId: text('relay_id'),
    raw: text().notNull(),
    lane: text().notNull().default(''),
    nonce: integer().notNull(),
    gas: bigint({ mode: 'number' }).notNull().default(0),
    status: text().$type<'sent' | 'in-block' | 'failed' | 'replaced'>().notNull().default('sent'),
    block: bigint({ mode: 'number' }),
    createdAt: timestamp('created_at', { withTimezone: true, mode: 'date' }).notNull().defaultNow(),
  },
  (table) => [
    index('chain_transactions_status').on(table.status),
    index('chain_transactions_nonce').on(table.lane, table.nonce),
    index('chain_transactions_player').on(table.playerId, table.createdAt),
  ],
);

/** Events of our contracts in chain order; `arguments` holds big numbers as decimal strings. Can be rebuilt from the chain. */
export const chainEvents = pgTable(
  'chain_events',
  {
    block: bigint({ mode: 'number' }).notNull(),
    logIndex: integer('log_index').notNull(),
    blockHash: text('block_hash').notNull(),
    transaction: text().notNull(),
    name: text().notNull(),
    arguments: jsonb().$type<EventArguments>().notNull(),
  },
  (table) => [
    primaryKey({ name: 'chain_events_pk', columns: [table.block, table.logIndex] }),
    index('chain_events_name').on(table.name),
  ],
);

/** Signed lot orders; what is left of them, and how their auctions stand, is read from the chain. */
export const chainLots = pgTable('chain_lots', {
  hash: text().primaryKey(),
  playerId: text('player_id').notNull(),
  order: jsonb().$type<LotOrder>().notNull(),
  signature: text().notNull(),
  createdAt: timestamp('created_at', { withTimezone: true, mode: 'date' }).notNull().defaultNow(),
});

/** Up to where events were read, of which deployment; one row with id 1. */
export const chainCursor = pgTable('chain_cursor', {
  id: integer().primaryKey(),
  deployment: text().notNull(),
  block: bigint({ mode: 'number' }).notNull(),
  blockHash: text('block_hash').notNull(),
});

/** Arguments of an event as JSON. */
export type EventArguments = Readonly<
  Record<string, string | number | boolean | readonly string[] | Readonly<Record<string, string>>>
>;
