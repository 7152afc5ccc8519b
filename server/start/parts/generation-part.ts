import { createGenerationService, type GenerationService } from '#server/chain/generation-service.ts';
import type { Part } from '#server/start/part.ts';

/** The embedded planner as a paid service on the chain. */
export function generationPart(): Part {
  let service: GenerationService | null = null;
  let enrolling: Promise<unknown> = Promise.resolve();
  return {
    name: 'paid planner',
    needs: ['economy', 'inference'],
    start: async ({ services, provide }) => {
      const { chain, database, pins, gateway, logger } = services;
      const { connected, index, relayer, sender, house } = chain;
      const made = createGenerationService({
        chain: connected,
        database,
        index,
        relayer,
        sender,
        house,
        pins,
        gateway,
        logger,
      });
      service = made;
      provide('generationService', made);
      // Nobody has to wait for it to play.
      enrolling = made
        .enrol()
        .then(() => made.follow())
        .catch((error: unknown) => logger.warn({ err: error }, 'the planner could not be enrolled as a service'));
      return connected.embedded ? 'takes requests' : 'not offered on this chain';
    },
    stop: async () => {
      await enrolling;
      await service?.close();
    },
  };
}
