import { errorFromReport } from '#engine/protocol/api/client.ts';
import { BugError, type ErrorReport } from '#engine/errors.ts';
import type { EngineTaskName, EngineTasks } from '#studio/worker/engine-tasks.ts';

interface Waiting {
  resolve(output: unknown): void;
  reject(error: Error): void;
}

let worker: Worker | null = null;
let lastId = 0;
const waiting = new Map<number, Waiting>();

function openWorker(): Worker {
  if (worker) return worker;
  const opened = new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module' });
  opened.addEventListener(
    'message',
    ({ data }: MessageEvent<{ id: number; output?: unknown; report?: ErrorReport }>) => {
      const entry = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.report) entry?.reject(errorFromReport(data.report));
      else entry?.resolve(data.output);
    },
  );
  opened.addEventListener('error', () => {
    closeEngineWorker();
  });
  worker = opened;
  return opened;
}

/** Runs an engine task beside the page, so that typing and dragging never wait. Rejects with what the engine threw. */
export function runInWorker<Name extends EngineTaskName>(
  name: Name,
  input: EngineTasks[Name]['input'],
): Promise<EngineTasks[Name]['output']> {
  lastId += 1;
  const id = lastId;
  const answer = new Promise<unknown>((resolve, reject) => waiting.set(id, { resolve, reject }));
  openWorker().postMessage({ id, name, input });
  return answer as Promise<EngineTasks[Name]['output']>;
}

/** Stops the worker; whatever it had not finished is rejected. The next task starts a new one. */
export function closeEngineWorker(): void {
  worker?.terminate();
  worker = null;
  const stopped = new BugError('The engine stopped in the background.', {
    code: 'bug.worker-stopped',
    fix: 'Change something to start it again.',
  });
  for (const entry of waiting.values()) entry.reject(stopped);
  waiting.clear();
}
