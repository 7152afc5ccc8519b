import { encodeFunctionData, parseSignature, type Address, type Hex } from 'viem';
import { creditTokenAbi } from '#contracts/abi/credit-token.ts';
import type { Call } from '#contracts/actions/call.ts';
import type { Permit } from '#contracts/actions/permit-typed-data.ts';

/** The call that carries a holder's permit; anybody may make it, once. */
export function encodePermit(
  { owner, spender, value, deadline }: Permit,
  { creditToken, signature }: { readonly creditToken: Address; readonly signature: Hex },
): Call {
  const { r, s, yParity } = parseSignature(signature);
  const args = [owner, spender, value, deadline, 27 + yParity, r, s] as const;
  return {
    to: creditToken,
    value: 0n,
    data: encodeFunctionData({ abi: creditTokenAbi, functionName: 'permit', args }),
  };
}

/** The call that hands over credit tokens of the caller. */
export function encodeTransferCredit(options: {
  readonly creditToken: Address;
  readonly to: Address;
  readonly amount: bigint;
}): Call {
  const { creditToken, to, amount } = options;
  return {
    to: creditToken,
    value: 0n,
    data: encodeFunctionData({ abi: creditTokenAbi, functionName: 'transfer', args: [to, amount] }),
  };
}
