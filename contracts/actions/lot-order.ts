import { getAddress, type Address } from 'viem';

/** What a lot order does, in the order of the contract's numbers: a sale, an offer to buy, an English auction. */
export const orderKinds = ['sell', 'offer', 'auction'] as const;

/** What the maker of a lot order wants. */
export type OrderKind = (typeof orderKinds)[number];

/** One line of a lot. */
export interface LotItem {
  readonly tokenId: bigint;
  /** Copies of the token in one lot. */
  readonly amount: bigint;
  /** Part of the price that counts as this line's own, against the sum of all weights; 1 to 2^32 - 1. */
  readonly weight: number;
}

/**
 * A maker's order for lots of one or several tokens (at most 16 lines); a lot moves whole. Covers bundles, Dutch auctions
 * (a sale whose price falls), English auctions, offers to buy and every price in an ERC-20. Times are Unix seconds.
 */
export interface LotOrder {
  readonly maker: Address;
  readonly kind: OrderKind;
  readonly items: readonly LotItem[];
  /** How many such lots; 1 for an auction. */
  readonly lots: bigint;
  /** ERC-20 paid with, or `nativeToken` (not for offers). */
  readonly currency: Address;
  /** Price of one lot at the start, in the currency's smallest unit; the reserve of an auction. */
  readonly startPriceWei: bigint;
  /** Price of one lot at the end; below the start only for a Dutch auction. */
  readonly endPriceWei: bigint;
  /** First second at which it can be filled. */
  readonly start: bigint;
  /** First second at which it can no longer be filled. */
  readonly end: bigint;
  /** The only account that may fill it, or `nativeToken` for anybody. */
  readonly taker: Address;
  /** The maker's epoch in the marketplace; raising it voids all older orders. */
  readonly epoch: bigint;
  /** Makes two otherwise equal orders differ. */
  readonly salt: bigint;
}

/** The JSON form of a lot order: numbers as decimal strings, except weights. */
export interface WireLotOrder {
  readonly maker: string;
  readonly kind: OrderKind;
  readonly items: readonly { readonly tokenId: string; readonly amount: string; readonly weight: number }[];
  readonly lots: string;
  readonly currency: string;
  readonly startPriceWei: string;
  readonly endPriceWei: string;
  readonly start: string;
  readonly end: string;
  readonly taker: string;
  readonly epoch: string;
  readonly salt: string;
}

/** Reads a lot order that already passed the wire schema. */
export function parseLotOrder(wire: WireLotOrder): LotOrder {
  return {
    maker: getAddress(wire.maker.toLowerCase()),
    kind: wire.kind,
    items: wire.items.map(({ tokenId, amount, weight }) => ({
      tokenId: BigInt(tokenId),
      amount: BigInt(amount),
      weight,
    })),
    lots: BigInt(wire.lots),
    currency: getAddress(wire.currency.toLowerCase()),
    startPriceWei: BigInt(wire.startPriceWei),
    endPriceWei: BigInt(wire.endPriceWei),
    start: BigInt(wire.start),
    end: BigInt(wire.end),
    taker: getAddress(wire.taker.toLowerCase()),
    epoch: BigInt(wire.epoch),
    salt: BigInt(wire.salt),
  };
}

/** Writes a lot order in its JSON form. */
export function formatLotOrder(order: LotOrder): WireLotOrder {
  return {
    maker: order.maker,
    kind: order.kind,
    items: order.items.map(({ tokenId, amount, weight }) => ({
      tokenId: String(tokenId),
      amount: String(amount),
      weight,
    })),
    lots: String(order.lots),
    currency: order.currency,
    startPriceWei: String(order.startPriceWei),
    endPriceWei: String(order.endPriceWei),
    start: String(order.start),
    end: String(order.end),
    taker: order.taker,
    epoch: String(order.epoch),
    salt: String(order.salt),
  };
}

/** The order as the contract's ABI and the typed data take it: the kind as its number. */
export function numberKind(order: LotOrder): Omit<LotOrder, 'kind'> & { readonly kind: number } {
  return { ...order, kind: orderKinds.indexOf(order.kind) };
}
