import { InputError, ProviderError } from '#engine/errors.ts';
import { createApiClient, type ApiTransport, type CallApi } from '#engine/protocol/api/client.ts';
import type { Session } from '#engine/protocol/api/shapes.ts';
import { readStoredSession, storeSession } from '#client/net/session.ts';

/** Carries calls over `fetch` with a bearer token. Throws ProviderError `net.unreachable` when nothing answers. */
export function createFetchTransport(options: { readToken: () => string | null; fetch?: typeof fetch }): ApiTransport {
  const send = options.fetch ?? ((...request: Parameters<typeof fetch>) => fetch(...request));
  return {
    async send({ method, path, body }) {
      const token = options.readToken();
      const headers: Record<string, string> = { accept: 'application/json' };
      if (body !== null) headers['content-type'] = 'application/json';
      if (token !== null) headers['authorization'] = `Bearer ${token}`;
      try {
        const response = await send(path, { method, headers, ...(body === null ? {} : { body }) });
        const json: unknown = await response.json().catch(() => null);
        return { status: response.status, json };
      } catch (cause) {
        throw new ProviderError('The game server does not answer.', {
          code: 'net.unreachable',
          fix: 'Check the connection, then try again.',
          cause,
        });
      }
    },
  };
}

/** The API as this browser calls it. */
export const callApi: CallApi = createApiClient(
  createFetchTransport({ readToken: () => readStoredSession()?.token ?? null }),
);

/** Confirms the stored session with the server; null when there is none or the server has forgotten it. */
export async function resumeSession(): Promise<Session | null> {
  if (readStoredSession() === null) return null;
  try {
    const session = await callApi('readSession');
    storeSession(session);
    return session;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    storeSession(null);
    return null;
  }
}

/** Starts a new guest with this name and keeps the session. Throws what the server reports. */
export async function createGuestSession(name: string): Promise<Session> {
  const session = await callApi('createGuest', { body: { name } });
  storeSession(session);
  return session;
}
