import { z } from 'zod';
import type { RunState } from '#engine/sim/types.ts';

const point = z.strictObject({ x: z.number(), y: z.number(), z: z.number() });

const runSchema = z.strictObject({
  tick: z.int().min(0),
  position: point,
  velocity: point,
  facing: z.int(),
  grounded: z.boolean(),
  coyoteTicks: z.int(),
  jumpBufferTicks: z.int(),
  airJumpsLeft: z.int(),
  safeTicks: z.int(),
  health: z.number(),
  lives: z.int().nullable(),
  deaths: z.int(),
  score: z.int(),
  status: z.enum(['playing', 'won', 'lost']),
  taken: z.array(z.string()),
  checkpoint: point,
  quests: z.record(z.string(), z.int()),
  talkingTo: z.string().nullable(),
});

/** Reads a saved run; null when it is finished or has another shape, so that the player starts afresh. */
export function restoreRun(saved: unknown): RunState | null {
  const parsed = runSchema.safeParse(saved);
  return parsed.success && parsed.data.status === 'playing' ? parsed.data : null;
}
