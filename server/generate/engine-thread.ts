import { parentPort } from 'node:worker_threads';
import { reportError, type ErrorReport } from '#engine/errors.ts';
import { engineTasks, type EngineTaskName } from '#server/generate/engine-tasks.ts';

/** A task for the thread. */
export interface EngineRequest {
  readonly id: number;
  readonly task: EngineTaskName;
  readonly input: unknown;
}

/** What came of a task; `cause` is for the log only. */
export type EngineResponse =
  | { readonly id: number; readonly output: unknown }
  | { readonly id: number; readonly report: ErrorReport; readonly cause: string };

parentPort?.on('message', ({ id, task, input }: EngineRequest) => {
  let response: EngineResponse;
  try {
    // The main thread checks types when it sends; names and inputs belong together there.
    response = { id, output: (engineTasks[task] as (input: unknown) => unknown)(input) };
  } catch (error) {
    response = { id, report: reportError(error), cause: error instanceof Error ? String(error.stack) : String(error) };
  }
  parentPort?.postMessage(response);
});
