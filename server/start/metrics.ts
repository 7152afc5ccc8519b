import { timingSafeEqual } from 'node:crypto';
import type { Application, Request } from 'express';
import { Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { InputError } from '#engine/errors.ts';
import { clientAddress, isLoopback } from '#server/auth/client-address.ts';
import type { Services } from '#server/services.ts';

/** Serves /metrics for Prometheus and times every request; other machines need the admin secret. */
export function mountMetrics(application: Application, { env }: Pick<Services, 'env'>): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'http_request_seconds',
    help: 'Time to answer HTTP requests',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.002, 0.01, 0.05, 0.2, 1, 5, 20],
    registers: [registry],
  });
  application.use((request, response, next) => {
    const stop = seconds.startTimer({ method: request.method });
    response.on('finish', () => stop({ route: routeOf(request), status: String(response.statusCode) }));
    next();
  });
  application.get('/metrics', async (request, response) => {
    if (!mayRead(request, env.ADMIN_SECRET)) {
      throw new InputError('The metrics are not for everybody.', {
        code: 'metrics.forbidden',
        fix: 'Ask from the same machine, or set ADMIN_SECRET and send it as a bearer token.',
      });
    }
    response.type(registry.contentType).send(await registry.metrics());
  });
  return registry;
}

/** The pattern of the route, never the path itself: paths hold ids, and every id would be a series of its own. */
function routeOf(request: Request): string {
  const route: unknown = request.route;
  if (typeof route === 'object' && route !== null && 'path' in route) return String(route.path);
  return request.baseUrl || 'none';
}

function mayRead(request: Request, adminSecret: string | undefined): boolean {
  const token = request.headers.authorization?.replace(/^Bearer /i, '') ?? '';
  if (adminSecret !== undefined && token.length === adminSecret.length) {
    if (timingSafeEqual(Buffer.from(token), Buffer.from(adminSecret))) return true;
  }
  return isLoopback(clientAddress(request));
}
