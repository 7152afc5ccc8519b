import type { Hex, LocalAccount } from 'viem';
import { receiptTypedData, type ProvenanceReceipt, type ReceiptPlace } from '#contracts/actions/receipt-typed-data.ts';

/** Signs a receipt with a provider's key; parents may come in any order. Give it to `encodeMint` as `attestation`. */
export function signReceipt(
  receipt: ProvenanceReceipt,
  options: ReceiptPlace & { readonly signer: Pick<LocalAccount, 'signTypedData'> },
): Promise<Hex> {
  const parents = [...new Set(receipt.parents)].sort((left, right) => (left < right ? -1 : 1));
  return options.signer.signTypedData(receiptTypedData({ ...receipt, parents }, options));
}
