import { mkdtemp, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { request as sendRequest, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRateLimits } from '#server/auth/rate-limits.ts';
import { openHeliaPins } from '#server/ipfs/helia-pins.ts';
import type { Pins } from '#server/ipfs/pins.ts';
import { serveGateway } from '#server/ipfs/serve-gateway.ts';
import { mountRoutes } from '#server/routes/mount-routes.ts';
import type { Services } from '#server/services.ts';

let folder: string;
let pins: Pins;
let server: Server;
let port: number;
let root: string;

const text = (value: string) => new TextEncoder().encode(value);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'worldloom-gateway-'));
  pins = await openHeliaPins(folder);
  root = await pins.addFolder([
    { path: 'spec.json', bytes: text('{"title":"x"}') },
    { path: 'thumbnail.png', bytes: text('\u0089PNG') },
    { path: 'model.glb', bytes: text('glTF') },
    { path: 'page.html', bytes: text('<script>alert(document.cookie)</script>') },
    { path: 'picture.svg', bytes: text('<svg onload="alert(1)"/>') },
    { path: 'code.js', bytes: text('alert(1)') },
    { path: 'deep/inside.txt', bytes: text('deep') },
  ]);
  const application = express();
  serveGateway(application, pins);
  const services = { logger: pino({ level: 'silent' }) } as unknown as Services;
  mountRoutes(application, { services, handlers: {}, limits: createRateLimits(() => 0) });
  server = application.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
});
afterAll(async () => {
  server.close();
  await pins.close();
  await rm(folder, { recursive: true });
});

/** Asks for a path exactly as written; clients with manners would tidy it up. */
async function get(path: string) {
  const request = sendRequest({ host: '127.0.0.1', port, path });
  request.end();
  const [response] = await once(request, 'response');
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks).toString() };
}

describe('the gateway', () => {
  it.each([
    ['spec.json', 'application/json; charset=utf-8'],
    ['thumbnail.png', 'image/png'],
    ['model.glb', 'model/gltf-binary'],
    ['deep/inside.txt', 'text/plain; charset=utf-8'],
    ['page.html', 'application/octet-stream'],
    ['picture.svg', 'application/octet-stream'],
    ['code.js', 'application/octet-stream'],
  ])('serves %s as %s, for ever, and never as a page', async (path, type) => {
    const { status, headers, body } = await get(`/ipfs/${root}/${path}`);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': type,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': expect.stringContaining('immutable'),
    });
    expect(headers.etag).toContain(root);
    expect(body).toBe(Buffer.from(await pins.read(root, path)).toString());
  });

  it('serves metadata, which has no name, as JSON, and other blocks as bytes', async () => {
    const json = await pins.addBlock(text('{"name":"x"}'));
    expect((await get(`/ipfs/${json}`)).headers['content-type']).toContain('application/json');
    const page = await pins.addBlock(text('<html><script>alert(1)</script>'));
    expect((await get(`/ipfs/${page}`)).headers['content-type']).toBe('application/octet-stream');
  });

  it.each([
    '/../spec.json',
    '/../../../../etc/passwd',
    '/%2e%2e/spec.json',
    '/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    '/..%5c..%5cetc',
    '/spec.json%00.png',
    '//spec.json/..',
    '/spec.json/more',
    '/absent.json',
    '/',
    '',
    `/${'a'.repeat(6000)}`,
    `/${'a/'.repeat(2000)}`,
  ])('has nothing at the hostile path "%s"', async (path) => {
    const { status, body } = await get(`/ipfs/${root}${path}`);
    expect([400, 404, 414, 431]).toContain(status);
    expect(body).not.toMatch(/root:|"title":"x"|at file:|node_modules/);
  });

  it.each([
    'bafkreiaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
    'bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e',
    'hello',
    '%2e%2e',
    '..%2f..%2fdata',
    '%ff%fe',
    'b'.repeat(9000),
  ])('has nothing at the unknown address "%s"', async (cid) => {
    const { status, body } = await get(`/ipfs/${cid}/spec.json`);
    expect([400, 404]).toContain(status);
    expect(body).not.toMatch(/at file:|node_modules|\/tmp\//);
  });

  it('answers with the report of an error for what it does not keep', async () => {
    const { status, body } = await get(`/ipfs/${root}/absent.json`);
    expect(status).toBe(404);
    expect(JSON.parse(body)).toMatchObject({ code: 'ipfs.not-found', fix: expect.any(String) });
  });

  it('hands out everything under an address as one CAR file', async () => {
    const { status, headers, body } = await get(`/ipfs/${root}?format=car`);
    expect(status).toBe(200);
    expect(headers['content-type']).toContain('application/vnd.ipld.car');
    expect(headers['content-disposition']).toBe(`attachment; filename="${root}.car"`);
    expect(body).toContain('{"title":"x"}');
    expect((await get(`/ipfs/bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e?format=car`)).status).toBe(
      404,
    );
  });
});
