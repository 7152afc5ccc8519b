import type { Address } from 'viem';
import type { MarketOrder } from '#contracts/actions/order.ts';

/** The EIP-712 type of an order, as Marketplace.sol hashes it. */
export const orderTypes = {
  Order: [
    { name: 'maker', type: 'address' },
    { name: 'tokenId', type: 'uint256' },
    { name: 'amount', type: 'uint256' },
    { name: 'priceWei', type: 'uint256' },
    { name: 'start', type: 'uint256' },
    { name: 'end', type: 'uint256' },
    { name: 'epoch', type: 'uint256' },
    { name: 'salt', type: 'uint256' },
  ],
} as const;

/** Names the marketplace an order is for. */
export interface MarketPlace {
  readonly chainId: number;
  readonly marketplace: Address;
}

/** The EIP-712 domain that every order of a marketplace is signed for. */
export function marketDomain({ chainId, marketplace }: MarketPlace) {
  return { name: 'Worldloom Marketplace', version: '1', chainId, verifyingContract: marketplace } as const;
}

/** What the maker's key signs to list an order; give it to `signTypedData`. For a player account, its owner signs. */
export function orderTypedData(order: MarketOrder, place: MarketPlace) {
  return {
    domain: marketDomain(place),
    types: orderTypes,
    primaryType: 'Order',
    message: order,
  } as const;
}
