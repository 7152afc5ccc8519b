import {
  encodeDeployData,
  getContractAddress,
  type Account,
  type Address,
  type Chain,
  type Hex,
  type PublicClient,
  type Transport,
  type WalletClient,
} from 'viem';
import { ChainError } from '#engine/errors.ts';
import { gameAssetsAbi, gameAssetsBytecode, gameAssetsRuntime } from '#contracts/abi/game-assets.ts';
import { marketplaceAbi, marketplaceBytecode, marketplaceRuntime } from '#contracts/abi/marketplace.ts';
import { playerAccountFactoryBytecode, playerAccountFactoryRuntime } from '#contracts/abi/player-account-factory.ts';
import { royaltyGraphAbi, royaltyGraphBytecode, royaltyGraphRuntime } from '#contracts/abi/royalty-graph.ts';
import { decodeChainError } from '#contracts/actions/decode-chain-error.ts';
import { fingerprintCode, type RuntimeFingerprint } from '#contracts/actions/fingerprint-code.ts';
import type { ContractAddresses } from '#contracts/chains.ts';

const runtimes: Record<keyof ContractAddresses, RuntimeFingerprint> = {
  royaltyGraph: royaltyGraphRuntime,
  gameAssets: gameAssetsRuntime,
  marketplace: marketplaceRuntime,
  playerAccountFactory: playerAccountFactoryRuntime,
};

/** What deploying needs; the wallet pays the gas and gets no rights over the contracts. */
export interface DeployOptions {
  readonly publicClient: PublicClient;
  readonly walletClient: WalletClient<Transport, Chain, Account>;
  /** Addresses of an earlier deployment; they are kept when this very code stands there. */
  readonly known?: ContractAddresses;
}

/** Says whether the code at the given addresses is ours and wired together. */
export async function isDeployed(publicClient: PublicClient, addresses: ContractAddresses): Promise<boolean> {
  const names = Object.keys(runtimes) as (keyof ContractAddresses)[];
  const matches = await Promise.all(
    names.map(async (name) => {
      const code = await publicClient.getCode({ address: addresses[name] });
      return code !== undefined && fingerprintCode(code, runtimes[name].immutables) === runtimes[name].hash;
    }),
  );
  if (matches.includes(false)) return false;
  const { royaltyGraph, gameAssets, marketplace } = addresses;
  const [graph, assets, isWriter] = await Promise.all([
    publicClient.readContract({ address: gameAssets, abi: gameAssetsAbi, functionName: 'graph' }),
    publicClient.readContract({ address: marketplace, abi: marketplaceAbi, functionName: 'assets' }),
    publicClient.readContract({
      address: royaltyGraph,
      abi: royaltyGraphAbi,
      functionName: 'isWriter',
      args: [gameAssets],
    }),
  ]);
  return (
    graph.toLowerCase() === royaltyGraph.toLowerCase() && assets.toLowerCase() === gameAssets.toLowerCase() && isWriter
  );
}

/**
 * Deploys all contracts, or keeps the known ones when they match. The graph names its writers for ever, so the asset
 * contract's address is predicted from the wallet's next nonces: nothing else may send from this wallet meanwhile.
 * Throws ChainError (`chain.deploy-raced` when something did).
 */
export async function deployContracts(
  options: DeployOptions,
): Promise<{ readonly addresses: ContractAddresses; readonly deployed: boolean }> {
  const { publicClient, walletClient, known } = options;
  try {
    if (known !== undefined && (await isDeployed(publicClient, known))) return { addresses: known, deployed: false };
    const from = walletClient.account.address;
    const nonce = BigInt(await publicClient.getTransactionCount({ address: from, blockTag: 'pending' }));
    const at = (index: bigint) => getContractAddress({ from, nonce: nonce + index });
    const addresses = { royaltyGraph: at(0n), gameAssets: at(1n), marketplace: at(2n), playerAccountFactory: at(3n) };
    for (const [name, data] of Object.entries(deployData(addresses))) {
      await deployOne(options, { data, expected: addresses[name as keyof ContractAddresses] });
    }
    return { addresses, deployed: true };
  } catch (error) {
    throw decodeChainError(error);
  }
}

/** Creation code with arguments, in the order of the predicted addresses. */
function deployData(addresses: ContractAddresses): Record<keyof ContractAddresses, Hex> {
  return {
    royaltyGraph: encodeDeployData({
      abi: royaltyGraphAbi,
      bytecode: royaltyGraphBytecode,
      args: [[addresses.gameAssets]],
    }),
    gameAssets: encodeDeployData({ abi: gameAssetsAbi, bytecode: gameAssetsBytecode, args: [addresses.royaltyGraph] }),
    marketplace: encodeDeployData({ abi: marketplaceAbi, bytecode: marketplaceBytecode, args: [addresses.gameAssets] }),
    playerAccountFactory: playerAccountFactoryBytecode,
  };
}

async function deployOne(
  { publicClient, walletClient }: DeployOptions,
  { data, expected }: { readonly data: Hex; readonly expected: Address },
): Promise<void> {
  const hash = await walletClient.sendTransaction({ data });
  const receipt = await publicClient.waitForTransactionReceipt({ hash, pollingInterval: 50 });
  if (receipt.status === 'success' && receipt.contractAddress?.toLowerCase() === expected.toLowerCase()) return;
  throw new ChainError(`A contract was to stand at ${expected}, but transaction ${hash} did not put it there.`, {
    code: 'chain.deploy-raced',
    fix: 'Let nothing else send from the deploying account and start again.',
  });
}
