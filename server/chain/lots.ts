import { or, sql } from 'drizzle-orm';
import { getAddress, type Hex } from 'viem';
import { gameAssetsAbi } from '#contracts/abi/game-assets.ts';
import { marketplaceAbi } from '#contracts/abi/marketplace.ts';
import { hashLotOrder } from '#contracts/actions/hash-lot-order.ts';
import { parseLotOrder } from '#contracts/actions/lot-order.ts';
import { leastBid, priceOfLot } from '#contracts/actions/lot-price.ts';
import { nativeToken } from '#contracts/chains.ts';
import { InputError } from '#engine/errors.ts';
import type { LotListing, LotOrder, Player, WirePermit } from '#engine/protocol/api/shapes.ts';
import { chainLots } from '#server/chain/chain-schema.ts';
import { chainSecond } from '#server/chain/chain-second.ts';
import type { ConnectedChain } from '#server/chain/connect-chain.ts';
import { readBacking } from '#server/chain/credit-offers.ts';
import type { Relayer } from '#server/chain/relayer.ts';
import type { Database } from '#server/storage/database.ts';
import type { Players } from '#server/storage/players.ts';

/** Bundles, falling prices, auctions, and offers in credits: orders for whole lots. */
export interface Lots {
  /** The lot orders of this deployment that hold one of the tokens, newest first. */
  listOf(tokenIds: readonly string[], asker: Player | null): Promise<LotListing[]>;
  /** Keeps a signed lot order after checking it against the chain. Throws InputError `order.*`. */
  offer(offer: { order: LotOrder; signature: Hex; permit?: WirePermit | null; player: Player }): Promise<LotListing>;
}

/** What lots are made of. */
interface LotParts {
  readonly chain: ConnectedChain;
  readonly database: Database;
  readonly relayer: Relayer;
  readonly players: Players;
}

type LotRow = typeof chainLots.$inferSelect;
type ParsedOrder = ReturnType<typeof parseLotOrder>;

/** Makes the lots over chain and database. */
export function createLots(parts: LotParts): Lots {
  const { chain, database } = parts;
  const place = { chainId: chain.chain.id, marketplace: chain.addresses.marketplace };
  return {
    listOf: async (tokenIds, asker) => {
      const holds = tokenIds.map(
        (tokenId) => sql`${chainLots.order} -> 'items' @> ${JSON.stringify([{ tokenId }])}::jsonb`,
      );
      const rows = await database
        .select()
        .from(chainLots)
        .where(or(...holds))
        .orderBy(chainLots.createdAt);
      const own = rows.filter((row) => hashLotOrder(parseLotOrder(row.order), place) === row.hash);
      return Promise.all(own.toReversed().map((row) => readLot(parts, { row, asker })));
    },
    offer: (offer) => keepLot(parts, offer),
  };
}

async function keepLot(
  parts: LotParts,
  { order, signature, permit = null, player }: Parameters<Lots['offer']>[0],
): Promise<LotListing> {
  const { chain, database, relayer } = parts;
  const parsed = parseLotOrder(order);
  const { creditToken } = chain.addresses;
  const isOffer = parsed.kind === 'offer';
  // The own key can hold credit tokens and permit the market to fetch them; tokens to sell lie in the account.
  const makers = [relayer.accountOf(player), ...(isOffer ? [player.owner ?? ''] : [])];
  if (!makers.some((maker) => maker.toLowerCase() === parsed.maker.toLowerCase())) {
    throw refused('This order is made for another account.', 'order.maker.forbidden');
  }
  const isInCredits = creditToken !== undefined && parsed.currency.toLowerCase() === creditToken.toLowerCase();
  if (!isInCredits && (isOffer || parsed.currency !== nativeToken)) {
    throw refused('Offers and prices in this token are filled on chain, not listed here.', 'order.currency');
  }
  if (!isSound(parsed)) throw refused('The chain would never fill an order with these terms.', 'order.terms');
  const hash = hashLotOrder(parsed, { chainId: chain.chain.id, marketplace: chain.addresses.marketplace });
  if (!(await chain.publicClient.verifyHash({ address: parsed.maker, hash, signature }))) {
    throw refused('The signature of the order does not fit it.', 'order.signature');
  }
  const row = { hash, playerId: player.id, order, signature, permit, createdAt: new Date() };
  const lot = await readLot(parts, { row, asker: player });
  if (lot.status !== 'open' && lot.status !== 'upcoming') {
    throw refused(`This order cannot be filled: it is ${lot.status}.`, 'order.not-open');
  }
  await database.insert(chainLots).values(row).onConflictDoNothing();
  return lot;
}

/** What Marketplace.sol asks of every lot order (see LotTerms.sol). */
function isSound({ kind, lots, items, startPriceWei, endPriceWei, start, end }: ParsedOrder): boolean {
  const isFalling = endPriceWei < startPriceWei;
  return (
    lots > 0n &&
    items.every(({ amount }) => amount > 0n) &&
    endPriceWei > 0n &&
    endPriceWei <= startPriceWei &&
    start < end &&
    (kind !== 'auction' || (lots === 1n && !isFalling))
  );
}

/** How a lot order stands, read from the chain alone. */
async function readLot(
  { chain, relayer, players }: LotParts,
  { row, asker }: { row: LotRow; asker: Player | null },
): Promise<LotListing> {
  const order = parseLotOrder(row.order);
  const [state, now] = await Promise.all([readState(chain, row), chainSecond(chain)]);
  const { auction } = state;
  const hasBid = auction.bidder !== nativeToken;
  const bid = hasBid ? auction.bidWei : 0n;
  const backing = order.kind === 'offer' ? await readBacking(chain, { order, permit: row.permit }) : null;
  const remaining = backing ? least([backing.lots, order.lots - state.filled]) : countRemaining(order, state);
  const isAuction = order.kind === 'auction';
  const account = asker === null || asker.owner === null ? null : relayer.accountOf(asker);
  const seller = await players.read(row.playerId);
  return {
    orderHash: row.hash,
    order: row.order,
    signature: row.signature,
    sellerName: seller?.name ?? 'unknown',
    remaining: String(hasBid ? 1n : remaining),
    status: statusOf({ order, state, now, remaining }),
    priceWei: String(isAuction ? bid || order.startPriceWei : priceOfLot(order, now)),
    leastBidWei: String(isAuction ? leastBid(order, bid) : 0n),
    hasBid,
    leading: hasBid && account !== null && auction.bidder.toLowerCase() === account.toLowerCase(),
    endSeconds: hasBid ? Number(auction.end) : Number(order.end),
    permit: backing?.permit ? { ...backing.permit, value: String(backing.permit.value) } : null,
  };
}

type LotState = Awaited<ReturnType<typeof readState>>;

async function readState(chain: ConnectedChain, { hash, order }: LotRow) {
  const { marketplace, gameAssets } = chain.addresses;
  const maker = getAddress(order.maker);
  const market = { address: marketplace, abi: marketplaceAbi } as const;
  const assets = { address: gameAssets, abi: gameAssetsAbi } as const;
  const tokenIds = order.items.map(({ tokenId }) => BigInt(tokenId));
  const [filled, epoch, auction, held, isApproved] = await chain.publicClient.multicall({
    allowFailure: false,
    deployless: true,
    contracts: [
      { ...market, functionName: 'filled', args: [hash as Hex] },
      { ...market, functionName: 'epochOf', args: [maker] },
      { ...market, functionName: 'auctionOf', args: [hash as Hex] },
      { ...assets, functionName: 'balanceOfBatch', args: [tokenIds.map(() => maker), tokenIds] },
      { ...assets, functionName: 'isApprovedForAll', args: [maker, marketplace] },
    ],
  });
  return { filled, epoch, auction, held, isApproved };
}

/** Lots that could be handed over now. */
function countRemaining(order: ParsedOrder, { filled, held, isApproved }: LotState): bigint {
  if (!isApproved || filled >= order.lots) return 0n;
  const whole = order.items.map(({ amount }, index) => (amount === 0n ? 0n : (held[index] ?? 0n) / amount));
  return least([order.lots - filled, ...whole]);
}

function least(counts: readonly bigint[]): bigint {
  return counts.reduce((lowest, count) => (count < lowest ? count : lowest));
}

function statusOf(lot: { order: ParsedOrder; state: LotState; now: bigint; remaining: bigint }): LotListing['status'] {
  const { order, state, now, remaining } = lot;
  const { filled, epoch, auction } = state;
  if (auction.bidder !== nativeToken) {
    if (now < BigInt(auction.end)) return 'open';
    return auction.claimed ? 'sold' : 'won';
  }
  if (filled > order.lots || order.epoch !== epoch) return 'cancelled';
  if (filled === order.lots) return 'sold';
  if (now < order.start) return 'upcoming';
  if (now >= order.end) return 'expired';
  return remaining > 0n ? 'open' : 'unfunded';
}

function refused(message: string, code: string): InputError {
  return new InputError(message, {
    code,
    fix: 'Hold the copies, allow the market, and sign a new order with the key of your account.',
  });
}
