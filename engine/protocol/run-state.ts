import { z } from 'zod';
import type { RunState } from '#engine/sim/types.ts';

const point = z.strictObject({ x: z.number(), y: z.number(), z: z.number() });

const thingState = z.strictObject({
  x: z.number(),
  y: z.number(),
  z: z.number(),
  facing: z.int(),
  health: z.number(),
  mode: z.int(),
  ticks: z.int(),
});

/** Shape of a run where it comes from outside: in the `run` message and in saved runs. */
export const runStateSchema = z.strictObject({
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
  score: z.number(),
  status: z.enum(['playing', 'won', 'lost']),
  taken: z.array(z.string()).max(1000),
  checkpoint: point,
  quests: z.record(z.string(), z.int()),
  talkingTo: z.string().nullable(),
  things: z.record(z.string(), thingState).default({}),
  counters: z.record(z.string(), z.number()).default({}),
}) satisfies z.ZodType<RunState>;
