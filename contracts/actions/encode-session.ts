import { encodeFunctionData, type Address, type Hex } from 'viem';
import { playerAccountAbi } from '#contracts/abi/player-account.ts';
import type { Call } from '#contracts/actions/call.ts';

/** The call (in a batch signed by the owner) that opens a session key. */
export function encodeOpenSession(options: {
  readonly playerAccount: Address;
  readonly key: Address;
  /** Last Unix second at which the key works. */
  readonly expiry: number;
  /** Native coin that the key may send in total, in wei. */
  readonly capWei: bigint;
  /** The only functions it may call; selectors have 4 bytes. */
  readonly permissions: readonly { readonly to: Address; readonly selector: Hex }[];
}): Call {
  const { playerAccount, key, expiry, capWei, permissions } = options;
  return {
    to: playerAccount,
    value: 0n,
    data: encodeFunctionData({
      abi: playerAccountAbi,
      functionName: 'openSession',
      args: [key, expiry, capWei, permissions],
    }),
  };
}

/** The call that revokes a session key. */
export function encodeRevokeSession(options: { readonly playerAccount: Address; readonly key: Address }): Call {
  return {
    to: options.playerAccount,
    value: 0n,
    data: encodeFunctionData({ abi: playerAccountAbi, functionName: 'revokeSession', args: [options.key] }),
  };
}
