import { inArray } from 'drizzle-orm';
import { getAddress, type Address, type Hex } from 'viem';
import { gameAssetsAbi } from '#contracts/abi/game-assets.ts';
import { marketplaceAbi } from '#contracts/abi/marketplace.ts';
import { hashOrder } from '#contracts/actions/hash-order.ts';
import { parseOrder } from '#contracts/actions/order.ts';
import { InputError } from '#engine/errors.ts';
import type { Listing, MarketItem, MarketPage, Order, Player } from '#engine/protocol/api/shapes.ts';
import { createAssetTable } from '#server/chain/asset-table.ts';
import type { Asset } from '#server/chain/catalogue.ts';
import type { ConnectedChain } from '#server/chain/connect-chain.ts';
import type { House } from '#server/chain/house.ts';
import type { Lots } from '#server/chain/lots.ts';
import type { Relayer } from '#server/chain/relayer.ts';
import { rawCidOfDigest } from '#server/ipfs/raw-cid.ts';
import { readTokenMetadata, type TokenMetadata } from '#server/ipfs/token-metadata.ts';
import type { Pins } from '#server/ipfs/pins.ts';
import type { Database } from '#server/storage/database.ts';
import type { Levels } from '#server/storage/levels.ts';
import type { Players } from '#server/storage/players.ts';
import { orders } from '#server/storage/schema.ts';

/** Items of one page of the market. */
export const itemsPerPage = 60;

/** Minted levels and their listings. */
export interface Market {
  /** A page of at most `itemsPerPage`, newest first: from the newest on, or of what was minted before a token. */
  page(asker: Player | null, before: string | null): Promise<MarketPage>;
  /** Throws InputError `market.not-found`. */
  read(tokenId: string, asker: Player | null): Promise<MarketItem>;
  /** Keeps a signed order after checking it against the chain. Throws InputError `order.*`. */
  offer(offer: { order: Order; signature: Hex; player: Player }): Promise<Listing>;
}

/** What a market is made of. */
export interface MarketParts {
  readonly chain: ConnectedChain;
  readonly database: Database;
  readonly relayer: Relayer;
  readonly pins: Pins;
  readonly levels: Levels;
  readonly players: Players;
  readonly lots: Lots;
  /** Its tokens stand for services, which are listed elsewhere. */
  readonly house: House;
}

type OrderRow = typeof orders.$inferSelect;

/** Makes the market over chain, pins and database. */
export function createMarket(parts: MarketParts): Market {
  const { chain, database } = parts;
  const table = createAssetTable(database);
  const present = async (assets: readonly Asset[], asker: Player | null): Promise<MarketItem[]> => {
    if (assets.length === 0) return [];
    const tokenIds = assets.map(({ tokenId }) => tokenId);
    const rows = await database.select().from(orders).where(inArray(orders.tokenId, tokenIds));
    const owned = await readOwned(parts, { assets, asker });
    const lots = await parts.lots.listOf(tokenIds, asker);
    return Promise.all(
      assets.map(async (asset, at): Promise<MarketItem> => {
        const own = rows.filter((row) => row.tokenId === asset.tokenId && isSignedFor(chain, row));
        const listings = await readListings(parts, own);
        return {
          ...(await describeAsset(parts, asset)),
          listings,
          lots: lots.filter(({ order }) => order.items.some(({ tokenId }) => tokenId === asset.tokenId)),
          owned: String(owned[at] ?? 0n),
        };
      }),
    );
  };
  return {
    page: async (asker, before) => {
      const assets = await table.page({ before, limit: itemsPerPage + 1, without: parts.house.account });
      const shown = assets.slice(0, itemsPerPage);
      const next = assets.length > itemsPerPage ? (shown.at(-1)?.tokenId ?? null) : null;
      return { items: await present(shown, asker), next };
    },
    read: async (tokenId, asker) => {
      const asset = await table.read(tokenId);
      const [item] = asset ? await present([asset], asker) : [];
      if (item) return item;
      throw new InputError(`There is no token ${tokenId.slice(0, 40)}.`, {
        code: 'market.not-found',
        fix: 'Look at the market for what there is.',
      });
    },
    offer: (offer) => keepOffer(parts, offer),
  };
}

async function keepOffer(
  parts: MarketParts,
  { order, signature, player }: { order: Order; signature: Hex; player: Player },
): Promise<Listing> {
  const { chain, database } = parts;
  const parsed = parseOrder(order);
  const place = { chainId: chain.chain.id, marketplace: chain.addresses.marketplace };
  if (parsed.maker.toLowerCase() !== parts.relayer.accountOf(player).toLowerCase()) {
    throw refused('This order is made for another account.', 'order.maker.forbidden');
  }
  const hash = hashOrder(parsed, place);
  const isSigned = await chain.publicClient.verifyHash({ address: parsed.maker, hash, signature });
  if (!isSigned) {
    throw refused('The signature of the order does not fit it.', 'order.signature');
  }
  const row = {
    hash,
    playerId: player.id,
    tokenId: order.tokenId,
    maker: parsed.maker.toLowerCase(),
    order,
    signature,
  };
  const [listing] = await readListings(parts, [{ ...row, createdAt: new Date() }]);
  if (listing?.status !== 'open' && listing?.status !== 'upcoming') throw notOpen(listing);
  await database.insert(orders).values(row).onConflictDoNothing();
  return listing;
}

async function describeAsset(
  parts: MarketParts,
  asset: Asset,
): Promise<Omit<MarketItem, 'listings' | 'lots' | 'owned'>> {
  const metadataCid = rawCidOfDigest(asset.metaDigest);
  const [metadata, level] = await Promise.all([
    readTokenMetadata(parts.pins, metadataCid).catch((): TokenMetadata | null => null),
    parts.levels.findByToken(asset.tokenId),
  ]);
  const gateway = (uri: string | undefined) =>
    uri?.startsWith('ipfs://') ? `/ipfs/${uri.slice('ipfs://'.length)}` : null;
  return {
    tokenId: asset.tokenId,
    levelId: level?.id ?? '',
    title: metadata?.name ?? level?.title ?? `Token ${asset.tokenId}`,
    description: metadata?.description ?? '',
    creatorName: level?.ownerName ?? 'unknown',
    creator: getAddress(asset.creator),
    image: gateway(metadata?.image),
    model: gateway(metadata?.animation_url),
    metadataCid,
    packageCid: metadata?.properties.content_cid ?? '',
    supply: asset.supply,
    ratePpb: String(asset.ratePpb),
    stackPpb: String(asset.stackPpb),
    usePriceWei: String(asset.usePriceWei),
    parents: [...asset.parents],
    children: [...asset.children],
    provenance: {
      ...asset.provenance,
      model: readModel(metadata),
      provider: asset.provider,
      pinned: metadata !== null,
    },
    traits: (metadata?.attributes ?? []).map(({ trait_type: name, value }) => ({ name, value: String(value) })),
  };
}

/** Name of the model as the metadata has it; the chain holds its digest alone. */
function readModel(metadata: TokenMetadata | null): string {
  const model: unknown = metadata?.properties['model'];
  return typeof model === 'object' && model !== null && 'id' in model ? String(model.id) : '';
}

async function readOwned(
  parts: MarketParts,
  { assets, asker }: { assets: readonly Asset[]; asker: Player | null },
): Promise<readonly bigint[]> {
  if (!asker || asker.owner === null || assets.length === 0) return [];
  const account = parts.relayer.accountOf(asker);
  return parts.chain.publicClient.readContract({
    address: parts.chain.addresses.gameAssets,
    abi: gameAssetsAbi,
    functionName: 'balanceOfBatch',
    args: [assets.map(() => account), assets.map((asset) => BigInt(asset.tokenId))],
  });
}

/** An order names one marketplace: those of an earlier deployment mean nothing here, though token numbers repeat. */
function isSignedFor({ chain, addresses }: ConnectedChain, row: OrderRow): boolean {
  const place = { chainId: chain.id, marketplace: addresses.marketplace };
  return row.hash === hashOrder(parseOrder(row.order), place);
}

function readListings(parts: MarketParts, rows: readonly OrderRow[]): Promise<Listing[]> {
  return Promise.all(
    rows.map(async (row): Promise<Listing> => {
      const standing = await readStanding(parts.chain, row);
      const seller = await parts.players.read(row.playerId);
      return {
        orderHash: row.hash,
        order: row.order,
        signature: row.signature,
        sellerName: seller?.name ?? 'unknown',
        remaining: String(standing.remaining),
        status: standing.status,
      };
    }),
  );
}

/** How many copies of an order can still be bought, read from the chain alone. */
async function readStanding(
  chain: ConnectedChain,
  row: OrderRow,
): Promise<{ remaining: bigint; status: Listing['status'] }> {
  const { marketplace, gameAssets } = chain.addresses;
  const maker = getAddress(row.maker);
  const market = { address: marketplace, abi: marketplaceAbi } as const;
  const assets = { address: gameAssets, abi: gameAssetsAbi } as const;
  const [filled, epoch, held, isApproved] = await chain.publicClient.multicall({
    allowFailure: false,
    deployless: true,
    contracts: [
      { ...market, functionName: 'filled', args: [row.hash as Hex] },
      { ...market, functionName: 'epochOf', args: [maker] },
      { ...assets, functionName: 'balanceOf', args: [maker, BigInt(row.tokenId)] },
      { ...assets, functionName: 'isApprovedForAll', args: [maker, marketplace as Address] },
    ],
  });
  const amount = BigInt(row.order.amount);
  if (filled > amount || BigInt(row.order.epoch) !== epoch) return { remaining: 0n, status: 'cancelled' };
  const left = amount - filled;
  if (left === 0n) return { remaining: 0n, status: 'sold' };
  const now = BigInt(Math.floor(Date.now() / 1000));
  if (BigInt(row.order.end) <= now) return { remaining: 0n, status: 'expired' };
  const remaining = isApproved ? (held < left ? held : left) : 0n;
  if (remaining === 0n) return { remaining, status: 'unfunded' };
  return { remaining, status: now < BigInt(row.order.start) ? 'upcoming' : 'open' };
}

function refused(message: string, code: string): InputError {
  return new InputError(message, { code, fix: 'Sign it for your own account, with the key that owns it.' });
}

function notOpen(listing: Listing | undefined): InputError {
  const reasons: Record<Listing['status'], string> = {
    open: '',
    upcoming: '',
    sold: 'all its copies are sold',
    cancelled: 'it was cancelled',
    expired: 'its end has passed',
    unfunded: 'the account does not hold these copies, or has not allowed the market to hand them over',
  };
  return new InputError(`This order cannot be filled: ${reasons[listing?.status ?? 'unfunded']}.`, {
    code: 'order.not-open',
    fix: 'Mint or buy copies first, allow the market, and sign a new order.',
  });
}
