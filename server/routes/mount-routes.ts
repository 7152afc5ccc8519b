import express, { type Application, type NextFunction, type Request, type Response } from 'express';
import { BaseError } from 'viem';
import { decodeChainError } from '#contracts/actions/decode-chain-error.ts';
import { GameError, InputError, reportError } from '#engine/errors.ts';
import type { Endpoint } from '#engine/protocol/api/endpoint.ts';
import { endpoints, type EndpointName } from '#engine/protocol/api/endpoints.ts';
import type { RateLimits } from '#server/auth/rate-limits.ts';
import { clientAddress } from '#server/auth/client-address.ts';
import { readBearer, type SignedIn } from '#server/auth/bearer.ts';
import type { Handler, Handlers } from '#server/routes/handler.ts';
import { endpointLimits } from '#server/routes/endpoint-limits.ts';
import { describeApi } from '#server/routes/open-api.ts';
import { statusOf } from '#server/routes/status-codes.ts';
import type { Services } from '#server/services.ts';
import type { z } from 'zod';

/** Largest request body. */
const bodyLimitBytes = 2 * 1024 * 1024;

/** Adds every endpoint of the table to an application; what has no handler answers 501, unknown paths answer 404. */
export function mountRoutes(
  application: Application,
  options: { services: Services; handlers: Handlers; limits: RateLimits },
): void {
  const { services, handlers, limits } = options;
  const readJson = express.json({ limit: bodyLimitBytes, type: () => true, inflate: false });
  application.get('/api/openapi.json', (_request, response) => void response.json(describeApi()));
  for (const name of Object.keys(endpoints) as EndpointName[]) {
    const endpoint: Endpoint<z.ZodType, z.ZodType> = endpoints[name];
    const method = endpoint.method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';
    const limit = endpointLimits[name];
    const guard = (request: Request, _response: Response, next: NextFunction) => {
      if (limit !== undefined) limits.take(`${name} ${clientAddress(request)}`, limit);
      next();
    };
    application[method](endpoint.path, guard, readJson, async (request, response) => {
      const handler = handlers[name] as Handler<EndpointName> | undefined;
      if (handler === undefined) throw noHandler(endpoint);
      response.json(await answer({ endpoint, handler, request, response, services }));
    });
  }
  application.use((request) => {
    throw new InputError(`There is no ${request.method} ${request.originalUrl.slice(0, 200)} here.`, {
      code: 'route.not-found',
      fix: 'See /api/openapi.json for what there is.',
    });
  });
  application.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) return next(error);
    const known =
      error instanceof GameError ? error : (fromAddress(error) ?? fromBodyParser(error) ?? fromChain(error));
    const report = reportError(known ?? error);
    if (statusOf(report) === 500) services.logger.error({ err: error }, 'A request failed');
    if (known?.details['waitSeconds'] !== undefined) response.set('Retry-After', String(known.details['waitSeconds']));
    response.status(statusOf(report)).json(report);
  });
}

async function answer(options: {
  readonly endpoint: Endpoint<z.ZodType, z.ZodType>;
  readonly handler: Handler<EndpointName>;
  readonly request: Request;
  readonly response: Response;
  readonly services: Services;
}): Promise<unknown> {
  const { endpoint, handler, request, response, services } = options;
  const signedIn = await readSession({ endpoint, request, services });
  if (endpoint.auth === 'required' && signedIn === null) {
    throw new InputError('Nobody is signed in.', {
      code: 'session.missing',
      fix: 'Join with a name or a wallet first.',
    });
  }
  const body = endpoint.body.safeParse(endpoint.method === 'GET' ? {} : (request.body ?? {}));
  if (!body.success) throw wrongShape(body.error);
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  return handler({
    body: body.data as never,
    params: request.params as Record<string, string>,
    signedIn,
    host: request.headers.host,
    signal: gone.signal,
  });
}

/** A stale token must not close what is open to everybody: the lobby after the server's data was set aside. */
async function readSession(options: {
  readonly endpoint: Endpoint<z.ZodType, z.ZodType>;
  readonly request: Request;
  readonly services: Services;
}): Promise<SignedIn | null> {
  const { endpoint, request, services } = options;
  if (endpoint.auth === 'none') return null;
  const session = readBearer(request.headers.authorization, services);
  if (endpoint.auth === 'required') return session;
  return session.catch((error: unknown) => {
    if (error instanceof InputError) return null;
    throw error;
  });
}

function wrongShape(error: z.ZodError): InputError {
  const problems = error.issues.slice(0, 4).map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`);
  return new InputError(`The request is not as it should be (${problems.join('; ')}).`, {
    code: 'request.shape',
    fix: 'See /api/openapi.json for the fields of this endpoint.',
  });
}

function noHandler(endpoint: Endpoint<z.ZodType, z.ZodType>): GameError {
  return new GameError(`${endpoint.method} ${endpoint.path} is not served by this server.`, {
    code: 'route.no-handler',
    fix: 'Ask a server that has this part switched on.',
  });
}

/** What a chain call threw that nobody put into words yet. */
function fromChain(error: unknown): GameError | null {
  return error instanceof BaseError ? decodeChainError(error) : null;
}

/** The router throws a URIError for an address like "/ipfs/%ff"; null for anything else. */
function fromAddress(error: unknown): InputError | null {
  if (!(error instanceof URIError)) return null;
  return new InputError('The address holds a % that is not followed by a character.', {
    code: 'request.address',
    fix: 'Write the address in UTF-8 with percent-encoding.',
  });
}

/** The body parser throws errors of its own with a `type`; null for anything else. */
function fromBodyParser(error: unknown): InputError | null {
  if (typeof error !== 'object' || error === null || !('type' in error)) return null;
  if (error.type === 'entity.too.large') {
    return new InputError(`The request is larger than ${bodyLimitBytes / 1024 / 1024} MB.`, {
      code: 'request.too-large',
      fix: 'Send less, for example a smaller picture.',
    });
  }
  return new InputError('The request body cannot be read as JSON.', {
    code: 'request.not-json',
    fix: 'Send one JSON object in UTF-8 with content type application/json.',
  });
}
