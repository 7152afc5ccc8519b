import { numberKind, type LotOrder } from '#contracts/actions/lot-order.ts';
import { marketDomain, type MarketPlace } from '#contracts/actions/order-typed-data.ts';

/** The EIP-712 types of a lot order, as Marketplace.sol hashes them. */
export const lotOrderTypes = {
  LotItem: [
    { name: 'tokenId', type: 'uint256' },
    { name: 'amount', type: 'uint256' },
    { name: 'weight', type: 'uint32' },
  ],
  LotOrder: [
    { name: 'maker', type: 'address' },
    { name: 'kind', type: 'uint8' },
    { name: 'items', type: 'LotItem[]' },
    { name: 'lots', type: 'uint256' },
    { name: 'currency', type: 'address' },
    { name: 'startPriceWei', type: 'uint256' },
    { name: 'endPriceWei', type: 'uint256' },
    { name: 'start', type: 'uint256' },
    { name: 'end', type: 'uint256' },
    { name: 'taker', type: 'address' },
    { name: 'epoch', type: 'uint256' },
    { name: 'salt', type: 'uint256' },
  ],
} as const;

/** What the maker's key signs; give it to `signTypedData`. For a player account, its owner signs. */
export function lotOrderTypedData(order: LotOrder, place: MarketPlace) {
  return {
    domain: marketDomain(place),
    types: lotOrderTypes,
    primaryType: 'LotOrder',
    message: numberKind(order),
  } as const;
}
