import { engineVersion } from '#engine/protocol/version.ts';
import type { Handlers } from '#server/routes/handler.ts';
import type { Services } from '#server/services.ts';

/** What is up, what is not, and why. */
export function healthRoutes({ health, gateway, pinKeeper }: Services): Handlers {
  return {
    storage: async () => {
      const known = pinKeeper.read();
      return known.checkedAt === null ? pinKeeper.check() : known;
    },
    health: async () => {
      const parts = await health.read();
      return {
        status: parts.some((part) => part.status === 'failing') ? 'degraded' : 'ok',
        version: engineVersion,
        uptimeSeconds: Math.round(process.uptime()),
        parts,
        providers: [...gateway.health()],
      };
    },
  };
}
