import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import type { ProviderAttempt } from '#engine/protocol/api/shapes.ts';
import { createMinds } from '#server/npc/create-minds.ts';
import { longestLine } from '#server/npc/guard-line.ts';
import type { SpeechPiece } from '#server/npc/minds.ts';
import { hear, listMemory, turn, villageWords, voiceGateway, type Voice } from '#test/server/npc/village.ts';

const logger = pino({ level: 'silent' });

/** Minds over a voice, with their memory. */
function minds(voice: Voice, rest: Parameters<typeof voiceGateway>[1] = {}) {
  const memory = listMemory();
  return { memory, ...createMinds({ gateway: voiceGateway(voice, rest), memory, logger }) };
}

function saying(...pieces: string[]): Voice {
  return async function* () {
    yield* pieces;
  };
}

describe('a character with a model', () => {
  it('speaks its words as they come and says who spoke', async () => {
    const pieces: SpeechPiece[] = [];
    for await (const piece of minds(saying('The sea ', 'is calm.')).speak(turn('en', 'How is the sea?')))
      pieces.push(piece);
    expect(pieces.map(({ text, done }) => [text, done])).toEqual([
      ['The sea ', false],
      ['is calm.', false],
      ['', true],
    ]);
    expect(pieces.at(-1)?.because).toBe('spoken by parrot through double');
  });

  it('speaks plain text only, and never without end', async () => {
    const marked = '**Bold** <script>x</script> [link](https://bad.example/x) \u0007\u202ehidden `code`';
    const { text } = await hear(minds(saying(marked)), turn('en', 'Hi'));
    expect(text).not.toMatch(/[*<>`[\]\p{Cc}\p{Cf}]|https?:/u);
    expect(text).toContain('Bold');
    let asked = 0;
    const endless: Voice = async function* () {
      for (;;) {
        asked += 1;
        yield 'and so on ';
      }
    };
    const heard = await hear(minds(endless), turn('en', 'Hi'));
    expect(heard.text.length).toBeLessThanOrEqual(longestLine);
    expect(heard.last).toMatchObject({ done: true, because: expect.stringContaining('guard') });
    expect(asked).toBeLessThan(60);
  });

  it('keeps what was said when the connection breaks, and says that it broke', async () => {
    const breaking: Voice = async function* () {
      yield 'The harbour ';
      throw new Error('gone');
    };
    const { memory, speak } = minds(breaking);
    const heard = await hear({ speak }, turn('en', 'Hi'));
    expect(heard).toMatchObject({
      text: 'The harbour ',
      last: { done: true, because: expect.stringContaining('broke off') },
    });
    expect(memory.lines.map(({ text }) => text)).toEqual(['Hi', 'The harbour']);
  });

  it('answers on its own when the model says nothing or breaks before a word', async () => {
    const broken: Voice = async function* () {
      yield '';
      throw new Error('gone');
    };
    for (const [voice, because] of [
      [saying(), 'the model said nothing'],
      [saying('***', '\u200b'), 'the model said nothing'],
      [broken, 'the connection to the model broke off'],
    ] as const) {
      const heard = await hear(minds(voice), turn('en', 'Who built the lighthouse?'));
      expect(heard.text).toBe(villageWords.en.knowledge[0]);
      expect(heard.last?.because).toContain(because);
    }
  });

  it('answers a greeting without asking the model', async () => {
    const never: Voice = () => {
      throw new Error('It was asked.');
    };
    const heard = await hear(minds(never), turn('en', ''));
    expect(heard.text).toContain(villageWords.en.greeting);
  });
});

describe('a character without a model', () => {
  it('says why none spoke', async () => {
    const failed: ProviderAttempt = {
      provider: 'openai-compatible',
      model: 'tiny',
      outcome: 'failed',
      because: 'it is over its rate limit (429)',
      milliseconds: 3,
    };
    const question = turn('en', 'Who built the lighthouse?');
    const alone = await hear(minds(null), question);
    expect(alone.last?.because).toBe(`knows: "${villageWords.en.knowledge[0]}" (no language model is connected)`);
    const refused = await hear(minds(null, { attempts: [failed] }), question);
    expect(refused.last?.because).toContain('openai-compatible: it is over its rate limit (429)');
  });

  it('follows the intent model when it is sure, and plain words when it is not', async () => {
    const ask = (intent: string, confidence: number) =>
      hear(minds(null, { intent: { intent, confidence } }), turn('en', 'Who built the lighthouse?'));
    expect((await ask('farewell', 0.9)).text).toContain('Safe travels');
    expect((await ask('farewell', 0.3)).text).not.toContain('Safe travels');
    expect((await ask('dance', 0.9)).text).not.toBe('');
  });
});

describe('memory', () => {
  it('greets somebody known as known, and keeps players and levels apart', async () => {
    const known = minds(null);
    await hear(known, turn('en', 'Hello there'));
    expect((await hear(known, turn('en', ''))).text).toContain('Good to see you again, Zoë');
    const other = turn('en', '', { player: { id: 'p2', name: 'Ben' } });
    expect((await hear(known, other)).text).toContain(villageWords.en.greeting);
    expect((await hear(known, turn('en', '', { levelId: 'l2' }))).text).toContain(villageWords.en.greeting);
  });

  it('gives the model the latest lines of this conversation, as spoken lines', async () => {
    const given: (readonly { role: string; content: string }[])[] = [];
    const noting: Voice = async function* (messages) {
      given.push(messages);
      yield `Line ${given.length}.`;
    };
    const known = minds(noting);
    for (let round = 1; round <= 9; round += 1) await hear(known, turn('en', `Question ${round}`));
    const last = given.at(-1) ?? [];
    expect(last).toHaveLength(1 + 12 + 1);
    expect(last[0]?.role).toBe('system');
    expect(last.slice(-3)).toEqual([
      { role: 'user', content: 'Question 8' },
      { role: 'assistant', content: 'Line 8.' },
      { role: 'user', content: 'Question 9' },
    ]);
  });

  it('that cannot be written does not keep anybody from answering', async () => {
    const memory = { recent: async () => [], append: () => Promise.reject(new Error('disk')) };
    const heard = await hear(createMinds({ gateway: voiceGateway(null), memory, logger }), turn('en', 'Hi'));
    expect(heard.last?.done).toBe(true);
  });
});

describe('a listener who walks away', () => {
  it('ends the stream of the model, and what was said is remembered', async () => {
    let ended = false;
    const slow: Voice = async function* (_messages, signal) {
      try {
        yield 'Once upon ';
        signal.throwIfAborted();
        await new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
      } finally {
        ended = true;
      }
    };
    const leaving = new AbortController();
    const { memory, speak } = minds(slow);
    const heard: string[] = [];
    for await (const piece of speak(turn('en', 'Tell me a story', { signal: leaving.signal }))) {
      heard.push(piece.text);
      leaving.abort();
    }
    expect(ended).toBe(true);
    expect(heard.join('')).toBe('Once upon ');
    expect(memory.lines.map(({ speaker, text }) => [speaker, text])).toEqual([
      ['player', 'Tell me a story'],
      ['character', 'Once upon'],
    ]);
  });

  it('by leaving the loop ends the stream too', async () => {
    let ended = false;
    const endless: Voice = async function* () {
      try {
        for (;;) yield 'more ';
      } finally {
        ended = true;
      }
    };
    for await (const piece of minds(endless).speak(turn('en', 'Go on'))) {
      expect(piece.text).toBe('more ');
      break;
    }
    expect(ended).toBe(true);
  });
});
