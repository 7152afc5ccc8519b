import { randomUUID } from 'node:crypto';
import PQueue from 'p-queue';
import { InputError } from '#engine/errors.ts';
import { weiPerCredit } from '#engine/protocol/credits.ts';
import type { Account, Player } from '#engine/protocol/api/shapes.ts';
import type { ConnectedChain } from '#server/chain/connect-chain.ts';
import type { Relayer } from '#server/chain/relayer.ts';
import type { Sender } from '#server/chain/sender.ts';
import type { Ledger } from '#server/storage/ledger.ts';

/** Credits that everybody gets once to try the market with; on the embedded chain only. */
export const welcomeCredits = 100;

/** Player accounts: what they hold, and how ledger credits get there. */
export interface Accounts {
  read(player: Player): Promise<Account>;
  /** Moves all ledger credits to the account on chain. Throws InputError `account.no-claims` on chains of others. */
  claim(player: Player): Promise<Account>;
}

/** Makes the accounts service. */
export function createAccounts(parts: {
  chain: ConnectedChain;
  relayer: Relayer;
  sender: Sender;
  ledger: Ledger;
}): Accounts {
  const { chain, relayer, sender, ledger } = parts;
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
    if (player.owner === null) return { owner: null, account: null, deployed: false, balanceWei: '0', ledgerCredits };
    const account = relayer.accountOf(player);
    const [code, balance] = await Promise.all([
      chain.publicClient.getCode({ address: account }),
      chain.publicClient.getBalance({ address: account }),
    ]);
    return { owner: player.owner, account, deployed: code !== undefined, balanceWei: String(balance), ledgerCredits };
  };
  const claimAll = async (player: Player): Promise<Account> => {
    if (!chain.embedded) {
      throw new InputError('Credits cannot be claimed on this chain.', {
        code: 'account.no-claims',
        fix: 'Send coins to your account from a wallet.',
      });
    }
    const before = await read(player);
    if (before.ledgerCredits <= 0 || before.account === null) return before;
    const credits = before.ledgerCredits;
    const key = `claim:${player.id}:${randomUUID()}`;
    await ledger.append({ playerId: player.id, credits: -credits, reason: 'Claimed on chain', key });
    const call = { to: relayer.accountOf(player), value: BigInt(credits) * weiPerCredit, data: '0x' as const };
    const hash = await sender.send({ call, kind: 'claim', playerId: player.id }).catch(async (error: unknown) => {
      await ledger.append({
        playerId: player.id,
        credits,
        reason: 'A claim that did not go through',
        key: `${key}:back`,
      });
      throw error;
    });
    await sender.waitFor(hash, 5000);
    return read(player);
  };
  return {
    read,
    claim: (player) => claims.add(() => claimAll(player)),
  };
}
