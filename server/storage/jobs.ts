import { and, eq, inArray } from 'drizzle-orm';
import type { ErrorReport } from '#engine/errors.ts';
import type { Job, Publication } from '#engine/protocol/api/shapes.ts';
import type { Database } from '#server/storage/database.ts';
import { newIdentifier } from '#server/storage/identifiers.ts';
import { jobs } from '#server/storage/schema.ts';

/** A job as it is stored; `input` is what its handler was asked to do. */
export type StoredJob = typeof jobs.$inferSelect;

/** A job to queue; `steps` are the names shown to people, in order. */
export interface NewJob {
  readonly kind: Job['kind'];
  readonly levelId: string;
  readonly playerId: string;
  readonly steps: readonly string[];
  readonly input: unknown;
}

/** Durable jobs: every change is on disk when it answers. */
export interface Jobs {
  create(job: NewJob): Promise<StoredJob>;
  read(id: string): Promise<StoredJob | null>;
  /** Queued and running jobs, oldest first: what a restart has to take up again. */
  listUnfinished(): Promise<StoredJob[]>;
  /** Sets steps of a job that is not finished. */
  setSteps(id: string, steps: Job['steps']): Promise<void>;
  /** True when this call took the job from queued or running into running. */
  start(id: string): Promise<boolean>;
  /** Ends a job that is not finished; false when it was finished before. */
  finish(id: string, outcome: JobOutcome): Promise<boolean>;
}

/** How a job ended. */
export type JobOutcome =
  | { readonly status: 'done'; readonly publication: Publication }
  | { readonly status: 'failed'; readonly error: ErrorReport }
  | { readonly status: 'cancelled' };

const unfinished = inArray(jobs.status, ['queued', 'running']);

/** Opens the jobs over a database. */
export function createJobs(database: Database): Jobs {
  const change = async (id: string, values: Partial<StoredJob>) => {
    const changed = await database
      .update(jobs)
      .set({ ...values, updatedAt: new Date() })
      .where(and(eq(jobs.id, id), unfinished))
      .returning({ id: jobs.id });
    return changed.length > 0;
  };
  return {
    create: async ({ kind, levelId, playerId, steps, input }) => {
      const waiting = steps.map((name) => ({ name, status: 'waiting' as const, text: '' }));
      const [row] = await database
        .insert(jobs)
        .values({ id: newIdentifier('j'), kind, levelId, playerId, steps: waiting, input })
        .returning();
      return row as StoredJob;
    },
    read: async (id) => {
      const [row] = await database.select().from(jobs).where(eq(jobs.id, id));
      return row ?? null;
    },
    listUnfinished: () => database.select().from(jobs).where(unfinished).orderBy(jobs.createdAt),
    setSteps: async (id, steps) => {
      await change(id, { steps });
    },
    start: (id) => change(id, { status: 'running' }),
    finish: (id, outcome) => change(id, outcome),
  };
}

/** The form of a job that its owner sees. */
export function presentJob({ id, kind, levelId, status, steps, error, publication }: StoredJob): Job {
  return { id, kind, levelId, status, steps, error, publication };
}
