import { encodeFunctionData, erc20Abi, type Address } from 'viem';
import type { Call } from '#contracts/actions/call.ts';

/** The call that lets `spender` (the marketplace, or the royalty graph) fetch so much of an ERC-20 from the caller. */
export function encodeApproveToken(options: {
  readonly token: Address;
  readonly spender: Address;
  readonly amount: bigint;
}): Call {
  const { token, spender, amount } = options;
  return {
    to: token,
    value: 0n,
    data: encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [spender, amount] }),
  };
}
