import { BugError, GameError } from '#engine/errors.ts';
import type { Part, StartContext } from '#server/start/part.ts';

/** Told about every step, to be shown to people. Times in milliseconds. */
export interface StepReporter {
  started(part: string): void;
  ready(part: string, detail: string, milliseconds: number): void;
  failed(part: string, milliseconds: number): void;
  stopped(part: string, milliseconds: number): void;
}

/** Parts that are up. `stop` works once; a second call waits for the first. */
export interface RunningParts {
  stop(): Promise<void>;
}

/** Longest time that one part gets to stop. */
const stopLimitMilliseconds = 8000;

/**
 * Starts parts, each as soon as what it needs is up. When one fails, the others are stopped in reverse order and its error
 * is thrown on; nothing is left running.
 */
export async function startParts(options: {
  readonly parts: readonly Part[];
  readonly context: StartContext;
  readonly reporter: StepReporter;
}): Promise<RunningParts> {
  const { parts, context, reporter } = options;
  const begun: Part[] = [];
  const starts = new Map<string, Promise<void>>();
  let failure: unknown = null;

  const start = async (part: Part) => {
    await Promise.all(part.needs.map((name) => startOf(name, part)));
    if (failure !== null || context.signal.aborted) throw stoppedEarly(part);
    begun.push(part);
    const startedAt = performance.now();
    reporter.started(part.name);
    try {
      const detail = await part.start(context);
      reporter.ready(part.name, detail, performance.now() - startedAt);
    } catch (error) {
      failure ??= error;
      reporter.failed(part.name, performance.now() - startedAt);
      throw error;
    }
  };
  const startOf = (name: string, asker: Part) => {
    const running = starts.get(name);
    if (running !== undefined) return running;
    throw new BugError(`The part "${asker.name}" needs "${name}", which is not listed before it.`, {
      code: 'bug.part-order',
      fix: 'List parts after the parts that they need.',
    });
  };
  for (const part of parts) starts.set(part.name, start(part));

  await Promise.allSettled(starts.values());
  let stopping: Promise<void> | null = null;
  const stop = () => (stopping ??= stopParts(begun, reporter));
  if (failure === null && context.signal.aborted) failure = stoppedEarly(parts[0]);
  if (failure === null)
    for (const started of starts.values()) await started.catch((error: unknown) => (failure ??= error));
  if (failure === null) return { stop };
  await stop();
  throw failure;
}

/** True for the error of a start that was ended by a signal, which is no fault. */
export function isStoppedEarly(error: unknown): boolean {
  return error instanceof GameError && error.code === 'start.stopped';
}

function stoppedEarly(part: Part | undefined): BugError {
  return new BugError(`Stopped before "${part?.name ?? 'anything'}" was up.`, {
    code: 'start.stopped',
    fix: 'Start again.',
  });
}

async function stopParts(begun: readonly Part[], reporter: StepReporter): Promise<void> {
  for (const part of begun.toReversed()) {
    const startedAt = performance.now();
    const limit = Promise.withResolvers<void>();
    const timer = setTimeout(limit.resolve, stopLimitMilliseconds);
    // A part that cannot stop must not keep the others up.
    await Promise.race([part.stop().catch(() => undefined), limit.promise]);
    clearTimeout(timer);
    reporter.stopped(part.name, performance.now() - startedAt);
  }
}
