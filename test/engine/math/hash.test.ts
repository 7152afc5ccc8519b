import { describe, expect, it } from 'vitest';

import { canonicalJson, hash32, sha256Hex } from '#engine/math/hash.ts';

describe('hash', () => {
  it('gives the published SHA-256 of "abc"', () => {
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('hashes text and its UTF-8 bytes alike', () => {
    expect(hash32('grün')).toBe(hash32(new TextEncoder().encode('grün')));
    expect(hash32('a')).not.toBe(hash32('b'));
  });

  it('writes the same JSON whatever the order of keys', () => {
    expect(canonicalJson({ b: 1, a: [1, 2.5] })).toBe('{"a":[1,2.5],"b":1}');
    expect(() => canonicalJson(undefined)).toThrow(expect.objectContaining({ code: 'hash.not-json' }));
  });
});
