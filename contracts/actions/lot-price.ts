import type { LotOrder } from '#contracts/actions/lot-order.ts';

/** Price of one lot at a Unix second, in the currency's smallest unit; what Marketplace.sol asks in a block of that time. */
export function priceOfLot(order: LotOrder, atSeconds: bigint): bigint {
  const { startPriceWei, endPriceWei, start, end } = order;
  if (atSeconds <= start) return startPriceWei;
  if (atSeconds >= end) return endPriceWei;
  return startPriceWei - ((startPriceWei - endPriceWei) * (atSeconds - start)) / (end - start);
}

/** The least that the next bid of an auction must be; `leadingBidWei` is 0 before the first. */
export function leastBid(order: LotOrder, leadingBidWei: bigint): bigint {
  return leadingBidWei === 0n ? order.startPriceWei : leadingBidWei + leadingBidWei / 20n + 1n;
}
