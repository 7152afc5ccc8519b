import { spawn, type ChildProcess } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ChainError } from '#engine/errors.ts';
import { chainIds } from '#contracts/chains.ts';

/** A local chain in a child process. */
export interface LocalChain {
  readonly rpcUrl: string;
  /** Asks it to write its state and waits until it has ended. */
  stop(): Promise<void>;
}

const readyLimitMilliseconds = 10_000;
const endLimitMilliseconds = 5000;

/**
 * Starts anvil with its state in `folder`/state.json, written every second and at the end. An anvil that a killed server
 * left behind is told to write its state and end first. Throws ChainError `chain.no-anvil` or `chain.not-starting`.
 */
export async function startAnvil(folder: string): Promise<LocalChain> {
  const stateFile = join(folder, 'state.json');
  const pidFile = join(folder, 'anvil.pid');
  await endOrphan({ pidFile, stateFile });
  const port = await findFreePort();
  const parameters = ['--host', '127.0.0.1', '--port', String(port), '--chain-id', String(chainIds.local)];
  const child = spawn(findBinary(), [...parameters, '--silent', '--state', stateFile, '--state-interval', '1'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    // A group of its own: ctrl-C must reach the server alone, which then ends the chain in order.
    detached: true,
  });
  const complaints: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk.toString()));
  child.on('error', (error) => complaints.push(error.message));
  if (child.pid !== undefined) await writeFile(pidFile, String(child.pid));
  const rpcUrl = `http://127.0.0.1:${port}`;
  try {
    await waitUntilReady(rpcUrl, child);
  } catch (error) {
    child.kill('SIGTERM');
    throw new ChainError(
      `The local chain does not start: ${complaints.join(' ').trim().slice(0, 300) || 'no answer'}.`,
      {
        code: 'chain.not-starting',
        fix: `If ${stateFile} is damaged, move it aside with: npm start -- --set-aside`,
        cause: error,
        details: { path: stateFile },
      },
    );
  }
  return {
    rpcUrl,
    stop: async () => {
      await endChild(child);
      await rm(pidFile, { force: true });
    },
  };
}

function findBinary(): string {
  try {
    return createRequire(import.meta.url).resolve('@foundry-rs/anvil-linux-amd64/bin/anvil');
  } catch (error) {
    throw new ChainError('The local chain (anvil) is not installed for this machine.', {
      code: 'chain.no-anvil',
      fix: 'Run npm ci on x64 Linux, or point RPC_URL and RELAYER_PRIVATE_KEY to any EVM chain.',
      cause: error,
    });
  }
}

async function endOrphan(files: { pidFile: string; stateFile: string }): Promise<void> {
  const pid = Number(await readFile(files.pidFile, 'utf8').catch(() => ''));
  if (!Number.isInteger(pid) || pid <= 1) return;
  // The id may belong to another program by now: only an anvil with our very state file is ours.
  const isOurs = async () => (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).includes(files.stateFile);
  if (!(await isOurs())) return;
  process.kill(pid, 'SIGTERM');
  for (const end = Date.now() + endLimitMilliseconds; Date.now() < end && (await isOurs());) await wait(20);
  if (await isOurs()) process.kill(pid, 'SIGKILL');
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function waitUntilReady(rpcUrl: string, child: ChildProcess): Promise<void> {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'eth_chainId', params: [] });
  for (const end = Date.now() + readyLimitMilliseconds; ;) {
    try {
      await fetch(rpcUrl, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      return;
    } catch (error) {
      if (Date.now() > end || child.exitCode !== null) throw error;
      await wait(20);
    }
  }
}

async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), endLimitMilliseconds);
  await ended;
  clearTimeout(timer);
}
