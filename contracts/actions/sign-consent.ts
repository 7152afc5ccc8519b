import type { Hex, LocalAccount } from 'viem';
import {
  consentTypedData,
  revocationTypedData,
  type Consent,
  type ConsentPlace,
  type Revocation,
} from '#contracts/actions/consent-typed-data.ts';

type Signing = ConsentPlace & { readonly signer: Pick<LocalAccount, 'signTypedData'> };

/** Signs a consent; costs no gas. */
export function signConsent(consent: Consent, options: Signing): Promise<Hex> {
  return options.signer.signTypedData(consentTypedData(consent, options));
}

/** Signs the end of a consent; costs no gas. */
export function signRevocation(revocation: Revocation, options: Signing): Promise<Hex> {
  return options.signer.signTypedData(revocationTypedData(revocation, options));
}
