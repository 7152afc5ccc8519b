import type { RouteFactory } from '#server/routes/handler.ts';
import { healthRoutes } from '#server/routes/health-routes.ts';
import { jobRoutes } from '#server/routes/job-routes.ts';
import { levelRoutes } from '#server/routes/level-routes.ts';
import { planningRoutes } from '#server/routes/planning-routes.ts';
import { sessionRoutes } from '#server/routes/session-routes.ts';

/** Every resource of the HTTP API, one file each. */
export const routeFactories: readonly RouteFactory[] = [
  sessionRoutes,
  planningRoutes,
  levelRoutes,
  jobRoutes,
  healthRoutes,
];
