import { encodeFunctionData, type Address } from 'viem';
import { gameAssetsAbi } from '#contracts/abi/game-assets.ts';
import type { Call } from '#contracts/actions/call.ts';

/** The call that pays for uses of an asset; `usePriceWei` is what `usePriceOf` says now. */
export function encodeUse(options: {
  readonly gameAssets: Address;
  readonly tokenId: bigint;
  readonly times: bigint;
  readonly usePriceWei: bigint;
}): Call {
  return {
    to: options.gameAssets,
    value: options.usePriceWei * options.times,
    data: encodeFunctionData({ abi: gameAssetsAbi, functionName: 'use', args: [options.tokenId, options.times] }),
  };
}

/** The call with which a creator sets the price of one use, in wei (0 = not for use). */
export function encodeSetUsePrice(options: {
  readonly gameAssets: Address;
  readonly tokenId: bigint;
  readonly usePriceWei: bigint;
}): Call {
  return {
    to: options.gameAssets,
    value: 0n,
    data: encodeFunctionData({
      abi: gameAssetsAbi,
      functionName: 'setUsePrice',
      args: [options.tokenId, options.usePriceWei],
    }),
  };
}
