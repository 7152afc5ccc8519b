import { Worker } from 'node:worker_threads';
import type { Logger } from 'pino';
import { InputError } from '#engine/errors.ts';
import { errorFromReport } from '#engine/protocol/api/client.ts';
import type { EngineTaskName } from '#server/generate/engine-tasks.ts';
import type { EngineRequest, EngineResponse } from '#server/generate/engine-thread.ts';

/** Limits of a thread. */
export interface TaskThreadOptions {
  readonly logger: Logger;
  /** File that the thread runs; it answers EngineRequests with EngineResponses. */
  readonly file: URL;
  /** Most tasks that wait. */
  readonly queueLimit: number;
  /** Longest time of one task; the thread is ended then, and another one starts with the next task. */
  readonly limitMilliseconds: number;
}

interface QueuedTask extends EngineRequest {
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly signal: AbortSignal | undefined;
}

/** A thread that does one task after the other; it starts with the first one. */
export class TaskThread {
  readonly #options: TaskThreadOptions;
  readonly #queue: QueuedTask[] = [];
  #current: QueuedTask | null = null;
  #timer: NodeJS.Timeout | undefined;
  #worker: Worker | null = null;
  #lastId = 0;

  constructor(options: TaskThreadOptions) {
    this.#options = options;
  }

  /** Tasks that wait or run. */
  get waiting(): number {
    return this.#queue.length + (this.#current === null ? 0 : 1);
  }

  /** Does a task when its turn comes. Throws what the task throws, InputError `engine.busy`, `engine.too-slow` or `engine.stopped`. */
  run(task: EngineTaskName, input: unknown, signal?: AbortSignal): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#queue.length >= this.#options.queueLimit) return reject(busy(this.#queue.length));
      this.#queue.push({ id: ++this.#lastId, task, input, signal, resolve, reject });
      this.#next();
    });
  }

  /** Gives up what waits and runs, and ends the thread. */
  async close(): Promise<void> {
    for (const task of this.#queue.splice(0)) task.reject(stopped());
    await this.#end(stopped());
  }

  #next(): void {
    if (this.#current !== null) return;
    const task = this.#queue.shift();
    if (task === undefined) return;
    if (task.signal?.aborted) {
      task.reject(stopped());
      return this.#next();
    }
    this.#current = task;
    this.#worker ??= this.#start();
    this.#worker.postMessage({ id: task.id, task: task.task, input: task.input } satisfies EngineRequest);
    const { limitMilliseconds } = this.#options;
    this.#timer = setTimeout(() => void this.#end(tooSlow(limitMilliseconds)), limitMilliseconds);
  }

  #start(): Worker {
    const worker = new Worker(this.#options.file);
    worker.on('message', (response: EngineResponse) => this.#receive(response));
    worker.on('error', (error) => {
      if (this.#worker !== worker) return;
      this.#options.logger.error({ err: error }, 'An engine thread ended');
      void this.#end(errorFromReport(null));
    });
    return worker;
  }

  #receive(response: EngineResponse): void {
    if (response.id !== this.#current?.id) return;
    if ('output' in response) return this.#settle((task) => task.resolve(response.output));
    if (response.report.fault === 'bug') this.#options.logger.error({ cause: response.cause }, 'An engine task failed');
    this.#settle((task) => task.reject(errorFromReport(response.report)));
  }

  #settle(finish: (task: QueuedTask) => void): void {
    clearTimeout(this.#timer);
    const task = this.#current;
    this.#current = null;
    if (task !== null) finish(task);
    this.#next();
  }

  async #end(error: Error): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    this.#settle((task) => task.reject(error));
    await worker?.terminate();
  }
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
