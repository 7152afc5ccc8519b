import { beforeEach, describe, expect, it } from 'vitest';
import { InputError } from '#engine/errors.ts';
import { createStartContext, type Part } from '#server/start/part.ts';
import { isStoppedEarly, startParts } from '#server/start/run-parts.ts';

let log: string[];
let ready: Record<string, PromiseWithResolvers<void>>;

beforeEach(() => {
  log = [];
  ready = {};
});

const reporter = {
  started: (part: string) => log.push(`start ${part}`),
  ready: (part: string) => log.push(`ready ${part}`),
  failed: (part: string) => log.push(`fail ${part}`),
  stopped: () => undefined,
};

function part(name: string, needs: string[] = [], start: () => Promise<string> = async () => ''): Part {
  return { name, needs, start, stop: async () => void log.push(`stop ${name}`) };
}

function waitingPart(name: string, needs: string[] = []): Part {
  const gate = (ready[name] = Promise.withResolvers<void>());
  return part(name, needs, () => gate.promise.then(() => ''));
}

function failing(): Promise<string> {
  return Promise.reject(new InputError('It broke.', { code: 'start.test', fix: 'Mend it.' }));
}

function start(parts: Part[], signal = new AbortController().signal) {
  return startParts({ parts, context: createStartContext(signal), reporter });
}

describe('starting parts', () => {
  it('starts what is independent together and what needs others after them', async () => {
    const starting = start([waitingPart('a'), waitingPart('b'), part('c', ['a', 'b'])]);
    await Promise.resolve();
    expect(log).toEqual(['start a', 'start b']);
    ready['b']?.resolve();
    ready['a']?.resolve();
    await starting;
    expect(log.slice(2).toSorted()).toEqual(['ready a', 'ready b', 'ready c', 'start c']);
    expect(log.at(-1)).toBe('ready c');
  });

  it('stops everything once, the last that came up first', async () => {
    const running = await start([part('a'), part('b', ['a']), part('c', ['b'])]);
    log = [];
    await Promise.all([running.stop(), running.stop()]);
    expect(log).toEqual(['stop c', 'stop b', 'stop a']);
  });

  it('stops what is up when a part fails, and passes its error on', async () => {
    await expect(start([part('a'), part('b', ['a'], failing), part('c', ['b'])])).rejects.toThrow('It broke.');
    expect(log.filter((line) => line.startsWith('stop'))).toEqual(['stop b', 'stop a']);
    expect(log).not.toContain('start c');
  });

  it('waits for a part that is still coming up before it stops it', async () => {
    const starting = start([waitingPart('slow'), part('bad', [], failing)]);
    starting.catch(() => undefined);
    await Promise.resolve();
    await Promise.resolve();
    expect(log).not.toContain('stop slow');
    ready['slow']?.resolve();
    await expect(starting).rejects.toThrow('It broke.');
    expect(log.indexOf('stop slow')).toBeGreaterThan(log.indexOf('ready slow'));
  });

  it('leaves nothing up when it is stopped while it starts', async () => {
    const stopping = new AbortController();
    const starting = start([waitingPart('a'), part('b', ['a'])], stopping.signal);
    await Promise.resolve();
    stopping.abort();
    ready['a']?.resolve();
    const error = await starting.catch((reason: unknown) => reason);
    expect(isStoppedEarly(error)).toBe(true);
    expect(log).toContain('stop a');
    expect(log).not.toContain('start b');
  });

  it('goes on stopping when a part cannot', async () => {
    const stubborn: Part = { ...part('b', ['a']), stop: () => Promise.reject(new Error('stuck')) };
    const running = await start([part('a'), stubborn]);
    await running.stop();
    expect(log.at(-1)).toBe('stop a');
  });

  it('says which service was read without being needed', async () => {
    const context = createStartContext(new AbortController().signal);
    expect(() => context.services.levels).toThrow('"levels"');
  });

  it('refuses a part that is listed before what it needs', async () => {
    await expect(start([part('b', ['a']), part('a')])).rejects.toThrow('needs "a"');
  });
});
