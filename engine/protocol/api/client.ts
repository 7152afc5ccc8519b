import { z } from 'zod';
import { BugError, ChainError, InputError, ProviderError, type GameError } from '#engine/errors.ts';
import {
  endpoints,
  type EndpointBody,
  type EndpointName,
  type EndpointResponse,
} from '#engine/protocol/api/endpoints.ts';

/** What carries a request; an app passes one over `fetch`. `body` is JSON text or null. */
export interface ApiTransport {
  send(request: { method: string; path: string; body: string | null }): Promise<{ status: number; json: unknown }>;
}

/** Arguments of one call: `params` fill ":name" parts of the path. */
export interface ApiArguments<Name extends EndpointName> {
  readonly params?: Readonly<Record<string, string>>;
  readonly body?: EndpointBody<Name>;
}

/** Calls an endpoint by name. Throws the GameError that the server reported, or ProviderError `net.unreachable`. */
export type CallApi = <Name extends EndpointName>(
  name: Name,
  input?: ApiArguments<Name>,
) => Promise<EndpointResponse<Name>>;

const reportSchema = z.object({
  code: z.string(),
  fault: z.enum(['input', 'provider', 'chain', 'bug']),
  message: z.string(),
  fix: z.string(),
});

/** Makes a typed caller over a transport. */
export function createApiClient(transport: ApiTransport): CallApi {
  return async function callApi(name, input = {}) {
    const definition = endpoints[name];
    const path = definition.path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(input.params?.[key] ?? ''));
    const body = definition.method === 'GET' ? null : JSON.stringify(input.body ?? {});
    const { status, json } = await transport.send({ method: definition.method, path, body });
    if (status >= 400) throw errorFromReport(json);
    const parsed = definition.response.safeParse(json);
    if (!parsed.success) {
      throw new BugError(`The server's answer to ${definition.path} has an unknown shape.`, {
        code: 'bug.answer-shape',
        fix: 'Reload the page to get the current version.',
        cause: parsed.error,
      });
    }
    return parsed.data as never;
  };
}

/** Rebuilds the error that a server reported, by whose fault it is. */
export function errorFromReport(json: unknown): GameError {
  const parsed = reportSchema.safeParse(json);
  if (!parsed.success) {
    return new BugError('The server answered with an error that has no explanation.', {
      code: 'bug.unreadable-error',
      fix: 'Try again in a moment.',
    });
  }
  const { code, fault, message, fix } = parsed.data;
  const options = { code, fix };
  if (fault === 'input') return new InputError(message, options);
  if (fault === 'provider') return new ProviderError(message, options);
  if (fault === 'chain') return new ChainError(message, options);
  return new BugError(message, options);
}
