import { chainRoutes } from '#server/routes/chain-routes.ts';
import type { RouteFactory } from '#server/routes/handler.ts';
import { healthRoutes } from '#server/routes/health-routes.ts';
import { jobRoutes } from '#server/routes/job-routes.ts';
import { keepsakeRoutes } from '#server/routes/keepsake-routes.ts';
import { levelRoutes } from '#server/routes/level-routes.ts';
import { marketRoutes } from '#server/routes/market-routes.ts';
import { planningRoutes } from '#server/routes/planning-routes.ts';
import { publishRoutes } from '#server/routes/publish-routes.ts';
import { tipRoutes } from '#server/routes/tip-routes.ts';
import { serviceRoutes } from '#server/routes/service-routes.ts';
import { sessionRoutes } from '#server/routes/session-routes.ts';

/** Every resource of the HTTP API, one file each. */
export const routeFactories: readonly RouteFactory[] = [
  sessionRoutes,
  planningRoutes,
  levelRoutes,
  publishRoutes,
  jobRoutes,
  chainRoutes,
  marketRoutes,
  keepsakeRoutes,
  tipRoutes,
  serviceRoutes,
  healthRoutes,
];
