import { encodeFunctionData, type Address, type Hex } from 'viem';
import { marketplaceAbi } from '#contracts/abi/marketplace.ts';
import type { Call } from '#contracts/actions/call.ts';
import { numberKind, type LotOrder } from '#contracts/actions/lot-order.ts';
import { priceOfLot } from '#contracts/actions/lot-price.ts';
import { nativeToken } from '#contracts/chains.ts';

/**
 * The call that buys lots of a sale, or sells the caller's lots to an offer. Native coin is sent for the price at
 * `atSeconds` (the newest block's time; without it the price at the start); a falling price gives the rest straight back.
 * An ERC-20 must be approved to the marketplace by whoever pays, the tokens by whoever sells.
 */
export function encodeFill(options: {
  readonly marketplace: Address;
  readonly order: LotOrder;
  /** Empty (`0x`) for an order that its maker posted. */
  readonly signature: Hex;
  readonly lots: bigint;
  readonly atSeconds?: bigint;
}): Call {
  const { marketplace, order, signature, lots, atSeconds = order.start } = options;
  return {
    to: marketplace,
    value: order.currency === nativeToken ? priceOfLot(order, atSeconds) * lots : 0n,
    data: encodeFunctionData({
      abi: marketplaceAbi,
      functionName: 'fill',
      args: [numberKind(order), lots, signature],
    }),
  };
}

/** The call with which a maker that cannot sign puts a lot order on the chain. */
export function encodePostOrder(order: LotOrder, marketplace: Address): Call {
  const args = [numberKind(order)] as const;
  return { to: marketplace, value: 0n, data: encodeFunctionData({ abi: marketplaceAbi, functionName: 'post', args }) };
}
