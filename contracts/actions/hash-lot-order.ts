import { hashTypedData, type Hex } from 'viem';
import { lotOrderTypedData } from '#contracts/actions/lot-order-typed-data.ts';
import type { LotOrder } from '#contracts/actions/lot-order.ts';
import type { MarketPlace } from '#contracts/actions/order-typed-data.ts';

/** The digest that the maker signs and that names the lot order in events; equals `Marketplace.hashLots`. */
export function hashLotOrder(order: LotOrder, place: MarketPlace): Hex {
  return hashTypedData(lotOrderTypedData(order, place));
}
