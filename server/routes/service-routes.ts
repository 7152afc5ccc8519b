import { readParameter, requireSignedIn, type Handlers } from '#server/routes/handler.ts';
import type { Services } from '#server/services.ts';

/** AI services, data pools and tournaments as they stand on chain. Taking part is a batch of the player's account. */
export function serviceRoutes({ chain, generationService }: Services): Handlers {
  return {
    services: async () => ({ services: await chain.directory.services() }),
    giveInput: async (request) => {
      requireSignedIn(request);
      const inputHash = await generationService.keepInput(request.body);
      const offer = await generationService.readOffer();
      return { ...offer, inputHash };
    },
    readRequest: async (request) =>
      generationService.read(readParameter(request, 'id'), requireSignedIn(request).player),
    pools: async ({ signedIn }) => ({ pools: await chain.directory.pools(signedIn?.player ?? null) }),
    tournaments: async () => ({ tournaments: await chain.directory.tournaments() }),
    owed: async (request) => chain.directory.owed(requireSignedIn(request).player),
  };
}
