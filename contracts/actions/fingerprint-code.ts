import { concatHex, keccak256, size, slice, type Hex } from 'viem';

/** A byte range of the deployed code that the constructor fills in. */
export interface ImmutableRange {
  readonly start: number;
  readonly length: number;
}

/** How deployed code is recognised: the hash of its bytes with every immutable range zeroed. */
export interface RuntimeFingerprint {
  readonly hash: Hex;
  readonly immutables: readonly ImmutableRange[];
}

/** Hashes deployed code with the given ranges (ascending, in bytes) set to zero. */
export function fingerprintCode(code: Hex, immutables: readonly ImmutableRange[]): Hex {
  const pieces: Hex[] = [];
  let position = 0;
  for (const { start, length } of immutables) {
    if (start + length > size(code)) return keccak256(code);
    if (start > position) pieces.push(slice(code, position, start));
    pieces.push(`0x${'00'.repeat(length)}`);
    position = start + length;
  }
  if (position < size(code)) pieces.push(slice(code, position));
  return keccak256(concatHex(pieces));
}
