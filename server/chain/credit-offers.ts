import { getAddress, verifyTypedData, type Address, type Hex } from 'viem';
import type { Call } from '#contracts/actions/call.ts';
import { encodePermit } from '#contracts/actions/encode-permit.ts';
import type { LotOrder } from '#contracts/actions/lot-order.ts';
import { permitTypedData, type Permit } from '#contracts/actions/permit-typed-data.ts';
import { readCredit } from '#contracts/actions/read-credit.ts';
import type { WirePermit } from '#engine/protocol/api/shapes.ts';
import type { ConnectedChain } from '#server/chain/connect-chain.ts';

/** What backs an offer in credits now. */
export interface OfferBacking {
  /** Lots that the maker could pay for. */
  readonly lots: bigint;
  /** What whoever accepts puts in front of the fill; null when the marketplace may fetch the money already. */
  readonly permit: Call | null;
}

/** Reads how many lots of an offer its maker can pay for, with the allowance that stands or with the permit that came along. */
export async function readBacking(
  chain: ConnectedChain,
  { order, permit }: { readonly order: LotOrder; readonly permit: WirePermit | null },
): Promise<OfferBacking> {
  const { creditToken, marketplace } = chain.addresses;
  if (creditToken === undefined || !isSame(order.currency, creditToken)) return { lots: 0n, permit: null };
  const standing = await readCredit({ ...chain, creditToken, account: order.maker, spender: marketplace });
  const price = order.startPriceWei;
  const payable = (limit: bigint) => (standing.balance < limit ? standing.balance : limit) / price;
  if (permit === null || payable(standing.allowance) > 0n) return { lots: payable(standing.allowance), permit: null };
  const full: Permit = {
    owner: order.maker,
    spender: marketplace,
    value: BigInt(permit.value),
    nonce: standing.nonce,
    deadline: BigInt(permit.deadline),
  };
  const signature = permit.signature as Hex;
  const typed = permitTypedData(full, { chainId: chain.chain.id, creditToken });
  // A permit that was used, or voided by another one, does not fit the nonce any more.
  const holds = await verifyTypedData({ ...typed, address: getAddress(order.maker), signature }).catch(() => false);
  if (!holds) return { lots: 0n, permit: null };
  return { lots: payable(full.value), permit: encodePermit(full, { creditToken, signature }) };
}

function isSame(left: Address, right: Address): boolean {
  return left.toLowerCase() === right.toLowerCase();
}
