import type { Address, PublicClient } from 'viem';
import { creditTokenAbi } from '#contracts/abi/credit-token.ts';
import { decodeChainError } from '#contracts/actions/decode-chain-error.ts';

/** What an account has of the credit token. */
export interface CreditStanding {
  /** Smallest units held. */
  readonly balance: bigint;
  /** Units that `spender` may fetch. */
  readonly allowance: bigint;
  /** What the account's next permit has to name. */
  readonly nonce: bigint;
}

/** Reads, as of one block, what an account holds, and what it lets somebody fetch. */
export async function readCredit(options: {
  readonly publicClient: PublicClient;
  readonly creditToken: Address;
  readonly account: Address;
  readonly spender: Address;
}): Promise<CreditStanding> {
  const { publicClient, creditToken: address, account, spender } = options;
  const token = { address, abi: creditTokenAbi } as const;
  try {
    const [balance, allowance, nonce] = await publicClient.multicall({
      allowFailure: false,
      deployless: true,
      contracts: [
        { ...token, functionName: 'balanceOf', args: [account] },
        { ...token, functionName: 'allowance', args: [account, spender] },
        { ...token, functionName: 'nonces', args: [account] },
      ],
    });
    return { balance, allowance, nonce };
  } catch (error) {
    throw decodeChainError(error);
  }
}
