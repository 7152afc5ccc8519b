import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';

/** What the server does with one request. */
export type Behaviour =
  | { readonly kind: 'answer'; readonly text: string }
  | { readonly kind: 'status'; readonly status: number; readonly body?: string }
  /** Takes the request and never answers. */
  | { readonly kind: 'hang' }
  /** Sends these pieces and then drops the connection. */
  | { readonly kind: 'cut'; readonly pieces: readonly string[] }
  /** Sends these pieces and then nothing, with the connection open. */
  | { readonly kind: 'stall'; readonly pieces: readonly string[] }
  /** Repeats a piece until the caller goes away. */
  | { readonly kind: 'endless'; readonly piece: string }
  /** Answers with a body as it is. */
  | { readonly kind: 'raw'; readonly type: string; readonly body: string };

/** A request as it came in; `closed` settles when the caller went away before the answer was whole. */
export interface SeenRequest {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: ChatBody;
  readonly closed: Promise<void>;
}

/** The part of OpenAI's chat completion request that tests look at. */
export interface ChatBody {
  readonly model: string;
  readonly stream: boolean;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly response_format?: {
    readonly type: string;
    readonly json_schema: { readonly name: string; readonly schema: object; readonly strict: boolean };
  };
}

/** A chat model behind OpenAI's routes on 127.0.0.1, whose behaviour a test decides. */
export interface ChatServer {
  readonly url: string;
  readonly seen: SeenRequest[];
  /** What happens to the next requests, in order; the last one stays. */
  plan(...behaviours: Behaviour[]): void;
  close(): Promise<void>;
}

/** Starts a chat server on a free port. */
export async function startChatServer(): Promise<ChatServer> {
  let planned: Behaviour[] = [];
  const seen: SeenRequest[] = [];
  const server = createServer((request, response) => {
    void receive(request, response).then((noted) => {
      seen.push(noted);
      if (request.method !== 'POST' || noted.path !== '/v1/chat/completions' || !isAcceptable(noted.body)) {
        return void response.writeHead(400).end('{"error":{"message":"not a streamed chat completion"}}');
      }
      const behaviour = planned.length > 1 ? planned.shift() : planned[0];
      return behave(response, behaviour ?? { kind: 'status', status: 500 });
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    seen,
    plan: (...behaviours) => {
      planned = behaviours;
      seen.length = 0;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function receive(request: IncomingMessage, response: ServerResponse): Promise<SeenRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const closed = new Promise<void>((resolve) => {
    response.once('close', () => {
      if (!response.writableFinished) resolve();
    });
  });
  const body = JSON.parse(Buffer.concat(chunks).toString() || '{}') as ChatBody;
  return { path: request.url ?? '', authorization: request.headers.authorization, body, closed };
}

/** As strict as vLLM: a stream, messages with known roles, and a schema that is an object when one is named. */
function isAcceptable({ stream, messages, model, response_format: format }: ChatBody): boolean {
  const roles = ['system', 'user', 'assistant'];
  const areMessages = messages?.every(({ role, content }) => roles.includes(role) && typeof content === 'string');
  const isFormat =
    format === undefined || (format.type === 'json_schema' && typeof format.json_schema.schema === 'object');
  return stream === true && typeof model === 'string' && areMessages && isFormat;
}

async function behave(response: ServerResponse, behaviour: Behaviour): Promise<void> {
  switch (behaviour.kind) {
    case 'hang':
      return;
    case 'status':
      return void response
        .writeHead(behaviour.status, { 'content-type': 'application/json' })
        .end(behaviour.body ?? '{"error":{"message":"no"}}');
    case 'raw':
      return void response.writeHead(200, { 'content-type': behaviour.type }).end(behaviour.body);
    case 'answer':
      begin(response);
      for (const piece of behaviour.text.match(/[\s\S]{1,700}/gu) ?? []) say(response, piece);
      return void response.end('data: [DONE]\n\n');
    case 'endless':
      begin(response);
      response.setMaxListeners(0);
      while (!response.destroyed)
        if (!say(response, behaviour.piece)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
      return;
    default:
      begin(response);
      for (const piece of behaviour.pieces) say(response, piece);
      if (behaviour.kind === 'cut') setImmediate(() => response.destroy());
  }
}

function begin(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
}

function say(response: ServerResponse, content: string): boolean {
  const chunk = { id: 'c1', object: 'chat.completion.chunk', choices: [{ index: 0, delta: { content } }] };
  return response.write(`data: ${JSON.stringify(chunk)}\n\n`);
}
