import { InputError } from '#engine/errors.ts';
import { publishSteps } from '#server/publish/publish-job.ts';
import { readThumbnail } from '#server/publish/read-thumbnail.ts';
import { readOwnLevel } from '#server/routes/level-routes.ts';
import { readParameter, requireSignedIn, type Handlers } from '#server/routes/handler.ts';
import type { Services } from '#server/services.ts';
import { presentJob } from '#server/storage/jobs.ts';

/** Publishing starts here and goes on as a job. */
export function publishRoutes({ levels, jobRunner }: Services): Handlers {
  return {
    publish: async (request) => {
      const { player } = requireSignedIn(request);
      const level = await readOwnLevel(levels, { id: readParameter(request, 'id'), playerId: player.id });
      if (level.publication) {
        throw new InputError(`"${level.title}" is published already.`, {
          code: 'publish.conflict',
          fix: 'Mint it, or save changes as a new draft.',
        });
      }
      readThumbnail(request.body.thumbnail);
      const job = await jobRunner.enqueue({
        kind: 'publish',
        levelId: level.id,
        playerId: player.id,
        steps: publishSteps,
        input: { thumbnail: request.body.thumbnail },
      });
      return presentJob(job);
    },
  };
}
