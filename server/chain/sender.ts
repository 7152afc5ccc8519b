import { desc, eq, ne } from 'drizzle-orm';
import PQueue from 'p-queue';
import type { Logger } from 'pino';
import { keccak256, type Hex } from 'viem';
import { setTimeout as wait } from 'node:timers/promises';
import type { Call } from '#contracts/actions/call.ts';
import { decodeChainError } from '#contracts/actions/decode-chain-error.ts';
import { chainTransactions } from '#server/chain/chain-schema.ts';
import type { ConnectedChain } from '#server/chain/connect-chain.ts';
import type { Database } from '#server/storage/database.ts';

/** Most gas that one sponsored transaction may use. */
const gasLimit = 3_000_000n;

/** How many of the newest transactions are looked after at a start. */
const resumedTransactions = 64;

/** What is sent, and why. */
export interface Sending {
  readonly call: Call;
  readonly kind: 'batch' | 'claim';
  readonly playerId: string;
  readonly relayId?: string;
}

/** How a transaction ended. */
export interface Mined {
  readonly hash: Hex;
  readonly status: 'in-block' | 'failed';
  readonly block: bigint;
}

/** The one account that pays gas: transactions go out one after the other, each written down before it is sent. */
export interface Sender {
  /** Simulates, signs, keeps and broadcasts. Throws ChainError when the chain would refuse it; then nothing was sent. */
  send(sending: Sending): Promise<Hex>;
  /** Waits for a transaction that was sent; null when it is not in a block in time. */
  waitFor(hash: Hex, limitMilliseconds: number): Promise<Mined | null>;
  /** Sends again what an earlier process kept but may not have broadcast. */
  resume(): Promise<number>;
  close(): Promise<void>;
}

/** What a sender works with. */
export interface SenderParts {
  readonly chain: ConnectedChain;
  readonly database: Database;
  readonly logger: Logger;
}

/** Makes a sender over a connected chain. */
export function createSender(parts: SenderParts): Sender {
  const { chain, database, logger } = parts;
  const { publicClient } = chain;
  const queue = new PQueue({ concurrency: 1 });

  const sendNow = async ({ call, kind, playerId, relayId }: Sending): Promise<Hex> => {
    try {
      const { raw, nonce } = await signCall(chain, call);
      const hash = keccak256(raw);
      await database.insert(chainTransactions).values({ hash, kind, playerId, relayId: relayId ?? null, raw, nonce });
      await publicClient.sendRawTransaction({ serializedTransaction: raw }).catch(async (error: unknown) => {
        await database.update(chainTransactions).set({ status: 'failed' }).where(eq(chainTransactions.hash, hash));
        throw error;
      });
      return hash;
    } catch (error) {
      throw decodeChainError(error);
    }
  };
  return {
    send: (sending) => queue.add(() => sendNow(sending)),
    waitFor: async (hash, limitMilliseconds) => {
      // Own polling: a receipt of an automined block can come before a block watcher looks (see viem's waitForTransactionReceipt).
      for (const end = Date.now() + limitMilliseconds; ;) {
        const mined = await readOutcome(parts, hash);
        if (mined || Date.now() > end) return mined;
        await wait(40);
      }
    },
    resume: async () => {
      // Also those that were in a block: a chain that was cut off with its server may have lost its last second.
      const recent = await database
        .select()
        .from(chainTransactions)
        .where(ne(chainTransactions.status, 'failed'))
        .orderBy(desc(chainTransactions.createdAt))
        .limit(resumedTransactions);
      let sent = 0;
      for (const { hash, raw } of recent.toReversed()) {
        if (await readOutcome(parts, hash as Hex)) continue;
        sent += 1;
        await publicClient.sendRawTransaction({ serializedTransaction: raw as Hex }).catch((error: unknown) => {
          logger.warn({ err: error, hash }, 'a kept transaction was refused when sent again');
        });
      }
      return sent;
    },
    close: async () => {
      await queue.onIdle();
    },
  };
}

async function signCall(
  { chain, publicClient, relayer }: ConnectedChain,
  call: Call,
): Promise<{ raw: Hex; nonce: number }> {
  const gas = await publicClient.estimateGas({ account: relayer, to: call.to, value: call.value, data: call.data });
  const request = await publicClient.prepareTransactionRequest({
    account: relayer,
    chain,
    to: call.to,
    value: call.value,
    data: call.data,
    // A fifth on top: what is used depends a little on the block it lands in.
    gas: gas + gas / 5n < gasLimit ? gas + gas / 5n : gasLimit,
    nonce: await publicClient.getTransactionCount({ address: relayer.address, blockTag: 'pending' }),
  });
  // viem's request type is wider than what a local account signs.
  const raw = await relayer.signTransaction(request as Parameters<typeof relayer.signTransaction>[0]);
  return { raw, nonce: request.nonce };
}

/** Reads the receipt and writes down how it ended; null while it is in no block. */
async function readOutcome({ chain, database }: SenderParts, hash: Hex): Promise<Mined | null> {
  const receipt = await chain.publicClient.getTransactionReceipt({ hash }).catch(() => null);
  if (!receipt) return null;
  const mined: Mined = {
    hash,
    status: receipt.status === 'success' ? 'in-block' : 'failed',
    block: receipt.blockNumber,
  };
  await database
    .update(chainTransactions)
    .set({ status: mined.status, block: Number(mined.block) })
    .where(eq(chainTransactions.hash, hash));
  return mined;
}
