import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import {
  createPublicClient,
  createTestClient,
  createWalletClient,
  http,
  type LocalAccount,
  type Chain,
  type Hex,
  type PublicClient,
  type TestClient,
  type TransactionReceipt,
  type Transport,
  type WalletClient,
} from 'viem';
import { mnemonicToAccount } from 'viem/accounts';
import { decodeChainError } from '#contracts/actions/decode-chain-error.ts';
import type { Call } from '#contracts/actions/call.ts';
import { describeChain } from '#contracts/chains.ts';

const require = createRequire(import.meta.url);
const devMnemonic = 'test test test test test test test test test test test junk';

/** A fresh anvil with a funded wallet; `stop` ends the process. */
export interface LocalChain {
  readonly chain: Chain;
  readonly publicClient: PublicClient;
  readonly testClient: TestClient<'anvil', Transport, Chain>;
  /** Pays for everything; has 10,000 ether. */
  readonly relayer: WalletClient<Transport, Chain, LocalAccount>;
  /** Sends a call from the relayer, waits, and throws the decoded ChainError when it reverts. */
  readonly send: (call: Call) => Promise<TransactionReceipt>;
  readonly stop: () => Promise<void>;
}

/** A wallet of anvil's well-known accounts. */
export function devAccount(addressIndex: number) {
  return mnemonicToAccount(devMnemonic, { addressIndex });
}

/** Starts anvil on a free loopback port. */
export async function startLocalChain(): Promise<LocalChain> {
  const port = await findFreePort();
  const binary = require.resolve('@foundry-rs/anvil-linux-amd64/bin/anvil');
  const child = spawn(binary, ['--host', '127.0.0.1', '--port', String(port), '--silent'], { stdio: 'ignore' });
  const stop = () =>
    new Promise<void>((done) => {
      child.once('exit', () => done());
      child.kill('SIGTERM');
    });
  const rpcUrl = `http://127.0.0.1:${port}`;
  const chain = describeChain({ chainId: 31337, rpcUrl });
  const transport = http(rpcUrl, { retryCount: 40, retryDelay: 25 });
  const shared = { chain, transport, pollingInterval: 20, cacheTime: 0 } as const;
  const publicClient = createPublicClient(shared);
  const testClient = createTestClient({ ...shared, mode: 'anvil' });
  const relayer = createWalletClient({ ...shared, account: devAccount(0) });
  await publicClient.getChainId();
  const send = async (call: Call) => {
    try {
      const hash: Hex = await relayer.sendTransaction(call);
      return await publicClient.waitForTransactionReceipt({ hash });
    } catch (error) {
      throw decodeChainError(error);
    }
  };
  return { chain, publicClient, testClient, relayer, send, stop };
}

function findFreePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address !== null && typeof address === 'object' ? found(address.port) : failed(address)));
    });
  });
}
