import { randomBytes } from 'node:crypto';
import type { Address, LocalAccount } from 'viem';
import type { Call } from '#contracts/actions/call.ts';
import { encodeCreateAndExecute } from '#contracts/actions/encode-relay.ts';
import { predictPlayerAccount } from '#contracts/actions/predict-player-account.ts';
import { signBatch } from '#contracts/actions/sign-batch.ts';
import { ChainError } from '#engine/errors.ts';
import type { ConnectedChain } from '#server/chain/connect-chain.ts';
import type { Sender } from '#server/chain/sender.ts';

const deadlineSeconds = 600n;
const waitMilliseconds = 60_000;

/** The account of the server itself: it owns the key that signs receipts, runs services, and takes tips for its worlds. */
export interface House {
  /** Key that owns the account. */
  readonly owner: LocalAccount;
  readonly account: Address;
  /** Carries out calls of the account and waits for the block. Throws ChainError, `chain.house-waits` when none comes in time. */
  act(calls: readonly Call[]): Promise<void>;
  /** Puts coin of the paying account into the house's account. Throws like `act`. */
  fund(amountWei: bigint): Promise<void>;
}

/** Makes the house of a provider's key. */
export function createHouse(parts: { chain: ConnectedChain; sender: Sender; provider: LocalAccount }): House {
  const { chain, sender, provider: owner } = parts;
  const { playerAccountFactory } = chain.addresses;
  const account = predictPlayerAccount({ owner: owner.address, playerAccountFactory });
  const send = async (call: Call) => {
    const hash = await sender.send({ call, kind: 'house', playerId: null });
    const mined = await sender.waitFor(hash, waitMilliseconds);
    if (mined?.status === 'in-block') return;
    throw new ChainError(`Transaction ${hash} of the house is ${mined ? 'refused' : 'in no block yet'}.`, {
      code: 'chain.house-waits',
      fix: 'It is tried again at the next start.',
    });
  };
  return {
    owner,
    account,
    act: async (calls) => {
      const { timestamp } = await chain.publicClient.getBlock();
      const nonce = randomBytes(8).readBigUInt64BE();
      const batch = await signBatch(
        { calls, nonce, deadline: timestamp + deadlineSeconds },
        { chainId: chain.chain.id, playerAccount: account, signer: owner },
      );
      await send(encodeCreateAndExecute(batch, { owner: owner.address, playerAccountFactory }));
    },
    fund: (amountWei) => send({ to: account, value: amountWei, data: '0x' }),
  };
}
