import { InputError } from '#engine/errors.ts';
import type { Certificate, InputFrame } from '#engine/sim/types.ts';
import { maxTraceTicks } from '#engine/verify/play-level.ts';

/** Inputs as a certificate holds them: [repeat, moveX, moveZ, yaw, buttons, pressed]. */
export type InputTrace = Certificate['inputTrace'];

/** Packs frames: equal ones in a row become one entry with a count. */
export function encodeTrace(frames: readonly InputFrame[]): InputTrace {
  const trace: [number, number, number, number, number, number][] = [];
  for (const { moveX, moveZ, yaw, buttons, pressed } of frames) {
    const last = trace.at(-1);
    const same =
      last !== undefined &&
      last[1] === moveX &&
      last[2] === moveZ &&
      last[3] === yaw &&
      last[4] === buttons &&
      last[5] === pressed;
    if (same) last[0] += 1;
    else trace.push([1, moveX, moveZ, yaw, buttons, pressed]);
  }
  return trace;
}

/** Unpacks `encodeTrace`. Throws InputError `certificate.trace-too-long` before unpacking more than 15 minutes. */
export function decodeTrace(trace: InputTrace): InputFrame[] {
  const ticks = trace.reduce((sum, entry) => sum + entry[0], 0);
  if (!(ticks <= maxTraceTicks)) {
    throw new InputError(`A trace of ${ticks} ticks is longer than the ${maxTraceTicks} that a certificate may have.`, {
      code: 'certificate.trace-too-long',
      fix: 'Verify the level again to get a fresh certificate.',
    });
  }
  const frames: InputFrame[] = [];
  for (const [repeat, moveX, moveZ, yaw, buttons, pressed] of trace) {
    const frame = { moveX, moveZ, yaw, buttons, pressed };
    for (let count = 0; count < repeat; count += 1) frames.push(frame);
  }
  return frames;
}
