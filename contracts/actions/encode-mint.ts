import { encodeFunctionData, type Address, type Hex } from 'viem';
import { gameAssetsAbi } from '#contracts/abi/game-assets.ts';
import type { Call } from '#contracts/actions/call.ts';

/** How an asset was made; digests are sha2-256 (32 bytes). */
export interface Provenance {
  readonly promptHash: Hex;
  readonly modelHash: Hex;
  /** Seed of the generation, below 2^64. */
  readonly seed: bigint;
  readonly contentDigest: Hex;
}

/** What a mint says. The account that makes the call becomes the creator. */
export interface MintRequest {
  /** First holder of all copies. */
  readonly to: Address;
  /** Copies; the supply never grows. */
  readonly amount: bigint;
  readonly provenance: Provenance;
  /** sha2-256 of the metadata JSON, which is a single raw IPFS block. */
  readonly metaDigest: Hex;
  /** Tokens it is a remix of, in any order; none for an original. */
  readonly parents: readonly bigint[];
  /** Asked royalty, parts per 1e9; the graph trims it to a fifth of the headroom. */
  readonly ratePpb: number;
  /** Table that shares what the creator keeps; 0 = none. */
  readonly crewId?: number;
  /** Receipt of the provider that generated it (`sign-receipt`), checked on chain; none for what was made by hand. */
  readonly attestation?: { readonly provider: Address; readonly receipt: Hex };
}

/** The call that mints an asset, or a remix when it has parents; attested when it comes with a provider's receipt. */
export function encodeMint(request: MintRequest, gameAssets: Address): Call {
  const { ratePpb, crewId = 0, parents, attestation, ...rest } = request;
  const ascending = [...new Set(parents)].sort((left, right) => (left < right ? -1 : 1));
  const minted = { ...rest, parents: ascending, rate: ratePpb, crewId };
  const data = attestation
    ? encodeFunctionData({
        abi: gameAssetsAbi,
        functionName: 'mintAttested',
        args: [minted, attestation.provider, attestation.receipt],
      })
    : encodeFunctionData({ abi: gameAssetsAbi, functionName: 'mint', args: [minted] });
  return { to: gameAssets, value: 0n, data };
}
