import type { Address } from 'viem';
import { formatLotOrder, type LotOrder } from '#contracts/actions/lot-order.ts';
import { pickSalt } from '#contracts/actions/order.ts';
import { signLotOrder } from '#contracts/actions/sign-lot-order.ts';
import { nativeToken } from '#contracts/chains.ts';
import { readOwnEpoch } from '#studio/chain/list-token.ts';
import { asAddress, clockSlackSeconds, type Actor } from '#studio/chain/send-calls.ts';

/** One copy of each token for everybody, from now on for so many hours. */
export interface LotWish extends Pick<LotOrder, 'kind' | 'startPriceWei' | 'endPriceWei'> {
  readonly tokenIds: readonly string[];
  /** ERC-20 that is paid with, or `nativeToken`. */
  readonly currency: Address;
  readonly hours: number;
}

/** Signs an own lot order; answers with the body that the server lists it by. */
export async function signLot(actor: Actor, { tokenIds, hours, ...terms }: LotWish) {
  const now = BigInt(Math.floor(Date.now() / 1000));
  const order: LotOrder = {
    ...terms,
    maker: actor.account,
    items: tokenIds.map((tokenId) => ({ tokenId: BigInt(tokenId), amount: 1n, weight: 1 })),
    lots: 1n,
    start: now - clockSlackSeconds,
    end: now + BigInt(Math.round(hours * 3600)),
    taker: nativeToken,
    epoch: await readOwnEpoch(),
    salt: pickSalt(),
  };
  const { chainId, contracts } = actor.chain;
  const place = { signer: actor.owner, chainId, marketplace: asAddress(contracts.marketplace) };
  const signature = await signLotOrder(order, place);
  const wire = formatLotOrder(order);
  return { order: { ...wire, items: [...wire.items] }, signature };
}
