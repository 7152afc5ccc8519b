import type { Hex, LocalAccount } from 'viem';
import { orderTypedData, type MarketPlace } from '#contracts/actions/order-typed-data.ts';
import type { MarketOrder } from '#contracts/actions/order.ts';

/** Signs an order with the maker's key, or the key that owns the maker's player account. Costs no gas. */
export function signOrder(
  order: MarketOrder,
  options: MarketPlace & { readonly signer: Pick<LocalAccount, 'signTypedData'> },
): Promise<Hex> {
  return options.signer.signTypedData(orderTypedData(order, options));
}
