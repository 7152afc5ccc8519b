import type { Hex, LocalAccount } from 'viem';
import { permitTypedData, type Permit, type PermitPlace } from '#contracts/actions/permit-typed-data.ts';

/** Signs a permit with the holder's key; `encodePermit` carries it to the chain. */
export function signPermit(
  permit: Permit,
  options: PermitPlace & { readonly signer: Pick<LocalAccount, 'signTypedData'> },
): Promise<Hex> {
  return options.signer.signTypedData(permitTypedData(permit, options));
}
