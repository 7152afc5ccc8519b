import { z } from 'zod';

/** Query parameter that makes the game page a preview inside the studio: "/?preview=1". */
export const previewParameter = 'preview';

/** Messages from the studio to the preview iframe (same origin only). */
export const toPreviewSchema = z.discriminatedUnion('type', [
  /** Show this spec. `orbit` looks around, `play` hands over the controls, `cutscene` plays the start cutscene. */
  z.strictObject({
    type: z.literal('load'),
    spec: z.unknown(),
    seed: z.int(),
    mode: z.enum(['orbit', 'play', 'cutscene']),
  }),
  /** Replay a certificate's inputs on the loaded level for people to watch. */
  z.strictObject({ type: z.literal('replay'), certificate: z.unknown() }),
  /** Ask for a PNG of the current view. */
  z.strictObject({
    type: z.literal('thumbnail'),
    widthPixels: z.int().min(64).max(1024),
    heightPixels: z.int().min(64).max(1024),
  }),
  /** Mark an entity and turn the camera to it; null clears. */
  z.strictObject({ type: z.literal('select'), entity: z.string().nullable() }),
]);

/** Messages from the preview iframe to the studio. */
export const fromPreviewSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready') }),
  z.strictObject({ type: z.literal('loaded'), layoutHash: z.string(), milliseconds: z.number() }),
  z.strictObject({ type: z.literal('failed'), message: z.string() }),
  z.strictObject({ type: z.literal('thumbnail'), dataUrl: z.string().startsWith('data:image/png;base64,') }),
  z.strictObject({ type: z.literal('finished'), status: z.enum(['won', 'lost']), ticks: z.int() }),
  z.strictObject({ type: z.literal('picked'), entity: z.string() }),
]);

export type ToPreview = z.infer<typeof toPreviewSchema>;
export type FromPreview = z.infer<typeof fromPreviewSchema>;
