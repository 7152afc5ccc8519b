import { and, eq } from 'drizzle-orm';
import type { Logger } from 'pino';
import { getAddress, type Address, type Hex } from 'viem';
import { encodeCreateAndExecute, encodeExecute } from '#contracts/actions/encode-relay.ts';
import { predictPlayerAccount } from '#contracts/actions/predict-player-account.ts';
import type { Call } from '#contracts/actions/call.ts';
import { decodeChainError } from '#contracts/actions/decode-chain-error.ts';
import type { SignedBatch } from '#contracts/actions/sign-batch.ts';
import type { ContractAddresses } from '#contracts/chains.ts';
import { GameError, InputError, reportError } from '#engine/errors.ts';
import type { Player, RelayRecord } from '#engine/protocol/api/shapes.ts';
import { chainTransactions } from '#server/chain/chain-schema.ts';
import { checkBatch } from '#server/chain/check-batch.ts';
import type { ConnectedChain } from '#server/chain/connect-chain.ts';
import type { Sender } from '#server/chain/sender.ts';
import type { Mined } from '#server/chain/transaction-journal.ts';
import type { Pins } from '#server/ipfs/pins.ts';
import type { Database } from '#server/storage/database.ts';
import { relays } from '#server/storage/schema.ts';

/** How long an answer waits for the block before it says "sent". */
const answerWithinMilliseconds = 2500;

/** A batch to relay; `id` makes asking twice harmless. */
export interface RelayRequest {
  readonly id: string;
  readonly player: Player;
  readonly batch: SignedBatch;
}

/** Carries signed batches of player accounts to the chain and pays for them. */
export interface Relayer {
  /** The player's account, whether it exists yet or not. Throws InputError `relay.no-owner`. */
  accountOf(player: Player): Address;
  /** Sends a batch once per id; answers with what is known by then. Throws InputError for what is not sponsored. */
  relay(request: RelayRequest): Promise<RelayRecord>;
  /** What became of a batch; null when this player never sent it. */
  read(player: Player, id: string): Promise<RelayRecord | null>;
}

/** Makes a relayer. */
export function createRelayer(parts: {
  chain: ConnectedChain;
  database: Database;
  sender: Sender;
  pins: Pins;
  logger: Logger;
}): Relayer {
  const { chain, database, sender, pins } = parts;
  const { addresses } = chain;

  const accountOf = (player: Player) => playerAccountOf(addresses, player);
  const records = createRelayRecords(database);
  const refresh = async (player: Player, id: string, limitMilliseconds: number): Promise<RelayRecord | null> => {
    const row = await records.find(player, id);
    if (row?.status === 'sent') {
      const hash = row.transaction ?? (await findBroadcast(database, player, id));
      const mined = hash ? await sender.waitFor(hash as Hex, limitMilliseconds) : null;
      if (mined) {
        await records.write(player, id, {
          ...(await explain(chain, mined)),
          block: mined.block === null ? null : String(mined.block),
          transaction: mined.hash,
        });
      }
    }
    return present(await records.find(player, id));
  };

  const carry = async (request: RelayRequest): Promise<void> => {
    const { id, player } = request;
    try {
      const call = await encodeCarrier(chain, request);
      const transaction = await sender.send({ call, kind: 'batch', playerId: player.id, relayId: id });
      await records.write(player, id, { transaction });
    } catch (error) {
      const report = reportError(error instanceof GameError ? error : decodeChainError(error));
      await records.write(player, id, { status: 'failed', because: report.message, fix: report.fix });
    }
  };
  // Somebody who asks while a batch is on its way waits for the same sending.
  const underWay = new Map<string, Promise<void>>();
  const carryOnce = (request: RelayRequest): Promise<void> => {
    const { id, player } = request;
    const key = `${player.id} ${id}`;
    const carrying =
      underWay.get(key) ??
      (async () => {
        if ((await records.begin(player, id)) || (await records.wasLost(player, id))) await carry(request);
      })().finally(() => underWay.delete(key));
    underWay.set(key, carrying);
    return carrying;
  };
  return {
    accountOf,
    read: (player, id) => refresh(player, id, 0),
    async relay(request) {
      await checkBatch(request.batch.calls, { addresses, pins, account: accountOf(request.player) });
      await carryOnce(request);
      return (await refresh(request.player, request.id, answerWithinMilliseconds)) as RelayRecord;
    },
  };
}

function playerAccountOf({ playerAccountFactory }: ContractAddresses, { owner }: Player): Address {
  if (owner !== null) return predictPlayerAccount({ owner: getAddress(owner), playerAccountFactory });
  throw new InputError('This player has no key yet.', {
    code: 'relay.no-owner',
    fix: 'Reload the page: it makes one and signs in with it.',
  });
}

async function encodeCarrier(
  { addresses, publicClient }: ConnectedChain,
  { player, batch }: RelayRequest,
): Promise<Call> {
  const account = playerAccountOf(addresses, player);
  if ((await publicClient.getCode({ address: account })) !== undefined) return encodeExecute(batch, account);
  const owner = getAddress(player.owner ?? '');
  return encodeCreateAndExecute(batch, { owner, playerAccountFactory: addresses.playerAccountFactory });
}

/** Says how it ended; a transaction that failed in its block is called once more there to hear the reason. */
async function explain(
  { publicClient }: ConnectedChain,
  { hash, status, block }: Mined,
): Promise<Pick<RelayRecord, 'status' | 'because' | 'fix'>> {
  if (status === 'in-block') return { status, because: `It is in block ${block}.`, fix: '' };
  try {
    const { from: account, to, value, input: data } = await publicClient.getTransaction({ hash });
    if (block !== null) await publicClient.call({ account, to, value, data, blockNumber: block });
  } catch (error) {
    const { code, message, fix } = decodeChainError(error);
    if (code !== 'chain.unreachable' && code !== 'chain.rejected') return { status, because: message, fix };
  }
  return { status, because: 'The chain refused it when its turn came.', fix: 'Look at it again and retry.' };
}

function createRelayRecords(database: Database) {
  const of = (player: Player, id: string) => and(eq(relays.playerId, player.id), eq(relays.id, id));
  const find = async (player: Player, id: string) =>
    (await database.select().from(relays).where(of(player, id)))[0] ?? null;
  return {
    find,
    /** True for the first call with this id. */
    begin: async (player: Player, id: string) => {
      const row = { playerId: player.id, id, status: 'sent' as const, because: 'It is on its way.', fix: '' };
      return (await database.insert(relays).values(row).onConflictDoNothing().returning({ id: relays.id })).length > 0;
    },
    /** True when an earlier process noted a batch and ended before it kept a transaction for it. */
    wasLost: async (player: Player, id: string) => {
      const row = await find(player, id);
      return row?.status === 'sent' && row.transaction === null && (await findBroadcast(database, player, id)) === null;
    },
    write: async (player: Player, id: string, values: Partial<typeof relays.$inferInsert>) => {
      await database.update(relays).set(values).where(of(player, id));
    },
  };
}

/** A crash between broadcasting and writing leaves the hash in the sender's journal only. */
async function findBroadcast(database: Database, player: Player, relayId: string): Promise<string | null> {
  const [row] = await database
    .select({ hash: chainTransactions.hash })
    .from(chainTransactions)
    .where(and(eq(chainTransactions.playerId, player.id), eq(chainTransactions.relayId, relayId)));
  return row?.hash ?? null;
}

function present(row: typeof relays.$inferSelect | null): RelayRecord | null {
  if (!row) return null;
  const { id, status, transaction, block, because, fix } = row;
  return { id, status, transaction, block, because, fix };
}
