import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { createTestClient, http } from 'viem';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The real server with everything in it, in a process and a data folder of its own. */
export class Stack {
  readonly dataFolder = mkdtempSync(join(tmpdir(), 'worldloom-e2e-'));
  readonly #variables: Readonly<Record<string, string>>;
  #port = 0;
  #child: ChildProcess | null = null;
  /** Everything that the server printed, over all its starts. */
  output = '';

  constructor(variables: Readonly<Record<string, string>> = {}) {
    this.#variables = variables;
  }

  get url(): string {
    return `http://localhost:${this.#port}`;
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  /** Starts and waits until it says that it is ready; returns the seconds that took. */
  async start(): Promise<number> {
    if (this.#port === 0) this.#port = await findFreePort();
    const startedAt = performance.now();
    const before = this.output.length;
    const child = spawn(process.execPath, ['server/main.ts'], {
      cwd: root,
      env: { ...process.env, ...this.#variables, PORT: String(this.#port), DATA_FOLDER: this.dataFolder },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    for (const end = Date.now() + 180_000; !this.output.slice(before).includes('Ready in'); await wait(50)) {
      if (child.exitCode !== null || Date.now() > end)
        throw new Error(`The server did not start:\n${this.output.slice(before)}`);
    }
    return (performance.now() - startedAt) / 1000;
  }

  /** Stops the embedded chain in its tracks, and lets it go on. */
  pauseChain(): void {
    process.kill(this.#chainPid(), 'SIGSTOP');
  }

  resumeChain(): void {
    process.kill(this.#chainPid(), 'SIGCONT');
  }

  #chainPid(): number {
    return Number(readFileSync(join(this.dataFolder, 'chain', 'anvil.pid'), 'utf8').trim());
  }

  /** Lets the embedded chain's clock jump ahead. */
  async forwardChain(seconds: number): Promise<void> {
    const words = readFileSync(`/proc/${this.#chainPid()}/cmdline`, 'utf8').split('\0');
    const transport = http(`http://127.0.0.1:${words[words.indexOf('--port') + 1]}`);
    const client = createTestClient({ mode: 'anvil', transport });
    await client.increaseTime({ seconds });
    await client.mine({ blocks: 1 });
  }

  /** Ctrl-C: waits until everything has ended; returns the exit status. */
  async stop(): Promise<number | null> {
    return this.#end('SIGINT');
  }

  /** Pulls the plug. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Stops what runs and removes the data. */
  async dispose(): Promise<void> {
    await this.#end('SIGINT');
    rmSync(this.dataFolder, { recursive: true, force: true });
  }

  async #end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
    const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
    child.kill(signal);
    this.#child = null;
    return ended;
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
