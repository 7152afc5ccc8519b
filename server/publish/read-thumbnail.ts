import { crc32 } from 'node:zlib';
import { InputError } from '#engine/errors.ts';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const prefix = 'data:image/png;base64,';
const limitBytes = 1_000_000;
const sidePixels = { least: 64, most: 1024 };

/** The PNG in a data URL. Throws InputError `upload.*` for other files, damaged ones, and sizes outside 64..1024 pixels or over 1 MB. */
export function readThumbnail(dataUrl: string): Uint8Array {
  const bytes = Uint8Array.from(Buffer.from(dataUrl.slice(prefix.length), 'base64'));
  if (!dataUrl.startsWith(prefix) || signature.some((byte, index) => bytes[index] !== byte) || bytes.length < 45) {
    throw refused('The picture is not a PNG file.', 'upload.not-png');
  }
  if (bytes.length > limitBytes)
    throw refused(`The picture has ${bytes.length} bytes; the most is ${limitBytes}.`, 'upload.too-large');
  const chunks = readChunks(bytes);
  if (chunks[0] !== 'IHDR' || !chunks.includes('IDAT') || chunks.at(-1) !== 'IEND') {
    throw refused('The picture is damaged or cut off.', 'upload.damaged');
  }
  // Width and height follow the type of the first chunk (PNG specification, 11.2.2).
  const view = new DataView(bytes.buffer);
  const sides = [view.getUint32(16), view.getUint32(20)];
  if (sides.some((side) => side < sidePixels.least || side > sidePixels.most)) {
    throw refused(`The picture is ${sides.join(' x ')} pixels.`, 'upload.size');
  }
  return bytes;
}

/** Types of the chunks in order; empty when one is cut off, has a wrong checksum, or something follows the end. */
function readChunks(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const types: string[] = [];
  let at = signature.length;
  while (at + 12 <= bytes.length && types.at(-1) !== 'IEND') {
    const end = at + 8 + view.getUint32(at);
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return [];
    types.push(String.fromCharCode(...bytes.subarray(at + 4, at + 8)));
    at = end + 4;
  }
  return at === bytes.length ? types : [];
}

function refused(sentence: string, code: string): InputError {
  return new InputError(sentence, {
    code,
    fix: `Send a PNG of ${sidePixels.least} to ${sidePixels.most} pixels a side, at most 1 MB.`,
  });
}
