import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRng } from '#engine/math/rng.ts';
import { createIntentModel, type IntentModel } from '#server/inference/onnx/intent-model.ts';
import { modelCardSchema, type ModelCard } from '#server/inference/onnx/model-card.ts';
import { featureCount, textFeatures } from '#server/inference/onnx/text-features.ts';
import { makeIntentExamples } from '#server/inference/training/intent-examples.ts';
import { heldOutLines } from '#server/inference/training/intent-held-out.ts';
import { intentTemplates } from '#server/inference/training/intent-templates.ts';
import { intentByWords, intentKinds } from '#server/npc/intents.ts';

const models = new URL('../../../../assets/models/', import.meta.url);
const logger = pino({ level: 'silent' });
let model: IntentModel;
let card: ModelCard;

beforeAll(async () => {
  model = createIntentModel(logger);
  card = modelCardSchema.parse(JSON.parse(await readFile(new URL('intent.json', models), 'utf8')));
});
afterAll(() => model.close());

/** Letters and digits alone, so that two lines that differ in a comma or an accent count as one. */
const bare = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}{}]/gu, '');

async function withCopy(change: (folder: string) => Promise<void>, check: (copy: IntentModel) => Promise<void>) {
  const folder = await mkdtemp(join(tmpdir(), 'worldloom-model-'));
  await cp(fileURLToPath(models), folder, { recursive: true });
  await change(folder);
  const copy = createIntentModel(logger, pathToFileURL(`${folder}/`));
  try {
    await check(copy);
  } finally {
    await copy.close();
    await rm(folder, { recursive: true });
  }
}

describe('the shipped intent model', () => {
  it('is as right on the held-out lines as its card says, and better than plain words', async () => {
    const guesses = await Promise.all(heldOutLines.map(([, text]) => model.guess(text)));
    const share = (isRight: (line: (typeof heldOutLines)[number], index: number) => boolean, language?: string) => {
      const lines = heldOutLines.filter(([code]) => language === undefined || code === language);
      return lines.filter((line) => isRight(line, heldOutLines.indexOf(line))).length / lines.length;
    };
    const byModel = ([, , intent]: (typeof heldOutLines)[number], index: number) => guesses[index]?.intent === intent;
    expect(card.evaluation.lines).toBe(heldOutLines.length);
    expect(share(byModel)).toBeGreaterThanOrEqual(card.evaluation.accuracy - 0.02);
    for (const language of ['en', 'es', 'zh']) {
      const said = card.evaluation.accuracyByLanguage[language] ?? 1;
      expect(share(byModel, language)).toBeGreaterThanOrEqual(said - 0.02);
    }
    const byWords = share(([, text, intent]) => intentByWords(text) === intent);
    expect(byWords).toBeCloseTo(card.evaluation.keywordBaseline, 2);
    expect(share(byModel)).toBeGreaterThan(byWords + 0.1);
  });

  it('never saw a held-out line in training, not even with other punctuation', () => {
    const templates = new Set(
      intentKinds.flatMap((kind) => Object.values(intentTemplates[kind]).flatMap((lines) => lines.map(bare))),
    );
    expect(heldOutLines.filter(([, text]) => templates.has(bare(text)))).toEqual([]);
    const made = new Set(makeIntentExamples(createRng(1), 40).map(({ text }) => bare(text)));
    expect(heldOutLines.filter(([, text]) => made.has(bare(text)))).toEqual([]);
  });

  it('holds out every intent in every language', () => {
    for (const language of ['en', 'es', 'zh'] as const) {
      const held = new Set(heldOutLines.filter(([code]) => code === language).map(([, , intent]) => intent));
      expect([...intentKinds].filter((kind) => !held.has(kind))).toEqual([]);
    }
  });

  it('answers lines of any kind with a probability', async () => {
    for (const text of ['', ' ', '\u0000', '🦆🦆', 'a'.repeat(100_000), 'مرحبا', '?'.repeat(50)]) {
      const guess = await model.guess(text);
      expect(card.output.labels).toContain(guess?.intent);
      expect(guess?.confidence).toBeGreaterThan(0);
      expect(guess?.confidence).toBeLessThanOrEqual(1);
    }
    expect(model.health()).toMatchObject({ status: 'ready' });
  });

  it('says the same about a line every time, also among many at once', async () => {
    const alone = await model.guess('where is the lighthouse?');
    const many = await Promise.all(Array.from({ length: 50 }, () => model.guess('where is the lighthouse?')));
    expect(many).toEqual(many.map(() => alone));
    expect(alone?.intent).toBe('ask-where');
  });
});

describe('a model file that is not what its card says', () => {
  it.each([
    [
      'was changed by one bit',
      async (folder: string) => {
        const bytes = await readFile(join(folder, 'intent.onnx'));
        bytes[1000] = (bytes[1000] ?? 0) ^ 1;
        await writeFile(join(folder, 'intent.onnx'), bytes);
      },
      'not the file that its card describes',
    ],
    ['is not there', (folder: string) => rm(join(folder, 'intent.onnx')), 'ENOENT'],
    ['has a card of another shape', (folder: string) => writeFile(join(folder, 'intent.json'), '{"name": 1}'), ''],
  ])('%s: it is refused, and the health page says so', async (_name, change, because) => {
    await withCopy(change, async (copy) => {
      expect(await copy.guess('hello')).toBeNull();
      expect(copy.health()).toMatchObject({ status: 'off', because: expect.stringContaining(because) });
      expect(await copy.guess('hello')).toBeNull();
    });
  });
});

describe('features of a line', () => {
  it('are of unit length, inside the vector, and the same whatever the case and the accents', () => {
    for (const text of ['¿Dónde está el faro?', '灯塔在哪里', 'Where is it?']) {
      const features = [...textFeatures(text)];
      expect(features.every(([index]) => Number.isInteger(index) && index >= 0 && index < featureCount)).toBe(true);
      expect(Math.hypot(...features.map(([, weight]) => weight))).toBeCloseTo(1, 6);
    }
    expect(textFeatures('DÓNDE')).toEqual(textFeatures('donde'));
    expect(textFeatures('')).toEqual(new Map());
  });
});
