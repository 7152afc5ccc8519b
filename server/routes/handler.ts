import type { z } from 'zod';
import { InputError } from '#engine/errors.ts';
import type { EndpointName, EndpointResponse, endpoints } from '#engine/protocol/api/endpoints.ts';
import type { SignedIn } from '#server/auth/bearer.ts';
import type { Services } from '#server/services.ts';

/** A checked request. `params` are the ":name" parts of the path. */
export interface HandlerRequest<Name extends EndpointName> {
  readonly body: z.output<(typeof endpoints)[Name]['body']>;
  readonly params: Readonly<Record<string, string>>;
  /** Who asks; never null for endpoints with auth "required". */
  readonly signedIn: SignedIn | null;
  /** The Host header. */
  readonly host: string | undefined;
  /** Aborted when the caller goes away. */
  readonly signal: AbortSignal;
}

/** Answers one endpoint; throws GameError, whose code decides the status (see status-codes.ts). */
export type Handler<Name extends EndpointName> = (request: HandlerRequest<Name>) => Promise<EndpointResponse<Name>>;

/** Handlers by endpoint; an endpoint without one answers 501. */
export type Handlers = { readonly [Name in EndpointName]?: Handler<Name> };

/** Makes the handlers of one resource. */
export type RouteFactory = (services: Services) => Handlers;

/** Who asks. Throws InputError `session.missing` for nobody. */
export function requireSignedIn(request: { readonly signedIn: SignedIn | null }): SignedIn {
  if (request.signedIn !== null) return request.signedIn;
  throw new InputError('Nobody is signed in.', { code: 'session.missing', fix: 'Join with a name or a wallet first.' });
}

/** A path parameter. Throws InputError `request.parameter` when it is absent or too long. */
export function readParameter(request: { readonly params: Readonly<Record<string, string>> }, name: string): string {
  const value = request.params[name];
  if (value !== undefined && value.length > 0 && value.length <= 100) return value;
  throw new InputError(`The address lacks a usable "${name}".`, {
    code: 'request.parameter',
    fix: 'Use an id as the server gave it out.',
  });
}
