import { encodeFunctionData, type Address, type Hex } from 'viem';
import { marketplaceAbi } from '#contracts/abi/marketplace.ts';
import type { Call } from '#contracts/actions/call.ts';
import type { MarketOrder } from '#contracts/actions/order.ts';

/** The call that buys copies of a signed order for the caller; its value is the exact price in wei. */
export function encodeBuy(options: {
  readonly marketplace: Address;
  readonly order: MarketOrder;
  readonly signature: Hex;
  readonly amount: bigint;
}): Call {
  return {
    to: options.marketplace,
    value: options.order.priceWei * options.amount,
    data: encodeFunctionData({
      abi: marketplaceAbi,
      functionName: 'buy',
      args: [options.order, options.amount, options.signature],
    }),
  };
}
