import type { Hex, LocalAccount } from 'viem';
import {
  resultTypedData,
  voucherTypedData,
  type InferencePlace,
  type InferenceResult,
  type Voucher,
} from '#contracts/actions/inference-typed-data.ts';

type Signing = InferencePlace & { readonly signer: Pick<LocalAccount, 'signTypedData'> };

/** Signs a result with the provider's key, or the key that owns the provider's player account. */
export function signInferenceResult(result: InferenceResult, options: Signing): Promise<Hex> {
  return options.signer.signTypedData(resultTypedData(result, options));
}

/** Signs a voucher with the payer's key, or the key that owns the payer's player account. */
export function signVoucher(voucher: Voucher, options: Signing): Promise<Hex> {
  return options.signer.signTypedData(voucherTypedData(voucher, options));
}
