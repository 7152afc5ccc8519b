import { QueryClient } from '@tanstack/react-query';
import { ProviderError } from '#engine/errors.ts';
import { createApiClient } from '#engine/protocol/api/client.ts';
import { keepSession, useSession } from '#studio/session/session.ts';

/** Calls an endpoint of the server as the signed-in player. */
export const callApi = createApiClient({
  async send({ method, path, body }) {
    const { session } = useSession.getState();
    const headers: Record<string, string> = {};
    if (body !== null) headers['content-type'] = 'application/json';
    if (session) headers['authorization'] = `Bearer ${session.token}`;
    const response = await fetch(path, { method, headers, body }).catch((cause: unknown) => {
      throw new ProviderError('The server cannot be reached.', {
        code: 'net.unreachable',
        fix: 'Look whether it is running; your work is kept in this browser.',
        cause,
      });
    });
    // A session that the server no longer knows would fail every call: forget it, so that the next need asks for a name.
    if (response.status === 401 && session) keepSession(null);
    return { status: response.status, json: await response.json().catch(() => null) };
  },
});

/** Cache of what the server answered. */
export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: 1, staleTime: 5_000, refetchOnWindowFocus: true } },
});
