import type { Logger } from 'pino';
import type { Hex } from 'viem';
import { encodePayMany } from '#contracts/actions/encode-pay.ts';
import { ChainError } from '#engine/errors.ts';
import type { Player } from '#engine/protocol/api/shapes.ts';
import { createAssetTable } from '#server/chain/asset-table.ts';
import type { ConnectedChain } from '#server/chain/connect-chain.ts';
import type { Relayer } from '#server/chain/relayer.ts';
import type { Sender } from '#server/chain/sender.ts';
import { repeat, type Repeated } from '#server/start/repeat.ts';
import type { Database } from '#server/storage/database.ts';
import { createUses, type Unfinished, type UsePayment } from '#server/storage/uses.ts';

const lookMilliseconds = 20_000;
/** So many waiting uses are paid at once, fewer when the oldest has waited for this long. */
const usesPerPayment = 200;
const patienceMilliseconds = 600_000;
const waitMilliseconds = 30_000;

/**
 * Uses of minted things whose creators ask a price. Players owe it in the ledger, once a day for each thing; the chain is
 * paid for many at once. On the embedded chain alone: anywhere else ledger credits are no money, and a player's own account
 * pays with `encodeUse`.
 */
export interface UseFees extends Repeated {
  /** Counts that a player uses a token today; answers with the credits taken, null when nothing was counted. */
  count(player: Player, tokenId: string): Promise<number | null>;
  /** Pays what waits for long or is much, and looks after what is on its way; answers with how many payments are in a block. */
  work(): Promise<number>;
  /** Pays everything that waits, now. */
  payAll(): Promise<number>;
}

/** What use fees are made of. */
interface UseFeeParts {
  readonly chain: ConnectedChain;
  readonly database: Database;
  readonly relayer: Relayer;
  readonly sender: Sender;
  readonly logger: Logger;
}

/** Makes the service over ledger and chain. */
export function createUseFees(parts: UseFeeParts): UseFees {
  const { chain, database, relayer, logger } = parts;
  const uses = createUses(database);
  const assets = createAssetTable(database);
  const finish = async () => {
    let paid = 0;
    for (const payment of await uses.unfinished()) {
      const isPaid = await pay(parts, payment).catch((error: unknown) => {
        logger.warn({ err: error, payment: payment.id }, 'uses could not be paid');
        return false;
      });
      if (isPaid) paid += 1;
    }
    return paid;
  };
  const work = async () => {
    const { count, oldest } = await uses.waiting();
    const isOld = oldest !== null && Date.now() - oldest.getTime() >= patienceMilliseconds;
    if (isOld || count >= usesPerPayment) await uses.gather(usesPerPayment);
    return finish();
  };
  return {
    count: async (player, tokenId) => {
      if (!chain.embedded) return null;
      const asset = await assets.read(tokenId);
      if (!asset || asset.usePriceWei === 0n) return null;
      if (player.owner !== null && relayer.accountOf(player).toLowerCase() === asset.creator) return null;
      const day = new Date().toISOString().slice(0, 'yyyy-mm-dd'.length);
      return uses.charge({ playerId: player.id, tokenId, day, priceWei: asset.usePriceWei });
    },
    work,
    payAll: async () => {
      while ((await uses.gather(usesPerPayment)) !== null);
      return finish();
    },
    ...repeat({
      pauseMilliseconds: lookMilliseconds,
      work,
      failed: (error) => logger.warn({ err: error }, 'uses could not be paid'),
    }),
  };
}

/** Brings one payment as far as it goes; true when it came into a block just now. */
async function pay(parts: UseFeeParts, payment: Unfinished): Promise<boolean> {
  const { sender, database } = parts;
  const { id, status } = payment;
  const uses = createUses(database);
  const isIn = async () =>
    (await sender.readFate(id)) === 'in-block' && (await uses.move(id, { from: 'sent', to: 'paid' }));
  if (status === 'sent') {
    const fate = await sender.readFate(id);
    if (fate !== 'gone') return fate === 'in-block' && isIn();
    if (!(await uses.move(id, { from: 'sent', to: 'open' }))) return false;
  }
  const hash = await send(parts, payment);
  await sender.waitFor(hash, waitMilliseconds);
  return isIn();
}

/** The payment counts as sent from the very moment that its transaction is in the journal, which is sent again after a crash. */
function send({ chain, sender }: UseFeeParts, { id, amounts }: UsePayment): Promise<Hex> {
  const payments = amounts.map(({ tokenId, amountWei }) => ({ nodeId: BigInt(tokenId), amountWei }));
  const call = encodePayMany({ royaltyGraph: chain.addresses.royaltyGraph, payments, reason: 'use' });
  const onKept = async (database: Database) => {
    if (await createUses(database).move(id, { from: 'open', to: 'sent' })) return;
    throw new ChainError('Another process pays for these uses.', {
      code: 'chain.paid-elsewhere',
      fix: 'Nothing has to be done.',
    });
  };
  return sender.send({ call, kind: 'use', playerId: null, relayId: id, onKept });
}
