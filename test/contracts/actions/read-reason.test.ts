import { stringToHex } from 'viem';
import { describe, expect, it } from 'vitest';
import { readReason } from '#contracts/actions/read-reason.ts';

describe('a reason', () => {
  it.each(['sale', 'use', 'call', 'tip', 'data', 'prize', 'p0'])('"%s" is read as it was written', (reason) => {
    expect(readReason(stringToHex(reason, { size: 32 }))).toBe(reason);
  });
});
