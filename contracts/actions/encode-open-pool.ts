import { encodeFunctionData, type Address } from 'viem';
import { dataPoolAbi } from '#contracts/abi/data-pool.ts';
import type { Call } from '#contracts/actions/call.ts';
import { coinOf } from '#contracts/actions/coin-of.ts';
import type { MintRequest } from '#contracts/actions/encode-mint.ts';
import { nativeToken } from '#contracts/chains.ts';

/** What a curator says of its pool; amounts in wei of the token. */
export interface PoolTerms {
  readonly token?: Address;
  /** Price of one day of access; 0 = not for sale. */
  readonly price: bigint;
  /** Stake at risk for each epoch until its challenge is over. */
  readonly bond: bigint;
  readonly challengeSeconds: number;
  readonly stake: bigint;
}

/** The call that opens a pool; `node` describes the pool's own token, whose first holder must be the caller; it has no crew. */
export function encodeOpenPool(options: {
  readonly dataPool: Address;
  readonly node: Omit<MintRequest, 'attestation' | 'crewId'>;
  readonly terms: PoolTerms;
}): Call {
  const { dataPool, terms } = options;
  const { ratePpb, ...rest } = options.node;
  const parents = [...new Set(rest.parents)].sort((left, right) => (left < right ? -1 : 1));
  const token = terms.token ?? nativeToken;
  return {
    to: dataPool,
    value: coinOf(token, terms.stake),
    data: encodeFunctionData({
      abi: dataPoolAbi,
      functionName: 'open',
      args: [
        { ...rest, parents, rate: ratePpb, crewId: 0 },
        { ...terms, token },
      ],
    }),
  };
}
