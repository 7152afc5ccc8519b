import type { PublicClient } from 'viem';

/** The Unix second that the next block will hardly be before: an idle local chain makes no blocks, and a chain may be ahead of this clock. */
export async function chainSecond({ publicClient }: { readonly publicClient: PublicClient }): Promise<bigint> {
  const { timestamp } = await publicClient.getBlock();
  const clock = BigInt(Math.floor(Date.now() / 1000));
  return timestamp > clock ? timestamp : clock;
}
