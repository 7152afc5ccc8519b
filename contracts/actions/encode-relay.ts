import { encodeFunctionData, type Address } from 'viem';
import { playerAccountFactoryAbi } from '#contracts/abi/player-account-factory.ts';
import { playerAccountAbi } from '#contracts/abi/player-account.ts';
import type { Call } from '#contracts/actions/call.ts';
import type { SignedBatch } from '#contracts/actions/sign-batch.ts';

/** The transaction that carries out a signed batch of an account that exists. */
export function encodeExecute(batch: SignedBatch, playerAccount: Address): Call {
  return {
    to: playerAccount,
    value: 0n,
    data: encodeFunctionData({
      abi: playerAccountAbi,
      functionName: 'execute',
      args: [batch.calls, batch.nonce, batch.deadline, batch.signature],
    }),
  };
}

/** The transaction that creates the owner's account if needed and carries out its signed batch. */
export function encodeCreateAndExecute(
  batch: SignedBatch,
  options: { readonly owner: Address; readonly playerAccountFactory: Address },
): Call {
  return {
    to: options.playerAccountFactory,
    value: 0n,
    data: encodeFunctionData({
      abi: playerAccountFactoryAbi,
      functionName: 'createAndExecute',
      args: [options.owner, batch.calls, batch.nonce, batch.deadline, batch.signature],
    }),
  };
}
