import { encodeFunctionData, type Address } from 'viem';
import { marketplaceAbi } from '#contracts/abi/marketplace.ts';
import type { Call } from '#contracts/actions/call.ts';
import { numberKind, type LotOrder } from '#contracts/actions/lot-order.ts';
import type { MarketOrder } from '#contracts/actions/order.ts';

/** The call with which a maker voids one order. */
export function encodeCancel(order: MarketOrder, marketplace: Address): Call {
  const data = encodeFunctionData({ abi: marketplaceAbi, functionName: 'cancel', args: [order] });
  return { to: marketplace, value: 0n, data };
}

/** The call with which a maker voids one lot order; an auction only before its first bid. */
export function encodeCancelLots(order: LotOrder, marketplace: Address): Call {
  const args = [numberKind(order)] as const;
  const data = encodeFunctionData({ abi: marketplaceAbi, functionName: 'cancelLots', args });
  return { to: marketplace, value: 0n, data };
}

/** The call with which a maker voids every order signed so far. */
export function encodeBumpEpoch(marketplace: Address): Call {
  return { to: marketplace, value: 0n, data: encodeFunctionData({ abi: marketplaceAbi, functionName: 'bumpEpoch' }) };
}
