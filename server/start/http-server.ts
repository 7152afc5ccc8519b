import { createServer, type IncomingMessage, type Server as HttpServer, type ServerResponse } from 'node:http';
import { defineServer, type Server as GameServer } from '@colyseus/core';
import { WebSocketTransport } from '@colyseus/ws-transport';
import type { Application } from 'express';
import { GameError, InputError } from '#engine/errors.ts';
import { clientAddress } from '#server/auth/client-address.ts';
import type { RateLimits } from '#server/auth/rate-limits.ts';
import { generalLimit } from '#server/routes/endpoint-limits.ts';
import { statusOf } from '#server/routes/status-codes.ts';
import { listenError, type ListenAddress } from '#server/start/port.ts';

/** Largest message of a client to a room. */
const messageLimitBytes = 64 * 1024;
/** Largest body of a matchmaking request. */
const joinLimitBytes = 16 * 1024;

type ServerOptions = Parameters<typeof defineServer>[0];

/** One listening server: HTTP, matchmaking and WebSocket on one port. */
export interface ListeningServer {
  readonly httpServer: HttpServer;
  /** The port in use, also when 0 was asked for. */
  readonly port: number;
  /** Lets rooms say goodbye, then closes every connection. */
  close(): Promise<void>;
}

/** Starts listening. Throws InputError `start.port-used` or `start.port`. */
export async function listen(options: {
  readonly address: ListenAddress;
  readonly rooms: ServerOptions['rooms'];
  readonly scaling: Pick<ServerOptions, 'driver' | 'presence' | 'publicAddress'>;
  readonly limits: RateLimits;
  mount(application: Application): void;
}): Promise<ListeningServer> {
  const { address, rooms, scaling, limits, mount } = options;
  const httpServer = createServer({ requestTimeout: 60_000, headersTimeout: 15_000 });
  const gameServer = defineServer({
    ...scaling,
    rooms,
    greet: false,
    gracefullyShutdown: false,
    transport: new WebSocketTransport({ server: httpServer, maxPayload: messageLimitBytes }),
    express: mount,
  });
  await openPort({ gameServer, httpServer, address });
  guardRequests(httpServer, limits);
  const bound = httpServer.address();
  return {
    httpServer,
    port: typeof bound === 'object' && bound !== null ? bound.port : address.port,
    close: async () => {
      const closed = new Promise((resolve) => httpServer.once('close', resolve));
      await gameServer.gracefullyShutdown(false);
      httpServer.closeAllConnections();
      await closed;
    },
  };
}

/** The game server never settles when its port is taken, so the error of the socket is waited for beside it. */
async function openPort(options: {
  gameServer: GameServer;
  httpServer: HttpServer;
  address: ListenAddress;
}): Promise<void> {
  const { gameServer, httpServer, address } = options;
  const failure = Promise.withResolvers<never>();
  httpServer.once('error', failure.reject);
  try {
    await Promise.race([gameServer.listen(address.port, address.host), failure.promise]);
  } catch (error) {
    throw listenError(address, error);
  } finally {
    httpServer.off('error', failure.reject);
  }
}

/** Puts the rate limit before everything, also before matchmaking, which does not pass through the application. */
function guardRequests(httpServer: HttpServer, limits: RateLimits): void {
  const handlers = httpServer.listeners('request');
  httpServer.removeAllListeners('request');
  httpServer.on('request', (request: IncomingMessage, response: ServerResponse) => {
    try {
      limits.take(`all ${clientAddress(request)}`, generalLimit);
      checkJoinSize(request);
    } catch (error) {
      if (error instanceof GameError) return refuse(response, error);
      throw error;
    }
    for (const handle of handlers) handle.call(httpServer, request, response);
  });
}

function checkJoinSize(request: IncomingMessage): void {
  if (request.method !== 'POST' || !request.url?.startsWith('/matchmake/')) return;
  const length = Number(request.headers['content-length'] ?? Number.NaN);
  if (length <= joinLimitBytes) return;
  throw new InputError('The request to join is too large or does not say how large it is.', {
    code: 'request.too-large',
    fix: `Send at most ${joinLimitBytes} bytes with a Content-Length header.`,
  });
}

function refuse(response: ServerResponse, error: GameError): void {
  const waitSeconds = error.details['waitSeconds'];
  response.writeHead(statusOf(error), {
    'Content-Type': 'application/json',
    Connection: 'close',
    ...(typeof waitSeconds === 'number' && { 'Retry-After': String(waitSeconds) }),
  });
  response.end(JSON.stringify(error.toReport()));
}
