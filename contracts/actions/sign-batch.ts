import type { Hex, LocalAccount } from 'viem';
import { batchTypedData, type Batch, type BatchPlace } from '#contracts/actions/batch-typed-data.ts';

/** A batch with the signature that lets anybody relay it. */
export interface SignedBatch extends Batch {
  readonly signature: Hex;
}

/** Signs a batch with the account's owner key or with a session key. */
export async function signBatch(
  batch: Batch,
  options: BatchPlace & { readonly signer: Pick<LocalAccount, 'signTypedData'> },
): Promise<SignedBatch> {
  return { ...batch, signature: await options.signer.signTypedData(batchTypedData(batch, options)) };
}
