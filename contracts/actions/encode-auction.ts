import { encodeFunctionData, type Address, type Hex } from 'viem';
import { marketplaceAbi } from '#contracts/abi/marketplace.ts';
import type { Call } from '#contracts/actions/call.ts';
import { numberKind, type LotOrder } from '#contracts/actions/lot-order.ts';
import { nativeToken } from '#contracts/chains.ts';

/** The call that bids in an English auction; a beaten bid becomes credit of its bidder in the royalty graph. */
export function encodeBid(options: {
  readonly marketplace: Address;
  readonly order: LotOrder;
  /** The seller's; later bids need none (`0x`). */
  readonly signature: Hex;
  /** At least `leastBid`; an ERC-20 must be approved to the marketplace. */
  readonly bidWei: bigint;
}): Call {
  const { marketplace, order, signature, bidWei } = options;
  return {
    to: marketplace,
    value: order.currency === nativeToken ? bidWei : 0n,
    data: encodeFunctionData({
      abi: marketplaceAbi,
      functionName: 'bid',
      args: [numberKind(order), bidWei, signature],
    }),
  };
}

/** The call that pays the winning bid to the seller once bidding has ended; anyone may make it. */
export function encodeCloseAuction(order: LotOrder, marketplace: Address): Call {
  const args = [numberKind(order)] as const;
  return { to: marketplace, value: 0n, data: encodeFunctionData({ abi: marketplaceAbi, functionName: 'close', args }) };
}

/** The call that hands a lot to the auction's winner (anyone may make it) or, made by the winner, to any `receiver`. */
export function encodeClaimLot(options: {
  readonly marketplace: Address;
  readonly order: LotOrder;
  readonly receiver: Address;
}): Call {
  return {
    to: options.marketplace,
    value: 0n,
    data: encodeFunctionData({
      abi: marketplaceAbi,
      functionName: 'claim',
      args: [numberKind(options.order), options.receiver],
    }),
  };
}
