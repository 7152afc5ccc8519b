import type { Logger } from 'pino';
import type { ChainInfo } from '#engine/protocol/api/shapes.ts';
import { weiPerCredit } from '#engine/protocol/credits.ts';
import { createAccounts, type Accounts } from '#server/chain/accounts.ts';
import { text } from '#server/chain/catalogue.ts';
import type { ConnectedChain } from '#server/chain/connect-chain.ts';
import { createEarningsReader, type EarningsReader } from '#server/chain/earnings.ts';
import { createEventIndex, type EventIndex } from '#server/chain/event-index.ts';
import { createMarket, type Market } from '#server/chain/market.ts';
import { createRelayer, type Relayer } from '#server/chain/relayer.ts';
import { createSender, type Sender } from '#server/chain/sender.ts';
import { rawCidOfDigest } from '#server/ipfs/raw-cid.ts';
import type { Pins } from '#server/ipfs/pins.ts';
import type { Database } from '#server/storage/database.ts';
import type { Ledger } from '#server/storage/ledger.ts';
import type { Levels } from '#server/storage/levels.ts';
import type { Players } from '#server/storage/players.ts';

/** Everything on the chain side of the server. */
export interface ChainServices {
  readonly info: ChainInfo;
  readonly connected: ConnectedChain;
  readonly accounts: Accounts;
  readonly relayer: Relayer;
  readonly market: Market;
  readonly earnings: EarningsReader;
  readonly index: EventIndex;
  readonly sender: Sender;
  close(): Promise<void>;
}

/** What the chain side needs from the rest. */
export interface ChainParts {
  readonly chain: ConnectedChain;
  readonly database: Database;
  readonly ledger: Ledger;
  readonly levels: Levels;
  readonly players: Players;
  readonly pins: Pins;
  readonly logger: Logger;
}

/** Wires the chain side, sends again what was left, reads the events and begins to follow the chain. */
export async function openChainServices(parts: ChainParts): Promise<ChainServices> {
  const { chain, levels, logger } = parts;
  const sender = createSender(parts);
  const index = createEventIndex(parts);
  const relayer = createRelayer({ ...parts, sender });
  index.onEvents(async (events) => {
    for (const event of events.filter(({ name }) => name === 'Generated')) {
      await levels.setTokenByMetadata(rawCidOfDigest(text(event.arguments['metaDigest'])), text(event.arguments['id']));
    }
  });
  const resumed = await sender.resume();
  if (resumed > 0) logger.info({ resumed }, 'kept transactions were looked after');
  await index.catchUp();
  index.follow();
  return {
    info: {
      chainId: chain.chain.id,
      name: chain.embedded ? 'local chain' : chain.chain.name,
      embedded: chain.embedded,
      contracts: chain.addresses,
      weiPerCredit: String(weiPerCredit),
    },
    connected: chain,
    accounts: createAccounts({ ...parts, relayer, sender }),
    relayer,
    market: createMarket({ ...parts, index, relayer }),
    earnings: createEarningsReader({ chain, index, relayer, levels }),
    index,
    sender,
    close: async () => {
      await index.close();
      await sender.close();
    },
  };
}
