import { InputError } from '#engine/errors.ts';
import type { InputFrame } from '#engine/sim/types.ts';

const headerBytes = 5;
const frameBytes = 6;
/** Frames that one packet may carry: two seconds of play. */
export const maxFramesPerPacket = 60;

/** Packs frames numbered from `firstSequence` (uint32): 5 bytes of header and 6 bytes a frame, little-endian. */
export function encodeInputs(firstSequence: number, frames: readonly InputFrame[]): Uint8Array {
  const bytes = new Uint8Array(headerBytes + frames.length * frameBytes);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, firstSequence, true);
  view.setUint8(4, frames.length);
  frames.forEach((frame, index) => {
    const at = headerBytes + index * frameBytes;
    view.setInt8(at, frame.moveX);
    view.setInt8(at + 1, frame.moveZ);
    view.setUint16(at + 2, frame.yaw, true);
    view.setUint8(at + 4, frame.buttons);
    view.setUint8(at + 5, frame.pressed);
  });
  return bytes;
}

/** Unpacks `encodeInputs`. Throws InputError `input.frames` when the length does not fit or there are too many frames. */
export function decodeInputs(bytes: Uint8Array): { firstSequence: number; frames: InputFrame[] } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = bytes.byteLength >= headerBytes ? view.getUint8(4) : 0;
  if (count === 0 || count > maxFramesPerPacket || bytes.byteLength !== headerBytes + count * frameBytes) {
    throw new InputError(`An input packet of ${bytes.byteLength} bytes does not hold ${count} frames.`, {
      code: 'input.frames',
      fix: 'Reload the page to get the current client.',
    });
  }
  const frames: InputFrame[] = [];
  for (let index = 0; index < count; index += 1) {
    const at = headerBytes + index * frameBytes;
    frames.push({
      moveX: Math.max(-127, view.getInt8(at)),
      moveZ: Math.max(-127, view.getInt8(at + 1)),
      yaw: view.getUint16(at + 2, true),
      buttons: view.getUint8(at + 4),
      pressed: view.getUint8(at + 5),
    });
  }
  return { firstSequence: view.getUint32(0, true), frames };
}
