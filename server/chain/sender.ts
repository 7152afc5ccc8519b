import { setTimeout as wait } from 'node:timers/promises';
import PQueue from 'p-queue';
import type { Logger } from 'pino';
import { keccak256, type Address, type Hex, type LocalAccount } from 'viem';
import type { Call } from '#contracts/actions/call.ts';
import { decodeChainError } from '#contracts/actions/decode-chain-error.ts';
import { InputError } from '#engine/errors.ts';
import type { SendingKind } from '#server/chain/chain-schema.ts';
import type { ConnectedChain } from '#server/chain/connect-chain.ts';
import { repeat } from '#server/start/repeat.ts';
import { signCall, signWithHigherFee, type SignedCall } from '#server/chain/sign-call.ts';
import {
  createTransactionJournal,
  type JournalRow,
  type Mined,
  type TransactionJournal,
} from '#server/chain/transaction-journal.ts';
import type { Database } from '#server/storage/database.ts';

const dayMilliseconds = 86_400_000;
/** How often waiting transactions are looked at, and from what age on their fee is raised. */
const lookMilliseconds = 3000;
const patienceMilliseconds = 15_000;

/** What is sent, and why. */
export interface Sending {
  readonly call: Call;
  readonly kind: SendingKind;
  /** Whose budget it counts against; null for the server's own work. */
  readonly playerId: string | null;
  readonly relayId?: string;
  /** The paying account that has to send it; the one with the least to do when left out. */
  readonly lane?: Address;
  /** Writes what has to be kept together with the transaction, or not at all; what it throws keeps it from being sent. */
  readonly onKept?: (database: Database) => Promise<void>;
}

/** How what was sent under a relay id stands; "gone" was never sent, or none of its tries can be in a block any more. */
export type Fate = 'waiting' | 'in-block' | 'gone';

/**
 * The accounts that pay gas. Each is a lane in which transactions go out one after the other, each written down before it is
 * sent; a lane that is stuck holds nobody up who can take another.
 */
export interface Sender {
  /**
   * Simulates, signs, keeps and broadcasts. Throws ChainError when the chain would refuse it, and InputError
   * `relay.budget.too-many` when the player's gas of the day is used up; then nothing was sent.
   */
  send(sending: Sending): Promise<Hex>;
  /** Waits for a transaction or one that replaced it; null when none is in a block in time. */
  waitFor(hash: Hex, limitMilliseconds: number): Promise<Mined | null>;
  /** How something stands by now; what the node refused at first is sent once more while it could still be mined. */
  readFate(relayId: string): Promise<Fate>;
  /** Sends again what an earlier process kept but may not have broadcast. */
  resume(): Promise<number>;
  /** Sends what waits for longer than this again with a higher fee; answers with how many. */
  hurry(patienceMilliseconds: number): Promise<number>;
  /** Starts looking after what waits. */
  follow(): void;
  close(): Promise<void>;
}

/** What a sender works with. */
export interface SenderParts {
  readonly chain: ConnectedChain;
  readonly database: Database;
  readonly logger: Logger;
  /** Gas that a player may cost in a day. */
  readonly gasPerPlayer: number;
}

/** An account that pays, and what it is sending. */
interface Lane {
  readonly payer: LocalAccount;
  readonly queue: PQueue;
  /** Transactions that have waited too long when it was last looked. */
  waiting: number;
}

/** A sender's parts with its journal. */
interface Desk extends SenderParts {
  readonly journal: TransactionJournal;
}

/** Makes a sender over a connected chain. */
export function createSender(parts: SenderParts): Sender {
  const { chain, logger } = parts;
  const journal = createTransactionJournal(parts);
  const desk = { ...parts, journal };
  const lanes = chain.payers.map((payer): Lane => ({ payer, queue: new PQueue({ concurrency: 1 }), waiting: 0 }));

  const hurry = async (patience: number) => {
    let sent = 0;
    const rows = await journal.waiting(new Date(Date.now() - patience));
    for (const lane of lanes) lane.waiting = rows.filter((row) => row.lane === nameOf(lane)).length;
    for (const row of rows) {
      const lane = lanes.find((candidate) => nameOf(candidate) === row.lane);
      const work = () => sendAgain(desk, { row, lane });
      const isSent = await (lane ? lane.queue.add(work) : work()).catch((error: unknown) => {
        logger.warn({ err: error, hash: row.hash }, 'a waiting transaction could not be sent again');
      });
      if (isSent === true) sent += 1;
    }
    return sent;
  };
  const looking = repeat({
    pauseMilliseconds: lookMilliseconds,
    work: () => hurry(patienceMilliseconds),
    failed: (error) => logger.warn({ err: error }, 'waiting transactions could not be looked after'),
  });
  return {
    send: (sending) => {
      const named = lanes.find(({ payer }) => payer.address === sending.lane);
      const lane = named ?? pickLane(lanes, sending.playerId);
      return lane.queue.add(() => sendFirst(desk, { lane, sending }));
    },
    waitFor: async (hash, limitMilliseconds) => {
      const end = Date.now() + limitMilliseconds;
      // Own polling: a receipt of an automined block can come before a block watcher looks (see viem's waitForTransactionReceipt).
      for (let pause = 40; ; pause = Math.min(pause * 1.4, 500)) {
        const mined = await journal.readOutcome(hash);
        if (mined || Date.now() > end) return mined;
        await wait(pause);
      }
    },
    readFate: (relayId) => readFate(desk, relayId),
    resume: async () => {
      let sent = 0;
      for (const { hash, raw } of await journal.newest()) {
        if (await journal.readOutcome(hash)) continue;
        sent += 1;
        await chain.publicClient.sendRawTransaction({ serializedTransaction: raw as Hex }).catch((error: unknown) => {
          logger.warn({ err: error, hash }, 'a kept transaction was refused when sent again');
        });
      }
      return sent;
    },
    hurry,
    follow: () => looking.follow(),
    close: async () => {
      await looking.close();
      await Promise.all(lanes.map(({ queue }) => queue.onIdle()));
    },
  };
}

async function sendFirst(desk: Desk, { lane, sending }: { lane: Lane; sending: Sending }): Promise<Hex> {
  const { kind, playerId, relayId = null } = sending;
  const signed = await signCall(desk.chain, { call: sending.call, payer: lane.payer }).catch((error: unknown) => {
    throw decodeChainError(error);
  });
  if (kind === 'batch' && playerId !== null) {
    const used = await desk.journal.gasOf(playerId, new Date(Date.now() - dayMilliseconds));
    if (used + Number(signed.gas) > desk.gasPerPlayer) throw spent(used, desk.gasPerPlayer);
  }
  const about = { kind, playerId, relayId, lane: nameOf(lane) };
  return keepAndBroadcast(desk, { signed, about, onKept: sending.onKept });
}

async function readFate(desk: Desk, relayId: string): Promise<Fate> {
  const row = await desk.journal.findByRelay(relayId);
  if (!row) return 'gone';
  // The count first: what is mined in between is then found by its receipt.
  const count = await desk.chain.publicClient.getTransactionCount({ address: row.lane as Hex });
  const mined = await desk.journal.readOutcome(row.hash);
  if (mined?.status === 'in-block') return 'in-block';
  if ((mined && mined.block !== null) || count > row.nonce) return 'gone';
  if (mined) {
    await desk.journal.revive(row.hash);
    await broadcast(desk, { raw: row.raw as Hex, hash: row.hash as Hex });
  }
  return 'waiting';
}

/** Sends a waiting transaction again, with a higher fee where its lane is still ours; false when there was nothing to do. */
async function sendAgain(desk: Desk, { row, lane }: { row: JournalRow; lane: Lane | undefined }): Promise<boolean> {
  const { chain, journal } = desk;
  if (await journal.readOutcome(row.hash)) return false;
  if (!lane) {
    await broadcast(desk, { raw: row.raw as Hex, hash: row.hash as Hex });
    return true;
  }
  if ((await chain.publicClient.getTransactionCount({ address: lane.payer.address })) > row.nonce) {
    // Somebody else used this nonce: none of its tries will ever be in a block.
    await journal.refuse(row.hash);
    return false;
  }
  const signed = await signWithHigherFee(chain, { raw: row.raw as Hex, payer: lane.payer });
  await keepAndBroadcast(desk, { signed, about: row });
  return true;
}

async function keepAndBroadcast(
  desk: Desk,
  {
    signed,
    about,
    onKept,
  }: {
    signed: SignedCall;
    about: Pick<JournalRow, 'kind' | 'playerId' | 'relayId' | 'lane'>;
    onKept?: Sending['onKept'];
  },
): Promise<Hex> {
  const { raw, nonce, gas } = signed;
  const { kind, playerId, relayId, lane } = about;
  const hash = keccak256(raw);
  await desk.journal.keep({ hash, raw, nonce, gas: Number(gas), kind, playerId, relayId, lane }, onKept);
  await broadcast(desk, { raw, hash });
  return hash;
}

async function broadcast({ chain, journal, logger }: Desk, { raw, hash }: { raw: Hex; hash: Hex }): Promise<void> {
  try {
    await chain.publicClient.sendRawTransaction({ serializedTransaction: raw });
  } catch (error) {
    const decoded = decodeChainError(error);
    // Without an answer nobody knows whether it went out: it stays on its way and is sent again.
    if (decoded.code === 'chain.unreachable') return logger.warn({ err: error, hash }, 'a transaction may be lost');
    if (await journal.readOutcome(hash)) return;
    await journal.refuse(hash);
    throw decoded;
  }
}

function nameOf({ payer }: Lane): string {
  return payer.address.toLowerCase();
}

/** The lane with the least to do; among equals always the same one for a player, so that their batches keep their order. */
function pickLane(lanes: readonly Lane[], playerId: string | null): Lane {
  const seed = [...(playerId ?? '')].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
  const turned = lanes.map((_, index) => lanes[(index + seed) % lanes.length] as Lane);
  return turned.reduce((best, lane) => (load(lane) < load(best) ? lane : best));
}

function load({ queue, waiting }: Lane): number {
  return queue.size + queue.pending + waiting;
}

function spent(used: number, limit: number): InputError {
  return new InputError(`Your free transactions of today are used up (${used} of ${limit} gas).`, {
    code: 'relay.budget.too-many',
    fix: 'Wait until tomorrow, or send it with a wallet of your own.',
  });
}
