import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GameError } from '#engine/errors.ts';
import { readThumbnail } from '#server/publish/read-thumbnail.ts';
import { bytesOfDataUrl, chunk, dataUrl, pngOf, pngSignature } from '#test/server/publish/png.ts';

const good = pngOf({ width: 640, height: 360 });
const goodBytes = bytesOfDataUrl(good);

/** The good picture with a change. */
function changed(change: (bytes: Buffer) => Buffer): string {
  return dataUrl(change(Buffer.from(goodBytes)));
}

describe('a thumbnail', () => {
  it.each([
    [640, 360],
    [64, 64],
    [1024, 1024],
  ])('of %d x %d pixels is taken byte for byte', (width, height) => {
    const url = pngOf({ width, height });
    expect(Buffer.compare(readThumbnail(url), bytesOfDataUrl(url))).toBe(0);
  });

  it.each([
    ['an empty text', '', 'upload.not-png'],
    ['a JPEG', 'data:image/jpeg;base64,/9j/4AAQ', 'upload.not-png'],
    [
      'a JPEG that says it is a PNG',
      'data:image/png;base64,/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBw',
      'upload.not-png',
    ],
    ['an SVG with a script', dataUrl(Buffer.from('<svg onload="alert(1)">'.padEnd(80))), 'upload.not-png'],
    ['a web address', 'https://example.org/picture.png', 'upload.not-png'],
    ['base64 that is none', 'data:image/png;base64,%%%%', 'upload.not-png'],
    ['a signature alone', dataUrl(pngSignature), 'upload.not-png'],
    ['one cut off in its pixels', changed((bytes) => bytes.subarray(0, bytes.length - 30)), 'upload.damaged'],
    ['one without its last byte', changed((bytes) => bytes.subarray(0, -1)), 'upload.damaged'],
    [
      'one with something behind its end',
      changed((bytes) => Buffer.concat([bytes, Buffer.from('<script>')])),
      'upload.damaged',
    ],
    [
      'one with a flipped bit',
      changed((bytes) => (bytes.writeUInt8(bytes.readUInt8(60) ^ 1, 60), bytes)),
      'upload.damaged',
    ],
    [
      'one that does not begin with its header',
      dataUrl(Buffer.concat([pngSignature, chunk('tEXt', Buffer.alloc(40)), goodBytes.subarray(8)])),
      'upload.damaged',
    ],
    ['one that is too small', pngOf({ width: 63, height: 64 }), 'upload.size'],
    ['one that is too wide', pngOf({ width: 1025, height: 64 }), 'upload.size'],
    ['one of too many bytes', changed((bytes) => Buffer.concat([bytes, Buffer.alloc(1_000_000)])), 'upload.too-large'],
  ])('that is %s is refused with a way out', (_name, url, code) => {
    expect(() => readThumbnail(url)).toThrow(expect.objectContaining({ code, fix: expect.stringContaining('PNG') }));
  });

  it('that was damaged anywhere is refused as input, never as a failure of ours', () => {
    fc.assert(
      fc.property(fc.nat(goodBytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const url = changed((bytes) => (bytes.writeUInt8(bytes.readUInt8(at) ^ flip, at), bytes));
        expect(() => readThumbnail(url)).toThrow(GameError);
      }),
      { numRuns: 200 },
    );
  });
});
