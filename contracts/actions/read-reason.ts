import { hexToString, trim, type Hex } from 'viem';

/** The short text of a `reason` in a Paid or RoyaltyPaid event, such as "sale". */
export function readReason(reason: Hex): string {
  return hexToString(trim(reason, { dir: 'right' }));
}
