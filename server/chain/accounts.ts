import { randomUUID } from 'node:crypto';
import { and, eq, gte, inArray, like, lt, notExists, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import PQueue from 'p-queue';
import { getAddress, type Address } from 'viem';
import type { Call } from '#contracts/actions/call.ts';
import { encodeTransferCredit } from '#contracts/actions/encode-permit.ts';
import { readCredit } from '#contracts/actions/read-credit.ts';
import { readEpoch } from '#contracts/actions/read-epoch.ts';
import { InputError } from '#engine/errors.ts';
import { weiPerCredit } from '#engine/protocol/credits.ts';
import type { Account, Player } from '#engine/protocol/api/shapes.ts';
import { chainTransactions } from '#server/chain/chain-schema.ts';
import type { ConnectedChain } from '#server/chain/connect-chain.ts';
import type { Relayer } from '#server/chain/relayer.ts';
import type { Sender } from '#server/chain/sender.ts';
import type { Database } from '#server/storage/database.ts';
import { createLedger, type Ledger, type LedgerEntry } from '#server/storage/ledger.ts';
import { lockPlayer } from '#server/storage/players.ts';
import { ledger as entries } from '#server/storage/schema.ts';

/** Credits that everybody gets once to try the market with; on the embedded chain only. */
export const welcomeCredits = 100;

/** Player accounts: what they hold, and how ledger credits get there. */
export interface Accounts {
  read(player: Player): Promise<Account>;
  /** Moves all ledger credits to the account on chain. Throws InputError `account.no-claims` on chains of others. */
  claim(player: Player): Promise<Account>;
  /**
   * Moves ledger credits as credit tokens to the account, or to the key that owns it. Throws InputError `account.no-claims`,
   * `account.too-few`.
   */
  claimTokens(player: Player, claim: { credits: number; to: 'account' | 'key' }): Promise<Account>;
  /** Gives back what an earlier process took for claims that it never sent, or that the chain refused; answers with how many. */
  resume(): Promise<number>;
}

/** Makes the accounts service. */
export function createAccounts(parts: {
  chain: ConnectedChain;
  relayer: Relayer;
  sender: Sender;
  database: Database;
  ledger: Ledger;
}): Accounts {
  const { chain, relayer, sender, database, ledger } = parts;
  // One claim at a time: two that read the same balance would both pay it out.
  const claims = new PQueue({ concurrency: 1 });

  const read = async (player: Player): Promise<Account> => {
    if (chain.embedded) {
      await ledger.append({
        playerId: player.id,
        credits: welcomeCredits,
        reason: 'Welcome',
        key: `welcome:${player.id}`,
      });
    }
    const ledgerCredits = await ledger.balance(player.id);
    const { owner } = player;
    if (owner === null) {
      return {
        owner,
        account: null,
        deployed: false,
        balanceWei: '0',
        ledgerCredits,
        creditTokenUnits: '0',
        epoch: '0',
      };
    }
    return { owner, ledgerCredits, ...(await readOnChain(chain, relayer.accountOf(player))) };
  };
  const pay = (player: Player, claim: Claim) => payOut({ sender, database }, { player, claim });
  return {
    read,
    claim: (player) =>
      claims.add(async () => {
        requireEmbedded(chain);
        const { ledgerCredits: credits, account } = await read(player);
        if (credits > 0 && account !== null) {
          const call = { to: relayer.accountOf(player), value: BigInt(credits) * weiPerCredit, data: '0x' as const };
          await pay(player, { credits, call });
        }
        return read(player);
      }),
    claimTokens: (player, { credits, to }) =>
      claims.add(async () => {
        const creditToken = requireEmbedded(chain);
        // The first look brings the credits of welcome.
        await read(player);
        const account = relayer.accountOf(player);
        const receiver = to === 'key' ? getAddress(player.owner ?? account) : account;
        const call = encodeTransferCredit({ creditToken, to: receiver, amount: BigInt(credits) * weiPerCredit });
        // The first of the accounts that pay holds all tokens.
        await pay(player, { credits, call, lane: chain.walletClient.account.address });
        return read(player);
      }),
    resume: () => resume(database, sender),
  };
}

async function resume(database: Database, sender: Sender): Promise<number> {
  let given = 0;
  for (const claim of await findUnsent(database)) {
    if ((await sender.readFate(claim.key)) !== 'gone') continue;
    await giveBack(database, claim);
    given += 1;
  }
  return given;
}

/** What is paid out: credits of the ledger, and the call that pays them on chain. */
interface Claim {
  readonly credits: number;
  readonly call: Call;
  /** The paying account that has to send it; any when left out. */
  readonly lane?: Address;
}

/** Takes credits from the ledger in the very transaction that keeps what pays them on chain; gives them back if the chain refuses it. */
async function payOut(
  { sender, database }: { sender: Sender; database: Database },
  { player, claim: { credits, call, lane } }: { player: Player; claim: Claim },
): Promise<void> {
  const key = `payout:${player.id}:${randomUUID()}`;
  const taken = { playerId: player.id, credits: -credits, key };
  const onKept = async (transaction: Database) => {
    await lockPlayer(transaction, player.id);
    const ledger = createLedger(transaction);
    if ((await ledger.balance(player.id)) < credits) throw tooFew(credits);
    await ledger.append({ ...taken, reason: 'Claimed on chain' });
  };
  const giveBackIfGone = async () => {
    if ((await sender.readFate(key)) === 'gone') await giveBack(database, taken);
  };
  try {
    const hash = await sender.send({
      call,
      kind: 'claim',
      playerId: player.id,
      relayId: key,
      onKept,
      ...(lane && { lane }),
    });
    if ((await sender.waitFor(hash, 5000))?.status === 'failed') await giveBackIfGone();
  } catch (error) {
    await giveBackIfGone();
    throw error;
  }
}

type Taken = Pick<LedgerEntry, 'playerId' | 'credits' | 'key'>;

/** Writes back what was taken under a key, once; nothing when nothing was. */
async function giveBack(database: Database, { playerId, credits, key }: Taken): Promise<void> {
  const [written] = await database.select({ id: entries.id }).from(entries).where(eq(entries.key, key));
  if (!written) return;
  const reason = 'A claim that did not go through';
  await createLedger(database).append({ playerId, credits: -credits, reason, key: `${key}:back` });
}

async function readOnChain({ publicClient, addresses }: ConnectedChain, account: Address) {
  const { marketplace, creditToken } = addresses;
  const [code, balance, epoch, credit] = await Promise.all([
    publicClient.getCode({ address: account }),
    publicClient.getBalance({ address: account }),
    readEpoch({ publicClient, marketplace, maker: account }),
    creditToken === undefined ? null : readCredit({ publicClient, creditToken, account, spender: marketplace }),
  ]);
  return {
    account,
    deployed: code !== undefined,
    balanceWei: String(balance),
    creditTokenUnits: String(credit?.balance ?? 0n),
    epoch: String(epoch),
  };
}

/** The credit token of a chain on which ledger credits are worth what it says; throws InputError `account.no-claims` elsewhere. */
function requireEmbedded({ embedded, addresses: { creditToken } }: ConnectedChain): Address {
  if (embedded && creditToken !== undefined) return creditToken;
  throw new InputError('Credits cannot be claimed on this chain.', {
    code: 'account.no-claims',
    fix: 'Send coins to your account from a wallet.',
  });
}

function tooFew(credits: number): InputError {
  return new InputError(`There are no ${credits} credits to claim.`, {
    code: 'account.too-few',
    fix: 'Win levels and finish quests to earn more.',
  });
}

/** Claims that were taken from the ledger, are not on their way nor in a block, and were not given back. */
function findUnsent(database: Database) {
  const back = alias(entries, 'back');
  return database
    .select({ playerId: entries.playerId, credits: entries.credits, key: entries.key })
    .from(entries)
    .where(
      and(
        like(entries.key, 'payout:%'),
        lt(entries.credits, 0),
        notExists(
          database
            .select({ hash: chainTransactions.hash })
            .from(chainTransactions)
            .where(
              and(
                eq(chainTransactions.relayId, entries.key),
                inArray(chainTransactions.status, ['sent', 'in-block', 'replaced']),
              ),
            ),
        ),
        notExists(
          database
            .select({ id: back.id })
            .from(back)
            .where(and(eq(back.key, sql`${entries.key} || ':back'`), gte(back.credits, 0))),
        ),
      ),
    );
}
