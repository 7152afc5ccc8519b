import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { ProviderError } from '#engine/errors.ts';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { modelCardSchema } from '#server/inference/onnx/model-card.ts';
import { textFeatures } from '#server/inference/onnx/text-features.ts';

/** A line to classify. */
export interface IntentRequest {
  readonly id: number;
  readonly text: string;
}

/** The best label with its probability, or why the model cannot be used. */
export type IntentResponse =
  | { readonly id: number; readonly intent: string; readonly confidence: number }
  | { readonly id: number; readonly failure: string };

const { folder } = z.object({ folder: z.url() }).parse(workerData);

async function loadModel() {
  const card = modelCardSchema.parse(JSON.parse(readFileSync(new URL('intent.json', folder), 'utf8')));
  const bytes = readFileSync(new URL('intent.onnx', folder));
  if (bytesToHex(sha256(bytes)) !== card.sha256) {
    throw new ProviderError('intent.onnx is not the file that its card describes.', {
      code: 'provider.model-file',
      fix: 'Run npm run train, or take the file from the repository again.',
    });
  }
  // One thread: the model is tiny, and the rooms need the other core.
  const session = await InferenceSession.create(bytes, { intraOpNumThreads: 1, interOpNumThreads: 1 });
  return { card, session };
}

const loading = loadModel();
loading.catch(() => undefined);

async function classify({ id, text }: IntentRequest): Promise<IntentResponse> {
  try {
    const { card, session } = await loading;
    const features = new Float32Array(card.input.features);
    for (const [index, weight] of textFeatures(text)) features[index] = weight;
    const results = await session.run({ [card.input.name]: new Tensor('float32', features, [1, card.input.features]) });
    const probabilities = Array.from((results[card.output.name]?.data ?? []) as Float32Array);
    const best = probabilities.reduce((top, value, index) => (value > (probabilities[top] ?? 0) ? index : top), 0);
    return { id, intent: card.output.labels[best] ?? 'other', confidence: probabilities[best] ?? 0 };
  } catch (error) {
    return { id, failure: error instanceof Error ? error.message : 'the model could not be run' };
  }
}

parentPort?.on('message', (request: IntentRequest) => {
  void classify(request).then((response) => parentPort?.postMessage(response));
});
