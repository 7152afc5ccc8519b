import type { Address, Hex } from 'viem';

/** One call that an account makes; `value` is native coin in wei. */
export interface Call {
  readonly to: Address;
  readonly value: bigint;
  readonly data: Hex;
}
