import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InputError } from '#engine/errors.ts';
import type { Publication } from '#engine/protocol/api/shapes.ts';
import { createJobRunner, type JobContext, type JobHandler } from '#server/jobs/job-runner.ts';
import { openDatabase, type OpenDatabase } from '#server/storage/database.ts';
import { createJobs, type Jobs, type StoredJob } from '#server/storage/jobs.ts';

let open: OpenDatabase;
let jobs: Jobs;

beforeAll(async () => {
  open = await openDatabase({});
  jobs = createJobs(open.database);
});

afterAll(() => open.close());

const logger = pino({ level: 'silent' });
const publication = { packageCid: 'bafy', metadataCid: 'bafy', publishedAt: 1 } as Publication;
const work = { kind: 'publish', levelId: 'l1', playerId: 'p1', steps: ['check', 'pin'], input: { a: 1 } } as const;

function handler(run: (job: StoredJob, context: JobContext) => Promise<Publication>): JobHandler {
  return { kind: 'publish', run };
}

/** A handler whose jobs wait until told, and the promise that one has begun. */
function gate() {
  const begun = Promise.withResolvers<JobContext>();
  const done = Promise.withResolvers<Publication>();
  return { begun, done, handler: handler((_job, context) => (begun.resolve(context), done.promise)) };
}

async function finished(id: string): Promise<StoredJob> {
  for (;;) {
    const job = await jobs.read(id);
    if (job !== null && job.status !== 'queued' && job.status !== 'running') return job;
  }
}

describe('jobs', () => {
  it('show their steps and end with what they made', async () => {
    const runner = createJobRunner({ jobs, logger });
    await runner.register(
      handler(async (_job, { step }) => {
        await step('check', 'done', 'can be won');
        await step('pin', 'running');
        return publication;
      }),
    );
    const { id, status } = await runner.enqueue(work);
    expect(status).toBe('queued');
    const job = await finished(id);
    expect(job).toMatchObject({ status: 'done', publication, input: { a: 1 } });
    expect(job.steps[0]).toEqual({ name: 'check', status: 'done', text: 'can be won' });
    await runner.close();
  });

  it('fail with a sentence for their owner', async () => {
    const runner = createJobRunner({ jobs, logger });
    const error = new InputError('It cannot be won.', { code: 'level.unwinnable', fix: 'Lower the wall.' });
    await runner.register(handler(() => Promise.reject(error)));
    const { id } = await runner.enqueue(work);
    expect(await finished(id)).toMatchObject({ status: 'failed', error: error.toReport() });
    await runner.close();
  });

  it('can be cancelled while they run, and stay cancelled', async () => {
    const runner = createJobRunner({ jobs, logger });
    const { begun, done, handler: waiting } = gate();
    await runner.register(waiting);
    const { id } = await runner.enqueue(work);
    const { signal } = await begun.promise;
    expect(await runner.cancel(id)).toMatchObject({ status: 'cancelled' });
    expect(signal.aborted).toBe(true);
    done.resolve(publication);
    await runner.close();
    expect(await jobs.read(id)).toMatchObject({ status: 'cancelled', publication: null });
    expect(await runner.cancel('j_none')).toBeNull();
  });

  it('are taken up again by the next server when one stops in the middle', async () => {
    const first = createJobRunner({ jobs, logger });
    const stopped = gate();
    await first.register(
      handler(async (job, context) => {
        await context.step('check', 'done');
        return stopped.handler.run(job, context);
      }),
    );
    const { id } = await first.enqueue(work);
    const { signal } = await stopped.begun.promise;
    signal.addEventListener('abort', () => stopped.done.reject(new Error('the server stops')));
    await first.close();
    expect(await jobs.read(id)).toMatchObject({ status: 'running' });

    const second = createJobRunner({ jobs, logger });
    const seen: string[] = [];
    await second.register(handler(async (job) => (seen.push(job.id), publication)));
    expect(await finished(id)).toMatchObject({ status: 'done' });
    expect(seen).toEqual([id]);
    await second.close();
  });
});
