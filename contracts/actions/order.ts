import { getAddress, toHex, type Address } from 'viem';

/** A maker's offer to sell copies of one token for native coin; times are Unix seconds. */
export interface MarketOrder {
  readonly maker: Address;
  readonly tokenId: bigint;
  /** Copies on sale; may be bought in parts. */
  readonly amount: bigint;
  /** Price of one copy, in wei. */
  readonly priceWei: bigint;
  /** First second at which it can be bought. */
  readonly start: bigint;
  /** First second at which it can no longer be bought. */
  readonly end: bigint;
  /** The maker's epoch in the marketplace; raising it voids all older orders. */
  readonly epoch: bigint;
  /** Makes two otherwise equal orders differ. */
  readonly salt: bigint;
}

/** The JSON form of an order: numbers as decimal strings. */
export interface WireOrder {
  readonly maker: string;
  readonly tokenId: string;
  readonly amount: string;
  readonly priceWei: string;
  readonly start: string;
  readonly end: string;
  readonly epoch: string;
  readonly salt: string;
}

/** Reads an order that already passed the wire schema. */
export function parseOrder(wire: WireOrder): MarketOrder {
  return {
    maker: getAddress(wire.maker.toLowerCase()),
    tokenId: BigInt(wire.tokenId),
    amount: BigInt(wire.amount),
    priceWei: BigInt(wire.priceWei),
    start: BigInt(wire.start),
    end: BigInt(wire.end),
    epoch: BigInt(wire.epoch),
    salt: BigInt(wire.salt),
  };
}

/** Writes an order in its JSON form. */
export function formatOrder(order: MarketOrder): WireOrder {
  return {
    maker: order.maker,
    tokenId: String(order.tokenId),
    amount: String(order.amount),
    priceWei: String(order.priceWei),
    start: String(order.start),
    end: String(order.end),
    epoch: String(order.epoch),
    salt: String(order.salt),
  };
}

/** A fresh random salt of 128 bits. */
export function pickSalt(): bigint {
  return BigInt(toHex(crypto.getRandomValues(new Uint8Array(16))));
}
