import { describe, expect, it } from 'vitest';
import { createApiClient } from '#engine/protocol/api/client.ts';
import { createFetchTransport } from '#client/net/api.ts';

describe('createFetchTransport', () => {
  it('sends the bearer token and JSON', async () => {
    const seen: { path: string; init: RequestInit | undefined }[] = [];
    const transport = createFetchTransport({
      readToken: () => 'secret',
      fetch: async (path, init) => {
        seen.push({ path: String(path), init });
        return Response.json({ levels: [] });
      },
    });
    await createApiClient(transport)('listLevels');
    expect(seen[0]?.path).toBe('/api/levels');
    expect(new Headers(seen[0]?.init?.headers).get('authorization')).toBe('Bearer secret');
  });

  it('says that nobody answers when the line is dead', async () => {
    const transport = createFetchTransport({
      readToken: () => null,
      fetch: () => Promise.reject(new TypeError('fetch failed')),
    });
    await expect(createApiClient(transport)('listLevels')).rejects.toMatchObject({ code: 'net.unreachable' });
  });

  it('does not fall over an answer that is not JSON', async () => {
    const transport = createFetchTransport({
      readToken: () => null,
      fetch: async () => new Response('<h1>502</h1>', { status: 502 }),
    });
    await expect(createApiClient(transport)('listLevels')).rejects.toMatchObject({ code: 'bug.unreadable-error' });
  });
});
