import { createEngineWorker, type EngineWorker } from '#server/generate/engine-worker.ts';
import type { Part } from '#server/start/part.ts';

/** The thread that compiles, verifies and plans. */
export function enginePart(): Part {
  let worker: EngineWorker | null = null;
  return {
    name: 'engine',
    needs: ['data folder'],
    start: async ({ services, provide }) => {
      const engineWorker = (worker = createEngineWorker({ logger: services.logger }));
      provide('engineWorker', engineWorker);
      services.health.register('engine', () => ({ status: 'ok', detail: `${engineWorker.waiting()} waiting` }));
      return 'levels are built in a thread of their own';
    },
    stop: async () => worker?.close(),
  };
}
