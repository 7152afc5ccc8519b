import { Worker } from 'node:worker_threads';
import type { Logger } from 'pino';
import { InputError } from '#engine/errors.ts';
import { errorFromReport } from '#engine/protocol/api/client.ts';
import type { EngineTaskInput, EngineTaskName, EngineTaskOutput } from '#server/generate/engine-tasks.ts';
import type { EngineRequest, EngineResponse } from '#server/generate/engine-thread.ts';

/** Runs engine tasks one after the other in a thread, so that no tick waits for a compile or a bot. */
export interface EngineWorker {
  /** Throws what the task throws, InputError `engine.busy` when the queue is full, `engine.too-slow` after the time limit. */
  run<Name extends EngineTaskName>(
    task: Name,
    input: EngineTaskInput<Name>,
    signal?: AbortSignal,
  ): Promise<EngineTaskOutput<Name>>;
  /** Tasks that wait or run. */
  waiting(): number;
  close(): Promise<void>;
}

/** Limits of an engine worker. */
export interface EngineWorkerOptions {
  readonly logger: Logger;
  readonly queueLimit?: number;
  readonly limitMilliseconds?: number;
  /** File that the thread runs. */
  readonly thread?: URL;
}

interface QueuedTask extends EngineRequest {
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly signal: AbortSignal | undefined;
}

/** Makes an engine worker; its thread starts with the first task and again after one that had to be ended. */
export function createEngineWorker(options: EngineWorkerOptions): EngineWorker {
  const {
    logger,
    queueLimit = 24,
    limitMilliseconds = 20_000,
    thread = new URL('engine-thread.ts', import.meta.url),
  } = options;
  const queue: QueuedTask[] = [];
  let current: QueuedTask | null = null;
  let timer: NodeJS.Timeout | undefined;
  let worker: Worker | null = null;
  let lastId = 0;

  const settle = (finish: (task: QueuedTask) => void) => {
    clearTimeout(timer);
    const task = current;
    current = null;
    if (task !== null) finish(task);
    next();
  };
  const endThread = (error: Error) => {
    const ended = worker;
    worker = null;
    settle((task) => task.reject(error));
    return ended?.terminate();
  };
  const startThread = () => {
    const started = new Worker(thread);
    started.on('message', (response: EngineResponse) => {
      if (response.id !== current?.id) return;
      if ('output' in response) return settle((task) => task.resolve(response.output));
      if (response.report.fault === 'bug') logger.error({ cause: response.cause }, 'An engine task failed');
      settle((task) => task.reject(errorFromReport(response.report)));
    });
    started.on('error', (error) => {
      if (worker !== started) return;
      logger.error({ err: error }, 'The engine thread ended');
      void endThread(errorFromReport(null));
    });
    return started;
  };
  const next = () => {
    if (current !== null) return;
    const task = queue.shift();
    if (task === undefined) return;
    if (task.signal?.aborted) {
      task.reject(stopped());
      return next();
    }
    current = task;
    worker ??= startThread();
    const { id, input } = task;
    worker.postMessage({ id, task: task.task, input } satisfies EngineRequest);
    timer = setTimeout(() => void endThread(tooSlow(limitMilliseconds)), limitMilliseconds);
  };
  return {
    waiting: () => queue.length + (current === null ? 0 : 1),
    run: (task, input, signal) =>
      new Promise((resolve, reject) => {
        if (queue.length >= queueLimit) return reject(busy(queue.length));
        queue.push({ id: ++lastId, task, input, signal, resolve: resolve as (output: unknown) => void, reject });
        next();
      }),
    close: async () => {
      for (const task of queue.splice(0)) task.reject(stopped());
      await endThread(stopped());
    },
  };
}

function busy(waiting: number): InputError {
  return new InputError(`${waiting} levels are waiting to be built already.`, {
    code: 'engine.busy',
    fix: 'Try again in a few seconds.',
  });
}

function tooSlow(limitMilliseconds: number): InputError {
  return new InputError(`The level took longer than ${limitMilliseconds / 1000} s.`, {
    code: 'engine.too-slow',
    fix: 'Make the level smaller or simpler.',
  });
}

function stopped(): InputError {
  return new InputError('The work was stopped.', { code: 'engine.stopped', fix: 'Ask again.' });
}
