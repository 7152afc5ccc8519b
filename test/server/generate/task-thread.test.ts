import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { InputError } from '#engine/errors.ts';
import { TaskThread } from '#server/generate/task-thread.ts';

const file = new URL('slow-thread.ts', import.meta.url);
let thread: TaskThread;

function create(limits: { queueLimit?: number; limitMilliseconds?: number } = {}): TaskThread {
  const logger = pino({ level: 'silent' });
  thread = new TaskThread({ logger, file, queueLimit: 4, limitMilliseconds: 10_000, ...limits });
  return thread;
}

afterEach(() => thread.close());

describe('a task thread', () => {
  it('answers tasks in order and passes errors on with their code', async () => {
    const { run } = { run: (input: unknown) => thread.run('plan', input) };
    create();
    const answers = await Promise.allSettled([run('a'), run('fail'), run('b')]);
    expect(answers[0]).toEqual({ status: 'fulfilled', value: 'a' });
    expect(answers[1]).toMatchObject({ status: 'rejected', reason: expect.any(InputError) });
    expect(answers[1]).toMatchObject({ reason: { code: 'spec.test', fix: 'Yes.' } });
    expect(answers[2]).toEqual({ status: 'fulfilled', value: 'b' });
  });

  it('ends a task that takes too long and does the next one', async () => {
    create({ limitMilliseconds: 400 });
    await expect(thread.run('verify', 'for ever')).rejects.toMatchObject({ code: 'engine.too-slow' });
    expect(await thread.run('plan', 'after')).toBe('after');
  });

  it('survives the end of its thread', async () => {
    create();
    await expect(thread.run('plan', 'die')).rejects.toThrow();
    expect(await thread.run('plan', 'after')).toBe('after');
  });

  it('refuses more than its queue holds', async () => {
    create({ queueLimit: 1 });
    const first = thread.run('plan', 'a');
    const second = thread.run('plan', 'b');
    await expect(thread.run('plan', 'c')).rejects.toMatchObject({ code: 'engine.busy' });
    expect(await Promise.all([first, second])).toEqual(['a', 'b']);
  });

  it('skips a task whose caller went away while it waited', async () => {
    create();
    const gone = new AbortController();
    const first = thread.run('plan', 'a');
    const second = thread.run('plan', 'b', gone.signal);
    gone.abort();
    expect(await first).toBe('a');
    await expect(second).rejects.toMatchObject({ code: 'engine.stopped' });
  });
});
