import type { defineServer } from '@colyseus/core';
import type { Environment } from '#server/env.ts';

type Scaling = Pick<Parameters<typeof defineServer>[0], 'driver' | 'presence' | 'publicAddress'>;

/** How several server processes find each other's rooms: through Redis where it is set, else not at all. */
export async function openScaling(env: Environment): Promise<Scaling> {
  if (env.REDIS_URL === undefined) return {};
  const [{ RedisDriver }, { RedisPresence }] = await Promise.all([
    import('@colyseus/redis-driver'),
    import('@colyseus/redis-presence'),
  ]);
  // Clients go on to the process that holds their room, so each needs an address of its own.
  const publicAddress = env.PUBLIC_URL === undefined ? `${env.HOST}:${env.PORT}` : new URL(env.PUBLIC_URL).host;
  return { driver: new RedisDriver(env.REDIS_URL), presence: new RedisPresence(env.REDIS_URL), publicAddress };
}
