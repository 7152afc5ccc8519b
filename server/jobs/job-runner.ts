import PQueue from 'p-queue';
import type { Logger } from 'pino';
import { BugError, reportError } from '#engine/errors.ts';
import type { Job, Publication } from '#engine/protocol/api/shapes.ts';
import type { Jobs, NewJob, StoredJob } from '#server/storage/jobs.ts';

type StepStatus = Job['steps'][number]['status'];

/** What a handler is given besides the job. */
export interface JobContext {
  /** Aborted when the job is cancelled or the server stops. */
  readonly signal: AbortSignal;
  /** Shows how a step is getting on; throws BugError for a step that the job does not have. */
  step(name: string, status: StepStatus, text?: string): Promise<void>;
}

/**
 * Does the work of one kind of job. It is started over after a restart, so every effect must be safe to repeat.
 * Throws GameError to fail the job with a sentence for its owner.
 */
export interface JobHandler {
  readonly kind: Job['kind'];
  run(job: StoredJob, context: JobContext): Promise<Publication>;
}

/** Runs durable jobs, two at a time. */
export interface JobRunner {
  /** Adds a handler; unfinished jobs of its kind are taken up again. */
  register(handler: JobHandler): Promise<void>;
  /** Writes a job and starts it. */
  enqueue(job: NewJob): Promise<StoredJob>;
  /** Cancels a job that is not finished; answers with the job as it is now, null when there is none. */
  cancel(id: string): Promise<StoredJob | null>;
  /** Stops without finishing; what runs is taken up at the next start. */
  close(): Promise<void>;
}

/** Makes a runner over stored jobs. */
export function createJobRunner({ jobs, logger }: { jobs: Jobs; logger: Logger }): JobRunner {
  const handlers = new Map<Job['kind'], JobHandler>();
  const running = new Map<string, AbortController>();
  const queue = new PQueue({ concurrency: 2 });
  let closed = false;

  const perform = async (job: StoredJob) => {
    const handler = handlers.get(job.kind);
    if (handler === undefined || closed || running.has(job.id) || !(await jobs.start(job.id))) return;
    const controller = new AbortController();
    running.set(job.id, controller);
    try {
      const context = { signal: controller.signal, step: createStepper(jobs, job) };
      const publication = await handler.run(job, context);
      await jobs.finish(job.id, { status: 'done', publication });
    } catch (error) {
      // A server that stops leaves the job running in the database, and the next start takes it up.
      if (closed) return;
      if (controller.signal.aborted) return;
      logger.warn({ err: error, job: job.id }, 'A job failed');
      await jobs.finish(job.id, { status: 'failed', error: reportError(error) });
    } finally {
      running.delete(job.id);
    }
  };
  const schedule = (job: StoredJob) =>
    void queue
      .add(() => perform(job))
      .catch((error: unknown) => logger.error({ err: error, job: job.id }, 'A job could not be kept'));
  return {
    register: async (handler) => {
      handlers.set(handler.kind, handler);
      for (const job of await jobs.listUnfinished()) if (job.kind === handler.kind) schedule(job);
    },
    enqueue: async (job) => {
      const stored = await jobs.create(job);
      schedule(stored);
      return stored;
    },
    cancel: async (id) => {
      await jobs.finish(id, { status: 'cancelled' });
      running.get(id)?.abort();
      return jobs.read(id);
    },
    close: async () => {
      closed = true;
      queue.clear();
      for (const controller of running.values()) controller.abort();
      await queue.onIdle();
    },
  };
}

function createStepper(jobs: Jobs, job: StoredJob): JobContext['step'] {
  // A job that is started over shows its steps from the beginning.
  let steps = job.steps.map((step) => ({ ...step, status: 'waiting' as StepStatus, text: '' }));
  return async (name, status, text = '') => {
    if (!steps.some((step) => step.name === name)) {
      throw new BugError(`The job has no step "${name}".`, {
        code: 'bug.job-step',
        fix: 'Name it when the job is made.',
      });
    }
    steps = steps.map((step) => (step.name === name ? { name, status, text } : step));
    await jobs.setSteps(job.id, steps);
  };
}
