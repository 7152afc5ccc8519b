import { expect, test } from 'vitest';
import { sumWei } from '#studio/earnings/sum-wei.ts';

test('earnings add up to the wei', () => {
  expect(sumWei([{ amountWei: '9007199254740993' }, { amountWei: '9007199254740993' }, { amountWei: '1' }])).toBe(
    18014398509481987n,
  );
  expect(sumWei([])).toBe(0n);
});
