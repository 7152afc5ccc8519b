import type { Application } from 'express';
import { createRateLimits } from '#server/auth/rate-limits.ts';
import { serveGateway } from '#server/ipfs/serve-gateway.ts';
import { createRooms } from '#server/rooms/world-room.ts';
import type { Handlers } from '#server/routes/handler.ts';
import { routeFactories } from '#server/routes/index.ts';
import { mountRoutes } from '#server/routes/mount-routes.ts';
import type { Services } from '#server/services.ts';
import { listen, type ListeningServer } from '#server/start/http-server.ts';
import { mountMetrics } from '#server/start/metrics.ts';
import type { Part } from '#server/start/part.ts';
import { createPopulation } from '#server/start/population.ts';
import { createRoomServices } from '#server/start/room-services.ts';
import { openScaling } from '#server/start/scaling.ts';
import { securityHeaders, serveWeb } from '#server/web/serve-web.ts';

/** The one address: API, pages and rooms. Up last and down first. */
export function addressPart(needs: readonly string[]): Part {
  let server: ListeningServer | null = null;
  return {
    name: 'address',
    needs,
    start: async ({ services, provide }) => {
      const { env } = services;
      provide('population', createPopulation());
      const limits = createRateLimits(() => performance.now());
      provide('rateLimits', limits);
      server = await listen({
        address: { host: env.HOST, port: env.PORT },
        rooms: createRooms(createRoomServices(services)),
        scaling: await openScaling(env),
        limits,
        mount: (application) => mount(application, services),
      });
      provide('httpServer', server.httpServer);
      return `${env.HOST}:${server.port}`;
    },
    stop: async () => server?.close(),
  };
}

function mount(application: Application, services: Services): void {
  application.use(securityHeaders());
  mountMetrics(application, services);
  serveGateway(application, services.pins);
  serveWeb(application, services.web);
  const handlers: Handlers = Object.assign({}, ...routeFactories.map((make) => make(services)));
  mountRoutes(application, { services, handlers, limits: services.rateLimits });
}
