import { createJobRunner, type JobRunner } from '#server/jobs/job-runner.ts';
import type { Part } from '#server/start/part.ts';

/** Runs durable jobs; parts that know a kind of job register its handler. */
export function jobsPart(): Part {
  let runner: JobRunner | null = null;
  return {
    name: 'jobs',
    needs: ['database'],
    start: async ({ services, provide }) => {
      const unfinished = await services.jobs.listUnfinished();
      runner = createJobRunner({ jobs: services.jobs, logger: services.logger });
      provide('jobRunner', runner);
      return unfinished.length === 0 ? 'none waiting' : `${unfinished.length} taken up again`;
    },
    stop: async () => runner?.close(),
  };
}
