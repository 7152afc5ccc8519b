import { defineChain, type Address, type Chain } from 'viem';

/** Chain ids the product knows by name; any other EVM chain works too. */
export const chainIds = { local: 31337, ethereum: 1, sepolia: 11155111, base: 8453, baseSepolia: 84532 } as const;

/** Addresses of one deployment of all contracts. */
export interface ContractAddresses {
  readonly royaltyGraph: Address;
  readonly gameAssets: Address;
  readonly marketplace: Address;
  readonly playerAccountFactory: Address;
  readonly inferenceMarket: Address;
  readonly dataPool: Address;
  readonly tournament: Address;
  /** ERC-20 for offers; on local chains alone. */
  readonly creditToken?: Address;
}

/** The address that stands for the chain's native coin wherever a token is asked for. */
export const nativeToken: Address = '0x0000000000000000000000000000000000000000';

/** Describes a chain for viem from its id and RPC address; unknown ids are named by their number. */
export function describeChain(options: { readonly chainId: number; readonly rpcUrl: string }): Chain {
  const known = Object.entries(chainIds).find(([, id]) => id === options.chainId);
  return defineChain({
    id: options.chainId,
    name: known?.[0] ?? `chain ${options.chainId}`,
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: [options.rpcUrl] } },
  });
}
