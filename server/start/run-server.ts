import { GameError, InputError } from '#engine/errors.ts';
import { helpText, readEnvironment, type Environment } from '#server/env.ts';
import type { RunningServer } from '#server/start/boot.ts';
import { setAside } from '#server/start/data-folder.ts';
import { isStoppedEarly } from '#server/start/run-parts.ts';
import { createTerminal, type Terminal } from '#server/start/terminal.ts';

/** Longest time that stopping everything may take. */
const stopLimitMilliseconds = 20_000;
/** Most state folders that one start sets aside. */
const asideLimit = 4;

/** The command line: starts the server, keeps it up until a signal, ends the process with 0, or with 1 and a way out. */
export async function runServer(words: readonly string[]): Promise<void> {
  const terminal = createTerminal(process.stdout);
  // Whoever reads the output may go away (`npm start | head`); the server goes on.
  process.stdout.on('error', () => undefined);
  try {
    const flags = readFlags(words);
    if (flags.help) return terminal.line(helpText());
    const env = readEnvironment();
    await serve({ env, terminal, setsAside: flags.setAside });
  } catch (error) {
    terminal.problem(error);
    // Whatever a part left open must not keep a failed start alive.
    process.exit(1);
  }
}

async function serve(options: { env: Environment; terminal: Terminal; setsAside: boolean }): Promise<void> {
  const { terminal } = options;
  const startedAt = performance.now();
  const stopping = new AbortController();
  let server: RunningServer | null = null;
  let signals = 0;
  let status = 0;
  const end = async (wantedStatus: number) => {
    status = Math.max(status, wantedStatus);
    if (stopping.signal.aborted) return;
    stopping.abort();
    setTimeout(() => process.exit(1), stopLimitMilliseconds).unref();
    // While parts are still coming up, the aborted start takes them down itself.
    if (server === null) return;
    await server.stop();
    process.exit(status);
  };
  const onSignal = () => {
    if (++signals > 1) process.exit(130);
    terminal.title('Stopping (press ctrl-C again to end at once)');
    void end(0);
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  process.on('unhandledRejection', (error) =>
    server?.services.logger.error({ err: error }, 'A promise was left to itself'),
  );
  process.on('uncaughtException', (error) => {
    // Said once: a fault that comes back while parts stop must not fill the terminal.
    if (status === 0) terminal.problem(error);
    void end(1);
  });

  terminal.title('Worldloom is coming up');
  try {
    server = await bootSettingAside({ ...options, signal: stopping.signal });
  } catch (error) {
    if (isStoppedEarly(error)) process.exit(status);
    throw error;
  }
  terminal.links(linksOf(server.url));
  terminal.line(`\nReady in ${((performance.now() - startedAt) / 1000).toFixed(1)} s. Press ctrl-C to stop.`);
}

async function bootSettingAside(options: {
  readonly env: Environment;
  readonly terminal: Terminal;
  readonly setsAside: boolean;
  readonly signal: AbortSignal;
}): Promise<RunningServer> {
  const { env, terminal, setsAside, signal } = options;
  // Loaded after the first line is shown: it takes a second, and help or a wrong variable should not.
  const { boot } = await import('#server/start/boot.ts');
  for (let moved = 0; ; moved++) {
    try {
      return await boot({ env, reporter: terminal, signal });
    } catch (error) {
      const path =
        error instanceof GameError && error.code === 'start.broken-state' ? error.details['path'] : undefined;
      if (!setsAside || moved === asideLimit || typeof path !== 'string') throw error;
      terminal.line(`\n  Moved ${path} to ${await setAside(path)}\n`);
    }
  }
}

function linksOf(url: string): [string, string][] {
  const local = url.replace('127.0.0.1', 'localhost');
  return [
    ['Play', `${local}/`],
    ['Studio', `${local}/studio/`],
    ['Market', `${local}/studio/#/market`],
    ['API', `${local}/api/openapi.json`],
    ['Health', `${local}/api/health`],
  ];
}

function readFlags(words: readonly string[]): { help: boolean; setAside: boolean } {
  const known = ['--help', '-h', '--set-aside'];
  const unknown = words.find((word) => !known.includes(word));
  if (unknown !== undefined) {
    throw new InputError(`"${unknown}" is not an option.`, {
      code: 'start.option',
      fix: 'See all options with: npm start -- --help',
    });
  }
  return { help: words.includes('--help') || words.includes('-h'), setAside: words.includes('--set-aside') };
}
