import { encodeFunctionData, type Address, type Hex } from 'viem';
import { dataPoolAbi } from '#contracts/abi/data-pool.ts';
import type { Call } from '#contracts/actions/call.ts';
import type { Consent, Revocation } from '#contracts/actions/consent-typed-data.ts';

/** The call that gives a consent; whoever calls for themselves needs no signature. */
export function encodeConsent(consent: Omit<Consent, 'nonce'> & { readonly signature?: Hex }, dataPool: Address): Call {
  const { poolId, contributor, scope, expiry, signature = '0x' } = consent;
  const args = [poolId, contributor, scope, expiry, signature] as const;
  return { to: dataPool, value: 0n, data: encodeFunctionData({ abi: dataPoolAbi, functionName: 'consent', args }) };
}

/** The call that ends a consent; whoever calls for themselves needs no signature. */
export function encodeRevoke(
  revocation: Omit<Revocation, 'nonce'> & { readonly signature?: Hex },
  dataPool: Address,
): Call {
  const args = [revocation.poolId, revocation.contributor, revocation.signature ?? '0x'] as const;
  return { to: dataPool, value: 0n, data: encodeFunctionData({ abi: dataPoolAbi, functionName: 'revoke', args }) };
}
