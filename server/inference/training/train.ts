/**
 * Trains the intent model that is shipped in assets/models and writes it with its card: `npm run train`.
 * Deterministic from its seed; takes seconds on one core. Refuses to ship a model that does not beat plain words.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { bytesToHex } from '@noble/hashes/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { createRng } from '#engine/math/rng.ts';
import { BugError } from '#engine/errors.ts';
import { intentByWords, intentKinds } from '#server/npc/intents.ts';
import type { ModelCard } from '#server/inference/onnx/model-card.ts';
import { featureCount, textFeatures } from '#server/inference/onnx/text-features.ts';
import { makeIntentExamples } from '#server/inference/training/intent-examples.ts';
import { heldOutLines } from '#server/inference/training/intent-held-out.ts';
import { createNetwork, forward, trainStep, type Network, type Sample } from '#server/inference/training/network.ts';
import { writeOnnx } from '#server/inference/training/write-onnx.ts';

const settings = { seed: 20_261_121, hidden: 48, perTemplate: 24, epochs: 7, rate: 0.35 } as const;
const names = { input: 'features', output: 'probabilities' } as const;
const folder = new URL('../../../assets/models/', import.meta.url);

function train(): Network {
  const rng = createRng(settings.seed);
  const network = createNetwork(
    { features: featureCount, hidden: settings.hidden, labels: intentKinds.length },
    rng.fork('weights'),
  );
  const samples: Sample[] = makeIntentExamples(rng.fork('examples'), settings.perTemplate).map(({ text, intent }) => ({
    features: textFeatures(text),
    label: intentKinds.indexOf(intent),
  }));
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    const rate = settings.rate * (1 - epoch / settings.epochs);
    const loss = samples.reduce((sum, sample) => sum + trainStep(network, sample, rate), 0) / samples.length;
    process.stdout.write(
      `epoch ${epoch + 1} of ${settings.epochs}: loss ${loss.toFixed(4)} over ${samples.length} lines\n`,
    );
  }
  return network;
}

function share(lines: typeof heldOutLines, isRight: (line: (typeof heldOutLines)[number]) => boolean): number {
  return Math.round((lines.filter(isRight).length / lines.length) * 1000) / 1000;
}

function evaluate(network: Network): ModelCard['evaluation'] {
  const isRight = ([, text, intent]: (typeof heldOutLines)[number]) => {
    const { probabilities } = forward(network, textFeatures(text));
    return intentKinds[probabilities.indexOf(Math.max(...probabilities))] === intent;
  };
  for (const line of heldOutLines.filter((candidate) => !isRight(candidate)))
    process.stdout.write(`missed: ${line.join(' | ')}\n`);
  const byLanguage = (language: string) => heldOutLines.filter(([code]) => code === language);
  return {
    lines: heldOutLines.length,
    accuracy: share(heldOutLines, isRight),
    accuracyByLanguage: Object.fromEntries(['en', 'es', 'zh'].map((code) => [code, share(byLanguage(code), isRight)])),
    keywordBaseline: share(heldOutLines, ([, text, intent]) => intentByWords(text) === intent),
    note: 'Hand-written lines that training never saw (server/inference/training/intent-held-out.ts). Baseline: intentByWords.',
  };
}

const network = train();
const evaluation = evaluate(network);
if (evaluation.accuracy <= evaluation.keywordBaseline) {
  throw new BugError(
    `The model is right on ${evaluation.accuracy} of the held-out lines, plain words on ${evaluation.keywordBaseline}.`,
    {
      code: 'bug.model-not-better',
      fix: 'Add templates for the lines that it missed.',
    },
  );
}
const bytes = writeOnnx(network, names);
const card: ModelCard = {
  name: 'intent',
  version: 1,
  task: 'What somebody means by a line said to a character, in English, Spanish and Chinese',
  licence: 'MIT',
  trainedBy: `server/inference/training/train.ts, seed ${settings.seed}`,
  data: 'Lines made from server/inference/training/intent-templates.ts; no outside data',
  input: { name: names.input, features: featureCount },
  output: { name: names.output, labels: [...intentKinds] },
  sha256: bytesToHex(sha256(bytes)),
  bytes: bytes.length,
  evaluation,
};
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('intent.onnx', folder), bytes);
writeFileSync(new URL('intent.json', folder), `${JSON.stringify(card, null, 2)}\n`);
process.stdout.write(
  `accuracy ${evaluation.accuracy}, plain words ${evaluation.keywordBaseline}, ${bytes.length} bytes\n`,
);
