import { createServer, type Server } from 'node:net';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { checkPort } from '#server/start/port.ts';

let other: Server | null = null;

afterEach(() => {
  other?.close();
  other = null;
});

async function occupy(): Promise<number> {
  other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

describe('the port', () => {
  it('is named when another program has it, with a way out', async () => {
    const port = await occupy();
    await expect(checkPort({ host: '127.0.0.1', port })).rejects.toMatchObject({
      code: 'start.port-used',
      message: expect.stringContaining(String(port)),
      fix: expect.stringContaining(`PORT=${port + 1} npm start`),
    });
  });

  it('is left free for the server itself', async () => {
    const port = await occupy();
    other?.close();
    await checkPort({ host: '127.0.0.1', port });
    await checkPort({ host: '127.0.0.1', port });
  });

  it('is not the problem when the address is not of this machine', async () => {
    await expect(checkPort({ host: '203.0.113.1', port: 0 })).rejects.toMatchObject({
      code: 'start.port',
      message: expect.stringContaining('203.0.113.1'),
    });
  });
});
