import type { Address } from 'viem';
import { nativeToken } from '#contracts/chains.ts';

/** What a call carries in native coin, in wei, to pay `amount` in a token: all of it, or nothing where a real token is pulled. */
export function coinOf(token: Address, amount: bigint): bigint {
  return token === nativeToken ? amount : 0n;
}
