import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { unixfs } from '@helia/unixfs';
import { createHeliaLight } from 'helia';
import { exporter } from 'ipfs-unixfs-exporter';
import { fixedSize } from 'ipfs-unixfs-importer/chunker';
import { CID } from 'multiformats/cid';
import { readCar, writeCar } from '#server/ipfs/car.ts';
import { walkBlocks } from '#server/ipfs/walk-blocks.ts';

/** A node that speaks Kubo's RPC on 127.0.0.1, as far as pins need it; content lives in memory. */
export interface KuboServer {
  readonly url: string;
  /** Paths of the commands that came in, in order. */
  readonly commands: string[];
  /** While true every connection is cut before an answer. */
  isDown: boolean;
  close(): Promise<void>;
}

type Command = (query: URLSearchParams, request: IncomingMessage, response: ServerResponse) => Promise<unknown>;

/** Starts the node on a free port. Its defaults are Kubo's, so a client that forgets an option gets other addresses. */
export async function startKuboServer(): Promise<KuboServer> {
  const helia = createHeliaLight();
  await helia.start();
  const commands: string[] = [];
  const handlers = createCommands(helia);
  const server = createServer((request, response) => {
    if (node.isDown) return void request.destroy();
    const url = new URL(request.url ?? '/', 'http://node');
    const name = url.pathname.replace('/api/v0/', '');
    commands.push(name);
    const command = handlers[name];
    // As Kubo does: POST alone, 404 for what it does not know, 500 with a message for what fails.
    if (request.method !== 'POST') return void response.writeHead(405).end();
    if (!command) return void response.writeHead(404).end('404 page not found');
    command(url.searchParams, request, response).then(
      (answer) => response.writableEnded || response.end(JSON.stringify(answer)),
      (error: unknown) => {
        if (response.headersSent) return void response.destroy();
        const Message = error instanceof Error ? error.message : String(error);
        response.writeHead(500, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ Message, Code: 0, Type: 'error' }));
      },
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const node: KuboServer = {
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    commands,
    isDown: false,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await helia.stop();
    },
  };
  return node;
}

function createCommands(helia: ReturnType<typeof createHeliaLight>): Readonly<Record<string, Command>> {
  const files = unixfs(helia);
  const offline = { get: (cid: CID) => helia.blockstore.get(cid, { offline: true }) };
  return {
    version: async () => ({ Version: '0.43.1', Commit: '', Repo: '16', System: 'amd64/linux', Golang: 'go1.25' }),
    add: async (query, request, response) => {
      const size = /^size-(\d+)$/.exec(query.get('chunker') ?? '')?.[1] ?? '262144';
      const cidVersion = query.get('cid-version') === '1' ? 1 : 0;
      const options = {
        cidVersion,
        rawLeaves: query.get('raw-leaves') === 'true',
        wrapWithDirectory: query.get('wrap-with-directory') === 'true',
        chunker: fixedSize({ chunkSize: Number(size) }),
        fileImportConcurrency: 1,
      } as const;
      response.setHeader('content-type', 'application/json');
      let last: CID | null = null;
      for await (const entry of files.addAll(await readFiles(request), options)) {
        last = entry.cid;
        response.write(`${JSON.stringify({ Name: entry.path ?? '', Hash: String(entry.cid), Size: '0' })}\n`);
      }
      const isToPin = last && query.get('pin') !== 'false' && !(await helia.pins.isPinned(last));
      if (last && isToPin) for await (const _ of helia.pins.add(last)) continue;
      response.end();
    },
    'pin/ls': async (query, _request, response) => {
      const wanted = query.get('arg');
      const keys: Record<string, { Type: string }> = {};
      for await (const { cid } of helia.pins.ls()) {
        if (!wanted || String(cid) === wanted.replace('/ipfs/', '')) keys[String(cid)] = { Type: 'recursive' };
      }
      if (wanted && Object.keys(keys).length === 0) throw new Error(`path '${wanted}' is not pinned`);
      if (query.get('stream') !== 'true') return { Keys: keys };
      for (const [Cid, { Type }] of Object.entries(keys)) response.write(`${JSON.stringify({ Cid, Type })}\n`);
      return response.end();
    },
    'dag/export': async (query, _request, response) => {
      const root = CID.parse(query.get('arg') ?? '');
      const blocks = walkBlocks(root, offline);
      response.setHeader('content-type', 'application/vnd.ipld.car');
      for await (const chunk of writeCar(root, blocks)) response.write(chunk);
      return response.end();
    },
    'dag/import': async (query, request, response) => {
      const [file] = await readFiles(request);
      const car = Readable.from(file?.content ?? []) as AsyncIterable<Uint8Array>;
      const blocks = await readCar(car);
      for (const { cid, bytes } of blocks) await helia.blockstore.put(cid, bytes);
      // The first block of a CAR that this project writes is its root.
      const root = blocks[0]?.cid;
      if (root && query.get('pin-roots') !== 'false' && !(await helia.pins.isPinned(root))) {
        for await (const _ of helia.pins.add(root)) continue;
      }
      return response.end(`${JSON.stringify({ Root: { Cid: { '/': String(root) }, PinErrorMsg: '' } })}\n`);
    },
    'pin/rm': async (query) => {
      const cid = CID.parse(query.get('arg') ?? '');
      for await (const _ of helia.pins.rm(cid)) continue;
      return { Pins: [String(cid)] };
    },
    cat: async (query, _request, response) => {
      const entry = await exporter((query.get('arg') ?? '').replace('/ipfs/', ''), offline);
      if (entry.type === 'directory') throw new Error('this dag node is a directory');
      response.setHeader('content-type', 'text/plain');
      if (entry.type === 'file' || entry.type === 'raw')
        for await (const block of entry.content()) response.write(block);
      response.end();
    },
  };
}

/** Files of a multipart body; names come percent-encoded. */
async function readFiles(request: IncomingMessage): Promise<{ path?: string; content: Uint8Array[] }[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  const form = await new Response(Buffer.concat(chunks), { headers }).formData();
  const parts = [...form.values()].filter((value) => value instanceof File);
  return Promise.all(
    parts.map(async (file) => {
      const path = decodeURIComponent(file.name);
      return { ...(path && path !== 'blob' ? { path } : {}), content: [new Uint8Array(await file.arrayBuffer())] };
    }),
  );
}
