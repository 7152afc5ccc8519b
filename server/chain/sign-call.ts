import { parseTransaction, type Hex, type LocalAccount, type TransactionSerializable } from 'viem';
import type { Call } from '#contracts/actions/call.ts';
import type { ConnectedChain } from '#server/chain/connect-chain.ts';

/** Most gas that one sponsored transaction may use. */
const gasLimit = 3_000_000n;

/** A signed transaction; sending its bytes twice is harmless. */
export interface SignedCall {
  readonly raw: Hex;
  readonly nonce: number;
  /** Gas that it may use. */
  readonly gas: bigint;
}

/** Simulates a call and signs it with the next nonce of the paying account. Throws what viem throws when the chain would refuse it. */
export async function signCall(
  { chain, publicClient }: ConnectedChain,
  { call, payer }: { call: Call; payer: LocalAccount },
): Promise<SignedCall> {
  const { to, value, data } = call;
  const estimate = await publicClient.estimateGas({ account: payer, to, value, data });
  // A fifth on top: what is used depends a little on the block it lands in.
  const wanted = estimate + estimate / 5n;
  const gas = wanted < gasLimit ? wanted : gasLimit;
  const nonce = await publicClient.getTransactionCount({ address: payer.address, blockTag: 'pending' });
  const request = await publicClient.prepareTransactionRequest({ account: payer, chain, to, value, data, gas, nonce });
  // viem's request type is wider than what a local account signs.
  const raw = await payer.signTransaction(request as Parameters<typeof payer.signTransaction>[0]);
  return { raw, nonce: request.nonce, gas };
}

/**
 * Signs the same transaction again with a quarter more for the fee, or what the chain asks now if that is more: nodes take
 * a replacement from a tenth more on.
 */
export async function signWithHigherFee(
  { publicClient }: ConnectedChain,
  { raw, payer }: { raw: Hex; payer: LocalAccount },
): Promise<SignedCall> {
  const old = parseTransaction(raw);
  const asked = await publicClient.estimateFeesPerGas();
  const { r: _r, s: _s, v: _v, yParity: _yParity, ...rest } = old;
  const fees = {
    maxFeePerGas: higher(old.maxFeePerGas, asked.maxFeePerGas),
    maxPriorityFeePerGas: higher(old.maxPriorityFeePerGas, asked.maxPriorityFeePerGas),
  };
  const signed = await payer.signTransaction({ ...rest, ...fees } as TransactionSerializable);
  return { raw: signed, nonce: old.nonce ?? 0, gas: old.gas ?? 0n };
}

function higher(before: bigint | undefined, asked: bigint): bigint {
  const raised = ((before ?? 0n) * 5n) / 4n + 1n;
  return raised > asked ? raised : asked;
}
