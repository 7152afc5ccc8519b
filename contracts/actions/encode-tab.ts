import { encodeFunctionData, type Address, type Hex } from 'viem';
import { inferenceMarketAbi } from '#contracts/abi/inference-market.ts';
import type { Call } from '#contracts/actions/call.ts';
import { coinOf } from '#contracts/actions/coin-of.ts';
import type { Voucher } from '#contracts/actions/inference-typed-data.ts';
import { nativeToken } from '#contracts/chains.ts';

/** The call that sets money aside for metered calls of a service. */
export function encodeFundTab(options: {
  readonly inferenceMarket: Address;
  readonly serviceId: bigint;
  readonly amount: bigint;
  readonly token?: Address;
}): Call {
  return {
    to: options.inferenceMarket,
    value: coinOf(options.token ?? nativeToken, options.amount),
    data: encodeFunctionData({
      abi: inferenceMarketAbi,
      functionName: 'fundTab',
      args: [options.serviceId, options.amount],
    }),
  };
}

/** The call that redeems a payer's newest voucher; anybody may make it. */
export function encodeRedeem(
  voucher: Omit<Voucher, 'round'> & { readonly signature: Hex },
  inferenceMarket: Address,
): Call {
  const args = [voucher.payer, voucher.serviceId, voucher.total, voucher.signature] as const;
  return {
    to: inferenceMarket,
    value: 0n,
    data: encodeFunctionData({ abi: inferenceMarketAbi, functionName: 'redeem', args }),
  };
}

/** The call with which a payer announces that it takes its money back in a day. */
export function encodeAnnounceClose(serviceId: bigint, inferenceMarket: Address): Call {
  return {
    to: inferenceMarket,
    value: 0n,
    data: encodeFunctionData({ abi: inferenceMarketAbi, functionName: 'announceClose', args: [serviceId] }),
  };
}

/** The call that gives the rest of a tab back: by the provider at once, by anybody after the notice. */
export function encodeCloseTab(tab: Pick<Voucher, 'payer' | 'serviceId'>, inferenceMarket: Address): Call {
  const args = [tab.payer, tab.serviceId] as const;
  return {
    to: inferenceMarket,
    value: 0n,
    data: encodeFunctionData({ abi: inferenceMarketAbi, functionName: 'closeTab', args }),
  };
}
