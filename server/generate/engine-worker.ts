import type { Logger } from 'pino';
import type { EngineTaskInput, EngineTaskName, EngineTaskOutput } from '#server/generate/engine-tasks.ts';
import { TaskThread } from '#server/generate/task-thread.ts';

/** Runs engine tasks in threads, so that no tick waits for a compile or a bot. */
export interface EngineWorker {
  /** Throws what the task throws, InputError `engine.busy` when too many wait, `engine.too-slow` after the time limit. */
  run<Name extends EngineTaskName>(
    task: Name,
    input: EngineTaskInput<Name>,
    signal?: AbortSignal,
  ): Promise<EngineTaskOutput<Name>>;
  /** Tasks that wait or run. */
  waiting(): number;
  close(): Promise<void>;
}

const file = new URL('engine-thread.ts', import.meta.url);
const slowTasks: ReadonlySet<EngineTaskName> = new Set(['verify', 'replay']);

/** Makes an engine worker of two threads: one for bots that play, one for everything quick, so that a plan never waits for a bot. */
export function createEngineWorker({ logger }: { logger: Logger }): EngineWorker {
  const quick = new TaskThread({ logger, file, queueLimit: 64, limitMilliseconds: 10_000 });
  const slow = new TaskThread({ logger, file, queueLimit: 16, limitMilliseconds: 30_000 });
  return {
    // Sound because names and outputs belong together in `engineTasks`.
    run: (task, input, signal) => (slowTasks.has(task) ? slow : quick).run(task, input, signal) as Promise<never>,
    waiting: () => quick.waiting + slow.waiting,
    close: async () => {
      await Promise.all([quick.close(), slow.close()]);
    },
  };
}
