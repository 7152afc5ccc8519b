import { asc, eq } from 'drizzle-orm';
import type { Logger } from 'pino';
import { numberToHex, type Hex } from 'viem';
import { parseEvents, type ChainEvent } from '#contracts/actions/parse-events.ts';
import { chainCursor, chainEvents, type EventArguments } from '#server/chain/chain-schema.ts';
import type { ConnectedChain } from '#server/chain/connect-chain.ts';
import type { Database } from '#server/storage/database.ts';

/** Blocks that one request for logs spans. */
const blocksPerRead = 2000n;
const pollMilliseconds = 1000;

/** An event as kept; big numbers in `arguments` are decimal strings. */
export interface KeptEvent {
  readonly block: number;
  readonly logIndex: number;
  readonly transaction: string;
  readonly name: string;
  readonly arguments: EventArguments;
}

/** Our events in the database, followed block by block. */
export interface EventIndex {
  /** Reads everything up to the newest block now. */
  catchUp(): Promise<void>;
  /** All events in chain order. */
  read(): Promise<readonly KeptEvent[]>;
  /** Called with new events in chain order, after they were kept. */
  onEvents(listener: (events: readonly KeptEvent[]) => Promise<void>): void;
  /** Starts following the chain. */
  follow(): void;
  close(): Promise<void>;
}

/** Makes an index. A chain that is another one, or that lost blocks, is read again from its beginning. */
export function createEventIndex(parts: { chain: ConnectedChain; database: Database; logger: Logger }): EventIndex {
  const { chain, database, logger } = parts;
  const listeners: ((events: readonly KeptEvent[]) => Promise<void>)[] = [];
  const deployment = `${chain.chain.id}:${chain.addresses.royaltyGraph.toLowerCase()}`;
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let cache: readonly KeptEvent[] | null = null;

  const readCursor = async () => {
    const [cursor] = await database.select().from(chainCursor).where(eq(chainCursor.id, 1));
    if (!cursor) return null;
    const block = await chain.publicClient.getBlock({ blockNumber: BigInt(cursor.block) }).catch(() => null);
    const isSame = cursor.deployment === deployment && block?.hash === cursor.blockHash;
    if (!isSame) await forget(database);
    return isSame ? cursor : null;
  };
  const advance = async () => {
    const newest = await chain.publicClient.getBlock();
    const cursor = await readCursor();
    if (!cursor) cache = null;
    for (let from = cursor ? BigInt(cursor.block) + 1n : 0n; from <= newest.number; from += blocksPerRead) {
      const to = from + blocksPerRead - 1n < newest.number ? from + blocksPerRead - 1n : newest.number;
      const events = await readEvents(chain, { from, to });
      const end = to === newest.number ? newest : await chain.publicClient.getBlock({ blockNumber: to });
      await keep(database, { events, cursor: { deployment, block: Number(to), blockHash: end.hash } });
      if (events.length > 0) cache = null;
      for (const listener of events.length > 0 ? listeners : []) await listener(events);
    }
  };
  // One reader at a time: the next waits for the one before it, whatever came of it.
  const catchUp = () => (running = running.then(advance, advance));
  const follow = () => {
    timer = setTimeout(() => {
      catchUp()
        .catch((error: unknown) => logger.warn({ err: error }, 'the chain could not be read'))
        .finally(() => timer && follow());
    }, pollMilliseconds);
    timer.unref();
  };
  return {
    catchUp,
    read: async () =>
      (cache ??= await database.select().from(chainEvents).orderBy(asc(chainEvents.block), asc(chainEvents.logIndex))),
    onEvents: (listener) => void listeners.push(listener),
    follow,
    close: async () => {
      clearTimeout(timer);
      timer = undefined;
      await running.catch(() => undefined);
    },
  };
}

type Row = typeof chainEvents.$inferInsert;

async function readEvents(chain: ConnectedChain, range: { from: bigint; to: bigint }): Promise<Row[]> {
  // Hex bounds: the block 0n is taken for "latest" by some clients.
  const logs = await chain.publicClient.getLogs({
    address: Object.values(chain.addresses),
    fromBlock: BigInt(numberToHex(range.from)),
    toBlock: range.to,
  });
  return parseEvents(logs, chain.addresses).map((event: ChainEvent) => ({
    block: Number(event.blockNumber),
    logIndex: event.logIndex,
    blockHash: event.blockHash,
    transaction: event.transactionHash as Hex,
    name: event.eventName,
    arguments: toJson(event.args ?? {}) as EventArguments,
  }));
}

function toJson(value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, toJson(entry)]));
  }
  return value;
}

async function keep(
  database: Database,
  step: { events: Row[]; cursor: { deployment: string; block: number; blockHash: string } },
): Promise<void> {
  await database.transaction(async (transaction) => {
    if (step.events.length > 0) await transaction.insert(chainEvents).values(step.events).onConflictDoNothing();
    await transaction
      .insert(chainCursor)
      .values({ id: 1, ...step.cursor })
      .onConflictDoUpdate({ target: chainCursor.id, set: step.cursor });
  });
}

async function forget(database: Database): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.delete(chainEvents);
    await transaction.delete(chainCursor);
  });
}
