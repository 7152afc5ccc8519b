import { pino } from 'pino';
import type { Environment } from '#server/env.ts';
import type { Services } from '#server/services.ts';
import { createHealthBoard } from '#server/start/health-board.ts';
import { createStartContext, type Part } from '#server/start/part.ts';
import { createParts } from '#server/start/parts/index.ts';
import { startParts, type StepReporter } from '#server/start/run-parts.ts';

/** A server that is up. */
export interface RunningServer {
  /** Address of the one page, such as "http://127.0.0.1:3000". */
  readonly url: string;
  readonly services: Services;
  /** Takes everything down in reverse order, once. */
  stop(): Promise<void>;
}

/** Brings the whole server up. Throws GameError with a way out; nothing is left running then. */
export async function boot(options: {
  readonly env: Environment;
  readonly reporter: StepReporter;
  readonly signal: AbortSignal;
  readonly parts?: readonly Part[];
}): Promise<RunningServer> {
  const { env, reporter, signal, parts = createParts() } = options;
  const context = createStartContext(signal);
  context.provide('env', env);
  context.provide(
    'logger',
    pino({ level: env.LOG_LEVEL, redact: ['token', '*.token', 'authorization', '*.authorization'] }),
  );
  context.provide('health', createHealthBoard());
  const { stop } = await startParts({ parts, context, reporter });
  const bound = context.services.httpServer.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : env.PORT;
  const host = env.HOST === '0.0.0.0' || env.HOST === '::' ? 'localhost' : env.HOST;
  return { url: `http://${host}:${port}`, services: context.services, stop };
}
