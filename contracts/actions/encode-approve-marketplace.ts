import { encodeFunctionData, type Address } from 'viem';
import { gameAssetsAbi } from '#contracts/abi/game-assets.ts';
import type { Call } from '#contracts/actions/call.ts';

/** The call that lets the marketplace move the caller's tokens for orders the caller signs; needed once per account. */
export function encodeApproveMarketplace(options: {
  readonly gameAssets: Address;
  readonly marketplace: Address;
}): Call {
  return {
    to: options.gameAssets,
    value: 0n,
    data: encodeFunctionData({
      abi: gameAssetsAbi,
      functionName: 'setApprovalForAll',
      args: [options.marketplace, true],
    }),
  };
}
