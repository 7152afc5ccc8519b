import { Worker } from 'node:worker_threads';
import type { Logger } from 'pino';
import type { IntentGuess, ProviderHealth } from '#server/inference/gateway.ts';
import type { IntentRequest, IntentResponse } from '#server/inference/onnx/intent-thread.ts';

/** Time that a guess may take before plain words decide. */
const limitMilliseconds = 1500;

/** The shipped intent model, run by onnxruntime in a thread of its own because `session.run` blocks. */
export interface IntentModel {
  /** Null when the model is not there or too slow; never throws. */
  guess(text: string): Promise<IntentGuess | null>;
  health(): Pick<ProviderHealth, 'status' | 'because'>;
  close(): Promise<void>;
}

/** Where the models are that come with the product. */
const shippedModels = new URL('../../../assets/models/', import.meta.url);

/** Makes the model of a folder; its thread starts with the first guess. */
export function createIntentModel(logger: Logger, folder: URL = shippedModels): IntentModel {
  const waiting = new Map<number, (response: IntentResponse | null) => void>();
  let worker: Worker | null = null;
  let failure: string | null = null;
  let lastId = 0;

  const start = () => {
    const started = new Worker(new URL('intent-thread.ts', import.meta.url), { workerData: { folder: folder.href } });
    started.unref();
    started.on('message', (response: IntentResponse) => waiting.get(response.id)?.(response));
    started.on('error', (error) => {
      failure = error.message;
      worker = null;
      logger.warn({ err: error }, 'the intent model stopped');
      for (const settle of waiting.values()) settle(null);
    });
    return started;
  };
  const ask = (text: string) =>
    new Promise<IntentResponse | null>((resolve) => {
      lastId += 1;
      const id = lastId;
      const timer = setTimeout(() => settle(null), limitMilliseconds);
      const settle = (response: IntentResponse | null) => {
        clearTimeout(timer);
        waiting.delete(id);
        resolve(response);
      };
      waiting.set(id, settle);
      worker ??= start();
      worker.postMessage({ id, text } satisfies IntentRequest);
    });

  return {
    async guess(text) {
      if (failure !== null) return null;
      const response = await ask(text);
      if (!response) return null;
      if ('failure' in response) {
        failure = response.failure;
        logger.warn({ because: failure }, 'the intent model cannot be used');
        return null;
      }
      return { intent: response.intent, confidence: response.confidence };
    },
    health: () =>
      failure === null
        ? { status: 'ready', because: 'It hears what players mean when they talk to characters.' }
        : { status: 'off', because: `It could not be loaded: ${failure}` },
    async close() {
      await worker?.terminate();
      worker = null;
    },
  };
}
