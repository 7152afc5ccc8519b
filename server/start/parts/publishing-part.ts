import { createPublishHandler, publishSteps } from '#server/publish/publish-job.ts';
import type { Part } from '#server/start/part.ts';

/** Takes up publishing, also what was left unfinished at the last stop. */
export function publishingPart(): Part {
  return {
    name: 'publishing',
    needs: ['jobs', 'engine', 'ipfs'],
    start: async ({ services }) => {
      await services.jobRunner.register(createPublishHandler(services));
      return `${publishSteps.length} steps`;
    },
    stop: async () => undefined,
  };
}
