import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  createPublicClient,
  createWalletClient,
  http,
  type Account,
  type Chain,
  type Hex,
  type PublicClient,
  type Transport,
  type WalletClient,
} from 'viem';
import { mnemonicToAccount, privateKeyToAccount, type LocalAccount } from 'viem/accounts';
import { z } from 'zod';
import { deployContracts, type DeployOptions } from '#contracts/actions/deploy-contracts.ts';
import { decodeChainError } from '#contracts/actions/decode-chain-error.ts';
import { describeChain, type ContractAddresses } from '#contracts/chains.ts';
import { BugError } from '#engine/errors.ts';
import { addressSchema } from '#engine/protocol/api/shapes.ts';
import { startAnvil, type LocalChain } from '#server/chain/anvil.ts';

/** Accounts of anvil's public test mnemonic: worth nothing anywhere but on the local chain. */
const localMnemonic = 'test test test test test test test test test test test junk';

/** Accounts that pay side by side on the local chain. */
const localPayers = 4;

/** A chain with our contracts on it, and the accounts that pay the gas. */
export interface ConnectedChain {
  readonly chain: Chain;
  /** True for the chain that this server runs itself. */
  readonly embedded: boolean;
  readonly publicClient: PublicClient<Transport, Chain>;
  readonly walletClient: WalletClient<Transport, Chain, Account>;
  /** The accounts that pay gas, each a lane of its own; the first one deploys. */
  readonly payers: readonly LocalAccount[];
  readonly addresses: ContractAddresses;
  /** Block from which on the contracts' events are to be read. */
  readonly fromBlock: number;
  /** True when the contracts were put there just now. */
  readonly deployedNow: boolean;
  close(): Promise<void>;
}

/** Where the contracts stand. A folder of an earlier version lacks what came later: the rest is kept. */
const recordSchema = z
  .object({
    royaltyGraph: addressSchema,
    gameAssets: addressSchema,
    marketplace: addressSchema,
    playerAccountFactory: addressSchema,
    inferenceMarket: addressSchema,
    dataPool: addressSchema,
    tournament: addressSchema,
    creditToken: addressSchema,
    /** Block before which none of the contracts stood. */
    block: z.int().min(0),
  })
  .partial();

/**
 * Connects to the chain of RPC_URL, or starts the local one, and deploys the contracts where they are absent. Where they
 * stand is kept in `folder`. Throws ChainError with a way out.
 */
export async function connectChain(options: {
  readonly folder: string;
  readonly rpcUrl: string | undefined;
  /** Keys that pay; at least one with `rpcUrl`, none without. */
  readonly relayerKeys: readonly string[];
}): Promise<ConnectedChain> {
  await mkdir(options.folder, { recursive: true });
  const local: LocalChain | null = options.rpcUrl === undefined ? await startAnvil(options.folder) : null;
  try {
    const rpcUrl = local?.rpcUrl ?? options.rpcUrl ?? '';
    const payers = local
      ? Array.from({ length: localPayers }, (_, addressIndex) => mnemonicToAccount(localMnemonic, { addressIndex }))
      : options.relayerKeys.map((key) => privateKeyToAccount(key as Hex));
    const [account] = payers;
    if (!account) throw new BugError('No key pays.', { code: 'bug.no-payer', fix: 'Give at least one.' });
    const transport = http(rpcUrl, { retryCount: 2, timeout: 10_000 });
    const chainId = await createPublicClient({ transport }).getChainId();
    const chain = describeChain({ chainId, rpcUrl });
    const publicClient = createPublicClient({ chain, transport, pollingInterval: 200, cacheTime: 0 });
    const walletClient = createWalletClient({ chain, transport, account });
    const deployed = await deployOnce({
      file: join(options.folder, `contracts-${chainId}.json`),
      publicClient,
      walletClient,
      // Elsewhere there are currencies that are worth something.
      ...(local && { creditHolder: account.address }),
    });
    return {
      chain,
      embedded: local !== null,
      publicClient,
      walletClient,
      payers,
      ...deployed,
      close: async () => local?.stop(),
    };
  } catch (error) {
    await local?.stop();
    throw decodeChainError(error);
  }
}

type Deployment = Pick<ConnectedChain, 'addresses' | 'fromBlock' | 'deployedNow'>;

/** Deploys what is missing. The plan is on disk before anything is sent: a start after a crash goes on with it. */
async function deployOnce({ file, ...options }: DeployOptions & { readonly file: string }): Promise<Deployment> {
  const { block: knownBlock = 0, ...known } = await readRecord(file);
  let block = knownBlock;
  const onPlan = async (planned: ContractAddresses) => {
    if (planned.royaltyGraph !== known.royaltyGraph) block = Number(await options.publicClient.getBlockNumber());
    await writeRecord(file, { ...planned, block });
  };
  const { addresses, deployed } = await deployContracts({ ...options, known, onPlan });
  return { addresses, fromBlock: block, deployedNow: deployed };
}

type DeploymentRecord = Partial<ContractAddresses> & { readonly block?: number };

async function readRecord(file: string): Promise<DeploymentRecord> {
  try {
    return recordSchema.parse(JSON.parse(await readFile(file, 'utf8'))) as DeploymentRecord;
  } catch {
    return {};
  }
}

/** Whole or not at all: half a record would have everything deployed again. */
async function writeRecord(file: string, record: DeploymentRecord): Promise<void> {
  const half = `${file}.new`;
  await writeFile(half, `${JSON.stringify(record, null, 2)}\n`, { flush: true });
  await rename(half, file);
}
