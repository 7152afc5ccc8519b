import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

import { BugError } from '#engine/errors.ts';

/** SHA-256 of the UTF-8 bytes of a text, as 64 lower-case hex digits. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** FNV-1a over bytes or UTF-8 text with a final avalanche: an unsigned 32-bit integer, quick, not for security. */
export function hash32(input: string | Uint8Array): number {
  const bytes = typeof input === 'string' ? utf8ToBytes(input) : input;
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** RFC 8785 canonical JSON of plain data: sorted keys, one spelling of every number. Throws BugError when the value has no JSON form. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) {
    throw new BugError(`A value of type ${typeof value} has no canonical JSON.`, {
      code: 'hash.not-json',
      fix: 'Pass plain objects, arrays, strings, finite numbers, booleans or null.',
    });
  }
  return text;
}
