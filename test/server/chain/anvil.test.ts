import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTestClient, createPublicClient, http } from 'viem';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startAnvil, type LocalChain } from '#server/chain/anvil.ts';

let folder: string;
const stops: (() => Promise<void>)[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'worldloom-anvil-'));
});
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
  await rm(folder, { recursive: true, force: true });
});

async function start(): Promise<LocalChain> {
  const chain = await startAnvil(folder);
  stops.push(() => chain.stop());
  return chain;
}

const somebody = '0x00000000000000000000000000000000000000aa';
const setBalance = ({ rpcUrl }: LocalChain, value: bigint) =>
  createTestClient({ transport: http(rpcUrl), mode: 'anvil' }).setBalance({ address: somebody, value });
const readBalance = ({ rpcUrl }: LocalChain) =>
  createPublicClient({ transport: http(rpcUrl) }).getBalance({ address: somebody });

/** False also for a process that has ended but whose parent has not asked for its outcome. */
function isAlive(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== '';
  } catch {
    return false;
  }
}

/** Another process that starts a chain in the folder, sets a balance, and is killed. */
async function killedServer(): Promise<{ anvilPid: number }> {
  const script = fileURLToPath(new URL('killed-server.ts', import.meta.url));
  const server: ChildProcess = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((ready) => server.stdout?.once('data', ready));
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGKILL');
  await ended;
  return { anvilPid: Number(await readFile(join(folder, 'anvil.pid'), 'utf8')) };
}

describe('the local chain', () => {
  it('keeps its state from one start to the next', async () => {
    const first = await start();
    await setBalance(first, 77n);
    await first.stop();
    expect(await readBalance(await start())).toBe(77n);
  });

  it('ends what a killed server left behind and takes its state over', async () => {
    const { anvilPid } = await killedServer();
    expect(isAlive(anvilPid)).toBe(true);
    const chain = await start();
    expect(isAlive(anvilPid)).toBe(false);
    expect(await readBalance(chain)).toBe(4711n);
  });

  it('leaves another program alone that has got the number of its old process', async () => {
    const bystander = spawn('sleep', ['60'], { stdio: 'ignore' });
    stops.push(async () => void bystander.kill());
    await writeFile(join(folder, 'anvil.pid'), String(bystander.pid));
    await start();
    expect(isAlive(bystander.pid ?? 0)).toBe(true);
  });

  it('says what to do when its state is damaged', async () => {
    await writeFile(join(folder, 'state.json'), '{"broken');
    await expect(startAnvil(folder)).rejects.toMatchObject({
      code: 'chain.not-starting',
      message: expect.stringMatching(/state|JSON|EOF/i),
      fix: expect.stringContaining('--set-aside'),
    });
    const pid = Number(await readFile(join(folder, 'anvil.pid'), 'utf8'));
    await expect.poll(() => isAlive(pid)).toBe(false);
  });
});
