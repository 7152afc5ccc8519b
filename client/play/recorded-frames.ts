import { InputError } from '#engine/errors.ts';
import { certificateSchema } from '#engine/protocol/api/shapes.ts';
import type { InputFrame } from '#engine/sim/types.ts';
import { decodeTrace } from '#engine/verify/trace.ts';

/** Reads the inputs of a certificate from outside. Throws InputError `input.certificate` when it has another shape. */
export function readRecordedFrames(certificate: unknown): Iterator<InputFrame> {
  const parsed = certificateSchema.safeParse(certificate);
  if (!parsed.success) {
    throw new InputError('This is not a certificate.', {
      code: 'input.certificate',
      fix: 'Let the bot prove the level again.',
      cause: parsed.error,
    });
  }
  return decodeTrace(parsed.data.inputTrace)[Symbol.iterator]();
}
