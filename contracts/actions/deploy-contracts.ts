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
import { creditTokenAbi, creditTokenBytecode, creditTokenRuntime } from '#contracts/abi/credit-token.ts';
import { dataPoolAbi, dataPoolBytecode, dataPoolRuntime } from '#contracts/abi/data-pool.ts';
import { gameAssetsAbi, gameAssetsBytecode, gameAssetsRuntime } from '#contracts/abi/game-assets.ts';
import {
  inferenceMarketAbi,
  inferenceMarketBytecode,
  inferenceMarketRuntime,
} from '#contracts/abi/inference-market.ts';
import { marketplaceAbi, marketplaceBytecode, marketplaceRuntime } from '#contracts/abi/marketplace.ts';
import { playerAccountFactoryBytecode, playerAccountFactoryRuntime } from '#contracts/abi/player-account-factory.ts';
import { royaltyGraphAbi, royaltyGraphBytecode, royaltyGraphRuntime } from '#contracts/abi/royalty-graph.ts';
import { tournamentAbi, tournamentBytecode, tournamentRuntime } from '#contracts/abi/tournament.ts';
import { decodeChainError } from '#contracts/actions/decode-chain-error.ts';
import { fingerprintCode, type RuntimeFingerprint } from '#contracts/actions/fingerprint-code.ts';
import { nativeToken, type ContractAddresses } from '#contracts/chains.ts';

type Name = keyof ContractAddresses;
type SomeAddresses = Partial<ContractAddresses>;

/** Units of the credit token that are made: more than all that anybody could earn. */
const creditSupply = 10n ** 30n;
/** How often, and at what distance, it is looked whether earlier transactions of the wallet are in a block. */
const pendingLooks = 240;
const lookMilliseconds = 250;

/** In the order of deployment: what a contract is built on stands before it. */
const runtimes: Required<Record<Name, RuntimeFingerprint>> = {
  royaltyGraph: royaltyGraphRuntime,
  gameAssets: gameAssetsRuntime,
  marketplace: marketplaceRuntime,
  playerAccountFactory: playerAccountFactoryRuntime,
  inferenceMarket: inferenceMarketRuntime,
  dataPool: dataPoolRuntime,
  tournament: tournamentRuntime,
  creditToken: creditTokenRuntime,
};
const names = Object.keys(runtimes) as Name[];

/** What deploying needs; the wallet pays the gas and gets no rights over the contracts. */
export interface DeployOptions {
  readonly publicClient: PublicClient;
  readonly walletClient: WalletClient<Transport, Chain, Account>;
  /** Addresses of an earlier deployment; each is kept when this very code stands there, wired to what is kept. */
  readonly known?: SomeAddresses;
  /** Who gets the supply of the credit token; without it there is none. */
  readonly creditHolder?: Address;
  /**
   * Told where everything will stand before the first transaction goes out. Who keeps that and gives it as `known` after a
   * crash goes on where it was, and deploys nothing twice.
   */
  readonly onPlan?: (addresses: ContractAddresses) => Promise<void>;
}

/** Says whether the code at the given addresses is ours and wired together. */
export async function isDeployed(publicClient: PublicClient, addresses: ContractAddresses): Promise<boolean> {
  const standing = await findStanding(publicClient, addresses);
  return names.every((name) => standing[name] !== undefined || name === 'creditToken');
}

/**
 * Deploys what is missing and keeps every known contract that matches, so an older deployment gains new contracts and
 * loses nothing. The graph names its writers for ever, so the asset contract's address is predicted from the wallet's
 * next nonces: nothing else may send from this wallet meanwhile. Throws ChainError (`chain.deploy-raced` when something did).
 */
export async function deployContracts(
  options: DeployOptions,
): Promise<{ readonly addresses: ContractAddresses; readonly deployed: boolean }> {
  const { publicClient, known = {}, creditHolder, onPlan } = options;
  try {
    const nonce = await waitForOwn(options);
    const at = (index: number) => predictAt(options, nonce + BigInt(index));
    const standing = await findStanding(publicClient, known, at(0));
    const isWanted = (name: Name) => name !== 'creditToken' || creditHolder !== undefined;
    const missing = names.filter((name) => standing[name] === undefined && isWanted(name));
    const predicted = missing.map((name, index) => [name, at(index)]);
    const addresses = { ...standing, ...Object.fromEntries(predicted) } as ContractAddresses;
    if (missing.length > 0) await onPlan?.(addresses);
    const data = deployData(addresses, creditHolder);
    for (const name of missing) await deployOne(options, { data: data[name], expected: addresses[name] });
    return { addresses, deployed: missing.length > 0 };
  } catch (error) {
    throw decodeChainError(error);
  }
}

function predictAt({ walletClient }: DeployOptions, nonce: bigint): Address {
  return getContractAddress({ from: walletClient.account.address, nonce });
}

/** The wallet's next nonce, once everything that it sent before is in a block. Throws ChainError `chain.deploy-waits`. */
async function waitForOwn({ publicClient, walletClient }: DeployOptions): Promise<bigint> {
  const { address } = walletClient.account;
  for (let look = 0; look < pendingLooks; look += 1) {
    const [mined, sent] = await Promise.all([
      publicClient.getTransactionCount({ address }),
      publicClient.getTransactionCount({ address, blockTag: 'pending' }),
    ]);
    if (mined >= sent) return BigInt(mined);
    await new Promise((resolve) => setTimeout(resolve, lookMilliseconds));
  }
  throw new ChainError('Earlier transactions of the deploying account are in no block yet.', {
    code: 'chain.deploy-waits',
    fix: 'Wait until they are, or raise their fee, and start again.',
  });
}

/**
 * The given addresses at which our code stands, wired to each other. Graph and assets count as a pair; a graph alone counts
 * when the wallet's next contract will stand where the graph expects the assets.
 */
async function findStanding(
  publicClient: PublicClient,
  addresses: SomeAddresses,
  next?: Address,
): Promise<SomeAddresses> {
  const isOurs = async (name: Name) => {
    const address = addresses[name];
    const code = address && (await publicClient.getCode({ address }));
    return code !== undefined && fingerprintCode(code, runtimes[name].immutables) === runtimes[name].hash;
  };
  const found = await Promise.all(names.map(isOurs));
  const ours: SomeAddresses = Object.fromEntries(
    names.flatMap((name, index) => (found[index] === true ? [[name, addresses[name]]] : [])),
  );
  const { royaltyGraph, gameAssets, playerAccountFactory, creditToken } = ours;
  const accounts = { ...(playerAccountFactory && { playerAccountFactory }), ...(creditToken && { creditToken }) };
  if (royaltyGraph === undefined) return accounts;
  if (gameAssets === undefined) {
    const isHalf = next !== undefined && (await isWriter(publicClient, { royaltyGraph, gameAssets: next }));
    return isHalf ? { royaltyGraph, ...accounts } : accounts;
  }
  const core = { royaltyGraph, gameAssets };
  if (!(await isPair(publicClient, core))) return accounts;
  const builtOn = await readBuiltOn(publicClient, ours);
  const wired = builtOn.flatMap(([name, base]) =>
    base.toLowerCase() === (name === 'marketplace' ? gameAssets : royaltyGraph).toLowerCase()
      ? [[name, ours[name]]]
      : [],
  );
  return { ...core, ...accounts, ...Object.fromEntries(wired) };
}

type Pair = Pick<ContractAddresses, 'royaltyGraph' | 'gameAssets'>;

async function isPair(publicClient: PublicClient, pair: Pair): Promise<boolean> {
  const { gameAssets, royaltyGraph } = pair;
  const [graph, writes] = await Promise.all([
    publicClient.readContract({ address: gameAssets, abi: gameAssetsAbi, functionName: 'graph' }),
    isWriter(publicClient, pair),
  ]);
  return writes && graph.toLowerCase() === royaltyGraph.toLowerCase();
}

function isWriter(publicClient: PublicClient, { royaltyGraph: address, gameAssets }: Pair): Promise<boolean> {
  return publicClient.readContract({ address, abi: royaltyGraphAbi, functionName: 'isWriter', args: [gameAssets] });
}

/** What each contract that stands says it is built on: the market on the assets, the others on the graph. */
function readBuiltOn(publicClient: PublicClient, ours: SomeAddresses): Promise<[Name, Address][]> {
  const { marketplace, inferenceMarket, dataPool, tournament } = ours;
  const readGraph = (address: Address) =>
    publicClient.readContract({ address, abi: tournamentAbi, functionName: 'graph' });
  const reads: [Name, Promise<Address>][] = [];
  if (marketplace) {
    const read = publicClient.readContract({ address: marketplace, abi: marketplaceAbi, functionName: 'assets' });
    reads.push(['marketplace', read]);
  }
  if (inferenceMarket) reads.push(['inferenceMarket', readGraph(inferenceMarket)]);
  if (dataPool) reads.push(['dataPool', readGraph(dataPool)]);
  if (tournament) reads.push(['tournament', readGraph(tournament)]);
  return Promise.all(reads.map(async ([name, read]): Promise<[Name, Address]> => [name, await read]));
}

/** Creation code with arguments. */
function deployData(
  { royaltyGraph, gameAssets }: ContractAddresses,
  creditHolder: Address = nativeToken,
): Required<Record<Name, Hex>> {
  return {
    royaltyGraph: encodeDeployData({ abi: royaltyGraphAbi, bytecode: royaltyGraphBytecode, args: [[gameAssets]] }),
    gameAssets: encodeDeployData({ abi: gameAssetsAbi, bytecode: gameAssetsBytecode, args: [royaltyGraph] }),
    marketplace: encodeDeployData({ abi: marketplaceAbi, bytecode: marketplaceBytecode, args: [gameAssets] }),
    playerAccountFactory: playerAccountFactoryBytecode,
    inferenceMarket: encodeDeployData({
      abi: inferenceMarketAbi,
      bytecode: inferenceMarketBytecode,
      args: [royaltyGraph],
    }),
    dataPool: encodeDeployData({ abi: dataPoolAbi, bytecode: dataPoolBytecode, args: [gameAssets] }),
    tournament: encodeDeployData({ abi: tournamentAbi, bytecode: tournamentBytecode, args: [royaltyGraph] }),
    creditToken: encodeDeployData({
      abi: creditTokenAbi,
      bytecode: creditTokenBytecode,
      args: [creditHolder, creditSupply],
    }),
  };
}

async function deployOne(
  { publicClient, walletClient }: DeployOptions,
  { data, expected }: { readonly data: Hex; readonly expected: Address | undefined },
): Promise<void> {
  const hash = await walletClient.sendTransaction({ data });
  const receipt = await publicClient.waitForTransactionReceipt({ hash, pollingInterval: 50 });
  if (receipt.status === 'success' && receipt.contractAddress?.toLowerCase() === expected?.toLowerCase()) return;
  throw new ChainError(`A contract was to stand at ${expected}, but transaction ${hash} did not put it there.`, {
    code: 'chain.deploy-raced',
    fix: 'Let nothing else send from the deploying account and start again.',
  });
}
