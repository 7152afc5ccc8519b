import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import type { TaskInput, TaskName, TaskOutput } from '#test/bench/engine/tasks.ts';

const file = fileURLToPath(new URL('worker.ts', import.meta.url));
const longestMilliseconds = 120_000;

/** How to share work out. */
export interface Sharing {
  readonly workers: number;
  /** Most mebibytes of heap that a process may use; one that needs more dies. */
  readonly heapMebibytes?: number;
}

/** What a worker answers: the output of a task, or what it threw. */
export type Answer = { readonly output: unknown } | { readonly error: string };

/** Runs a task for every item in processes of their own; null where the process died or hung over an item. Rejects with what a task throws. */
export async function runInWorkers<Name extends TaskName>(
  name: Name,
  items: readonly TaskInput<Name>[],
  sharing: Sharing,
): Promise<(TaskOutput<Name> | null)[]> {
  const results: (TaskOutput<Name> | null)[] = items.map(() => null);
  let next = 0;
  const work = async (): Promise<void> => {
    let child: ChildProcess | null = null;
    for (let index = next++; index < items.length; index = next++) {
      child ??= startWorker(sharing);
      const answer = await ask(child, { name, item: items[index] });
      if (answer === null) child = null;
      else if ('error' in answer) {
        child.kill();
        throw new Error(answer.error);
      } else results[index] = answer.output as TaskOutput<Name>;
    }
    child?.disconnect();
  };
  await Promise.all(Array.from({ length: Math.min(sharing.workers, items.length) }, work));
  return results;
}

function startWorker({ heapMebibytes }: Sharing): ChildProcess {
  // Small nurseries as well: what is young and dead would otherwise count as resident.
  const execArgv =
    heapMebibytes === undefined ? [] : [`--max-old-space-size=${heapMebibytes}`, '--max-semi-space-size=4'];
  return fork(file, { execArgv, serialization: 'advanced', stdio: ['ignore', 'inherit', 'ignore', 'ipc'] });
}

function ask(child: ChildProcess, request: { name: TaskName; item: unknown }): Promise<Answer | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), longestMilliseconds);
    const end = (answer: Answer | null): void => {
      clearTimeout(timer);
      child.off('message', onMessage);
      child.off('exit', onExit);
      resolve(answer);
    };
    const onMessage = (answer: Answer): void => end(answer);
    const onExit = (): void => end(null);
    child.on('message', onMessage);
    child.on('exit', onExit);
    child.send(request);
  });
}
