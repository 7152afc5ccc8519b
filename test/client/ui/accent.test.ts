import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, houseAccent, readableAccent } from '#client/ui/accent.ts';

const channels = (hex: string): [number, number, number] => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
];

describe('readableAccent', () => {
  it('makes any accent readable on the dark panels', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (colour) => {
        const accent = readableAccent(`#${colour.toString(16).padStart(6, '0')}`);
        expect(contrast(channels(accent), [16, 21, 34])).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('leaves a readable accent as it is and replaces what is no colour', () => {
    expect(readableAccent('#ffc466')).toBe('#ffc466');
    expect(readableAccent('url(javascript:1)')).toBe(houseAccent);
  });
});
