import { asc, eq, gt, inArray } from 'drizzle-orm';
import type { Logger } from 'pino';
import { BaseError, numberToHex, type Hex } from 'viem';
import { decodeChainError } from '#contracts/actions/decode-chain-error.ts';
import { parseEvents, type ChainEvent } from '#contracts/actions/parse-events.ts';
import { projectAssets } from '#server/chain/asset-table.ts';
import { chainCursor, chainEvents, type EventArguments } from '#server/chain/chain-schema.ts';
import type { ConnectedChain } from '#server/chain/connect-chain.ts';
import { repeat, type Repeated } from '#server/start/repeat.ts';
import type { Database } from '#server/storage/database.ts';

/** Most blocks that one request for logs spans; halved while a node refuses so many. */
const blocksPerRead = 2000n;
/** Rows that one statement inserts: PostgreSQL takes 65,535 values, and a row has six. */
const rowsPerInsert = 2000;
const pollMilliseconds = 1000;

/** An event as kept; big numbers in `arguments` are decimal strings. */
export interface KeptEvent {
  readonly block: number;
  readonly logIndex: number;
  readonly transaction: string;
  readonly name: string;
  readonly arguments: EventArguments;
}

/** What changed at once: events that the chain took back, then new ones, each in chain order. */
export interface EventChange {
  /** Writes here are kept together with the events, or not at all. */
  readonly database: Database;
  readonly removed: readonly KeptEvent[];
  readonly added: readonly KeptEvent[];
}

type Listener = (change: EventChange) => Promise<void>;

/** Our events in the database, followed block by block; several processes may follow into the same one. */
export interface EventIndex extends Repeated {
  /** Reads everything up to the newest block now. */
  catchUp(): Promise<void>;
  /** Events of these names in chain order; all without names. */
  read(names?: readonly string[]): Promise<readonly KeptEvent[]>;
  /** Called in the transaction that keeps a change; what it throws undoes the change, which is then tried again. */
  onChange(listener: Listener): void;
}

/**
 * Makes an index. Blocks that the chain replaced are taken back to the newest event that still stands, and read again; a
 * chain that is another one is read from its beginning. `catchUp` throws ChainError while the chain does not answer.
 */
export function createEventIndex(parts: { chain: ConnectedChain; database: Database; logger: Logger }): EventIndex {
  const { chain, database, logger } = parts;
  const listeners: Listener[] = [];
  const deployment = `${chain.chain.id}:${chain.addresses.royaltyGraph.toLowerCase()}`;
  let running: Promise<void> = Promise.resolve();

  const write = (step: Step) => writeStep(database, { step, deployment, listeners });
  /** Where to go on reading, after taking back what does not stand any more. */
  const findStanding = async (): Promise<number> => {
    const [cursor] = await database.select().from(chainCursor).where(eq(chainCursor.id, 1));
    if (!cursor) return chain.fromBlock - 1;
    const isSame = cursor.deployment === deployment;
    if (isSame && (await readHash(chain, cursor.block)) === cursor.blockHash) return cursor.block;
    const lost = await findLost({ chain, kept: await readKept(database), isSame });
    const { block } = lost.cursor;
    logger.warn({ block, removed: lost.removed.length }, 'the chain took blocks back');
    await write({ ...lost, added: [] });
    return block;
  };
  const advance = async () => {
    let next = BigInt(await findStanding()) + 1n;
    let span = blocksPerRead;
    const newest = await chain.publicClient.getBlockNumber();
    while (next <= newest) {
      const to = next + span - 1n < newest ? next + span - 1n : newest;
      const step = await readStep(chain, { from: next, to }).catch((error: unknown) => {
        if (span === 1n) throw decodeChainError(error);
        span = span / 2n;
      });
      if (step === null) return;
      if (!step) continue;
      await write({ ...step, removed: [] });
      next = to + 1n;
    }
  };
  // One reader at a time: the next waits for the one before it, whatever came of it.
  const catchUp = () => (running = running.then(advance, advance).catch(throwInWords));
  const following = repeat({
    pauseMilliseconds: pollMilliseconds,
    work: catchUp,
    failed: (error) => logger.warn({ err: error }, 'the chain could not be read'),
  });
  return {
    catchUp,
    read: (names) => readKept(database, names),
    onChange: (listener) => void listeners.push(listener),
    follow: () => following.follow(),
    close: async () => {
      await following.close();
      await running.catch(() => undefined);
    },
  };
}

function throwInWords(error: unknown): never {
  throw error instanceof BaseError ? decodeChainError(error) : error;
}

type Row = typeof chainEvents.$inferSelect;

/** The last block that was read. */
interface Cursor {
  readonly block: number;
  readonly blockHash: string;
}

/** What is written at once: events taken back and new ones, and up to where the chain is read then. */
interface Step {
  readonly cursor: Cursor;
  readonly removed: readonly KeptEvent[];
  readonly added: readonly Row[];
}

function writeStep(
  database: Database,
  { step, deployment, listeners }: { step: Step; deployment: string; listeners: readonly Listener[] },
): Promise<void> {
  const { cursor, removed, added } = step;
  return database.transaction(async (transaction) => {
    if (removed.length > 0) await transaction.delete(chainEvents).where(gt(chainEvents.block, cursor.block));
    for (let from = 0; from < added.length; from += rowsPerInsert) {
      await transaction
        .insert(chainEvents)
        .values(added.slice(from, from + rowsPerInsert))
        .onConflictDoNothing();
    }
    const set = { deployment, ...cursor };
    await transaction
      .insert(chainCursor)
      .values({ id: 1, ...set })
      .onConflictDoUpdate({ target: chainCursor.id, set });
    if (removed.length + added.length === 0) return;
    const change = { database: transaction, removed, added };
    await projectAssets(change);
    for (const listener of listeners) await listener(change);
  });
}

function readKept(database: Database, names?: readonly string[]): Promise<Row[]> {
  return database
    .select()
    .from(chainEvents)
    .where(names && inArray(chainEvents.name, [...names]))
    .orderBy(asc(chainEvents.block), asc(chainEvents.logIndex));
}

/** Hash of a block; null when the chain has no such block. Throws when the chain does not answer. */
async function readHash(chain: ConnectedChain, block: number): Promise<string | null> {
  const found = await chain.publicClient.request({
    method: 'eth_getBlockByNumber',
    params: [numberToHex(block), false],
  });
  return found?.hash ?? null;
}

/** Events that do not stand any more, and the newest block that does; of another chain nothing stands. */
async function findLost(held: {
  chain: ConnectedChain;
  kept: readonly Row[];
  isSame: boolean;
}): Promise<Pick<Step, 'cursor' | 'removed'>> {
  const standing = held.isSame ? await findLastStanding(held.chain, held.kept) : null;
  const cursor = { block: standing?.block ?? held.chain.fromBlock - 1, blockHash: standing?.blockHash ?? '' };
  return { cursor, removed: held.kept.filter(({ block }) => block > cursor.block) };
}

/** The newest kept event whose block still stands: blocks before a standing one stand too, so halving finds it. */
async function findLastStanding(chain: ConnectedChain, kept: readonly Row[]): Promise<Row | null> {
  let [low, high] = [0, kept.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const row = kept[middle];
    const stands = row !== undefined && (await readHash(chain, row.block)) === row.blockHash;
    if (stands) low = middle + 1;
    else high = middle;
  }
  return kept[low - 1] ?? null;
}

/** Events of a range and its last block; null when the chain changed under the reading, so that the next reading sorts it out. */
async function readStep(
  chain: ConnectedChain,
  range: { from: bigint; to: bigint },
): Promise<{ added: Row[]; cursor: Cursor } | null> {
  const before = await readHash(chain, Number(range.to));
  const logs = await chain.publicClient.getLogs({
    address: Object.values(chain.addresses),
    fromBlock: range.from,
    toBlock: range.to,
  });
  const after = await readHash(chain, Number(range.to));
  if (after === null || before !== after) return null;
  const added = parseEvents(logs, chain.addresses).map((event: ChainEvent) => ({
    block: Number(event.blockNumber),
    logIndex: event.logIndex,
    blockHash: event.blockHash,
    transaction: event.transactionHash as Hex,
    name: event.eventName,
    arguments: toJson(event.args ?? {}) as EventArguments,
  }));
  return { added, cursor: { block: Number(range.to), blockHash: after } };
}

function toJson(value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, toJson(entry)]));
  }
  return value;
}
