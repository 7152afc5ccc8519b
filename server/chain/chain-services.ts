import type { Logger } from 'pino';
import type { LocalAccount } from 'viem';
import type { ProvenanceReceipt } from '#contracts/actions/receipt-typed-data.ts';
import type { ChainInfo } from '#engine/protocol/api/shapes.ts';
import { weiPerCredit } from '#engine/protocol/credits.ts';
import { createAccounts, type Accounts } from '#server/chain/accounts.ts';
import { attestMint, type Attestation } from '#server/chain/attest-mint.ts';
import { text } from '#server/chain/catalogue.ts';
import type { ConnectedChain } from '#server/chain/connect-chain.ts';
import { createDirectory, type Directory } from '#server/chain/directory.ts';
import { createEarningsReader, type EarningsReader } from '#server/chain/earnings.ts';
import { createEventIndex, type EventChange, type EventIndex, type KeptEvent } from '#server/chain/event-index.ts';
import { createJudge, judgeOf, type Judge } from '#server/chain/judge.ts';
import { createHouse, type House } from '#server/chain/house.ts';
import { createKeeper, type Keeper } from '#server/chain/keeper.ts';
import { createLots, type Lots } from '#server/chain/lots.ts';
import { createMarket, type Market } from '#server/chain/market.ts';
import { createRelayer, type Relayer } from '#server/chain/relayer.ts';
import { createSender, type Sender } from '#server/chain/sender.ts';
import { createUseFees, type UseFees } from '#server/chain/use-fees.ts';
import { rawCidOfDigest } from '#server/ipfs/raw-cid.ts';
import type { Pins } from '#server/ipfs/pins.ts';
import type { Database } from '#server/storage/database.ts';
import { createKeepsakes } from '#server/storage/keepsakes.ts';
import type { Ledger } from '#server/storage/ledger.ts';
import { createLevels, type Levels } from '#server/storage/levels.ts';
import { createPlayers, type Players } from '#server/storage/players.ts';
import type { Wins } from '#server/storage/wins.ts';

/** Everything on the chain side of the server. */
export interface ChainServices {
  readonly info: ChainInfo;
  readonly connected: ConnectedChain;
  /** Signs that this server made something from these inputs, for this account. */
  attest(made: ProvenanceReceipt): Promise<Attestation>;
  readonly accounts: Accounts;
  readonly relayer: Relayer;
  readonly market: Market;
  readonly lots: Lots;
  readonly earnings: EarningsReader;
  readonly directory: Directory;
  readonly index: EventIndex;
  readonly sender: Sender;
  readonly keeper: Keeper;
  readonly judge: Judge;
  readonly useFees: UseFees;
  readonly house: House;
  close(): Promise<void>;
}

/** What the chain side needs from the rest. */
export interface ChainParts {
  readonly chain: ConnectedChain;
  readonly database: Database;
  readonly ledger: Ledger;
  readonly levels: Levels;
  readonly players: Players;
  readonly wins: Wins;
  readonly pins: Pins;
  readonly logger: Logger;
  /** Gas that a player may cost in a day. */
  readonly gasPerPlayer: number;
  /** The key that signs receipts for what this server generates. */
  readonly provider: LocalAccount;
}

/** Wires the chain side, sends again what was left, reads the events and begins to follow the chain. */
export async function openChainServices(parts: ChainParts): Promise<ChainServices> {
  const { chain, levels, logger } = parts;
  const sender = createSender(parts);
  const index = createEventIndex(parts);
  const relayer = createRelayer({ ...parts, sender });
  index.onChange((change) => noteMinted(change, relayer));
  const resumed = await sender.resume();
  if (resumed > 0) logger.info({ resumed }, 'kept transactions were looked after');
  const accounts = createAccounts({ ...parts, relayer, sender });
  const returned = await accounts.resume();
  if (returned > 0) logger.info({ returned }, 'claims that were cut off were given back');
  const house = createHouse({ ...parts, sender });
  const lots = createLots({ ...parts, relayer });
  const directory = createDirectory({ chain, index, relayer, levels, house });
  const judge = createJudge({ ...parts, directory, relayer, sender });
  const keeper = createKeeper({ chain, index, sender, logger });
  const useFees = createUseFees({ ...parts, relayer, sender });
  await index.catchUp();
  index.follow();
  sender.follow();
  return {
    info: {
      chainId: chain.chain.id,
      name: chain.embedded ? 'local chain' : chain.chain.name,
      embedded: chain.embedded,
      contracts: chain.addresses,
      judge: judgeOf(chain),
      weiPerCredit: String(weiPerCredit),
      provider: parts.provider.address,
    },
    connected: chain,
    attest: (made) => attestMint(parts, made),
    accounts,
    relayer,
    market: createMarket({ ...parts, relayer, lots, house }),
    lots,
    earnings: createEarningsReader({ chain, index, relayer, levels }),
    directory,
    index,
    sender,
    keeper,
    judge,
    useFees,
    house,
    close: async () => {
      await judge.close();
      await useFees.close();
      await keeper.close();
      await index.close();
      await sender.close();
    },
  };
}

/** Notes at levels and keepsakes which token they are, and that they are none any more; what others mint with their metadata is nobody's level. */
async function noteMinted({ database, removed, added }: EventChange, relayer: Relayer): Promise<void> {
  const [levels, players, keepsakes] = [createLevels(database), createPlayers(database), createKeepsakes(database)];
  const isAccountOf = async (account: string, ownerId: string) => {
    const owner = await players.read(ownerId);
    return owner !== null && owner.owner !== null && relayer.accountOf(owner).toLowerCase() === account;
  };
  const note = async ({ cid, account }: ReturnType<typeof minted>[number], tokenId: string | null) => {
    for (const { id, ownerId } of await levels.listByMetadata(cid))
      if (await isAccountOf(account, ownerId)) await levels.setToken(id, tokenId);
    await keepsakes.setToken({ metadataCid: cid, account }, tokenId);
  };
  for (const mint of minted(removed)) await note(mint, null);
  for (const mint of minted(added)) await note(mint, mint.tokenId);
}

/** What was minted, as its metadata address, its creator in lower case and its token id. */
function minted(events: readonly KeptEvent[]): { cid: string; account: string; tokenId: string }[] {
  return events
    .filter(({ name }) => name === 'Generated')
    .map(({ arguments: { metaDigest, creator, id } }) => ({
      cid: rawCidOfDigest(text(metaDigest)),
      account: text(creator).toLowerCase(),
      tokenId: text(id),
    }));
}
