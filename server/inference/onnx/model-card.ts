import { z } from 'zod';

/** What a shipped model says of itself: `assets/models/<name>.json`, written by the training script. */
export const modelCardSchema = z.strictObject({
  name: z.string(),
  version: z.int(),
  task: z.string(),
  licence: z.string(),
  trainedBy: z.string(),
  data: z.string(),
  input: z.strictObject({ name: z.string(), features: z.int() }),
  output: z.strictObject({ name: z.string(), labels: z.array(z.string()) }),
  sha256: z.string(),
  bytes: z.int(),
  evaluation: z.strictObject({
    lines: z.int(),
    accuracy: z.number(),
    accuracyByLanguage: z.record(z.string(), z.number()),
    keywordBaseline: z.number(),
    note: z.string(),
  }),
});

/** Model card as data. */
export type ModelCard = z.infer<typeof modelCardSchema>;
