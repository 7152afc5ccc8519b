import { hashTypedData, type Hex } from 'viem';
import { orderTypedData, type MarketPlace } from '#contracts/actions/order-typed-data.ts';
import type { MarketOrder } from '#contracts/actions/order.ts';

/** The digest that the maker signs and that names the order in events; equals `Marketplace.hashOrder`. */
export function hashOrder(order: MarketOrder, place: MarketPlace): Hex {
  return hashTypedData(orderTypedData(order, place));
}
