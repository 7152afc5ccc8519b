import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  capPpb,
  highestRate,
  passUp,
  previewRates,
  royaltyOf,
  splitUp,
  wholePpb,
} from '#contracts/actions/royalty-math.ts';

const rates = fc.record({ ratePpb: fc.bigInt(0n, 100_000_000n), stackPpb: fc.bigInt(0n, capPpb) });
const wei = fc.bigInt(0n, 10n ** 24n);

describe('royalty arithmetic', () => {
  it('gives each generation a fifth of the headroom and never ends a line', () => {
    let line = previewRates([], wholePpb);
    const granted = [line.ratePpb];
    for (let generation = 1; generation < 60; generation += 1) {
      line = previewRates([line], wholePpb);
      granted.push(line.ratePpb);
      expect(line.ratePpb + line.stackPpb).toBeLessThanOrEqual(capPpb);
    }
    expect(granted.slice(0, 4)).toEqual([100_000_000n, 80_000_000n, 64_000_000n, 51_200_000n]);
    expect(granted.at(-1)).toBeGreaterThan(0n);
    expect(highestRate(capPpb)).toBe(0n);
  });

  it('rounds a royalty up, so that no price is too small for it', () => {
    expect(royaltyOf({ ratePpb: 80_000_000n, stackPpb: 100_000_000n }, 101n)).toBe(19n);
    expect(royaltyOf({ ratePpb: 1n, stackPpb: 0n }, 1n)).toBe(1n);
    expect(royaltyOf({ ratePpb: 0n, stackPpb: 0n }, 10n ** 18n)).toBe(0n);
  });

  it('passes no more up than there is, and splits it without losing a wei', () => {
    fc.assert(
      fc.property(rates, wei, wei, fc.array(rates, { maxLength: 8 }), (own, direct, royalty, parents) => {
        const up = passUp(own, { direct, royalty });
        expect(up).toBeLessThanOrEqual(direct + royalty);
        const parts = splitUp(up, parents);
        const total = parents.reduce((sum, { ratePpb, stackPpb }) => sum + ratePpb + stackPpb, 0n);
        expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(total === 0n ? 0n : up);
        parents.forEach(({ ratePpb, stackPpb }, index) => {
          if (ratePpb + stackPpb === 0n) expect(parts[index]).toBe(0n);
        });
      }),
      { seed: 7 },
    );
  });
});
