import { randomUUID } from 'node:crypto';
import { and, eq, gte, inArray, like, lt, notExists, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import PQueue from 'p-queue';
import type { Address } from 'viem';
import { readEpoch } from '#contracts/actions/read-epoch.ts';
import { InputError } from '#engine/errors.ts';
import { weiPerCredit } from '#engine/protocol/credits.ts';
import type { Account, Player } from '#engine/protocol/api/shapes.ts';
import { chainTransactions } from '#server/chain/chain-schema.ts';
import type { ConnectedChain } from '#server/chain/connect-chain.ts';
import type { Relayer } from '#server/chain/relayer.ts';
import type { Sender } from '#server/chain/sender.ts';
import type { Database } from '#server/storage/database.ts';
import type { Ledger, LedgerEntry } from '#server/storage/ledger.ts';
import { ledger as entries } from '#server/storage/schema.ts';

/** Credits that everybody gets once to try the market with; on the embedded chain only. */
export const welcomeCredits = 100;

/** Player accounts: what they hold, and how ledger credits get there. */
export interface Accounts {
  read(player: Player): Promise<Account>;
  /** Moves all ledger credits to the account on chain. Throws InputError `account.no-claims` on chains of others. */
  claim(player: Player): Promise<Account>;
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
      return { owner, account: null, deployed: false, balanceWei: '0', ledgerCredits, epoch: '0' };
    }
    return { owner, ledgerCredits, ...(await readOnChain(chain, relayer.accountOf(player))) };
  };
  const giveBack = ({ playerId, credits, key }: Pick<LedgerEntry, 'playerId' | 'credits' | 'key'>) =>
    ledger.append({ playerId, credits: -credits, reason: 'A claim that did not go through', key: `${key}:back` });
  const claimAll = async (player: Player): Promise<Account> => {
    if (!chain.embedded) throw noClaims();
    const before = await read(player);
    if (before.ledgerCredits <= 0 || before.account === null) return before;
    const credits = before.ledgerCredits;
    const key = `payout:${player.id}:${randomUUID()}`;
    const taken = { playerId: player.id, credits: -credits, key };
    await ledger.append({ ...taken, reason: 'Claimed on chain' });
    const call = { to: relayer.accountOf(player), value: BigInt(credits) * weiPerCredit, data: '0x' as const };
    try {
      const hash = await sender.send({ call, kind: 'claim', playerId: player.id, relayId: key });
      if ((await sender.waitFor(hash, 5000))?.status === 'failed') await giveBack(taken);
    } catch (error) {
      await giveBack(taken);
      throw error;
    }
    return read(player);
  };
  return {
    read,
    claim: (player) => claims.add(() => claimAll(player)),
    resume: async () => {
      const unsent = await findUnsent(database);
      for (const claim of unsent) await giveBack(claim);
      return unsent.length;
    },
  };
}

async function readOnChain({ publicClient, addresses: { marketplace } }: ConnectedChain, account: Address) {
  const [code, balance, epoch] = await Promise.all([
    publicClient.getCode({ address: account }),
    publicClient.getBalance({ address: account }),
    readEpoch({ publicClient, marketplace, maker: account }),
  ]);
  return { account, deployed: code !== undefined, balanceWei: String(balance), epoch: String(epoch) };
}

function noClaims(): InputError {
  return new InputError('Credits cannot be claimed on this chain.', {
    code: 'account.no-claims',
    fix: 'Send coins to your account from a wallet.',
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
