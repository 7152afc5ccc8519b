import fc from 'fast-check';
import { expect, test } from 'vitest';
import { creditsFromWei, formatCredits, percentFromPpb, ppbFromPercent, weiFromCredits } from '#studio/money.ts';

const unit = 10n ** 15n;

test('wei become exact credits without rounding', () => {
  expect(creditsFromWei(1n, unit)).toBe('0.000000000000001');
  expect(creditsFromWei(2_500_000_000_000_001n, unit)).toBe('2.500000000000001');
  expect(creditsFromWei(7n * unit, unit)).toBe('7');
  expect(creditsFromWei(-unit / 2n, unit)).toBe('-0.5');
});

test('shown credits are grouped, rounded down and never hide dust as zero', () => {
  expect(formatCredits(1_234_567n * unit, unit)).toBe('1,234,567');
  expect(formatCredits(1_999_999_999_999_999n, unit)).toBe('1.9999');
  expect(formatCredits(1n, unit)).toBe('< 0.0001');
  expect(formatCredits(0n, unit)).toBe('0');
});

test('typing what was shown exactly gives the same wei back', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), (wei) => {
      expect(weiFromCredits(creditsFromWei(wei, unit), unit)).toBe(wei);
    }),
  );
});

test('what is not an amount is refused with a reason', () => {
  for (const text of ['', 'five', '-1', '1e3', 'NaN', '1.', '.5', '9'.repeat(40)]) {
    expect(() => weiFromCredits(text, unit), text).toThrowError(
      expect.objectContaining({ code: 'money.not-a-number' }),
    );
  }
  expect(() => weiFromCredits('0.0000000000000001', unit)).toThrowError(
    expect.objectContaining({ code: 'money.too-fine' }),
  );
});

test('shares are percentages with parts per billion behind them', () => {
  expect(ppbFromPercent(2.5)).toBe(25_000_000);
  expect(percentFromPpb('25000000')).toBe('2.5 %');
  expect(percentFromPpb(1)).toBe('0.0000001 %');
});
