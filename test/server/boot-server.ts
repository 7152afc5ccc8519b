import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApiClient, type CallApi } from '#engine/protocol/api/client.ts';
import { readEnvironment } from '#server/env.ts';
import { boot, type RunningServer } from '#server/start/boot.ts';
import type { Part } from '#server/start/part.ts';
import { createParts } from '#server/start/parts/index.ts';

/** A server in this process with a folder of its own; its pages are not built. */
export interface TestServer extends RunningServer {
  readonly folder: string;
  /** A typed caller, with the token of a session or without. */
  api(token?: string): CallApi;
  /** A raw request, for what a typed caller would never send. */
  send(path: string, options?: RequestInit): Promise<Response>;
}

const silent = { started: () => undefined, ready: () => undefined, failed: () => undefined, stopped: () => undefined };

/** Boots all parts but the page build on a free port of 127.0.0.1. */
export async function bootServer(variables: Record<string, string> = {}): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'worldloom-'));
  const env = readEnvironment({ PORT: '0', DATA_FOLDER: folder, LOG_LEVEL: 'silent', ...variables });
  const parts = createParts().map((part) => (part.name === 'pages' ? noPages(folder) : part));
  const server = await boot({ env, reporter: silent, signal: new AbortController().signal, parts });
  const send = (path: string, options: RequestInit = {}) => fetch(`${server.url}${path}`, options);
  return {
    ...server,
    folder,
    send,
    api: (token) =>
      createApiClient({
        send: async ({ method, path, body }) => {
          const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
          const response = await send(path, { method, headers, ...(body !== null && { body }) });
          return { status: response.status, json: await response.json() };
        },
      }),
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function noPages(folder: string): Part {
  return {
    name: 'pages',
    needs: ['data folder'],
    start: async ({ provide }) => {
      provide('web', { path: folder, status: 'building' });
      return 'not built';
    },
    stop: async () => undefined,
  };
}
