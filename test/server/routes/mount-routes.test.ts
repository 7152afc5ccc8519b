import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import express from 'express';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ChainError } from '#engine/errors.ts';
import { createRateLimits } from '#server/auth/rate-limits.ts';
import { mountRoutes } from '#server/routes/mount-routes.ts';
import type { Services } from '#server/services.ts';

let httpServer: Server;
let url: string;

beforeAll(async () => {
  const application = express();
  const services = { logger: pino({ level: 'silent' }) } as unknown as Services;
  const handlers = {
    health: () => Promise.reject(new TypeError('a secret hf_abcdefghij is in here')),
    chain: () => Promise.reject(new ChainError('Reverted.', { code: 'chain.refused', fix: 'Ask again.' })),
  };
  mountRoutes(application, { services, handlers, limits: createRateLimits(() => 0) });
  httpServer = createServer(application).listen(0, '127.0.0.1');
  await once(httpServer, 'listening');
  const address = httpServer.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
});

afterAll(() => httpServer.close());

const read = async (path: string) => {
  const response = await fetch(url + path);
  return { status: response.status, report: await response.json() };
};

describe('routes', () => {
  it('answer 501 for an endpoint that nobody handles', async () => {
    expect(await read('/api/levels')).toMatchObject({ status: 501, report: { code: 'route.no-handler' } });
  });

  it('tell nothing of an error that was not expected', async () => {
    const { status, report } = await read('/api/health');
    expect(status).toBe(500);
    expect(report).toMatchObject({ code: 'bug.unexpected' });
    expect(JSON.stringify(report)).not.toContain('hf_');
  });

  it('answer 409 for a refusal of the chain', async () => {
    expect(await read('/api/chain')).toMatchObject({ status: 409, report: { fault: 'chain' } });
  });
});
