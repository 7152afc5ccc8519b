import type { EndpointName } from '#engine/protocol/api/endpoints.ts';
import type { RateLimit } from '#server/auth/rate-limits.ts';

/** What one address may ask for over all endpoints together. */
export const generalLimit: RateLimit = { burst: 400, perSecond: 60 };

const heavy: RateLimit = { burst: 30, perSecond: 1 };
const signIn: RateLimit = { burst: 60, perSecond: 1 };

/** Endpoints that cost more than a look-up have a bucket of their own. */
export const endpointLimits: { readonly [Name in EndpointName]?: RateLimit } = {
  createGuest: signIn,
  setOwner: signIn,
  walletPayload: signIn,
  walletLogin: signIn,
  plan: heavy,
  edit: heavy,
  verify: heavy,
  createLevel: heavy,
  saveLevel: { burst: 120, perSecond: 4 },
  publish: heavy,
  relay: heavy,
};
