import type { LocalAccount } from 'viem';
import type { MintRequest } from '#contracts/actions/encode-mint.ts';
import type { ProvenanceReceipt } from '#contracts/actions/receipt-typed-data.ts';
import { signReceipt } from '#contracts/actions/sign-receipt.ts';
import type { ConnectedChain } from '#server/chain/connect-chain.ts';

/** A receipt and who signed it, as a mint takes it. */
export type Attestation = NonNullable<MintRequest['attestation']>;

/** Signs with the provider's key that something was made so; the chain checks it at the mint. */
export async function attestMint(
  { chain, provider }: { readonly chain: ConnectedChain; readonly provider: LocalAccount },
  made: ProvenanceReceipt,
): Promise<Attestation> {
  const place = { chainId: chain.chain.id, gameAssets: chain.addresses.gameAssets };
  return { provider: provider.address, receipt: await signReceipt(made, { ...place, signer: provider }) };
}
