import { z } from 'zod';
import type { RunState } from '#engine/sim/types.ts';

const point = z.strictObject({ x: z.number(), y: z.number(), z: z.number() });

/** Shape of a run as it arrives in the `run` message. */
export const runStateSchema = z.strictObject({
  tick: z.int(),
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
  score: z.number(),
  status: z.enum(['playing', 'won', 'lost']),
  taken: z.array(z.string()).max(1000),
  checkpoint: point,
  quests: z.record(z.string(), z.int()),
  talkingTo: z.string().nullable(),
}) satisfies z.ZodType<RunState>;
