import type { Address, PublicClient } from 'viem';
import { playerAccountAbi } from '#contracts/abi/player-account.ts';

const wordBits = 256n;

/**
 * Smallest nonce that a player account has not used and that is not in `inFlight`; an account that does not exist yet starts at 0.
 * Low nonces share a storage word, which keeps later batches cheap.
 */
export async function findFreeNonce(options: {
  readonly publicClient: PublicClient;
  readonly playerAccount: Address;
  readonly inFlight?: ReadonlySet<bigint>;
}): Promise<bigint> {
  const { publicClient, playerAccount, inFlight = new Set() } = options;
  const code = await publicClient.getCode({ address: playerAccount });
  for (let word = 0n; ; word += 1n) {
    const used = code === undefined ? 0n : await readWord({ publicClient, playerAccount, word });
    for (let bit = 0n; bit < wordBits; bit += 1n) {
      const nonce = word * wordBits + bit;
      if ((used & (1n << bit)) === 0n && !inFlight.has(nonce)) return nonce;
    }
  }
}

function readWord(options: {
  readonly publicClient: PublicClient;
  readonly playerAccount: Address;
  readonly word: bigint;
}): Promise<bigint> {
  return options.publicClient.readContract({
    address: options.playerAccount,
    abi: playerAccountAbi,
    functionName: 'nonceBitmap',
    args: [options.word],
  });
}
