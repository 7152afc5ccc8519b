import { sql } from 'drizzle-orm';
import { bigint, index, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import type { LotOrder, WirePermit } from '#engine/protocol/api/shapes.ts';

/** What a transaction of the relayer is for. */
export type SendingKind = 'batch' | 'claim' | 'settle' | 'use' | 'judge' | 'house' | 'deliver';

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
    index('chain_transactions_relay').on(table.relayId),
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
    index('chain_events_token').on(sql`(${table.arguments} ->> 'id')`, table.name),
  ],
);

/**
 * What was minted, as the events tell it; a row follows from the kept events of its token alone, so it is the same however
 * often it is built again. Addresses are lower case; rates are parts per 1e9; `usePriceWei` "0" = uses cost nothing.
 */
export const chainAssets = pgTable(
  'chain_assets',
  {
    tokenId: bigint('token_id', { mode: 'number' }).primaryKey(),
    creator: text().notNull(),
    supply: text().notNull(),
    parents: jsonb().$type<readonly string[]>().notNull(),
    metaDigest: text('meta_digest').notNull(),
    provenance: jsonb().$type<AssetProvenance>().notNull(),
    provider: text(),
    ratePpb: text('rate_ppb').notNull(),
    stackPpb: text('stack_ppb').notNull(),
    usePriceWei: text('use_price_wei').notNull(),
  },
  (table) => [
    index('chain_assets_creator').on(table.creator),
    index('chain_assets_parents').using('gin', table.parents),
  ],
);

/** How something was made, as the chain has it: digests in hex, the seed as a decimal. */
export type AssetProvenance = Readonly<Record<'promptHash' | 'modelHash' | 'seed' | 'contentDigest', string>>;

/** Signed lot orders; what is left of them, and how their auctions stand, is read from the chain. */
export const chainLots = pgTable(
  'chain_lots',
  {
    hash: text().primaryKey(),
    playerId: text('player_id').notNull(),
    order: jsonb().$type<LotOrder>().notNull(),
    signature: text().notNull(),
    permit: jsonb().$type<WirePermit>(),
    createdAt: timestamp('created_at', { withTimezone: true, mode: 'date' }).notNull().defaultNow(),
  },
  (table) => [index('chain_lots_items').using('gin', sql`(${table.order} -> 'items') jsonb_path_ops`)],
);

/** What requests at our own service ask for, by sha2-256 of its canonical JSON, which is all that the chain knows of it. */
export const inferenceInputs = pgTable('inference_inputs', {
  hash: text().primaryKey(),
  prompt: text().notNull(),
  seed: bigint({ mode: 'number' }).notNull(),
  createdAt: timestamp('created_at', { withTimezone: true, mode: 'date' }).notNull().defaultNow(),
});

/** What was made for a request, kept before it is delivered: two different signed results would cost the stake. */
export const inferenceResults = pgTable('inference_results', {
  requestId: text('request_id').primaryKey(),
  result: text().notNull(),
  resultHash: text('result_hash').notNull(),
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
