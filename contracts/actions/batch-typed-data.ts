import type { Address } from 'viem';
import type { Call } from '#contracts/actions/call.ts';

/** A batch of calls before it is signed; the deadline is the last Unix second at which it may run. */
export interface Batch {
  readonly calls: readonly Call[];
  readonly nonce: bigint;
  readonly deadline: bigint;
}

/** Names the player account a batch is for. */
export interface BatchPlace {
  readonly chainId: number;
  readonly playerAccount: Address;
}

const batchTypes = {
  Call: [
    { name: 'to', type: 'address' },
    { name: 'value', type: 'uint256' },
    { name: 'data', type: 'bytes' },
  ],
  Batch: [
    { name: 'calls', type: 'Call[]' },
    { name: 'nonce', type: 'uint256' },
    { name: 'deadline', type: 'uint256' },
  ],
} as const;

/** What the owner or a session key signs so that anybody may relay the batch; give it to `signTypedData`. */
export function batchTypedData(batch: Batch, place: BatchPlace) {
  return {
    domain: {
      name: 'Worldloom Player',
      version: '1',
      chainId: place.chainId,
      verifyingContract: place.playerAccount,
    },
    types: batchTypes,
    primaryType: 'Batch',
    message: batch,
  } as const;
}
