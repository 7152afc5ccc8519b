import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compressFolder } from '#server/web/compress-folder.ts';
import { serveWeb } from '#server/web/serve-web.ts';

const script = `export const text = '${'worldloom '.repeat(400)}';`;
const folder = { path: '', status: 'building' as 'building' | 'ready' };
let httpServer: Server;
let url: string;

beforeAll(async () => {
  folder.path = await mkdtemp(join(tmpdir(), 'worldloom-web-'));
  for (const page of ['client', 'studio', 'static']) await mkdir(join(folder.path, page));
  await writeFile(join(folder.path, 'client/index.html'), 'the game');
  await writeFile(join(folder.path, 'studio/index.html'), 'the studio');
  await writeFile(join(folder.path, 'static/app-1a2b.js'), script);
  await writeFile(join(folder.path, 'static/tiny.js'), '1');
  await compressFolder(join(folder.path, 'static'));
  const application = express();
  serveWeb(application, folder);
  httpServer = createServer(application).listen(0, '127.0.0.1');
  await once(httpServer, 'listening');
  const address = httpServer.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
});

afterAll(async () => {
  httpServer.close();
  await rm(folder.path, { recursive: true, force: true });
});

describe('pages', () => {
  it('ask for patience until they are built', async () => {
    folder.status = 'building';
    const response = await fetch(`${url}/`);
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('2');
    expect(await response.text()).toContain('being built');
  });

  it('are the game and the studio, fresh each time', async () => {
    folder.status = 'ready';
    const game = await fetch(`${url}/?level=l_1`);
    expect(await game.text()).toBe('the game');
    expect(game.headers.get('cache-control')).toBe('no-cache');
    const studio = await fetch(`${url}/studio`);
    expect(studio.url).toBe(`${url}/studio/`);
    expect(await studio.text()).toBe('the studio');
  });

  it('load hashed files once and for ever, compressed where the browser can', async () => {
    const packed = await fetch(`${url}/static/app-1a2b.js`, { headers: { 'accept-encoding': 'gzip' } });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(packed.headers.get('content-type')).toContain('javascript');
    expect(packed.headers.get('cache-control')).toContain('immutable');
    expect(Number(packed.headers.get('content-length'))).toBeLessThan(script.length / 4);
    expect(await packed.text()).toBe(script);
    const plain = await fetch(`${url}/static/app-1a2b.js`, { headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await plain.text()).toBe(script);
    expect(await (await fetch(`${url}/static/tiny.js`)).text()).toBe('1');
  });

  it('never leave their folder', async () => {
    await writeFile(join(folder.path, 'private.js.gz'), 'secret');
    for (const path of ['/static/..%2fprivate.js', '/static/%2e%2e/private.js', '/static/../private.js']) {
      expect((await fetch(url + path)).status).toBe(404);
    }
  });
});
