import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readEnvironment } from '#server/env.ts';
import type { ChatProvider } from '#server/inference/chat-provider.ts';
import { ChatRouter, type ChatLimits } from '#server/inference/chat-router.ts';
import { openaiCompatible } from '#server/inference/providers/openai-compatible.ts';
import { startChatServer, type ChatServer } from '#test/server/inference/chat-server.ts';

const token = 'hf_thisIsASecretToken1234';
const limits: ChatLimits = { firstPieceMilliseconds: 300, totalMilliseconds: 2000, longestCharacters: 5000 };
let first: ChatServer;
let second: ChatServer;
let router: ChatRouter;
let logged: string;

beforeAll(async () => {
  [first, second] = await Promise.all([startChatServer(), startChatServer()]);
});
afterAll(() => Promise.all([first.close(), second.close()]));

beforeEach(() => {
  logged = '';
  const logger = pino({ level: 'trace' }, { write: (line) => void (logged += line) });
  router = new ChatRouter([provider('first', first.url), provider('second', second.url)], logger);
  second.plan({ kind: 'answer', text: 'from the second' });
});
afterEach(() => vi.useRealTimers());

function provider(id: string, url: string): ChatProvider {
  const env = readEnvironment({ INFERENCE_URL: url, HF_TOKEN: token, INFERENCE_MODEL: 'tiny' });
  const setup = openaiCompatible.configure(env);
  if (!setup.provider) throw new Error(setup.off);
  const { model, stream } = setup.provider;
  return { id, model, stream };
}

function open(signal = new AbortController().signal) {
  const messages = [{ role: 'user' as const, content: 'Hello' }];
  return router.open({ messages, schema: null, maxTokens: 20, temperature: 0, signal }, limits);
}

/** The whole text of an answer; what was said before it broke off when it did. */
async function collect(pieces: AsyncIterable<string> | null): Promise<{ text: string; error: unknown }> {
  let text = '';
  try {
    for await (const piece of pieces ?? []) text += piece;
    return { text, error: null };
  } catch (error) {
    return { text, error };
  }
}

describe('a chat router', () => {
  it('asks the first provider and streams what it says', async () => {
    first.plan({ kind: 'answer', text: 'Hello, traveller. 你好。' });
    const { pieces, attempts } = await open();
    expect(await collect(pieces)).toEqual({ text: 'Hello, traveller. 你好。', error: null });
    expect(attempts).toMatchObject([{ provider: 'first', model: 'tiny', outcome: 'answered' }]);
    expect(first.seen).toMatchObject([
      { path: '/v1/chat/completions', authorization: `Bearer ${token}`, body: { model: 'tiny', stream: true } },
    ]);
    expect(second.seen).toEqual([]);
  });

  it.each([
    ['429', { kind: 'status', status: 429 }, 'rate limit'],
    ['503', { kind: 'status', status: 503 }, 'overloaded'],
    ['401 that repeats the key', { kind: 'status', status: 401, body: `{"error":"bad key ${token}"}` }, 'key (401)'],
    ['418', { kind: 'status', status: 418 }, 'status 418'],
    ['silence', { kind: 'hang' }, 'too long'],
    ['an answer without a word', { kind: 'answer', text: '' }, 'nothing'],
    ['a page instead of a stream', { kind: 'raw', type: 'text/html', body: '<h1>Hi</h1>' }, 'could not be read'],
    [
      'broken events',
      { kind: 'raw', type: 'text/event-stream', body: 'data: {"choices": oops\n\n' },
      'could not be read',
    ],
    ['a connection that drops at once', { kind: 'cut', pieces: [] }, 'cannot be reached'],
  ] as const)('falls over to the next provider on %s and says why', async (_name, behaviour, because) => {
    first.plan(behaviour);
    const { pieces, attempts } = await open();
    expect(await collect(pieces)).toEqual({ text: 'from the second', error: null });
    expect(attempts).toMatchObject([
      { provider: 'first', outcome: 'failed', because: expect.stringContaining(because) },
      { provider: 'second', outcome: 'answered' },
    ]);
    // One request each: a client that repeats a 503 by itself would hammer a server that is down.
    expect([first.seen.length, second.seen.length]).toEqual([1, 1]);
    expect(`${JSON.stringify(attempts)}${logged}`).not.toContain(token);
    expect(`${JSON.stringify(attempts)}${JSON.stringify(router.health())}`).not.toContain('127.0.0.1');
  });

  it('tells that a stream was cut after it had begun, and keeps what was said', async () => {
    first.plan({ kind: 'cut', pieces: ['Half a '] });
    const { pieces, attempts } = await open();
    expect(attempts).toMatchObject([{ outcome: 'answered' }]);
    const { text, error } = await collect(pieces);
    expect(text).toBe('Half a ');
    expect(error).toMatchObject({ code: 'provider.stream-cut' });
    expect(String(error)).not.toContain(token);
  });

  it('rests a provider after three failures in a row, says so, and asks it again later', async () => {
    first.plan({ kind: 'status', status: 503 });
    for (let round = 0; round < 3; round += 1) await collect((await open()).pieces);
    expect(router.health()).toMatchObject([
      { id: 'first', status: 'resting', because: expect.stringContaining('503') },
      { id: 'second', status: 'ready' },
    ]);
    const { pieces, attempts } = await open();
    await collect(pieces);
    expect(attempts).toMatchObject([
      { provider: 'first', outcome: 'skipped', because: expect.stringContaining('resting') },
      { provider: 'second', outcome: 'answered' },
    ]);
    expect(first.seen).toHaveLength(3);

    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 21_000 });
    first.plan({ kind: 'answer', text: 'better again' });
    expect(await collect((await open()).pieces)).toMatchObject({ text: 'better again' });
    expect(router.health()).toMatchObject([{ status: 'ready' }, {}]);
  });

  it('does not count failures that are not in a row', async () => {
    for (let round = 0; round < 3; round += 1) {
      first.plan({ kind: 'status', status: 503 });
      await open();
      await open();
      first.plan({ kind: 'answer', text: 'fine' });
      await collect((await open()).pieces);
    }
    expect(router.health()).toMatchObject([{ status: 'ready' }, {}]);
  });

  it('has no stream when nobody answers', async () => {
    first.plan({ kind: 'status', status: 500 });
    second.plan({ kind: 'status', status: 402 });
    const { pieces, attempts } = await open();
    expect(pieces).toBeNull();
    expect(attempts.map(({ outcome }) => outcome)).toEqual(['failed', 'failed']);
  });
});

describe('a caller who goes away', () => {
  it('before the first word closes the request at the server, and nobody else is asked', async () => {
    first.plan({ kind: 'hang' });
    const gone = new AbortController();
    const opening = open(gone.signal);
    await expect.poll(() => first.seen.length).toBe(1);
    gone.abort();
    expect((await opening).pieces).toBeNull();
    await first.seen[0]?.closed;
    expect(second.seen).toEqual([]);
  });

  it('is not held against the provider', async () => {
    first.plan({ kind: 'hang' });
    for (let round = 0; round < 4; round += 1) {
      const gone = new AbortController();
      const opening = open(gone.signal);
      await expect.poll(() => first.seen.length).toBe(round + 1);
      gone.abort();
      await opening;
    }
    expect(router.health()).toMatchObject([{ status: 'ready' }, {}]);
  });

  it('in the middle closes the stream at the server', async () => {
    first.plan({ kind: 'stall', pieces: ['one '] });
    const gone = new AbortController();
    const { pieces } = await open(gone.signal);
    const reading = collect(pieces);
    gone.abort();
    expect(await reading).toMatchObject({ text: 'one ', error: { code: 'provider.stream-cut' } });
    await first.seen[0]?.closed;
  });

  it('by leaving the loop closes the stream at the server', async () => {
    first.plan({ kind: 'endless', piece: 'blah ' });
    const { pieces } = await open();
    for await (const piece of pieces ?? []) {
      expect(piece).toBe('blah ');
      break;
    }
    await first.seen[0]?.closed;
  });

  it('is spared a stream without end, and the server is told to stop', async () => {
    first.plan({ kind: 'endless', piece: 'x'.repeat(400) });
    const { text, error } = await collect((await open()).pieces);
    expect(error).toBeNull();
    expect(text.length).toBeLessThanOrEqual(limits.longestCharacters);
    await first.seen[0]?.closed;
  });
});
