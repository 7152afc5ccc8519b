import type { Hex, LocalAccount } from 'viem';
import { lotOrderTypedData } from '#contracts/actions/lot-order-typed-data.ts';
import type { LotOrder } from '#contracts/actions/lot-order.ts';
import type { MarketPlace } from '#contracts/actions/order-typed-data.ts';

/** Signs a lot order with the maker's key, or the key that owns the maker's player account. Costs no gas. */
export function signLotOrder(
  order: LotOrder,
  options: MarketPlace & { readonly signer: Pick<LocalAccount, 'signTypedData'> },
): Promise<Hex> {
  return options.signer.signTypedData(lotOrderTypedData(order, options));
}
