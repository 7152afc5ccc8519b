import { requireSignedIn, type Handlers } from '#server/routes/handler.ts';
import type { Services } from '#server/services.ts';

/** AI services, data pools and tournaments as they stand on chain. Taking part is a batch of the player's account. */
export function serviceRoutes({ chain }: Services): Handlers {
  return {
    services: async () => ({ services: await chain.directory.services() }),
    pools: async ({ signedIn }) => ({ pools: await chain.directory.pools(signedIn?.player ?? null) }),
    tournaments: async () => ({ tournaments: await chain.directory.tournaments() }),
    owed: async (request) => chain.directory.owed(requireSignedIn(request).player),
  };
}
