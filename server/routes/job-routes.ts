import { InputError } from '#engine/errors.ts';
import { readParameter, requireSignedIn, type HandlerRequest, type Handlers } from '#server/routes/handler.ts';
import type { Services } from '#server/services.ts';
import { presentJob } from '#server/storage/jobs.ts';

/** Long work: looking at it and stopping it. */
export function jobRoutes({ jobs, jobRunner }: Services): Handlers {
  const readOwn = async (request: Pick<HandlerRequest<'readJob'>, 'params' | 'signedIn'>) => {
    const id = readParameter(request, 'id');
    const job = await jobs.read(id);
    if (job !== null && job.playerId === requireSignedIn(request).player.id) return job;
    throw new InputError(`There is no job "${id}" of yours.`, { code: 'job.not-found', fix: 'Start it again.' });
  };
  return {
    readJob: async (request) => presentJob(await readOwn(request)),
    cancelJob: async (request) => {
      const job = await readOwn(request);
      return presentJob((await jobRunner.cancel(job.id)) ?? job);
    },
  };
}
