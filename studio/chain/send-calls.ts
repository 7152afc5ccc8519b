import type { Address } from 'viem';
import type { Call } from '#contracts/actions/call.ts';
import { predictPlayerAccount } from '#contracts/actions/predict-player-account.ts';
import { signBatch } from '#contracts/actions/sign-batch.ts';
import { ChainError, InputError } from '#engine/errors.ts';
import type { ChainInfo, RelayCall, RelayRecord } from '#engine/protocol/api/shapes.ts';
import { trackTransaction } from '#studio/chain/transactions-store.ts';
import { callApi, queryClient } from '#studio/session/api.ts';
import { requireOwner } from '#studio/session/owner.ts';

const deadlineSeconds = 600n;
const pollMilliseconds = 500;
const patienceMilliseconds = 90_000;

/** Clocks of chain and browser differ by so much at most; an order that starts in the future could not be bought at once. */
export const clockSlackSeconds = 120n;

/** Who acts on the chain: the key in this browser and the account that it owns. */
export interface Actor {
  readonly owner: Awaited<ReturnType<typeof requireOwner>>;
  readonly account: Address;
  readonly chain: ChainInfo;
}

/** Contracts and money of the chain, asked once. */
export function readChain(): Promise<ChainInfo> {
  return queryClient.fetchQuery({ queryKey: ['chain'], queryFn: () => callApi('chain'), staleTime: Infinity });
}

/** The key and account that act for the player. Throws InputError `owner.not-here` or `session.needed`. */
export async function requireActor(): Promise<Actor> {
  const owner = await requireOwner();
  const chain = await readChain();
  const account = predictPlayerAccount({
    owner: owner.address,
    playerAccountFactory: asAddress(chain.contracts.playerAccountFactory),
  });
  return { owner, account, chain };
}

/** An address that passed the wire's schema. */
export function asAddress(text: string): Address {
  if (/^0x[0-9a-fA-F]{40}$/.test(text)) return text as Address;
  throw new InputError(`"${text}" is not an address.`, { code: 'chain.not-an-address', fix: 'Reload the page.' });
}

/** A call from the server in the form that is signed. */
export function callFromWire({ to, value, data }: RelayCall): Call {
  return { to: asAddress(to), value: BigInt(value), data: data as `0x${string}` };
}

function randomNonce(): bigint {
  return crypto.getRandomValues(new BigUint64Array(1))[0] ?? 0n;
}

/**
 * Signs calls as one batch of the player account, has it relayed and waits until it is in a block.
 * Throws ChainError with the chain's reason in words when it failed.
 */
export async function sendCalls(
  actor: Actor,
  { calls, purpose }: { readonly calls: readonly Call[]; readonly purpose: string },
): Promise<RelayRecord> {
  const batch = { calls, nonce: randomNonce(), deadline: BigInt(Math.floor(Date.now() / 1000)) + deadlineSeconds };
  const signed = await signBatch(batch, {
    signer: actor.owner,
    chainId: actor.chain.chainId,
    playerAccount: actor.account,
  });
  const id = crypto.randomUUID();
  const follow = (record: RelayRecord) => {
    trackTransaction({ ...record, purpose });
    return record;
  };
  follow({ id, status: 'sent', transaction: null, block: null, because: '', fix: '' });
  try {
    const wire = calls.map(({ to, value, data }) => ({ to, value: String(value), data }));
    const sent = await callApi('relay', {
      body: {
        id,
        calls: wire,
        nonce: String(batch.nonce),
        deadline: String(batch.deadline),
        signature: signed.signature,
      },
    });
    return await waitForBlock(follow(sent), follow);
  } catch (error) {
    const { message, fix } =
      error instanceof ChainError || error instanceof InputError
        ? error
        : { message: 'The server could not pass it on.', fix: 'Try again.' };
    follow({ id, status: 'failed', transaction: null, block: null, because: message, fix });
    throw error;
  }
}

async function waitForBlock(first: RelayRecord, follow: (record: RelayRecord) => RelayRecord): Promise<RelayRecord> {
  let record = first;
  const patience = Date.now() + patienceMilliseconds;
  while (record.status === 'sent' && Date.now() < patience) {
    await new Promise((resolve) => setTimeout(resolve, pollMilliseconds));
    record = follow(await callApi('readRelay', { params: { id: record.id } }));
  }
  if (record.status === 'in-block') return record;
  if (record.status === 'failed') throw new ChainError(record.because, { code: 'chain.refused', fix: record.fix });
  throw new ChainError('The chain has not answered for 90 seconds.', {
    code: 'chain.slow',
    fix: 'Look again in a minute; nothing is sent twice.',
  });
}
