import { z } from 'zod';

import { InputError } from '#engine/errors.ts';
import type { Level } from '#engine/level/level.ts';
import { hashRunFull } from '#engine/sim/hash-run.ts';
import type { Certificate } from '#engine/sim/types.ts';
import { estimateDifficulty } from '#engine/verify/difficulty.ts';
import { type Playthrough, maxTraceTicks } from '#engine/verify/play-level.ts';
import { encodeTrace } from '#engine/verify/trace.ts';

const stick = z.int().min(-127).max(127);
const hash = z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hex digits');

/** Shape of a certificate that comes from outside. */
export const certificateSchema = z.strictObject({
  version: z.literal(1),
  engineVersion: z.string().max(40),
  specHash: hash,
  layoutHash: hash,
  seed: z.number().finite(),
  inputTrace: z
    .array(
      z.tuple([
        z.int().min(1).max(maxTraceTicks),
        stick,
        stick,
        z.int().min(0).max(65535),
        z.int().min(0).max(255),
        z.int().min(0).max(255),
      ]),
    )
    .min(1)
    .max(maxTraceTicks),
  tickCount: z.int().min(1).max(maxTraceTicks),
  finalStateHash: hash,
  difficultyEstimate: z.number().min(0).max(1),
});

/** Checks a certificate that comes from outside. Throws InputError `certificate.shape`. */
export function parseCertificate(input: unknown): Certificate {
  const result = certificateSchema.safeParse(input);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new InputError(
    `The certificate's ${issue?.path.join('.') || 'shape'} does not fit: ${issue?.message ?? 'unknown'}.`,
    {
      code: 'certificate.shape',
      fix: 'Verify the level again to get a fresh certificate.',
    },
  );
}

/** Writes down a won playthrough so that anybody can re-run it. */
export function issueCertificate(level: Level, play: Playthrough): Certificate {
  return {
    version: 1,
    engineVersion: level.engineVersion,
    specHash: level.specHash,
    layoutHash: level.layoutHash,
    seed: level.seed,
    inputTrace: encodeTrace(play.frames),
    tickCount: play.frames.length,
    finalStateHash: hashRunFull(play.run),
    difficultyEstimate: estimateDifficulty(level, play),
  };
}
