import { hexToString, type Hex } from 'viem';

/** The short text of a `reason` in a Paid or RoyaltyPaid event, such as "sale". */
export function readReason(reason: Hex): string {
  // With a size, viem drops whole zero bytes; its `trim` on hex drops half bytes and would eat the end of "tip" (0x70).
  return hexToString(reason, { size: 32 });
}
